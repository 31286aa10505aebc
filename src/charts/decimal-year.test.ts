// An instant of any precision stands within its own year, days in order, leap years counted.
import { describe, expect, it } from 'vitest';
import { toDecimalYear } from './decimal-year.ts';

const two = (number: number) => String(number).padStart(2, '0');
const months = Array.from({ length: 12 }, (_, index) => two(index + 1));
const daysOf = (year: number) =>
  months.flatMap((month) =>
    Array.from(
      { length: new Date(Date.UTC(year, Number(month), 0)).getUTCDate() },
      (_, index) => `${year}-${month}-${two(index + 1)}`
    )
  );

describe.each([
  [2023, 365],
  [2024, 366],
  [2000, 366],
  [1900, 365]
])('the days of %i', (year, length) => {
  const days = daysOf(year);

  it('stay in it, the 31st of December too', () => {
    expect(days).toHaveLength(length);
    for (const day of days)
      for (const edge of ['middle', 'start'] as const)
        expect(Math.floor(toDecimalYear(day, edge)), `${day} ${edge}`).toBe(year);
    expect(toDecimalYear(`${year}-12-31`)).toBeCloseTo(year + 1 - 0.5 / length, 9);
  });

  it('follow each other a day apart', () => {
    days.slice(1).forEach((day, index) => {
      const before = days[index] ?? '';
      expect(toDecimalYear(day) - toDecimalYear(before), day).toBeCloseTo(1 / length, 9);
    });
  });

  it('have their month in their middle', () => {
    for (const month of months) {
      const own = days.filter((day) => day.startsWith(`${year}-${month}-`));
      const mean = own.reduce((sum, day) => sum + toDecimalYear(day), 0) / own.length;
      expect(toDecimalYear(`${year}-${month}`), month).toBeCloseTo(mean, 9);
      expect(toDecimalYear(`${year}-${month}`, 'start')).toBe(toDecimalYear(own[0] ?? '', 'start'));
    }
  });
});

it('a year stands in its middle, or at its start', () => {
  expect(toDecimalYear('2024')).toBe(2024.5);
  expect(toDecimalYear('2023')).toBe(2023.5);
  expect(toDecimalYear('2023', 'start')).toBe(2023);
  expect(toDecimalYear('2023-01', 'start')).toBe(2023);
  expect(toDecimalYear('2023-01-01', 'start')).toBe(2023);
});
