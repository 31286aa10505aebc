// The sentences of money-per-firm never add kinds of money, compare only what is sure, and count who got nothing.
import { describe, expect, it } from 'vitest';
import { sentences, textContext } from '../fixtures.ts';
import { aidKind } from '../aid.ts';
import { alsoAs } from './beneficiaries.ts';
import type { Row } from './data.ts';
import { words } from './words.ts';

const amount = (changes: Partial<Row>): Row => ({
  organisation_id: 'nimbus',
  organisation_fr: 'Nimbus',
  organisation_en: 'Nimbus',
  comparison_group: 'state-backed',
  nature: 'capital',
  origin: 'pages',
  status: 'committed',
  payer_fr: 'Caisse',
  payer_en: 'Fund',
  year_from: 2012,
  year_to: 2012,
  low: 75e6,
  high: 75e6,
  bound: 'exact',
  faded: 0,
  awards: null,
  awards_paired: null,
  once_low: null,
  once_high: null,
  money_kind: null,
  records: null,
  fact_ids: 'a',
  source_ids: 'b',
  ...changes
});

const sme = (id: string, euros: number, changes: Partial<Row> = {}): Row =>
  amount({
    organisation_id: id,
    organisation_fr: id.toUpperCase(),
    organisation_en: id.toUpperCase(),
    comparison_group: 'sme',
    nature: 'grant',
    origin: 'register',
    year_from: 2017,
    year_to: 2020,
    low: euros,
    high: euros,
    awards: 1,
    awards_paired: 0,
    once_low: euros,
    once_high: euros,
    money_kind: aidKind,
    records: `state-aid?organisation=${id}&instrument=grant`,
    ...changes
  });

const nothing = (id: string): Row => ({
  ...sme(id, 0),
  nature: null,
  origin: null,
  status: null,
  low: null,
  high: null,
  bound: null,
  faded: null,
  awards: null,
  money_kind: null,
  records: null
});

const params = { nature: 'all', show: 'main' } as const;
const findings = (rows: readonly Row[]) => ({
  fr: words.fr.finding(textContext('fr', rows, params))?.replaceAll('\u00a0', ' '),
  en: words.en.finding(textContext('en', rows, params))
});
const smes = [sme('a', 1e6), sme('b', 2e6), sme('c', 9e6)];

describe('the finding of money-per-firm', () => {
  it('sets the largest capital beside the aid of the SME in the middle', () => {
    expect(findings([amount({}), ...smes])).toEqual({
      fr: 'Nimbus : 75 M€ de capital public ; PME médiane : 2 M€ d’aides, au moins 37 fois moins',
      en: 'Nimbus: €75m of public capital; median SME: €2m of aid, at least 37 times less'
    });
  });

  it('names those that tie, and gives no ratio where the capital is no larger', () => {
    const other = amount({ organisation_id: 'b', organisation_en: 'Stratus' });
    expect(findings([amount({}), other, ...smes]).en).toMatch(
      /^Nimbus and Stratus: €75m of public capital each;/
    );
    const small = amount({ low: 3e6, high: 3e6 });
    expect(findings([small, ...smes]).en).toBe('Nimbus: €3m of public capital; median SME: €2m of aid');
  });

  it('takes the highest of what the middle may be, where two awards may be one', () => {
    const pair = sme('b', 2e6, { once_low: 1e6, once_high: 1e6, awards_paired: 2 });
    expect(findings([amount({}), sme('a', 0.5e6), pair, sme('c', 9e6)]).en).toMatch(
      /at most €2m of aid, at least 37/
    );
  });

  it('says nothing of no row, of one side alone, nor of a capital that may not be the largest', () => {
    expect(findings([]).en).toBeUndefined();
    expect(findings([amount({})]).en).toBeUndefined();
    expect(findings(smes).en).toBeUndefined();
    const more = { organisation_id: 'b', low: 90e6, high: 90e6 };
    expect(findings([amount({}), amount({ ...more, bound: 'at-most' }), ...smes]).en).toBeUndefined();
    expect(findings([amount({}), amount({ ...more, faded: 1 }), ...smes]).en).toBeUndefined();
    expect(findings([amount({}), amount(more), ...smes]).en).toMatch(/€90m/);
  });

  it('counts firms of another size in no median', () => {
    const larger = [
      sme('d', 50e6, { comparison_group: 'larger' }),
      sme('e', 60e6, { comparison_group: 'unsized' })
    ];
    expect(findings([amount({}), ...smes, ...larger]).en).toContain('median SME: €2m');
  });
});

describe('the sentences of money-per-firm', () => {
  it('list each kind of money apart, the largest first, and count the rest', () => {
    const { takeaway } = sentences(words, 'en', [amount({}), ...smes, sme('d', 0.5e6)], params);
    expect(takeaway).toBe(
      'Capital: Nimbus (€75m). Grants or mixed aid: C (€9m), B (€2m), A (€1m) and one other. The median SME, of the 4 of which the EU State aid register names an award, has €1.5m. These kinds of money do not add up. Current euros.'
    );
  });

  it('name the firms of which nothing was found, and how many firms there are', () => {
    for (const lang of ['fr', 'en'] as const) {
      const { missing } = sentences(words, lang, [amount({}), nothing('x'), nothing('y')], params);
      expect(missing).toMatch(
        lang === 'fr' ? /2 des 3 entreprises.*: X et Y\.$/ : /2 of the 3 firms.*: X and Y\.$/
      );
    }
    expect(sentences(words, 'en', [amount({}), nothing('x')], params).missing).toContain(
      'one of the 2 firms: X;'
    );
  });

  it('say so where nothing is left', () => {
    expect(sentences(words, 'fr', [], params).takeaway).toBe('Aucun montant n’a été trouvé pour ce choix.');
  });
});

it('says where the register declares the same award under another instrument', () => {
  const once = amount({ origin: 'register', nature: 'advance', awards: 2, awards_paired: 0 });
  expect(alsoAs([once])).toBeUndefined();
  expect(alsoAs([{ ...once, awards_paired: 1 }])).toBe('some');
  expect(alsoAs([{ ...once, awards_paired: 2 }])).toBe('all');
});
