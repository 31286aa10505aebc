// Labels of lines on made-up ends: each end is named once, in a place of its own, or by a number that the key explains.
import { describe, expect, it } from 'vitest';
import { outside, overlaps, placesOf } from '#lib/server/draw/fixture.ts';
import {
  boxAround,
  boxesAlong,
  labelBox,
  lineKey,
  lineLabelMarks,
  placeLineLabels,
  type LineEnd
} from './line-labels.ts';
import { pixelDrawing } from './pixel-drawing.ts';
import type { Frame } from './value-axis.ts';

const frame: Frame = { left: 0, right: 400, top: 0, bottom: 200 };
const end = (name: string, x: number, y: number, changes: Partial<LineEnd> = {}): LineEnd => ({
  series: name,
  texts: [`${name} 12 M€`, name],
  key: `${name}, 2014 : 12 M€`,
  x,
  y,
  bold: false,
  colour: 'black',
  ...changes
});
const place = (ends: readonly LineEnd[], lines: readonly Frame[] = []) =>
  placeLineLabels(ends, { frame, dots: ends.map(({ x, y }) => boxAround(x, y, 5)), lines });

const textsOf = (ends: readonly LineEnd[], lines: readonly Frame[] = []) => {
  const { placed, numbered } = place(ends, lines);
  const key = lineKey(numbered, { width: frame.right, top: frame.bottom });
  const drawing = pixelDrawing(frame.right, frame.bottom + key.height, [
    ...lineLabelMarks(placed),
    ...key.marks
  ]);
  return { placed, numbered, ...placesOf(drawing, frame.right) };
};

describe('the labels of lines', () => {
  it('stand beside the end in full where there is room, else shorter', () => {
    expect(place([end('Alpha', 100, 100)]).placed).toMatchObject([
      { text: 'Alpha 12 M€', x: 109, y: 100, anchor: 'start' }
    ]);
    const narrow = { ...frame, right: 60 };
    const { placed } = placeLineLabels([end('Alpha', 8, 100)], { frame: narrow, dots: [], lines: [] });
    expect(placed.map(({ text }) => text)).toEqual(['Alpha']);
  });

  it('name every end of a crowd once, apart from each other, by name or by a number of the key', () => {
    const crowd = Array.from({ length: 14 }, (_, index) =>
      end(`Société ${index}`, 300 + (index % 3), 95 + index)
    );
    const { placed, numbered, texts, width, height } = textsOf(crowd);
    expect(placed.map((one) => one.end.series).sort()).toEqual(crowd.map(({ series }) => series).sort());
    expect(numbered.length).toBeGreaterThan(3);
    expect(overlaps(texts)).toEqual([]);
    expect(outside(texts, width, height)).toEqual([]);
    for (const { key } of numbered) expect(texts.map(({ text }) => text).join(' ')).toContain(key);
  });

  it('let one that found no place choose first, where all find one then', () => {
    const sides = { ...frame, right: 130, top: 93, bottom: 130 };
    // Beside both ends there is one place; only the first can stand below.
    const ends = [end('Alpha', 30, 105), end('Beta', 30, 101, { texts: ['Beta'] })];
    const { placed, numbered } = placeLineLabels(ends, {
      frame: sides,
      dots: [],
      lines: [
        { left: 0, right: 130, top: 109, bottom: 110 },
        ...[{ left: 0, right: 29, top: 0, bottom: 200 }]
      ]
    });
    expect(numbered).toEqual([]);
    expect(placed.map(({ text }) => text).sort()).toEqual(['Alpha 12 M€', 'Beta']);
    expect(placed[0]?.text).toBe('Beta');
  });

  it('stand above a bar before they stand beside it', () => {
    const bar = end('Bar', 100, 100);
    const { placed } = placeLineLabels([bar], { frame, dots: [], lines: [], above: true });
    expect(placed).toMatchObject([{ x: 100, y: 85, anchor: 'middle' }]);
  });

  it('give numbers from the left to the right', () => {
    const ends = [end('Late', 390, 100), end('Early', 380, 100)].map((one) => ({ ...one, texts: [] }));
    const { placed } = place(ends);
    expect(placed.map(({ text, end: of }) => [text, of.series])).toEqual([
      ['1', 'Early'],
      ['2', 'Late']
    ]);
  });

  it('keep clear of lines, except for what lies in front, which is always named in full', () => {
    const everywhere = [{ left: 0, right: 400, top: 0, bottom: 200 }];
    expect(place([end('Calm', 100, 100)], everywhere).numbered).toHaveLength(1);
    expect(place([end('Front', 100, 100, { bold: true })], everywhere).placed).toMatchObject([
      { text: 'Front 12 M€' }
    ]);
  });

  it('stand nearer to their own dot than to that of another line', () => {
    const thin = end('Thin', 100, 112, { texts: ['Thin 13 %'] });
    const dots = [
      { ...boxAround(100, 107, 5), series: 'Thick' },
      { ...boxAround(100, 112, 4), series: 'Thin' }
    ];
    // Right of both, as near to one as to the other, and above are free; below there is room as well.
    const { placed } = placeLineLabels([thin], {
      frame,
      dots,
      lines: [{ left: 60, right: 99, top: 90, bottom: 110 }]
    });
    expect(placed[0]?.y).toBeGreaterThan(112);
    const closed = [{ left: 0, right: 400, top: 113, bottom: 200 }];
    const value = placeLineLabels([thin], { frame, dots, lines: closed, optional: true });
    expect(value.placed).toEqual([]);
  });

  it('wrap a long name in the key, and leave out what is optional and finds no place', () => {
    const long = end('Groupement pour l’hébergement souverain des collectivités territoriales', 395, 100, {
      key: 'Groupement pour l’hébergement souverain des collectivités territoriales, 2014 : 12 M€'
    });
    const { texts, width, height } = textsOf([long]);
    expect(texts.length).toBeGreaterThan(2);
    expect(outside(texts, width, height)).toEqual([]);
    const optional = placeLineLabels([long], { frame, dots: [], lines: [], optional: true });
    expect(optional).toEqual({ placed: [], numbered: [] });
  });
});

it('a stroke is left free along its whole length', () => {
  const boxes = boxesAlong(0, 0, 100, 50);
  expect(boxes[0]).toEqual(boxAround(0, 0, 1));
  expect(boxes.at(-1)).toEqual(boxAround(100, 50, 1));
  expect(boxesAlong(5, 5, 5, 5).length).toBeGreaterThan(0);
});

it('a label keeps the place that the widest face needs, on the side where it is anchored', () => {
  const [label] = place([end('Alpha', 100, 100)]).placed;
  if (label === undefined) throw new Error('the end has no label');
  const box = labelBox(label);
  expect(box.left).toBe(107);
  expect(labelBox({ ...label, anchor: 'end' }).right).toBe(111);
});
