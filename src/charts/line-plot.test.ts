// A plot of lines on made-up rows: true scale, a lens on its foot, years that were not read, one row, long names.
import { describe, expect, it } from 'vitest';
import { draw } from '#lib/server/draw/draw.ts';
import { outside, overlaps, placesIn } from '#lib/server/draw/fixture.ts';
import type { LinePoint, LineSeries } from './line-panel.ts';
import { linePlot, type LinePlotOptions } from './line-plot.ts';

const point = (at: number, low: number, high = low): LinePoint => ({
  at,
  low,
  high,
  colour: 'teal',
  symbol: 'circle',
  href: `/${at}-${low}`,
  title: `${at}: ${low}`
});
const series = (name: string, points: LinePoint[], weight: LineSeries['weight'] = 'calm'): LineSeries => ({
  series: name,
  texts: [`${name} ${points.at(-1)?.high ?? ''}`, name],
  key: `${name}, ${points.at(-1)?.at ?? ''}`,
  weight,
  points
});
const options: LinePlotOptions = { width: 640, height: 200, values: { low: 0, high: 1000 }, tick: String };
const svgOf = (all: readonly LineSeries[], changes: Partial<LinePlotOptions> = {}) =>
  draw(linePlot(all, { ...options, ...changes }), {
    width: changes.width ?? options.width,
    alt: 'A plot.',
    id: 'test',
    typeset: (text) => text
  });
const wordsOf = (svg: string) => placesIn(svg).texts.map(({ text }) => text);

const two = [
  series('Small', [point(2013, 2), point(2014, 2, 6)], 'front'),
  series('Large', [point(2013, 200), point(2014, 400), point(2017, 1000)])
];
const lens = { max: 25, height: 150, text: (times: number) => `${Math.round(times)} times larger` };

