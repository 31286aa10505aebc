// A legend takes as many lines as it needs, keeps inside the width, and states its height beforehand.
import { describe, expect, it } from 'vitest';
import { outside, overlaps, placesOf } from '#lib/server/draw/fixture.ts';
import { legend, legendHeight, legendMarks, type LegendItem, type Swatch } from './legend.ts';
import { pixelDrawing } from './pixel-drawing.ts';

const items: LegendItem[] = [
  { text: 'sociétés portées par l’État', colour: '#c00' },
  { text: 'PME', colour: '#0c0' },
  { text: 'détenues par une entreprise', colour: '#00c', fillStyle: 'half' },
  { text: 'taille non lue, dans aucune des sources', colour: '#888', fillStyle: 'hollow' },
  { text: 'ouverture de l’offre', colour: '#000', fillStyle: 'triangle' },
  { text: 'nouvel actionnaire', colour: '#000', fillStyle: 'diamond' },
  { text: 'fin', colour: '#000', fillStyle: 'times' }
];
const drawn = (some: readonly LegendItem[], width: number) => {
  const marginTop = legendHeight(some, width);
  const { marks, height } = legend(some, width, 40, marginTop);
  const places = placesOf(
    {
      width,
      marginLeft: 40,
      marginTop,
      marginBottom: 0,
      height: marginTop + 20,
      color: { type: 'identity' },
      marks
    },
    width
  );
  return { ...places, marginTop, height };
};

describe.each([330, 640, 960])('%i pixels wide', (width) => {
  const { texts, height, marginTop } = drawn(items, width);

  it('has every item once, in order, none over another and none outside', () => {
    expect(texts.map(({ text }) => text)).toEqual(items.map(({ text }) => text));
    expect(overlaps(texts)).toEqual([]);
    expect(outside(texts, width, marginTop)).toEqual([]);
  });

  it('goes from left to right, then down', () => {
    for (const [index, { left, top }] of texts.slice(1).entries()) {
      const before = texts[index];
      expect(top > (before?.bottom ?? 0) || left > (before?.right ?? 0)).toBe(true);
    }
  });

  it('takes the height that it states', () => {
    expect(marginTop).toBe(height);
    const lowest = Math.max(...texts.map(({ bottom }) => bottom));
    expect(lowest).toBeLessThan(height);
    expect(lowest).toBeGreaterThan(height - 17);
  });
});

it('takes more lines where it is narrow, and one where it has one item', () => {
  expect(legendHeight(items, 330)).toBeGreaterThan(legendHeight(items, 960));
  expect(legendHeight(items.slice(0, 1), 330)).toBe(legendHeight(items.slice(0, 2), 960));
});

it('never begins with an empty line, however long its first item', () => {
  const long = { text: 'x'.repeat(200), colour: '#000' };
  expect(legendHeight([long], 330)).toBe(legendHeight(items.slice(0, 1), 330));
});

describe('the legend of a drawing in pixels', () => {
  const swatches: readonly Swatch[] = [
    { text: 'Groupe au départ :', heading: true },
    { text: 'sociétés portées par l’État', group: 'state-backed' },
    { text: 'PME', group: 'sme' },
    { text: 'donné par une partie des sources', status: 'disputed', colour: '#c2410c' },
    { text: 'échelle logarithmique', stroke: '#000000', dash: '2 2' }
  ];
  const drawn = (width: number) => {
    const { marks, height } = legendMarks(swatches, { width, top: 0 });
    return { ...placesOf(pixelDrawing(width, height, marks), width), height };
  };

  it.each([330, 640, 960])('keeps its words apart and inside at %i px', (width) => {
    const { texts, height } = drawn(width);
    expect(texts.map(({ text }) => text)).toEqual(swatches.map(({ text }) => text));
    expect(overlaps(texts)).toEqual([]);
    expect(outside(texts, width, height)).toEqual([]);
  });

  it('takes more lines where it is narrow, and none where there is nothing to say', () => {
    expect(drawn(330).height).toBeGreaterThan(drawn(960).height);
    expect(legendMarks([], { width: 330, top: 0 })).toEqual({ marks: [], height: 0 });
  });
});
