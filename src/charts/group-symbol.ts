// The groups that firms are compared in, told apart by shape as well as by colour: on grey paper too.
import { dot, type Markish } from '@observablehq/plot';
import type { ComparisonGroup } from '#model/vocabulary.ts';
import { groupColour, paper } from './palette.ts';

type GroupSymbol = 'square' | 'circle' | 'triangle' | 'diamond' | 'ring' | 'star';

export const groupSymbol: Readonly<Record<ComparisonGroup, GroupSymbol>> = {
  'state-backed': 'square',
  public: 'square',
  sme: 'circle',
  larger: 'triangle',
  'group-owned': 'diamond',
  unsized: 'ring',
  market: 'star'
};

export interface GroupDot {
  /** In pixels. */
  readonly x: number;
  readonly y: number;
  readonly group: ComparisonGroup;
  /** Drawn as a ring of its symbol: an amount announced, a firm that does mostly something else. */
  readonly hollow?: boolean;
  readonly series?: string;
  readonly href?: string;
  readonly title?: string;
}

/** Returns the marks of dots, each in the colour and the shape of its group. `r` is in pixels. */
export const groupDots = (dots: readonly GroupDot[], r = 4.5): Markish[] => [
  dot(dots, {
    x: 'x',
    y: 'y',
    r,
    symbol: ({ group }: GroupDot) => (groupSymbol[group] === 'ring' ? 'circle' : groupSymbol[group]),
    fill: ({ group, hollow }: GroupDot) =>
      hollow === true || groupSymbol[group] === 'ring' ? paper : groupColour[group],
    stroke: ({ group }: GroupDot) => groupColour[group],
    strokeWidth: 1.75,
    ariaLabel: ({ series }: GroupDot) => series ?? null,
    href: ({ href }: GroupDot) => href ?? null,
    title: ({ title }: GroupDot) => title ?? null
  })
];