describe('a plot of lines', () => {
  it('names each line once, whatever is under the lens', () => {
    for (const width of [330, 640, 960]) {
      const svg = svgOf(two, { width, lens });
      const { texts, height } = placesIn(svg);
      expect(overlaps(texts), String(width)).toEqual([]);
      expect(outside(texts, width, height), String(width)).toEqual([]);
      const words = texts.map(({ text }) => text);
      expect(words.filter((text) => /^Small/.test(text))).toHaveLength(1);
      expect(words.filter((text) => /^Large/.test(text))).toHaveLength(1);
    }
  });

  it('says how many times larger the lens is, and leads from each value once', () => {
    const svg = svgOf(two, { lens });
    // 150 pixels for 25, where 200 pixels stand for 1,000.
    expect(wordsOf(svg)).toContain('30 times larger');
    const links = [...svg.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links.sort()).toEqual(['/2013-2', '/2013-200', '/2014-2', '/2014-400', '/2017-1000']);
  });

  it('dots the years that were not read, or leaves them open', () => {
    expect(svgOf(two).match(/stroke-dasharray="1 5"/g)).toHaveLength(1);
    expect(svgOf(two, { beyond: 'open' })).not.toContain('stroke-dasharray="1 5"');
    expect(svgOf(two, { solid: 5 })).not.toContain('stroke-dasharray="1 5"');
  });

  it('hatches a range that is seen as one', () => {
    const plain = svgOf([series('Small', [point(2014, 2)])]);
    const disputed = svgOf([series('Small', [point(2014, 200, 600)])]);
    expect(disputed.match(/<rect/g)?.length ?? 0).toBeGreaterThan(plain.match(/<rect/g)?.length ?? 0);
  });

  it('names a line that leaves the lens there too, with an arrow', () => {
    const leaving = [series('Grown', [point(2013, 5), point(2016, 300)]), ...two];
    const words = wordsOf(svgOf(leaving, { lens }));
    expect(words).toContain('↑ Grown 300');
    expect(words.filter((text) => text.startsWith('↑'))).toHaveLength(1);
    expect(wordsOf(svgOf(leaving)).join(' ')).not.toContain('↑');
  });

  it('writes the years under both panels, and at the foot what a layer found no place for', () => {
    const years = (svg: string) => wordsOf(svg).filter((text) => text === '2017');
    expect(years(svgOf(two, { lens }))).toHaveLength(1);
    const layer = ({ isLens }: { isLens: boolean }) => ({ marks: [], foot: isLens ? ['Unplaced.'] : [] });
    const svg = svgOf(two, { lens: { ...lens, yearsAbove: true }, layer });
    expect(years(svg)).toHaveLength(2);
    expect(wordsOf(svg)).toContain('Unplaced.');
    const { texts, height } = placesIn(svg);
    expect(overlaps(texts)).toEqual([]);
    expect(outside(texts, options.width, height)).toEqual([]);
  });

  it('names a line at the point that is marked, else at its end', () => {
    const peak = { ...point(2013, 900), named: true };
    const textAt = (points: LinePoint[]) =>
      placesIn(svgOf([series('Peak', points)])).texts.find(({ text }) => text.startsWith('Peak'));
    const end = textAt([point(2013, 900), point(2014, 100), point(2015, 100)]);
    const marked = textAt([peak, point(2014, 100), point(2015, 100)]);
    expect(marked?.top).toBeLessThan(end?.top ?? 0);
    expect(marked?.left).toBeLessThan(end?.left ?? 0);
  });

  it('draws ranges of one year side by side', () => {
    const rects = (svg: string) => [...svg.matchAll(/<rect [^>]*x="([\d.]+)"/g)].map(([, x]) => x);
    const apart = rects(svgOf([series('A', [point(2014, 100, 500)]), series('B', [point(2014, 600, 900)])]));
    const over = rects(svgOf([series('A', [point(2014, 100, 500)]), series('B', [point(2014, 300, 900)])]));
    expect(new Set(over).size).toBe(2 * new Set(apart).size);
  });

  it('draws one row, and a huge range on a logarithmic scale', () => {
    expect(wordsOf(svgOf([series('Alone', [point(2014, 5)])]))).toEqual(
      expect.arrayContaining(['2014', 'Alone 5'])
    );
    const svg = svgOf([series('A', [point(2013, 1)]), series('B', [point(2014, 1e9)])], {
      values: { low: 0.7, high: 1.5e9, log: true },
      scaleNote: 'Each line is ten times the last.'
    });
    expect(wordsOf(svg)).toEqual(
      expect.arrayContaining(['1', '1000000000', 'Each line is ten times the last.'])
    );
  });

  it('writes the first note that finds a free place, none where no place is free', () => {
    const note = { texts: ['Flat on the axis from the first year to the last', 'Flat'], colour: 'red' };
    expect(wordsOf(svgOf(two, { note })).join(' ')).toContain('Flat on the axis');
    expect(wordsOf(svgOf(two, { note, height: 8 })).join(' ')).not.toContain('Flat');
  });

  it('lays a layer under the lines, on the scales of each panel', () => {
    const seen: [number, boolean][] = [];
    svgOf(two, {
      lens,
      layer: ({ y, isLens }) => {
        seen.push([Math.round(y(0) - y(25)), isLens]);
        return { marks: [] };
      }
    });
    expect(seen).toEqual([
      [5, false],
      [150, true]
    ]);
  });

  it('keeps words apart in a crowd of long names', () => {
    const crowd = Array.from({ length: 20 }, (_, index) =>
      series(`Société d’hébergement numéro ${index}`, [
        point(2010 + (index % 5), 5 * index),
        point(2020, 6 * index)
      ])
    );
    for (const width of [330, 960]) {
      const svg = svgOf(crowd, {
        width,
        values: { low: 0, high: 1000 },
        lens,
        foot: ['Others are not drawn.']
      });
      const { texts, height } = placesIn(svg);
      expect(overlaps(texts)).toEqual([]);
      expect(outside(texts, width, height)).toEqual([]);
      for (let index = 0; index < 20; index += 1)
        expect(texts.some(({ text }) => new RegExp(`numéro ${index}\\b`).test(text))).toBe(true);
    }
  });
});
