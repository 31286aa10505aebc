// For tests: made-up markets and public money of market-size.
import { row, type Row } from './data.ts';

const blank = {
  series_id: null,
  series_fr: null,
  series_en: null,
  scope_fr: null,
  scope_en: null,
  publisher: null,
  edition: null,
  organisation_id: null,
  organisation_fr: null,
  organisation_en: null,
  bound: 'exact',
  faded: 0,
  disputed: 0,
  saas_low: null,
  saas_high: null,
  saas_sure_low: null,
  saas_sure_high: null,
  fact_ids: 'a',
  source_ids: 'b'
};
export const market = (edition: string, year: number, low: number, changes: Partial<Row> = {}): Row =>
  row.parse({
    ...blank,
    kind: 'market',
    series_id: 'fr-cloud-market-markess',
    series_fr: 'Nuages',
    series_en: 'Clouds',
    publisher: 'Markess',
    edition,
    comparison_group: 'market',
    year,
    year_to: year,
    status: 'estimated',
    low,
    high: low,
    ...changes
  });
export const money = (
  name: string,
  year: number,
  year_to: number,
  low: number,
  changes: Partial<Row> = {}
): Row =>
  row.parse({
    ...blank,
    kind: 'public-money',
    organisation_id: name,
    organisation_fr: name,
    organisation_en: name,
    comparison_group: 'public',
    year,
    year_to,
    status: 'announced',
    low,
    high: low,
    ...changes
  });
