// Where the bars of aid-by-size stand: a pair a measure, as declared over as corrected; under the first, what was corrected.
import type { Row } from './row.ts';

/** What a bar measures. */
const measures = ['awards', 'firms', 'aid'] as const;
export type Measure = (typeof measures)[number];

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

const [headHeight, barHeight, stripHeight, noteHeight, gap] = [28, 26, 6, 22, 8];

/** How much a row measures; of an amount known between two bounds, the middle. */
const sizeOf = (d: Row, measure: Measure): number =>
  measure === 'aid' ? ((d.low ?? 0) + (d.high ?? 0)) / 2 : d[measure];

const wholeOf = (rows: readonly Row[], measure: Measure): number =>
  rows.reduce((sum, d) => sum + sizeOf(d, measure), 0) || 1;

export const bars = (rows: readonly Row[]) => {
  const segments: Segment[] = [];
  const strips: Segment[] = [];
  const heads: { measure: Measure; y: number }[] = [];
  const labels: { reading: 'declared' | 'corrected'; y: number }[] = [];
  const notes: Note[] = [];
  let y = 0;

  const addBar = (reading: 'declared' | 'corrected', measure: Measure) => {
    const own = rows.filter((d) => d.reading === reading);
    const whole = wholeOf(own, measure);
    const [y1, y2] = [y, y + barHeight];
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
  const addStrips = (measure: Measure) => {
    const corrected = rows.filter((d) => d.reading === 'correction');
    const declared = rows.filter((d) => d.reading === 'declared');
    const whole = wholeOf(declared, measure);
    const ends = new Map(
      segments
        .filter((one) => one.measure === measure)
        .map(({ of, x2 }): [Row['declared'], number] => [of.declared, x2])
    );
    const x = Math.max(0, ...corrected.map((d) => ends.get(d.declared) ?? 0));
    for (const of of corrected) {
      const x2 = ends.get(of.declared) ?? 0;
      const x1 = x2 - sizeOf(of, measure) / whole;
      ends.set(of.declared, x1);
      strips.push({ of, measure, x1, x2, y1: y, y2: y + stripHeight, last: false });
    }
    y += corrected.length === 0 ? gap : stripHeight + noteHeight;
    if (corrected.length > 0) notes.push({ measure, corrected, x, y: y - noteHeight / 2 - 2 });
  };

  for (const measure of measures) {
    y += headHeight;
    heads.push({ measure, y: y - 12 });
    addBar('declared', measure);
    // A firm may keep awards of its declared size: it has no place of its own in the bar of firms.
    if (measure === 'firms') y += gap;
    else addStrips(measure);
    addBar('corrected', measure);
    y += gap;
  }
  return { segments, strips, heads, labels, notes, height: y };
};
