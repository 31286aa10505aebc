// Amounts of bars that stand close are written apart, and none where there is no room.
import { expect, it } from 'vitest';
import { lineHeight } from '../pixel-drawing.ts';
import { moneyLabels } from './money-labels.ts';

const space = { width: 400, top: 20, baseline: 150, barWidth: 8 };
const bar = (x: number, top: number, text: string) => ({ x, top, text });

it('writes an amount above its bar, without a line', () => {
  expect(moneyLabels([bar(200, 100, '75 M€')], space)).toEqual([
    { x: 200, y: 91, text: '75 M€', lineX: 200, barX: 200, barTop: 100, isFar: false }
  ]);
});

it('keeps the amounts of bars that stand close apart', () => {
  const labels = moneyLabels([bar(200, 140, '75 M€'), bar(226, 140, '75 M€'), bar(300, 70, '667 M€')], space);
  expect(labels).toHaveLength(3);
  labels.forEach((a, index) => {
    for (const b of labels.slice(index + 1))
      expect(Math.abs(a.y - b.y) >= lineHeight || Math.abs(a.x - b.x) > 36).toBe(true);
  });
});

it('leaves out an amount that finds no place, and keeps them inside', () => {
  expect(moneyLabels([bar(200, 30, '75 M€')], { ...space, top: 28 })).toEqual([]);
  const [label] = moneyLabels([bar(2, 100, '75 M€')], space);
  expect(label?.x).toBeGreaterThan(15);
});
