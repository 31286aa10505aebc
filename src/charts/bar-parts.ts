// The parts of a bar that stands for money: announced, committed or paid; hatched where figures differ.
import { max, min } from 'd3';
import type { BarPart } from './bars.ts';
import type { StatusStyle } from './status-style.ts';

interface Given {
  readonly low: number;
  readonly high: number;
}

/** What is the same in all parts. */
type Part = Pick<BarPart, 'href' | 'title' | 'thickness' | 'colour'>;

/** Returns the parts of what sources give for one amount, none where there is no source. */
export const rangeParts = (given: readonly Given[], style: StatusStyle, part: Part = {}): BarPart[] => {
  const low = min(given, (one) => one.low);
  const high = max(given, (one) => one.high);
  if (low === undefined || high === undefined) return [];
  if (high === low) return [{ from: 0, to: high, style, ...part }];
  return [
    { from: 0, to: low, style, ...part },
    { from: low, to: high, style: 'disputed', ...part }
  ];
};

interface Figure extends Given {
  /** Worked out here: no page prints it. */
  readonly computed: boolean;
  readonly href: string;
  readonly title: string;
}

export interface Layer {
  readonly style: 'announced' | 'committed' | 'solid' | 'calculated';
  /** In the order of time. */
  readonly figures: readonly Figure[];
  /** Whether figures are one that changed over time, and no sources that disagree: the last one counts. */
  readonly changed: boolean;
}

/** Returns the parts of a bar that stands for one status, none where it has no figure. */
export const layerParts = ({ style, figures, changed }: Layer): BarPart[] => {
  const inSize = [...figures].sort((a, b) => b.high - a.high);
  const [largest] = inSize;
  const base = changed ? figures.at(-1) : inSize.at(-1);
  if (largest === undefined || base === undefined) return [];
  const partOf = ({ href, title }: Figure) => ({ href, title });
  // Every figure that was announced is an outline of its own, and so is each earlier one of a figure that changed.
  if (style === 'announced') return inSize.map((one) => ({ from: 0, to: one.high, style, ...partOf(one) }));
  if (changed)
    return [
      ...inSize
        .filter((one) => one !== base)
        .map((one) => ({ from: 0, to: one.high, style: 'announced' as const, ...partOf(one) })),
      { from: 0, to: base.low, style, ...partOf(base) },
      ...(base.high > base.low
        ? [{ from: base.low, to: base.high, style: 'disputed' as const, ...partOf(base) }]
        : [])
    ];
  const low = min(figures, (one) => one.low) ?? base.low;
  const isComputed = figures.every((one) => one.high <= low || one.computed);
  return [
    { from: 0, to: low, style, ...partOf(base) },
    ...(largest.high > low
      ? [
          {
            from: low,
            to: largest.high,
            style: isComputed ? ('calculated' as const) : ('disputed' as const),
            ...partOf(largest)
          }
        ]
      : [])
  ];
};
