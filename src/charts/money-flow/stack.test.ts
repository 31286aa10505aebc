// Boxes stand under their labels, one under the other, inside the height of the fullest column.
import { expect, it } from 'vitest';
import { stack } from './stack.ts';

const box = (id: string, column: number, height: number, above = 20) => ({ id, column, height, above });
const boxes = [
  box('state', 0, 60),
  box('plan', 1, 60),
  box('a', 2, 40, 40),
  box('b', 2, 20),
  box('end', 3, 60)
];
const pulls = [
  { from: 'state', to: 'plan', height: 60 },
  { from: 'plan', to: 'a', height: 40 },
  { from: 'plan', to: 'b', height: 20 },
  { from: 'a', to: 'end', height: 40 },
  { from: 'b', to: 'end', height: 20 }
];

it('leaves room for what is written above each box, and ends with the fullest column', () => {
  const { tops, bottom } = stack(boxes, pulls, 10);
  expect(tops.get('a')).toBe(50);
  expect(tops.get('b')).toBe(110);
  expect(bottom).toBe(130);
  for (const { id, height, above } of boxes) {
    expect(tops.get(id)).toBeGreaterThanOrEqual(10 + above);
    expect((tops.get(id) ?? 0) + height).toBeLessThanOrEqual(bottom);
  }
});

it('keeps boxes of a column apart where all are pulled to one place', () => {
  const { tops } = stack(
    [box('left', 0, 100, 0), box('one', 1, 30), box('two', 1, 30)],
    [
      { from: 'left', to: 'one', height: 30 },
      { from: 'left', to: 'two', height: 30 }
    ],
    0
  );
  expect((tops.get('two') ?? 0) - (tops.get('one') ?? 0)).toBeGreaterThanOrEqual(50);
});

it('is empty where nothing flows', () => {
  expect(stack([], [], 5)).toEqual({ tops: new Map(), bottom: 5 });
});
