// Where the bars of aid-by-size stand: for firms with a profile here, then for the others, a bar a measure by declared size; where a
// size is corrected, what was corrected under it, and a second bar.
import type { Row } from './data.ts';

/** What a bar measures. */
const measures = ['awards', 'aid'] as const;
export type Measure = (typeof measures)[number];
export type Criterion = Row['criterion'];
const criteria = ['organisation', 'nace'] as const;

/** A part of a bar, from 0 to 1 along it, in pixels down. */
export interface Segment {
  readonly of: Row;
  readonly measure: Measure;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  /** It ends its bar. */
  readonly last: boolean;
}

export interface Note {
  readonly measure: Measure;
  readonly corrected: readonly Row[];
  readonly x: number;
  readonly y: number;
}

interface Label {
  readonly reading: 'declared' | 'corrected';
  readonly y: number;
}

const headHeight = 28;
const barHeight = 26;
const stripHeight = 6;
const noteHeight = 22;
const gap = 8;

/** How much a row measures; of an amount known between two bounds, the middle. */
const sizeOf = (d: Row, measure: Measure): number =>
  measure === 'aid' ? ((d.low ?? 0) + (d.high ?? 0)) / 2 : d.awards;

const wholeOf = (rows: readonly Row[], measure: Measure): number =>
  rows.reduce((sum, d) => sum + sizeOf(d, measure), 0) || 1;

/** A heading takes `headings` pixels. */
export const bars = (all: readonly Row[], headings: Readonly<Record<Criterion, number>>) => {
  const segments: Segment[] = [];
  const strips: Segment[] = [];
  const sections: { readonly criterion: Criterion; readonly y: number }[] = [];
  const heads: { readonly measure: Measure; readonly y: number }[] = [];
  const labels: Label[] = [];
  const notes: Note[] = [];
  let y = 0;

  const addBar = (rows: readonly Row[], reading: Label['reading'], measure: Measure) => {
    const own = rows.filter((d) => d.reading === reading);
    const whole = wholeOf(own, measure);
    const y1 = y;
    const y2 = y + barHeight;
    let x = 0;
    own.forEach((of, index) => {
      const x1 = x;
      x += sizeOf(of, measure) / whole;
      segments.push({ of, measure, x1, x2: x, y1, y2, last: index === own.length - 1 });
    });
    labels.push({ reading, y: y + barHeight / 2 });
    y = y2;
  };

  /** What was corrected, at the end of the segment that it was declared in. */
  const addStrips = (rows: readonly Row[], corrected: readonly Row[], measure: Measure) => {
    const whole = wholeOf(
      rows.filter((d) => d.reading === 'declared'),
      measure
    );
    const ends = new Map(
      segments
        .filter((one) => one.measure === measure && rows.includes(one.of))
        .map(({ of, x2 }): [Row['declared'], number] => [of.declared, x2])
    );
    const x = Math.max(0, ...corrected.map((d) => ends.get(d.declared) ?? 0));
    for (const of of corrected) {
      const x2 = ends.get(of.declared) ?? 0;
      const x1 = x2 - sizeOf(of, measure) / whole;
      ends.set(of.declared, x1);
      strips.push({ of, measure, x1, x2, y1: y, y2: y + stripHeight, last: false });
    }
    y += stripHeight + noteHeight;
    notes.push({ measure, corrected, x, y: y - noteHeight / 2 - 2 });
  };

  for (const criterion of criteria) {
    const rows = all.filter((d) => d.criterion === criterion);
    if (rows.length === 0) continue;
    const corrected = rows.filter((d) => d.reading === 'correction');
    sections.push({ criterion, y });
    y += headings[criterion];
    for (const measure of measures) {
      y += headHeight;
      heads.push({ measure, y: y - 12 });
      addBar(rows, 'declared', measure);
      if (corrected.length > 0) {
        addStrips(rows, corrected, measure);
        addBar(rows, 'corrected', measure);
      }
      y += gap;
    }
    y += gap;
  }
  return { segments, strips, sections, heads, labels, notes, height: y };
};
