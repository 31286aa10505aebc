// The title of the picture of public-contracts, and what the bar of shares shows, on made-up contracts.
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '#model/language.ts';
import { textContext } from '../fixtures.ts';
import { row, type Context, type Row } from './data.ts';
import { concentration } from './summary.ts';
import { titles } from './titles.ts';

const line = (changes: Partial<Row>): Row =>
  row.parse({
    organisation_id: null,
    organisation_fr: 'Alpha',
    organisation_en: 'Alpha',
    gloss_fr: null,
    gloss_en: null,
    line: 'supplier',
    suppliers: 1,
    siren: null,
    amount: 100,
    contracts: 1,
    unpriced: 0,
    undated: 0,
    year_from: 2019,
    year_to: 2019,
    months_low: 12,
    months_high: 12,
    register_contracts: 1000,
    register_sources: 1,
    register_undated: 0,
    register_from: '2016-03-09',
    register_to: '2019-12-19',
    register_bulk_from: null,
    register_bulk_to: null,
    register_bulk_contracts: 1000,
    rule_judged: null,
    rule_hits: null,
    rule_low: null,
    rule_high: null,
    records: null,
    source_ids: 'decp',
    ...changes
  });
const alpha = line({ amount: 600 });
const beta = line({ organisation_fr: 'Beta', organisation_en: 'Beta', amount: 300 });
const others = line({
  line: 'others',
  organisation_fr: null,
  organisation_en: null,
  suppliers: 4,
  contracts: 5,
  amount: 100
});

const titleOf = (lang: Lang, rows: readonly Row[], params: Partial<Context['params']> = {}) =>
  titles[lang]
    .finding(textContext(lang, rows, { level: 'cloud', measure: 'value', top: '10', ...params } as const))
    ?.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the title', () => {
  it('gives how many were selected of how many read, when, and what the largest make', () => {
    expect(titleOf('fr', [alpha, beta, others])).toBe(
      '7 marchés retenus (hébergement, cloud) sur 1 000 lus (2016-2019) : deux font 90 % du montant'
    );
    expect(titleOf('en', [alpha, beta, others], { level: 'digital' })).toBe(
      '7 contracts selected (other digital) of 1,000 read (2016–2019): two make 90% of the amount'
    );
  });

  it('names no lead where amounts are equal, missing or all of one', () => {
    const equal = Array.from({ length: 4 }, () => line({}));
    expect(titleOf('fr', equal)).toMatch(/lus \(2016-2019\)$/);
    expect(titleOf('en', [line({ amount: null, unpriced: 1 }), line({ amount: null, unpriced: 1 })])).toMatch(
      /read \(2016–2019\)$/
    );
    expect(titleOf('fr', [line({ contracts: 2 })])).toMatch(/ : deux font tout le montant$/);
  });

  it('counts by number where suppliers are ranked so', () => {
    expect(titleOf('fr', [line({ contracts: 3 }), beta], { measure: 'number' })).toMatch(
      /, 3 au plus par fournisseur$/
    );
  });

  it('says nothing of nothing, nor of one contract, and one year once', () => {
    for (const lang of languages) {
      expect(titleOf(lang, [])).toBeUndefined();
      expect(titleOf(lang, [alpha])).toBeUndefined();
      expect(
        titleOf(
          lang,
          [alpha, beta].map((d) => ({ ...d, register_from: '2019-01-01' }))
        )
      ).toMatch(/\(2019\)/);
    }
  });
});

describe('the bar of shares', () => {
  it('has the leaders, then all the others as one part', () => {
    expect(
      concentration([alpha, beta, others]).map((one) => [one.share, one.row?.organisation_en, one.suppliers])
    ).toEqual([
      [0.6, 'Alpha', 1],
      [0.3, 'Beta', 1],
      [0.1, undefined, 4]
    ]);
  });

  it('is not there where nobody leads, or where one has all', () => {
    expect(concentration([])).toEqual([]);
    expect(concentration([alpha])).toEqual([]);
    expect(concentration(Array.from({ length: 4 }, () => line({})))).toEqual([]);
  });
});
