// Events stand in their lane at their date; those that would touch are stacked, and lanes without events take no space.
import { describe, expect, it } from 'vitest';
import { outside, overlaps, placesOf } from '#lib/server/draw/fixture.ts';
import { swimlanes, type SwimlaneEvent } from './swimlanes.ts';

const lanes = [
  { id: 'state', label: 'Pouvoirs publics' },
  { id: 'sme', label: 'PME' },
  { id: 'market', label: 'Marché' }
];
const event = (lane: string, at: number, title = `${lane} ${at}`): SwimlaneEvent => ({
  lane,
  at,
  title,
  href: `#${title}`,
  colour: '#c00'
});
const drawn = (
  events: readonly SwimlaneEvent[],
  width: number,
  domain: readonly [number, number] = [2008, 2027]
) => placesOf(swimlanes(events, { width, lanes, domain }), width);

const crowd = Array.from({ length: 120 }, (_, index) =>
  event(index % 3 === 0 ? 'state' : 'sme', 2008 + ((index * 37) % 190) / 10, `Event ${index}`)
);

describe.each([330, 640, 960])('a crowd, %i pixels wide', (width) => {
  const { dots, texts, height } = drawn(crowd, width);

  it('has every event once, inside the drawing', () => {
    expect(dots.map(({ title }) => title).sort()).toEqual(crowd.map(({ title }) => title).sort());
    for (const { x, y, r } of dots) {
      expect(x - r).toBeGreaterThanOrEqual(0);
      expect(x + r).toBeLessThanOrEqual(width);
      expect(y + r).toBeLessThanOrEqual(height);
    }
  });

  it('has no two dots nearer than a finger needs', () => {
    for (const [index, a] of dots.entries())
      for (const b of dots.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(13.9);
  });

  it('keeps the order of time, and lanes apart', () => {
    const at = new Map(crowd.map((one) => [one.title, one]));
    for (const lane of ['state', 'sme']) {
      const own = dots.filter(({ title }) => at.get(title)?.lane === lane);
      const byTime = own.toSorted((a, b) => (at.get(a.title)?.at ?? 0) - (at.get(b.title)?.at ?? 0));
      expect(byTime.map(({ x }) => x)).toEqual(byTime.map(({ x }) => x).toSorted((a, b) => a - b));
    }
    const bottom = Math.max(...dots.filter(({ title }) => at.get(title)?.lane === 'state').map(({ y }) => y));
    const top = Math.min(...dots.filter(({ title }) => at.get(title)?.lane === 'sme').map(({ y }) => y));
    expect(top).toBeGreaterThan(bottom + 28);
  });

  it('has labels that do not meet, and counts the events of each lane', () => {
    expect(overlaps(texts)).toEqual([]);
    expect(outside(texts, width, height)).toEqual([]);
    expect(texts.map(({ text }) => text).filter((text) => text.includes('('))).toEqual([
      'Pouvoirs publics (40)',
      'PME (80)'
    ]);
  });
});

it('stacks no higher than needed, whatever order the events come in', () => {
  const height = (events: readonly SwimlaneEvent[]) => drawn(events, 640).height;
  expect(height(crowd.toReversed())).toBe(height(crowd));
  expect(height(crowd.toSorted((a, b) => a.at - b.at))).toBe(height(crowd));
});

it('puts one event at its date', () => {
  const { dots } = drawn([event('market', 2017.5)], 640);
  expect(dots).toHaveLength(1);
  expect(dots[0]?.x).toBeCloseTo(12 + (9.5 / 19) * (640 - 24), 1);
});

it('gives the years alone where there is no event', () => {
  const { dots, texts } = drawn([], 640);
  expect(dots).toEqual([]);
  expect(texts.length).toBeGreaterThan(3);
  for (const { text } of texts) expect(text).toMatch(/^20\d\d$/);
});

it('labels fewer years where there are many', () => {
  const { texts } = drawn([event('sme', 1970), event('sme', 2026)], 330, [1970, 2027]);
  expect(overlaps(texts)).toEqual([]);
  expect(texts.filter(({ text }) => /^\d{4}$/.test(text)).length).toBeLessThan(8);
});
