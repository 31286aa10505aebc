// A picture as others see it: without colour, and by people who don't tell red from green or blue from yellow.
export const visions = ['all', 'grey', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Vision = (typeof visions)[number];

type Matrix = readonly (readonly [number, number, number])[];

/** Machado, Oliveira and Fernandes 2009, severity 1: applied to linear light. */
const matrices: Readonly<Record<Exclude<Vision, 'all'>, Matrix>> = {
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

const toLinear = (byte: number): number => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const toByte = (light: number): number => {
  const share = Math.min(1, Math.max(0, light));
  return Math.round(255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055));
};

/** Returns the colour `#rrggbb` as it is seen. */
export const colourSeenAs = (colour: string, vision: Vision): string => {
  if (vision === 'all') return colour;
  const light = [1, 3, 5].map((at) => toLinear(Number.parseInt(colour.slice(at, at + 2), 16)));
  return `#${matrices[vision]
    .map((row) => row.reduce((sum, share, index) => sum + share * (light[index] ?? 0), 0))
    .map((value) => toByte(value).toString(16).padStart(2, '0'))
    .join('')}`;
};

/** Returns the SVG with each of its colours as it is seen. */
export const seenAs = (svg: string, vision: Vision): string =>
  vision === 'all' ? svg : svg.replace(/#[0-9a-f]{6}(?=")/gi, (colour) => colourSeenAs(colour, vision));
