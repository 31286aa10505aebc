// The query of market-size on made-up markets.
import { expect, it } from 'vitest';
import { fact, source } from '#build/fixture.ts';
import { rowsOf } from '../fixtures.ts';
import chart from './chart.ts';

const text = { fr: '.', en: '.' };
const series = (family: string, unit: string, scope: string) => ({
  title: text,
  scope: { fr: scope, en: scope },
  unit,
  geo: 'FR',
  family,
  publisher: 'Study'
});
const figure = (id: string, of: string, indicator: string, value: number, changes = {}) =>
  fact({
    id,
    organisation: undefined,
    series: of,
    indicator,
    period: '2016',
    status: 'estimated',
    value,
    summary: text,
    ...changes
  });
const share = (id: string, value: number, changes = {}) =>
  figure(id, 'fr-segment-share-saas', 'segment-share', value, { unit: 'percent', ...changes });

it('gives a market the share of online software of its own year and scope, disputed members too', () => {
  const rows = rowsOf(
    chart,
    { scale: 'linear', show: 'main', publishers: [] },
    {
      'vocabulary/indicator.yaml': Object.fromEntries(
        ['turnover', 'public-funding', 'market-size', 'segment-share', 'market-measure'].map((id) => [
          id,
          { label: text, definition: text, units: ['EUR', 'percent'], funding: id === 'public-funding' }
        ])
      ),
      'vocabulary/series.yaml': {
        'cpi-fr-inflation-annual-average': series('prices', 'percent', 'Households'),
        whole: series('fr-cloud-market', 'EUR', 'All'),
        part: series('fr-cloud-market', 'EUR', 'Public'),
        'fr-segment-share-saas': series('fr-segment-share', 'percent', 'All')
      },
      'sources/one.yaml': source('one', {
        facts: [
          figure('whole-2016', 'whole', 'market-size', 6e9),
          figure('whole-2021', 'whole', 'market-size', 16e9, { period: '2021' }),
          figure('part-2016', 'part', 'market-size', 2e9),
          share('sure', 57, { flag: 'disputed' })
        ]
      }),
      'sources/two.yaml': source('two', {
        facts: [share('unsure', 60, { flag: 'disputed', confidence: 'low' })]
      })
    }
  );
  expect(
    rows.map((d) => [d.series_id, d.year, d.saas_low, d.saas_high, d.saas_sure_high, d.fact_ids])
  ).toEqual([
    ['part', 2016, null, null, null, 'part-2016'],
    ['whole', 2016, 57, 60, 57, 'whole-2016 sure unsure'],
    ['whole', 2021, null, null, null, 'whole-2021']
  ]);
});
