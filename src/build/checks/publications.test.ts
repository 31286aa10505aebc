import { expect, it } from 'vitest';
import { errorsWith, event, fact, source, type Files } from '../fixture.ts';

const inferred = { published_basis: 'inferred' };
const errors = (files: Files): string[] => errorsWith(files).filter((line) => line.includes(' published: '));
const page = (published: string | null, more: object = {}): Files => ({
  'sources/one.yaml': source('one', { published, ...inferred, facts: [fact()], events: [event()], ...more })
});
const fix = ' → correct one of the two, or say in the note of the source why they differ';

it('refuses a page that was worked out to be older than what it states', () => {
  expect(errors(page('2012-08', { facts: [] }))).toEqual([
    `sources/one.yaml published: worked out as 2012-08, it states cloudwatt-founded of 2012-09${fix}`
  ]);
  expect(errors(page('2013', { events: [] }))).toEqual([
    `sources/one.yaml published: worked out as 2013, it states cloudwatt-turnover-2014 of 2014${fix}`
  ]);
  expect(errors(page('2014'))).toEqual([]);
  expect(errors(page('2012', { facts: [fact({ status: 'estimated' })] }))).toEqual([]);
});

it('holds it against the dated pages that state the same', () => {
  const withThird = (published: string, more: object = {}): Files => ({
    ...page('2016-10', { facts: [fact({ corroborated_by: ['three'] })], ...more }),
    'sources/three.yaml': source('three', { published })
  });
  expect(errors(withThird('2015-03-20'))).toEqual([
    `sources/one.yaml published: worked out as 2016-10, it states cloudwatt-turnover-2014 like three, published 2015-03-20${fix}`
  ]);
  expect(errors(withThird('2015-04'))).toEqual([]);
  expect(errors(withThird('2018'))).toEqual([]);
  expect(errors(withThird('2018-05'))).toHaveLength(1);
});

it('lets a stated date be, and one that a note explains', () => {
  expect(errors(page('2012-08', { published_basis: 'stated' }))).toEqual([]);
  expect(errors(page(null))).toEqual([]);
  expect(errors(page('2012-08', { note: { fr: 'Date lue ailleurs.', en: 'Date read elsewhere.' } }))).toEqual(
    []
  );
});
