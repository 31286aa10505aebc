import { expect, it } from 'vitest';
import { dayOf } from './day.ts';

it.each([
  ['12/07/2016', '2016-07-12'],
  ['2018-12-17+01:00', '2018-12-17'],
  ['2018-12-17-05:00', '2018-12-17'],
  ['2019-02-05', '2019-02-05'],
  ['29/02/2020', '2020-02-29']
])('reads %s as %s', (found, day) => {
  expect(dayOf(found)).toEqual({ day });
});

it.each([
  ['31/02/2019', 'not-a-date'],
  ['2019-13-01', 'not-a-date'],
  ['07/2016', 'not-a-date'],
  ['', 'not-a-date'],
  ['0218-11-05', 'date-out-of-range']
])('leaves %j blank: %s', (found, reason) => {
  expect(dayOf(found)).toEqual({ day: null, reason });
});
