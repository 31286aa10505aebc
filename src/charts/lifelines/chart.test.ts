// The query of lifelines: a purchase is an owner who takes control, not each shareholder who comes in.
import { expect, it } from 'vitest';
import { fact, organisation, source } from '#build/fixture.ts';
import { rowsOf } from '../fixtures.ts';
import chart from './chart.ts';
import { controlsOf, drawnRows, fateOf } from './data.ts';

const named = (name: string) => ({ fr: name, en: name });
const owner = (name: string, changes: object) => ({ name: named(name), type: 'company', ...changes });
const firm = (id: string, changes: object) =>
  organisation(id, { kind: 'provider', main_activity: 'cloud', founded: '2001', ...changes });

/** The firms that a query gives, each followed for a headcount of its own. */
const rows = (show: 'main' | 'all', firms: Readonly<Record<string, object>>) =>
  rowsOf(
    chart,
    { group: 'all', show },
    {
      'organisations/sfr.yaml': organisation('sfr'),
      ...Object.fromEntries(
        Object.entries(firms).map(([id, own]) => [`organisations/${id}.yaml`, firm(id, own)])
      ),
      'sources/one.yaml': source('one', {
        facts: Object.keys(firms).map((id) =>
          fact({ id: `${id}-staff`, organisation: id, indicator: 'headcount', unit: 'people', value: 9 })
        )
      })
    }
  ).filter(({ organisation_id: id }) => Object.hasOwn(firms, id));

it('takes control from a share over half or from words, never from a smaller share, nor from persons', () => {
  const found = rows('all', {
    half: { owners: [owner('A', { share_percent: 50, from: '2010' })] },
    over: { owners: [owner('B (a fund; of two)', { share_percent: 51, from: '2010', country: 'US' })] },
    words: {
      owners: [
        owner('C', { stake: 'control', from: '2011', to: '2013' }),
        owner('SFR', { stake: 'control', organisation: 'sfr', from: '2013' })
      ]
    },
    entry: { owners: [owner('D', { from: '2012' })] },
    persons: { owners: [owner('E', { type: 'persons', stake: 'control', from: '2012' })] }
  });
  const of = Object.fromEntries(found.map((d) => [d.organisation_id, controlsOf(d)]));
  expect(of).toEqual({
    half: [],
    over: [{ from: '2010', to: undefined, fr: 'B', en: 'B', country: 'US' }],
    words: [
      { from: '2011', to: '2013', fr: 'C', en: 'C', country: null },
      { from: '2013', to: undefined, fr: 'SFR', en: 'SFR', country: 'FR' }
    ],
    entry: [],
    persons: []
  });
});

it('ends a firm that was absorbed, and draws at first only those whose fate was read', () => {
  const firms = {
    absorbed: {
      absorbed: '2016',
      size_classes: [{ class: 'PME', from: '2001', basis: named('b'), deduced: false }]
    },
    quiet: { size_classes: [{ class: 'PME', from: '2001', basis: named('b'), deduced: false }] }
  };
  for (const show of ['main', 'all'] as const)
    expect(rows(show, firms).map((d) => [d.organisation_id, fateOf(d), d.until])).toEqual([
      ['absorbed', 'ended', '2016'],
      ['quiet', 'unread', expect.any(String)]
    ]);
  const context = { rows: rows('main', firms), params: { group: 'all' as const, show: 'main' as const } };
  expect(drawnRows(context).map((d) => d.organisation_id)).toEqual(['absorbed']);
});
