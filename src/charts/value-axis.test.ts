// An axis of values: from the foot of the plot to its top, in round values.
import { describe, expect, it } from 'vitest';
import { outside, overlaps, placesOf } from '#lib/server/draw/fixture.ts';
import { pixelDrawing } from './pixel-drawing.ts';
import { valueAxis, valueAxisWidth, valueScale, valueTicks } from './value-axis.ts';

const sides = { top: 20, bottom: 220 };

describe('an axis of values', () => {
  it('is as long as its values, or each power of ten as long as the last', () => {
    const linear = valueScale({ low: 0, high: 1000 }, sides);
    expect([0, 500, 1000].map(linear)).toEqual([220, 120, 20]);
    const log = valueScale({ low: 1, high: 10_000, log: true }, sides);
    expect([1, 100, 10_000].map(log)).toEqual([220, 120, 20]);
  });

  it('does not break where all values are the same', () => {
    expect(valueScale({ low: 5, high: 5 }, sides)(5)).toBe(220);
  });

  it('writes round values, and every power of ten of a huge range', () => {
    expect(valueTicks({ low: 0, high: 25 }, 200)).toEqual([0, 5, 10, 15, 20, 25]);
    expect(valueTicks({ low: 7e4, high: 2e9, log: true }, 200)).toEqual([1e5, 1e6, 1e7, 1e8, 1e9]);
  });

  it('keeps the room of its widest words', () => {
    const words = (value: number) => `${value} millions d’euros`;
    expect(valueAxisWidth([0, 1000], words)).toBeGreaterThan(valueAxisWidth([0, 1000], String));
    const left = valueAxisWidth([0, 1000], words);
    const marks = valueAxis({ low: 0, high: 1000 }, { left, right: 300, ...sides }, words);
    const { texts, width, height } = placesOf(pixelDrawing(300, 240, marks), 300);
    expect(outside(texts, width, height)).toEqual([]);
    expect(overlaps(texts)).toEqual([]);
  });
});
