// The title, the foot and the firms of the picture of aid-by-beneficiary, on made-up awards.
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '#model/language.ts';
import { textContext } from '../fixtures.ts';
import { row, type Context, type Row } from './data.ts';
import { drawn } from './summary.ts';
import { titles } from './titles.ts';

const award = (name: string, euros: number | null, changes: Partial<Row> = {}): Row =>
  row.parse({
    organisation_id: null,
    organisation_fr: name,
    organisation_en: name,
    found: 'award',
    firms: 1,
    siren: null,
    firm: name,
    size: 'sme',
    instrument: 'grant',
    awards: 1,
    low: euros,
    high: euros,
    granted_from: '2017-03-01',
    granted_to: '2019-03-01',
    criterion: 'nace',
    awards_with_amount: euros === null ? 0 : 1,
    awards_at_nominal: 0,
    awards_paired: 0,
    once_low: euros,
    once_high: euros,
    money_kind: 'public-funding/committed/aid-element',
    records: null,
    source_ids: 'register',
    ...changes
  });
const followed = (name: string, euros: number | null, changes: Partial<Row> = {}): Row =>
  award(name, euros, { criterion: 'organisation', organisation_id: name.toLowerCase(), ...changes });
const twice = (name: string, euros: number): Row[] => [
  followed(name, euros),
  followed(name, euros, { instrument: 'loan', once_low: null, once_high: null })
];
const noRow = (name: string): Row =>
  award(name, null, {
    found: 'no-row',
    criterion: null,
    instrument: null,
    granted_from: null,
    granted_to: null
  });

const contextOf = (lang: Lang, rows: readonly Row[], params: Partial<Context['params']> = {}): Context =>
  textContext(lang, rows, { level: 'hosting', top: '20', show: 'main', scale: 'linear', ...params } as const);
const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');
const titleOf = (lang: Lang, rows: readonly Row[], params: Partial<Context['params']> = {}) =>
  plain(titles[lang].finding(contextOf(lang, rows, params)));

const rows = [...twice('Alpha', 1e6), followed('Beta', 2e5), award('BIG', 40e6), award('Small', 1e6)];

describe('the firms drawn', () => {
  it('are those with a profile here, and by choice the others', () => {
    const names = (params: Partial<Context['params']>, own = rows) =>
      drawn(contextOf('en', own, params)).map(({ firm }) => firm.firm);
    expect(names({})).toEqual(['Alpha', 'Beta']);
    expect(names({ show: 'all' })).toEqual(['Alpha', 'Beta', 'BIG', 'Small']);
    expect(
      names(
        { top: '10' },
        Array.from({ length: 12 }, (_, index) => followed(`F${index}`, 1))
      )
    ).toHaveLength(10);
    expect(names({}, rows.slice(3))).toEqual(['BIG', 'Small']);
  });

  it('have a range where an award may be another, and no amount where none was read', () => {
    const [alpha] = drawn(contextOf('en', rows));
    expect([alpha?.grants?.high, alpha?.once?.low, alpha?.all?.high]).toEqual([1e6, 1e6, 2e6]);
    const [none] = drawn(contextOf('en', [followed('Nil', null)]));
    expect([none?.grants, none?.once, none?.all]).toEqual([undefined, undefined, undefined]);
  });
});

describe('the title', () => {
  it('gives how many firms, the sum, the least and the most', () => {
    expect(titleOf('fr', rows)).toBe(
      '2 entreprises suivies, 1,2 à 2,2 M€ d’aide d’État en tout : de 200 000 € à 2 M€ chacune'
    );
    expect(titleOf('en', rows)).toBe(
      '2 firms followed, €1.2m to €2.2m of State aid in all: €200,000 to €2m each'
    );
  });

  it('names the most aided of the others where they are drawn and it is alone', () => {
    expect(titleOf('fr', rows, { show: 'all' })).toBe(
      '2 entreprises suivies : 1,2 à 2,2 M€ d’aide d’État en tout ; 40 M€ à BIG seule'
    );
    const equal = [...rows.slice(0, 3), award('A', 4e6), award('B', 4e6)];
    expect(titleOf('en', equal, { show: 'all' })).toMatch(/each$/);
    expect(titleOf('en', rows.slice(3), { show: 'all' })).toBe(
      '2 firms of this sector, €41m of State aid in all: €1m to €40m each'
    );
  });

  it('says nothing of no firm, of one, and of firms without an amount', () => {
    for (const lang of languages) {
      expect(titleOf(lang, [])).toBeUndefined();
      expect(titleOf(lang, [followed('Alpha', 1)])).toBeUndefined();
      expect(titleOf(lang, [followed('Alpha', 1), followed('Beta', null)])).toBeUndefined();
    }
  });
});

describe('the foot', () => {
  it('counts what is not drawn under the name of the sector, and names who has no row', () => {
    const all = [...rows, noRow('Gamma'), noRow('Delta')];
    const foot = (lang: Lang, narrow: boolean, params: Partial<Context['params']> = {}) =>
      titles[lang].foot(contextOf(lang, all, params), narrow).map(plain);
    expect(foot('fr', false)).toEqual([
      'Au tableau sans être dessinées : 2 entreprises du secteur traitement de données et hébergement (NACE 63.11 et 62.03)',
      'Aucune ligne au registre, ce qui n’est pas zéro : Gamma et Delta (2)'
    ]);
    expect(foot('en', true, { show: 'all' })).toEqual([
      '',
      'No row in the register, which is not zero: 2 providers followed'
    ]);
  });
});

it.each(languages)('the line under the title calls no sector cloud, in %s', (lang) => {
  const under = (params: Partial<Context['params']>) => titles[lang].subtitle(contextOf(lang, rows, params));
  expect(under({})).toMatch(/2017.*2019/);
  expect(under({ level: 'sector' })).not.toMatch(/NACE.*cloud/);
  expect(titles[lang].subtitle(contextOf(lang, rows.slice(3), { level: 'sector' }))).not.toMatch(/cloud/);
});
