// The palette's values for files, where no style sheet resolves CSS variables. A test holds them equal to lib/components/tokens.css.
import { rgb } from 'd3';

export const colours = {
  light: {
    paper: '#ffffff',
    ink: '#1b1b1f',
    muted: '#5f5f6b',
    grid: '#dcdce2',
    accent: '#1d4ed8',
    state: '#c2410c',
    sme: '#0f766e',
    group: '#4a6fa5',
    larger: '#6d4aa8',
    unsized: '#6b7280',
    market: '#8a6100',
    french: '#1f5fbf',
    european: '#717a00',
    american: '#5e1747',
    elsewhere: '#6b5f55'
  },
  dark: {
    paper: '#16161a',
    ink: '#ececf1',
    muted: '#a3a3b0',
    grid: '#3a3a44',
    accent: '#8ab4ff',
    state: '#ff9966',
    sme: '#4fc6b7',
    group: '#9db8e0',
    larger: '#b79cf0',
    unsized: '#a1a8b3',
    market: '#d9ab3f',
    french: '#9cc2ff',
    european: '#e6ea8c',
    american: '#d9589f',
    elsewhere: '#b9aca0'
  }
} as const;

/** For print in black and white, every colour of the light theme is a grey as light as it. */
export type Theme = keyof typeof colours | 'grey';

const greyOf = (colour: string): string => {
  const { r, g, b } = rgb(colour);
  const level = Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b);
  return rgb(level, level, level).formatHex();
};
const grey = Object.fromEntries(
  Object.entries(colours.light).map(([name, colour]) => [name, greyOf(colour)])
);

/** Replaces every `var(--name)` of a drawing by the theme's colour. */
export const resolveColours = (svg: string, theme: Theme): string => {
  const values: Readonly<Record<string, string>> = theme === 'grey' ? grey : colours[theme];
  return svg.replace(/var\(--([a-z]+)\)/g, (found, name: string) => values[name] ?? found);
};
