// Values stand at their date; labels and axis texts do not meet, gaps stay open, dots of one date stand side by side.
import { describe, expect, it } from 'vitest';
import { outside, overlaps, placesOf } from '#lib/server/draw/fixture.ts';
import { timeSeries, type TimePoint, type TimeSeriesOptions } from './time-series.ts';

const point = (at: number, low: number, changes: Partial<TimePoint> = {}): TimePoint => ({
  at,
  low,
  high: low,
  kind: 'turnover',
  fillStyle: 'solid',
  colour: '#c00',
  href: '#a',
  title: `${changes.kind ?? 'turnover'} ${at} ${low}`,
  label: `${low} M€`,
  ...changes
});
const options = (width: number, changes: Partial<TimeSeriesOptions> = {}): TimeSeriesOptions => ({
  width,
  plotHeight: 160,
  legendItems: [],
  tick: (value) => `${value} M€`,
  ...changes
});
const drawn = (points: readonly TimePoint[], width: number, changes: Partial<TimeSeriesOptions> = {}) =>
  placesOf(timeSeries(points, options(width, changes)), width);

const crowd = Array.from({ length: 17 }, (_, year) =>
  ['turnover', 'target', 'loss', 'headcount'].map((kind, index) =>
    point(2010.5 + year, (year * 13 * (index + 1)) % 97, { kind, label: `${kind} ${year}` })
  )
).flat();

describe.each([330, 640, 960])('a crowd, %i pixels wide', (width) => {
  const legendItems = [
    { text: 'chiffre d’affaires', colour: '#c00' },
    { text: 'objectif annoncé', colour: '#0c0' }
  ];
  const { texts, dots, height } = drawn(crowd, width, { legendItems, joined: 'turnover' });

  it('has texts that do not meet, all inside', () => {
    expect(overlaps(texts)).toEqual([]);
    expect(outside(texts, width, height)).toEqual([]);
    expect(texts.map(({ text }) => text)).toContain('2026');
  });

  it('has every value, inside', () => {
    expect(dots.filter(({ title }) => title !== '')).toHaveLength(crowd.length);
    for (const { x, y, r } of dots) {
      expect(x - r).toBeGreaterThanOrEqual(0);
      expect(x + r).toBeLessThanOrEqual(width);
      expect(y + r).toBeLessThanOrEqual(height);
    }
  });

  it('keeps the order of time', () => {
    const own = dots.filter(({ title }) => title.startsWith('target')).map(({ x }) => x);
    expect(own).toEqual(own.toSorted((a, b) => a - b));
  });
});

it('puts dots that would hide each other side by side, the joined kind at its date', () => {
  const alone = drawn([point(2014.5, 5), point(2015.5, 9)], 640).dots;
  const { dots } = drawn([point(2014.5, 5, { kind: 'target' }), point(2014.5, 5), point(2015.5, 9)], 640, {
    joined: 'turnover'
  });
  const turnover = dots.find(({ title }) => title === 'turnover 2014.5 5');
  const target = dots.find(({ title }) => title === 'target 2014.5 5');
  expect(turnover?.x).toBeCloseTo(alone[0]?.x ?? NaN, 1);
  expect(Math.abs((target?.x ?? 0) - (turnover?.x ?? 0))).toBeGreaterThanOrEqual(8);
});

it('draws the two ends of a range, one over the other', () => {
  const { dots } = drawn([point(2014.5, 2, { high: 6 })], 640);
  expect(dots).toHaveLength(2);
  expect(dots[0]?.x).toBe(dots[1]?.x);
  expect(Math.abs((dots[0]?.y ?? 0) - (dots[1]?.y ?? 0))).toBeGreaterThan(40);
});

it('labels one value, and a loss below zero', () => {
  const { texts, dots } = drawn([point(2014.5, -12)], 640);
  const label = texts.find(({ text }) => text === '-12 M€' && texts.length > 0);
  expect(label).toBeDefined();
  const zero = texts.find(({ text }) => text === '0 M€');
  expect(dots[0]?.y).toBeGreaterThan(zero?.bottom ?? Infinity);
});

it('keeps a huge range and long labels inside', () => {
  const points = [
    point(1995.5, 1, { label: 'a label much longer than the drawing has space for on its left side' }),
    point(2026.5, 1e9, { kind: 'target', label: '1 000 000 000 M€ announced' })
  ];
  const { texts, height } = drawn(points, 640);
  expect(overlaps(texts)).toEqual([]);
  expect(outside(texts, 640, height)).toEqual([]);
});
