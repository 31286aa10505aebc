// A line of the grid runs beside words: broken where a text stands, whole elsewhere.
import { describe, expect, it } from 'vitest';
import { draw } from '#lib/server/draw/draw.ts';
import { placesIn } from '#lib/server/draw/fixture.ts';
import { bars, type Bar } from './bars.ts';
import { clearOfWords, wordsBox } from './grid-lines.ts';
import { swimlanes } from './swimlanes.ts';

const words = wordsBox({ text: 'Cloudwatt', x: 10, y: 50 });
const gap = { x: undefined, y: undefined };

describe('a line beside words', () => {
  it('is broken where it would run through them', () => {
    expect(clearOfWords([{ x: 30, y1: 0, y2: 100 }], [words])).toEqual([
      { x: 30, y: 0 },
      { x: 30, y: 42 },
      gap,
      { x: 30, y: 58 },
      { x: 30, y: 100 },
      gap
    ]);
  });

  it('is whole beside them, over them and under them', () => {
    for (const line of [
      { x: 4, y1: 0, y2: 100 },
      { x: 200, y1: 0, y2: 100 },
      { x: 30, y1: 0, y2: 42 },
      { x: 30, y1: 58, y2: 100 }
    ])
      expect(clearOfWords([line], [words])).toEqual([
        { x: line.x, y: line.y1 },
        { x: line.x, y: line.y2 },
        gap
      ]);
  });

  it('leaves no speck between texts, and nothing where words cover all of it', () => {
    const under = wordsBox({ text: 'Cloudwatt', x: 10, y: 68 });
    const points = clearOfWords([{ x: 30, y1: 0, y2: 100 }], [under, words]);
    expect(points.map(({ y }) => y)).toEqual([0, 42, undefined, 76, 100, undefined]);
    expect(clearOfWords([{ x: 30, y1: 44, y2: 56 }], [words])).toEqual([]);
  });
});

/** The upright lines of a drawing: those of a path that have one x. */
const uprights = (svg: string) =>
  [...svg.matchAll(/ d="([^"]*)"/g)].flatMap(([, d = '']) =>
    [...d.matchAll(/M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)/g)]
      .map(([, ...numbers]) => numbers.map(Number))
      .filter(([x1, , x2]) => x1 === x2)
      .map(([x = 0, y1 = 0, , y2 = 0]) => ({ x, y1, y2 }))
  );

/** The texts that an upright line of the drawing runs through. */
const struck = (svg: string): string[] =>
  placesIn(svg)
    .texts.filter(({ left, right, top, bottom }) =>
      uprights(svg).some(({ x, y1, y2 }) => x > left && x < right && y1 < bottom - 1 && y2 > top + 1)
    )
    .map(({ text }) => text);

const svgOf = (drawing: ReturnType<typeof bars>, width: number) =>
  draw(drawing, { width, alt: 'A drawing', id: 'a', typeset: (text) => text });

const long = 'Appel à manifestation d’intérêt pour des services en nuage de confiance';
const bar = (changes: Partial<Bar>): Bar => ({
  series: 'nimbus',
  label: 'Nimbus',
  colour: 'red',
  parts: [{ from: 0, to: 100, style: 'solid' }],
  value: '100 €',
  ...changes
});

describe.each([330, 640, 960])('at %i px, no line runs through the words', (width) => {
  it('of bars: headings, names, values and notes', () => {
    const all = [
      bar({ section: long, detail: '2011-2024', value: long, note: long }),
      bar({
        series: 'b',
        label: long,
        indent: 2,
        group: 'sme',
        parts: [],
        value: 'rien',
        note: 'non publié'
      }),
      bar({ series: 'c', section: 'Capital', parts: [{ from: 0, to: 4, style: 'solid' }], value: long })
    ];
    const svg = svgOf(
      bars(all, { width, tick: (value) => `${value} €`, reference: { value: 70, text: 'médiane' } }),
      width
    );
    expect(uprights(svg).length).toBeGreaterThan(6);
    expect(struck(svg)).toEqual([]);
  });

  it('of lanes: their names and the years', () => {
    const events = [2008.5, 2012.5, 2020.2].map((at) => ({
      lane: 'state',
      at,
      title: String(at),
      href: '#a',
      colour: 'red'
    }));
    const svg = svgOf(
      swimlanes(events, { width, lanes: [{ id: 'state', label: long.slice(0, 30) }], domain: [2008, 2022] }),
      width
    );
    expect(uprights(svg).length).toBeGreaterThan(2);
    expect(struck(svg)).toEqual([]);
  });
});
