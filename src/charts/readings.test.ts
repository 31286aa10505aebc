// Amounts of several periods come in order, those of one period as one range.
import { expect, it } from 'vitest';
import { builtDataset } from '#lib/server/db/fixture.ts';
import { formats } from '#lib/server/number-formats.ts';
import { courseText, readingsOf } from './readings.ts';

const { fr, en } = formats(builtDataset());

const at = (year_from: number, low: number, year_to = year_from, bound = 'exact') => ({
  year_from,
  year_to,
  low,
  high: low,
  bound
});
const courseIn = (...rows: ReturnType<typeof at>[]) => ({
  fr: courseText('fr', readingsOf(rows), fr).replaceAll('\u00a0', ' '),
  en: courseText('en', readingsOf(rows), en)
});

it('gives periods in the order of time, whatever order rows come in', () => {
  expect(courseIn(at(2012, 150e6), at(2011, 135e6))).toEqual({
    fr: '135 M€ en 2011, puis 150 M€ en 2012',
    en: '€135m in 2011, then €150m in 2012'
  });
});

it('gives one period as a range, with the bound of each end', () => {
  expect(courseIn(at(2012, 50e6, 2015), at(2012, 75e6, 2015, 'at-most')).fr).toBe(
    '50 M€ à au plus 75 M€ pour 2012–2015'
  );
});

it('gives the same amount of two years once, as one figure read twice', () => {
  expect(courseIn(at(2023, 23e6), at(2024, 23e6))).toEqual({
    fr: '23 M€, même chiffre lu en 2023 et 2024',
    en: '€23m, the same figure read in 2023 and 2024'
  });
  expect(courseIn(at(2023, 23e6), at(2024, 20e6), at(2025, 23e6)).en).toBe(
    '€23m in 2023, then €20m in 2024, then €23m in 2025'
  );
});
