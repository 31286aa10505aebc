// The sentences of firm-by-firm compare only what is sure, never add natures, and hold for any rows.
import { describe, expect, it } from 'vitest';
import { sentences, textContext } from '../fixtures.ts';
import { leaders } from './firms.ts';
import type { Context, Row } from './data.ts';
import { firmRow } from './fixture.ts';
import { words } from './words.ts';

const params = {
  sort: 'money',
  group: 'all',
  status: 'all',
  country: 'all',
  nature: 'all',
  wave: 'all',
  organisations: [],
  show: 'main'
} as const satisfies Context['params'];

const capital = (id: string, low: number, changes: Partial<Row> = {}): Row =>
  firmRow(id, {
    capital_low: low,
    capital_high: low,
    capital_bound: 'exact',
    capital_from: 2012,
    capital_to: 2012,
    capital_amounts: 1,
    money_absent: null,
    ...changes
  });
const others = [
  firmRow('x'),
  firmRow('y', { money_absent: 'unmatched' }),
  firmRow('z', { money_absent: 'elsewhere' })
];

const findings = (rows: readonly Row[], changes: Partial<Context['params']> = {}) => ({
  fr: words.fr.finding(textContext('fr', rows, { ...params, ...changes }))?.replaceAll('\u00a0', ' '),
  en: words.en.finding(textContext('en', rows, { ...params, ...changes }))
});

describe('the finding of firm-by-firm', () => {
  it('sets the largest capital beside those for whom nothing was found', () => {
    expect(findings([capital('a', 75e6), ...others])).toEqual({
      fr: 'A : 75 M€ de capital public ; aucun argent public trouvé pour 2 des 3 autres',
      en: 'A: €75m of public capital; no public money found for 2 of the 3 others'
    });
  });

  it('names those that tie', () => {
    expect(findings([capital('a', 75e6), capital('b', 75e6), ...others]).en).toMatch(
      /^A and B: €75m of public capital each; .* 2 of the 3 others$/
    );
  });

  it('names nobody where a range or a bound leaves open who is first', () => {
    const open = capital('b', 70e6, { capital_high: 90e6 });
    expect(findings([capital('a', 75e6), open, ...others]).en).toBe('Public money: found for 2 of 5 firms');
    const bound = capital('b', 70e6, { capital_bound: 'at-least' });
    expect(findings([capital('a', 75e6), bound, ...others]).en).toMatch(/^Public money/);
    const uncertain = capital('b', 90e6, { capital_bound: 'at-most' });
    expect(findings([capital('a', 75e6), uncertain, ...others]).en).toMatch(/^Public money/);
  });

  it('counts firms with money where none has capital, and says so where none has any', () => {
    expect(findings(others).fr).toBe('Argent public : rien de trouvé pour ces 3 entreprises');
    const aided = firmRow('a', { aid_awards: 1, aid_low: 1, aid_high: 2, money_absent: null });
    expect(findings([aided, ...others], { nature: 'aid' }).en).toBe(
      'Aid of the EU register: found for 1 of 4 firms'
    );
  });

  it('says nothing of no row, nor of one', () => {
    expect(findings([]).en).toBeUndefined();
    expect(findings([capital('a', 75e6)]).fr).toBeUndefined();
  });
});

describe('the leaders of a figure', () => {
  const of = (rows: readonly Row[]) =>
    leaders(rows, (d) =>
      d.best_low === null || d.best_high === null
        ? undefined
        : { low: d.best_low, high: d.best_high, bound: d.best_bound }
    ).map(({ d }) => d.organisation_id);
  const sold = (id: string, low: number, high: number, bound = 'exact') =>
    firmRow(id, { best_low: low, best_high: high, best_bound: bound });

  it('are those that none can pass', () => {
    expect(of([sold('a', 5, 6), sold('b', 9, 12)])).toEqual(['b']);
    expect(of([sold('a', 5, 10), sold('b', 9, 12)])).toEqual([]);
    expect(of([sold('a', 9, 9, 'at-least'), sold('b', 9, 9)])).toEqual([]);
    expect(of([])).toEqual([]);
  });
});

describe('the sentences of firm-by-firm', () => {
  it('count firms by nature and fate, without a sum', () => {
    const { takeaway, missing } = sentences(
      words,
      'en',
      [capital('a', 75e6, { status: 'ended' }), ...others],
      params
    );
    expect(takeaway).toContain('Public capital: 1, Grant or mixed aid: 0');
    expect(takeaway).toContain('What became of them: ended or absorbed: 1, owner not read: 3.');
    expect(takeaway).toContain('Kinds of money do not add up.');
    expect(missing).toContain('1 of 4');
  });

  it.each(['fr', 'en'] as const)('hold in %s for one row, and for none', (lang) => {
    expect(sentences(words, lang, [firmRow('a')], params).takeaway).not.toBe('');
    expect(sentences(words, lang, [], params).alt).not.toBe('');
  });
});
