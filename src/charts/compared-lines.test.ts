// The drawing of compared firms: every line named, one scale that shows all, a band only where there is one.
import { expect, it } from 'vitest';
import { draw } from '#lib/server/draw/draw.ts';
import { comparedLines, type ComparedLine, type ComparedLinesWords } from './compared-lines.ts';
import { matchedBand, type BandPoint } from './matched-band.ts';

const words: ComparedLinesWords = {
  tick: String,
  range: (low, high) => (low === high ? String(low) : `${low}..${high}`),
  year: (at) => `Y${at}`,
  group: (group) => group,
  axis: 'AXIS',
  logarithmic: 'LOG',
  hatched: 'HATCHED',
  dotted: 'DOTTED',
  band: 'BAND',
  median: 'MEDIAN'
};
const firm = (
  id: string,
  ...values: readonly (readonly [at: number, low: number, high?: number])[]
): ComparedLine => ({
  id,
  name: id,
  points: values.map(([at, low, high = low]) => ({
    at,
    low,
    high,
    bound: 'exact',
    group: 'sme',
    unsure: false,
    href: `/${id}`,
    title: id
  }))
});
const svgOf = (lines: readonly ComparedLine[], band: readonly BandPoint[] = [], width = 640) =>
  draw(comparedLines(lines, band, { ...words, width }), { width, alt: '', id: 'x', typeset: (text) => text });

it.each([330, 640, 960])('names each line at %i px, writes its years and no small text', (width) => {
  const svg = svgOf([firm('one', [-1, 1], [0, 2], [2, 3]), firm('two', [0, 2, 3], [1, 4])], [], width);
  for (const text of ['one 3', 'two 4', 'Y2', 'AXIS', 'DOTTED'])
    expect(svg).toContain(text.replace(' ', '\u00a0').replace(/\u00a0(?=\d)/, ' '));
  expect(svg).not.toMatch(/LOG|BAND|MEDIAN/);
  for (const [, size] of svg.matchAll(/font-size="([\d.]+)"/g))
    expect(Number(size)).toBeGreaterThanOrEqual(13);
});

it('is logarithmic where a line would lie flat, unless a value is nought', () => {
  expect(svgOf([firm('small', [2010, 1]), firm('big', [2010, 500])])).toContain('AXIS. LOG');
  expect(svgOf([firm('small', [2010, 0], [2011, 1]), firm('big', [2010, 500])])).not.toContain('LOG');
});

it('draws the band and its median, in one piece or apart', () => {
  const firms = [1, 2, 6].map((value) => [2010, 2011, 2014].map((at) => ({ at, low: value, high: value })));
  const band = matchedBand(firms);
  expect(band.map(({ at, low, median, high }) => [at, low, median, high])).toEqual([
    [2010, 1, 2, 6],
    [2011, 1, 2, 6],
    [2014, 1, 2, 6]
  ]);
  const svg = svgOf([firm('one', [2010, 3], [2012, 3])], band);
  expect(svg).toContain('BAND');
  expect(svg).toContain('MEDIAN');
  expect(svg.match(/<rect [^>]*data-series="matched"/g)).toHaveLength(1);
  expect(matchedBand(firms.slice(1))).toEqual([]);
});
