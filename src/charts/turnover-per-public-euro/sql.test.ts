// The query of turnover-per-public-euro on made-up facts: which years add up, which sources count.
import { describe, expect, it } from 'vitest';
import { aid, fact, organisation, source, type Files } from '#build/fixture.ts';
import { rowsOf } from '../fixtures.ts';
import chart from './chart.ts';

const holder = (from: string, to: string | null) => ({
  name: { fr: 'Caisse', en: 'Caisse' },
  organisation: 'caisse',
  type: 'public',
  share_percent: 33,
  from,
  to
});
const text = { fr: '.', en: '.' };
const sale = (who: string, year: number, value: number, changes = {}) =>
  fact({
    id: `${who}-turnover-${year}-${value}`,
    organisation: who,
    value,
    period: String(year),
    summary: text,
    ...changes
  });
const money = (who: string, value: number, changes = {}) =>
  aid({ id: `${who}-${value}`, organisation: who, value, summary: text, status: 'disbursed', ...changes });

const venture = (id: string) =>
  organisation(id, {
    kind: 'provider',
    part_of: ['plan'],
    founded: '2012',
    owners: [holder('2012', '2016')]
  });
const organisations: Files = {
  'organisations/cloudwatt.yaml': venture('cloudwatt'),
  'organisations/numergy.yaml': venture('numergy'),
  'organisations/plan.yaml': organisation('plan', { kind: 'programme' }),
  'organisations/small.yaml': organisation('small', {
    kind: 'provider',
    size_classes: [{ class: 'PME', from: '2005', to: null, basis: text, deduced: true }]
  })
};
const rows = (...facts: ReturnType<typeof fact>[]) =>
  rowsOf(chart, {}, { ...organisations, 'sources/one.yaml': source('one', { facts }) });
const of = (found: ReturnType<typeof rows>, id: string) =>
  found
    .filter((d) => d.organisation_id === id)
    .map(({ turnover_low, turnover_high, year_from, year_to, payer, ratio_low, ratio_high }) => ({
      sales: [turnover_low, turnover_high],
      years: [year_from, year_to],
      payer,
      ratio: [ratio_low, ratio_high]
    }));

describe('turnover-per-public-euro', () => {
  it('adds the years of a programme that are known of all its ventures', () => {
    const found = rows(
      money('plan', 50),
      sale('cloudwatt', 2013, 1),
      sale('cloudwatt', 2014, 2),
      sale('numergy', 2014, 3),
      sale('numergy', 2015, 100)
    );
    expect(of(found, 'plan')).toEqual([
      { sales: [5, 5], years: [2014, 2014], payer: 'public', ratio: [0.1, 0.1] }
    ]);
  });

  it('adds no years that do not follow each other', () => {
    const found = rows(
      money('cloudwatt', 100),
      sale('cloudwatt', 2012, 40),
      sale('cloudwatt', 2014, 2),
      sale('cloudwatt', 2015, 3)
    );
    expect(of(found, 'cloudwatt')).toEqual([
      { sales: [5, 5], years: [2014, 2015], payer: 'public', ratio: [0.05, 0.05] }
    ]);
  });

  it('never adds the sales of an SME, and computes no ratio for it', () => {
    const found = rows(money('small', 10), sale('small', 2013, 7), sale('small', 2014, 8));
    expect(of(found, 'small')).toEqual([
      { sales: [8, 8], years: [2014, 2014], payer: null, ratio: [null, null] },
      { sales: [null, null], years: [2012, 2012], payer: 'public', ratio: [null, null] }
    ]);
  });

  it('leaves out firms that are not followed, their sales as their aid', () => {
    const found = rowsOf(
      chart,
      {},
      {
        ...organisations,
        'organisations/small.yaml': organisation('small', {
          kind: 'company',
          size_classes: [{ class: 'PME', from: '2005', to: null, basis: text, deduced: true }]
        }),
        'sources/one.yaml': source('one', { facts: [money('small', 10), sale('small', 2014, 8)] })
      }
    );
    expect(of(found, 'small')).toEqual([]);
  });

  it('keeps both ends of a dispute, whatever their confidence', () => {
    const disputed = { flag: 'disputed', confidence: 'low' };
    const found = rowsOf(
      chart,
      {},
      {
        ...organisations,
        'sources/one.yaml': source('one', {
          facts: [money('cloudwatt', 100), sale('cloudwatt', 2014, 6, { flag: 'disputed' })]
        }),
        'sources/three.yaml': source('three', { facts: [sale('cloudwatt', 2014, 2, disputed)] })
      }
    );
    expect(of(found, 'cloudwatt')).toMatchObject([{ sales: [2, 6], ratio: [0.02, 0.06] }]);
  });

  it('sets the capital of all shareholders beside the public money', () => {
    const all = { indicator: 'investment', flag: 'all-shareholders', counterparty: undefined };
    const found = rows(money('cloudwatt', 50), money('cloudwatt', 200, all), sale('cloudwatt', 2014, 10));
    expect(of(found, 'cloudwatt')).toMatchObject([
      { payer: 'public', ratio: [0.2, 0.2] },
      { payer: 'all', ratio: [0.05, 0.05] }
    ]);
  });
});
