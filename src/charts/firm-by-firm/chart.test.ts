// The query of firm-by-firm: one row a firm, natures of money apart, and which emptiness an empty cell is.
import { expect, it } from 'vitest';
import { aid, fact, organisation, source } from '#build/fixture.ts';
import { rowsOf } from '../fixtures.ts';
import chart from './chart.ts';
import { moneyOf } from './firms.ts';

const text = { fr: '.', en: '.' };
const named = (name: string) => ({ fr: name, en: name });
const firm = (id: string, changes = {}) => organisation(id, { kind: 'provider', ...changes });
const given = (id: string, to: string, changes = {}) =>
  aid({ id, organisation: to, value: 5, status: 'committed', summary: text, ...changes });
const sold = (id: string, by: string, year: string, value: unknown, changes = {}) =>
  fact({ id, organisation: by, period: year, value, summary: text, ...changes });
const staff = (id: string, of: string, period: string, value: number, changes = {}) =>
  fact({
    id,
    organisation: of,
    indicator: 'headcount',
    unit: 'people',
    period,
    value,
    summary: text,
    ...changes
  });

const ids = ['money', 'sales', 'bought', 'gone', 'plan', 'member', 'foreign'];
const files = {
  'organisations/money.yaml': firm('money'),
  'organisations/sales.yaml': firm('sales', { technology: { kind: 'openstack', source: 'one' } }),
  'organisations/bought.yaml': firm('bought', {
    founded: '2001',
    owners: [
      { name: named('Founder'), type: 'persons', from: '2001', to: '2015' },
      { name: named('Buyer (a fund)'), type: 'company', stake: 'control', from: '2015', country: 'US' }
    ],
    certifications: [
      { name: 'ISO 27001', date: null },
      { name: 'SecNumCloud', date: '2022' }
    ]
  }),
  'organisations/gone.yaml': firm('gone', { founded: '2000', closed: '2012' }),
  'organisations/plan.yaml': firm('plan'),
  'organisations/member.yaml': firm('member'),
  'organisations/foreign.yaml': firm('foreign', { country: 'US' }),
  'sources/one.yaml': source('one', {
    facts: [
      given('a', 'money', { instrument: 'equity', value: 75 }),
      given('b', 'money', { instrument: 'equity', value: 60, period: '2019' }),
      given('c', 'money', { instrument: 'mixed', value: 2, period: '2020' }),
      given('d', 'plan', { status: 'announced', value: 9 }),
      given('e', 'member', { flag: 'whole-consortium', value: 8 }),
      sold('f', 'sales', '2010', 9),
      sold('g', 'sales', '2014', { low: 4, high: 6 }),
      sold('h', 'sales', '2013', 99, { confidence: 'low' }),
      staff('i', 'sales', '2012', 40),
      staff('j', 'sales', '2011', 70),
      sold('k', 'gone', '2010', 3, { confidence: 'low' })
    ]
  })
};

const defaults = {
  sort: 'money',
  group: 'all',
  status: 'all',
  country: 'all',
  nature: 'all',
  wave: 'all',
  organisations: [],
  show: 'main'
} as const;
type Params = Parameters<typeof chart.query>[0];
const rows = (changes: Partial<Params> = {}) =>
  rowsOf(chart, { ...defaults, ...changes }, files).filter(({ organisation_id: id }) => ids.includes(id));
const row = (id: string, changes: Partial<Params> = {}) =>
  rows(changes).find(({ organisation_id }) => organisation_id === id);
const order = (changes: Partial<Params> = {}) => rows(changes).map(({ organisation_id: id }) => id);

it('has a row for each French provider, those with money first', () => {
  expect(order()).toEqual(['money', 'bought', 'gone', 'member', 'plan', 'sales']);
});

it('keeps natures of money apart, the largest amount of each, and counts the others', () => {
  const found = row('money');
  expect(found && moneyOf(found).map(({ nature, high, from, count }) => [nature, high, from, count])).toEqual(
    [
      ['capital', 75, 2012, 2],
      ['grant', 2, 2020, 1]
    ]
  );
  expect(found?.fact_ids).toBe('a c');
});

it('says which emptiness: nothing found, an announcement, money of a consortium, no number to look for', () => {
  expect(rows().map((d) => [d.organisation_id, d.money_absent])).toEqual([
    ['money', null],
    ['bought', 'unmatched'],
    ['gone', 'unmatched'],
    ['member', 'elsewhere'],
    ['plan', 'announced'],
    ['sales', 'unmatched']
  ]);
  expect(row('gone')).toMatchObject({ best_high: null, turnover_absent: 'unsure', staff_absent: 'none' });
});

it('takes the best year and the latest, and lets no unsure figure be either', () => {
  expect(row('sales')).toMatchObject({
    best_high: 9,
    best_year: 2010,
    latest_low: 4,
    latest_high: 6,
    latest_year: 2014,
    staff_high: 40,
    staff_year: 2012,
    technology_origin: 'free',
    fact_ids: 'f g i'
  });
});

it('says who owns a firm today, since when, and how one ended', () => {
  expect(row('bought')).toMatchObject({
    status: 'controlled',
    controlled_since: '2015',
    owner_en: 'Buyer',
    owner_country: 'US',
    owners: 1,
    qualifications: 'SecNumCloud, ISO 27001'
  });
  expect(row('gone')).toMatchObject({ status: 'ended', ended: '2012', ended_how: 'closed' });
  expect(row('money')).toMatchObject({ status: 'unread', owner_en: null });
});

it('filters by fate, country, nature and years of money', () => {
  expect(order({ status: 'ended' })).toEqual(['gone']);
  expect(order({ country: 'US' })).toEqual(['bought']);
  expect(row('money', { nature: 'grant' })).toMatchObject({ capital_high: null, grant_high: 2 });
  expect(row('money', { nature: 'advance' })).toMatchObject({ grant_high: null, money_absent: 'elsewhere' });
  expect(row('money', { wave: 'second' })).toMatchObject({ capital_high: 60, capital_amounts: 1 });
  expect(order({ organisations: ['gone', 'plan'] })).toEqual(['gone', 'plan']);
});

it('sorts by each column, those without a value last', () => {
  expect(order({ sort: 'turnover' })[0]).toBe('sales');
  expect(order({ sort: 'people' })[0]).toBe('sales');
  expect(order({ sort: 'name' })).toEqual(['bought', 'gone', 'member', 'money', 'plan', 'sales']);
  expect(order({ sort: 'owner' })[0]).toBe('bought');
  expect(order({ sort: 'qualification' })[0]).toBe('bought');
  expect(order({ sort: 'technology' })[0]).toBe('sales');
  expect(order({ sort: 'status' }).slice(0, 2)).toEqual(['bought', 'gone']);
});
