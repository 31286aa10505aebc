// The query of money-per-firm on made-up facts and awards.
import { expect, it } from 'vitest';
import { aid, organisation, source } from '#build/fixture.ts';
import { rowsOf } from '../fixtures.ts';
import chart from './chart.ts';

const text = { fr: '.', en: '.' };
const given = (id: string, firm: string, changes = {}) =>
  aid({ id, organisation: firm, value: 5, status: 'committed', summary: text, ...changes });

const rows = (nature: 'all' | 'capital' = 'all') =>
  rowsOf(
    chart,
    { nature, show: 'main' },
    {
      'organisations/shares.yaml': organisation('shares'),
      'organisations/given.yaml': organisation('given'),
      'organisations/silent.yaml': organisation('silent', { kind: 'provider' }),
      'organisations/member.yaml': organisation('member', { kind: 'provider' }),
      'sources/one.yaml': source('one', {
        facts: [
          given('a', 'shares', { instrument: 'equity', value: 75 }),
          given('b', 'given', { instrument: 'mixed', value: 2 }),
          given('c', 'given', { instrument: 'repayable-advance', value: 1 }),
          given('d', 'silent', { status: 'announced', value: 9 }),
          given('e', 'member', { flag: 'whole-consortium', value: 8 })
        ]
      })
    }
  );
const lines = (found: ReturnType<typeof rows>) =>
  found
    .filter(({ organisation_id }) => ['shares', 'given', 'silent', 'member'].includes(organisation_id))
    .map(({ organisation_id, nature, high }) => [organisation_id, nature, high]);

it('keeps capital, grants and advances apart, and a row for a firm that nothing was found of', () => {
  expect(lines(rows())).toEqual([
    ['shares', 'capital', 75],
    ['given', 'grant', 2],
    ['given', 'advance', 1],
    ['silent', null, null]
  ]);
});

it('says of no firm that it got nothing because another kind of money was chosen', () => {
  expect(lines(rows('capital'))).toEqual([
    ['shares', 'capital', 75],
    ['silent', null, null]
  ]);
});
