// Dots on a logarithmic scale: it says that it is one, names every row, and draws no amount where none was read.
import { describe, expect, it } from 'vitest';
import { outside, overlaps, placesOf } from '#lib/server/draw/fixture.ts';
import { footOf } from '../foot.ts';
import { logDots, type LogRow } from './log-dots.ts';

const row = (name: string, low: number | undefined, high = low): LogRow => ({
  series: name,
  name,
  group: 'sme',
  hollow: false,
  low,
  high,
  value: low === undefined ? 'no amount' : `${low} to ${high ?? low} €`,
  href: '/row',
  title: name
});
const placed = (rows: readonly LogRow[], width: number) =>
  placesOf(
    logDots(rows, {
      width,
      tick: (value) => `${value} €`,
      note: 'Logarithmic scale: each line is ten times the last',
      foot: (top) => footOf(['Two firms are not drawn.'], { width, top })
    }),
    width
  );

describe.each([330, 640, 960])('at %i pixels', (width) => {
  const rows = [
    row('Alpha', 2e5, 4e6),
    row('A firm with quite a long name in France', 9e6),
    row('Beta', undefined)
  ];

  it('says what the scale is, names every row and keeps its words inside and apart', () => {
    const { texts, width: wide, height } = placed(rows, width);
    const words = texts.map(({ text }) => text).join(' ');
    for (const part of ['Logarithmic scale', 'Alpha', 'long name', 'Beta', 'no amount', 'Two firms'])
      expect(words).toContain(part);
    expect(words).toMatch(/100000 €.*1000000 €.*10000000 €/);
    expect(overlaps(texts)).toEqual([]);
    expect(outside(texts, wide, height)).toEqual([]);
  });

  it('holds where no amount was read at all', () => {
    expect(placed([row('Beta', undefined)], width).texts.map(({ text }) => text)).toContain('Beta');
  });
});
