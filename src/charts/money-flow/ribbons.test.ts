// Ribbons run between the columns, solid to what all sources agree on, and no name lies on one.
import { expect, it } from 'vitest';
import { draw } from '#lib/server/draw/draw.ts';
import { pixelDrawing } from '../pixel-drawing.ts';
import { row } from './data.ts';
import { flow } from './flow.ts';
import { ribbonMarks } from './ribbons.ts';

const amount = (id: string, euros: number, year: number, programme: string | null) =>
  row.parse({
    organisation_id: id,
    organisation_fr: id,
    organisation_en: id,
    purse: 'FR',
    payer_ids: 'state',
    payer_fr: 'État',
    payer_en: 'State',
    programme_id: programme,
    programme_fr: programme,
    programme_en: programme,
    parent_id: null,
    beneficiary: 'undivided',
    status: 'committed',
    year_from: year,
    year_to: year,
    chosen: null,
    low: euros,
    high: euros,
    bound: 'exact',
    faded: 0,
    disputed: 0,
    derived_fr: null,
    derived_en: null,
    fact_ids: id,
    source_ids: id
  });
const edges = [0, 100, 200, 300].map((left) => ({ left, right: left + 60 }));
const laidOut = flow(
  [
    amount('a', 900, 2021, 'plan'),
    amount('a', 400, 2024, 'plan'),
    amount('a', 100, 2024, 'plan'),
    amount('b', 50, 2022, null)
  ],
  { edges, height: 300, top: 20, above: () => 20 }
);

it('keeps a lane where a column lies between, so that each ribbon joins neighbours', () => {
  const gaps = laidOut.streams.map(({ from, to }) => to.column - from.column);
  expect(new Set(gaps)).toEqual(new Set([1]));
  expect(laidOut.boxes.filter(({ what }) => what === 'via')).toHaveLength(1);
});

it('is solid to the lowest figure of the latest date, hatched to the highest of it', () => {
  const changed = laidOut.streams.filter(({ row: { organisation_id } }) => organisation_id === 'a');
  for (const { width, sure } of changed) expect(sure / width).toBeCloseTo(0.25, 2);
  const svgOf = (id: string) => {
    const own = laidOut.streams.filter(({ row: { organisation_id } }) => organisation_id === id);
    const ribbons = own.map((stream) => ({ stream, colour: 'red', href: '#a', title: id }));
    const drawing = pixelDrawing(360, 320, ribbonMarks(ribbons));
    return draw(drawing, { width: 360, alt: 'Ribbons', id: 'r', typeset: (text) => text });
  };
  expect(svgOf('a')).toMatch(/stroke="red"/);
  expect(svgOf('b')).not.toMatch(/stroke="red"/);
});
