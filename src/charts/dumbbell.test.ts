// Lines stand under the head of their subject, in order; labels and values keep inside, beside their dots.
import { describe, expect, it } from 'vitest';
import { outside, overlaps, placesOf } from '#lib/server/draw/fixture.ts';
import { dumbbell, shorten, type DumbbellLine } from './dumbbell.ts';

const line = (subject: string, label: string, changes: Partial<DumbbellLine> = {}): DumbbellLine => ({
  subject,
  head: subject,
  label,
  points: [{ low: 50, high: 75, href: '#a', title: `${subject} ${label}` }],
  value: '50 à 75 M€',
  colour: '#c00',
  fillStyle: 'solid',
  ...changes
});
const drawn = (lines: readonly DumbbellLine[], width: number, type: 'log' | 'linear' = 'linear') =>
  placesOf(dumbbell(lines, { width, labelWidth: 60, x: { type, domain: [1, 1000] } }), width);

const crowd = Array.from({ length: 30 }, (_, index) =>
  ['annoncé', 'engagé', 'versé'].map((label, each) =>
    line(`Subject ${index}`, label, {
      points: [{ low: 1 + index * 10, high: 5 + index * 30 + each, href: '#a', title: `${index} ${label}` }],
      value: each === 1 ? '421 M€ puis 380 M€ puis 131 M€' : `${index} M€`
    })
  )
).flat();

describe.each([330, 640, 960])('a crowd, %i pixels wide', (width) => {
  const { texts, dots, height } = drawn(crowd, width);

  it('has every label, head and value inside, none over another', () => {
    expect(texts).toHaveLength(30 + 90 + 90);
    expect(overlaps(texts)).toEqual([]);
    expect(outside(texts, width, height)).toEqual([]);
  });

  it('keeps the order of subjects, and each head above its lines', () => {
    const heads = texts.filter(({ text }) => text.startsWith('Subject'));
    expect(heads.map(({ text }) => text)).toEqual(
      Array.from({ length: 30 }, (_, index) => `Subject ${index}`)
    );
    const tops = heads.map(({ top }) => top);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    const lowest = (index: number) =>
      Math.max(...dots.filter(({ title }) => title.startsWith(`${index} `)).map(({ y }) => y));
    for (const [index, head] of heads.entries()) {
      expect(lowest(index)).toBeGreaterThan(head.bottom);
      if (index > 0) expect(lowest(index - 1)).toBeLessThan(head.top);
    }
  });

  it('has a dot at each end, in the order of values, inside', () => {
    expect(dots).toHaveLength(180);
    for (const { x, r } of dots) {
      expect(x - r).toBeGreaterThanOrEqual(0);
      expect(x + r).toBeLessThanOrEqual(width);
    }
    const first = dots.filter(({ title }) => title === '3 annoncé').map(({ x }) => x);
    const last = dots.filter(({ title }) => title === '29 annoncé').map(({ x }) => x);
    expect(Math.max(...last)).toBeGreaterThan(Math.max(...first));
  });
});

it('draws equal ends as one dot, and a line without points as its words alone', () => {
  const same = line('A', 'versé', { points: [{ low: 75, high: 75, href: '#a', title: 'A' }], value: '75' });
  expect(drawn([same], 640).dots).toHaveLength(1);
  const none = line('B', 'versé', { points: [], value: 'inconnu' });
  const { dots, texts } = drawn([none], 640);
  expect(dots).toEqual([]);
  expect(texts.map(({ text }) => text)).toEqual(['B', 'versé', 'inconnu']);
});

it('keeps a value below the domain of a log scale at its start', () => {
  const low = line('A', 'versé', { points: [{ low: 0, high: 100, href: '#a', title: 'A' }] });
  const { dots, width } = drawn([low], 640, 'log');
  const xs = dots.map(({ x }) => x);
  expect(xs.every((x) => Number.isFinite(x) && x >= 60 && x <= width)).toBe(true);
});

it('makes more space for long labels, and shortens a long head', () => {
  const label = 'engagé par tous les actionnaires ensemble';
  const { texts } = drawn([line('A', label)], 960);
  expect(outside(texts, 960, 1000)).toEqual([]);
  const head = 'Appel à manifestation d’intérêt pour le développement et le renforcement de la filière';
  expect(shorten(head, 330).length).toBeLessThan(47);
  expect(shorten(head, 330)).toMatch(/…$/);
  expect(shorten('Court', 330)).toBe('Court');
});

it('gives an empty drawing for no line', () => {
  expect(drawn([], 640)).toMatchObject({ texts: [], dots: [] });
});
