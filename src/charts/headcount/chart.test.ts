// The query of headcount on made-up facts.
import { expect, it } from 'vitest';
import { fact, organisation, source } from '#build/fixture.ts';
import { rowsOf } from '../fixtures.ts';
import chart from './chart.ts';
import { drawnRows } from './data.ts';

const text = { fr: '.', en: '.' };
const people = (id: string, changes = {}) =>
  fact({
    id,
    organisation: 'firm',
    indicator: 'headcount',
    unit: 'people',
    value: 50,
    summary: text,
    ...changes
  });
const ask = (...facts: ReturnType<typeof people>[]) =>
  rowsOf(
    chart,
    { show: 'all', organisations: [], from: 2009, to: 2026 },
    {
      'vocabulary/indicator.yaml': Object.fromEntries(
        ['turnover', 'headcount', 'jobs-created', 'market-measure'].map((id) => [
          id,
          { label: text, definition: text, units: ['EUR', 'people', 'percent'] }
        ])
      ),
      'organisations/firm.yaml': organisation('firm', { kind: 'provider' }),
      'sources/one.yaml': source('one', { facts })
    }
  );

it('separates jobs to be created from staff, and takes no jobs created for staff', () => {
  const rows = ask(
    people('staff'),
    people('aim', { value: 60, status: 'targeted', target: { indicator: 'headcount', deadline: null } }),
    people('jobs', {
      value: 70,
      indicator: 'jobs-created',
      status: 'targeted',
      target: { indicator: 'jobs-created', deadline: null }
    }),
    people('made', { value: 80, indicator: 'jobs-created' })
  );
  expect(rows.map((d) => [d.measure, d.status, d.low])).toEqual([
    ['headcount', 'reported', 50],
    ['headcount', 'targeted', 60],
    ['jobs-created', 'targeted', 70]
  ]);
});

it('does not guess what a target without more is of', () => {
  expect(ask(people('aim', { status: 'targeted' })).map((d) => d.measure)).toEqual(['unsaid']);
});

it('draws at first State-backed ventures and SMEs that mainly sell cloud or hosting, all where one is asked for', () => {
  const sized = (id: string, main_activity: string) =>
    organisation(id, {
      kind: 'provider',
      main_activity,
      size_classes: [{ class: 'PME', from: '2010', basis: text, deduced: false }]
    });
  const files = {
    'vocabulary/indicator.yaml': Object.fromEntries(
      ['turnover', 'headcount', 'market-measure'].map((id) => [
        id,
        { label: text, definition: text, units: ['EUR', 'people', 'percent'] }
      ])
    ),
    'organisations/host.yaml': sized('host', 'hosting'),
    'organisations/editor.yaml': sized('editor', 'software'),
    'sources/one.yaml': source('one', {
      facts: ['host', 'editor'].map((id) => people(`${id}-staff`, { organisation: id }))
    })
  };
  const firmsOf = (show: 'main' | 'all', organisations: string[] = []) =>
    drawnRows({
      rows: rowsOf(chart, { show, organisations, from: 2009, to: 2026 }, files),
      params: { show, organisations, from: 2009, to: 2026 }
    }).map((d) => d.organisation_id);
  expect(firmsOf('main')).toEqual(['host']);
  expect(firmsOf('all')).toHaveLength(2);
  expect(firmsOf('main', ['editor'])).toEqual(['editor']);
});
