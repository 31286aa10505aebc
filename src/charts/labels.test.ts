// Direct labels stand inside the drawing, clear of each other and of the points, or are left out.
import { describe, expect, it } from 'vitest';
import { placeLabels, type LabelOptions } from './labels.ts';

interface Point {
  readonly name: string;
  readonly year: number;
  readonly value: number;
}
const point = (name: string, year: number, value: number): Point => ({ name, year, value });

const options: LabelOptions<Point> = {
  width: 640,
  height: 400,
  x: ({ year }) => year,
  y: ({ value }) => value,
  text: ({ name }) => name,
  xDomain: [2010, 2020],
  yDomain: [1, 1000],
  log: false,
  margin: { left: 40, right: 120, top: 10, bottom: 30 }
};

/** What a label covers, by the least that its letters take: about five pixels each, ten high. */
const boxesOf = (placed: ReturnType<typeof placeLabels<Point>>['placed'], log = false) => {
  const level = (value: number) => (log ? Math.log(value) : value);
  const [least, greatest] = options.yDomain;
  return placed.map(({ x, y, text }) => {
    const left = 40 + ((x - 2010) / 10) * 480 + 6;
    const middle = 10 + (1 - (level(y) - level(least)) / (level(greatest) - level(least))) * 360;
    return { left, right: left + text.length * 5, top: middle - 5, bottom: middle + 5 };
  });
};
const meetings = (boxes: ReturnType<typeof boxesOf>): number =>
  boxes.filter((a, index) =>
    boxes
      .slice(index + 1)
      .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
  ).length;

const crowd = Array.from({ length: 90 }, (_, index) =>
  point(`Firm ${index}`, 2010 + ((index * 7) % 11), 1 + ((index * index * 29) % 499))
);

describe.each([false, true])('in a crowd, log scale: %s', (log) => {
  const { placed, leaders } = placeLabels(crowd, crowd, { ...options, log });

  it('some labels stand, others are left out', () => {
    expect(placed.length).toBeGreaterThan(10);
    expect(placed.length).toBeLessThan(crowd.length);
  });

  it('no two meet, and all stand inside', () => {
    const boxes = boxesOf(placed, log);
    expect(meetings(boxes)).toBe(0);
    for (const { left, right, top, bottom } of boxes) {
      expect(left).toBeGreaterThan(40);
      expect(right).toBeLessThan(640);
      expect(top).toBeGreaterThan(0);
      expect(bottom).toBeLessThan(370);
    }
  });

  it('keep the order of their points, and a leader joins each moved one to its point', () => {
    const order = placed.map(({ of }) => crowd.indexOf(of));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const moved = placed.filter(({ of, y }) => Math.abs(y - of.value) > 1e-6 * of.value);
    expect(moved.length).toBeGreaterThan(0);
    expect(leaders).toHaveLength(2 * moved.length);
    for (const [index, { of, y }] of moved.entries()) {
      const [start, end] = leaders.slice(2 * index, 2 * index + 2);
      expect(start).toMatchObject({ x: of.year, y: of.value });
      expect(end).toMatchObject({ x: of.year, y });
      expect(start?.id).toBe(end?.id);
    }
  });
});

it('stands at its point where nothing is in the way', () => {
  const one = point('Alone', 2015, 500);
  const { placed, leaders } = placeLabels([one], [one], options);
  expect(placed).toHaveLength(1);
  expect(placed[0]).toMatchObject({ of: one, x: 2015, text: 'Alone' });
  expect(placed[0]?.y).toBeCloseTo(500, 6);
  expect(leaders).toEqual([]);
});

it('gives nothing for no point', () => {
  expect(placeLabels([], [], options)).toEqual({ placed: [], leaders: [] });
});

it('leaves out a name that reaches beyond the right edge, and takes the next', () => {
  const long = point('A name that is far too long for the margin', 2019, 500);
  const short = point('Short', 2019, 100);
  expect(placeLabels([long, short], [long, short], options).placed.map(({ text }) => text)).toEqual([
    'Short'
  ]);
});

it('moves the second of two equal points, and prefers the first', () => {
  const first = point('First', 2015, 500);
  const second = point('Second', 2015, 500);
  const { placed } = placeLabels([first, second], [first, second], options);
  expect(placed.map(({ text }) => text)).toEqual(['First', 'Second']);
  expect(placed[0]?.y).toBeCloseTo(500, 6);
  expect(placed[1]?.y).toBeGreaterThan(500);
});
