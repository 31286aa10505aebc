// The sentences of sme-share-of-procurement on made-up censuses.
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '#model/language.ts';
import { sentences, textContext } from '../fixtures.ts';
import { changeOf, row, type Row } from './data.ts';
import { words } from './words.ts';

const one = (measure: Row['measure'], year: number, low: number, more: Partial<Row> = {}): Row =>
  row.parse({
    measure,
    series_fr: 'Part',
    series_en: 'Share',
    census: year <= 2013 ? 'OEAP' : 'OECP',
    year_from: year,
    year,
    low,
    high: low,
    bound: 'exact',
    faded: 0,
    fact_ids: 'a',
    source_ids: 'b',
    ...more
  });
const both = (year: number, number: number, value: number) => [
  one('number', year, number),
  one('value', year, value)
];

const sentencesOf = (lang: Lang, rows: Row[], scope: 'all' | 'state' | 'local' = 'all') =>
  sentences(words, lang, rows, { scope });

/** The sentence that speaks of a census, or the first two where none is named. */
const sentence = (text: string, census: string) => text.split(/\. /).filter((part) => part.includes(census));

describe.each(languages)('in %s', (lang) => {
  it('compares the two ends of one census, never of two', () => {
    const rows = [...both(2005, 64, 32), ...both(2013, 58, 27), ...both(2019, 62, 33), ...both(2023, 59, 28)];
    const { takeaway } = sentencesOf(lang, rows);
    const [newest = '', ...others] = sentence(takeaway, 'OECP');
    expect(others).toEqual([]);
    expect(newest).toMatch(/2023.*59.*28.*62.*33.*2019/);
    expect(newest).not.toMatch(/OEAP|2005|2013|64|32/);
    const [older = ''] = sentence(takeaway, 'OEAP');
    expect(older).toMatch(/64.*32.*2005.*58.*27.*2013/);
    expect(older).not.toMatch(/2019|2023/);
  });

  it('gives a census that has one year no second end', () => {
    const { takeaway } = sentencesOf(lang, [...both(2005, 64, 32), ...both(2023, 59, 28)]);
    const [newest = ''] = sentence(takeaway, 'OECP');
    expect(newest).not.toMatch(/2005|64|32/);
    expect(takeaway.match(/2023|2005/g)).toHaveLength(2);
  });

  it('says a disputed year whole', () => {
    const rows = [...both(2023, 59, 28), one('number', 2023, 57), ...both(2019, 62, 33)];
    expect(sentencesOf(lang, rows).takeaway).toMatch(/57 (?:à|to) 59 ?%/);
  });

  it('keeps the reserve of a value', () => {
    const rows = [one('number', 2023, 59), one('value', 2023, 28, { bound: 'at-most' })];
    expect(sentencesOf(lang, rows).takeaway).toMatch(/(?:au plus|at most) 28 ?%/);
  });

  it('lets no unsure source decide, and says where one stands', () => {
    const rows = [...both(2022, 60, 29), one('number', 2022, 65, { faded: 1 }), one('number', 2023, 40)];
    const { takeaway, missing } = sentencesOf(lang, [...rows, one('value', 2023, 10, { faded: 1 })]);
    expect(takeaway).toMatch(/^(?:En|In) 2022.* 60 (?:à|to) 65 ?% \((?:le plus haut de|the highest by an)/);
    expect(missing).toMatch(/(?:Pâle|Pale) ?:/);
    expect(sentencesOf(lang, both(2022, 60, 29)).missing).not.toMatch(/Pâle|Pale/);
  });

  it('says "but" only where the share of the value is lower', () => {
    expect(sentencesOf(lang, both(2023, 59, 28)).takeaway).toMatch(/(?:, mais|, but) 28/);
    expect(sentencesOf(lang, both(2023, 28, 59)).takeaway).not.toMatch(/, mais|, but/);
  });

  it('says when later years give one measure only, and when none gives both', () => {
    const rows = [...both(2017, 50, 25), one('number', 2023, 47)];
    expect(sentencesOf(lang, rows, 'state').takeaway).toMatch(
      /2017 \((?:dernière année lue|the last year read)/
    );
    expect(sentencesOf(lang, both(2017, 50, 25)).takeaway).not.toMatch(/dernière|the last year/);
    expect(sentencesOf(lang, [one('number', 2023, 47)]).takeaway).toMatch(/^(?:Aucune année|No year)/);
  });

  it('counts years, not values, and names no gap that isn’t one', () => {
    const rows = [one('number', 2022, 60), one('number', 2022, 61), one('value', 2023, 28)];
    const { missing, alt } = sentencesOf(lang, rows);
    expect(missing).toMatch(/1 (?:en nombre|by number), 1 (?:en montant|by value)\./);
    expect(alt).toMatch(/2022 (?:à|to) 2023/);
    const gap = sentencesOf(lang, [...both(2019, 62, 33), ...both(2023, 59, 28)]);
    expect(gap.missing).toContain('2020–2022');
  });

  it('says that the share is understated, and which figure speaks of several years', () => {
    const wide = sentencesOf(lang, [
      ...both(2016, 61, 30),
      one('number', 2016, 62, { year_from: 2014 })
    ]).missing;
    expect(wide).toMatch(/(?:dernière|last) ?: 2014–2016\./);
    expect(wide).toMatch(/sous-estimée\. Aucune|understated\. No/);
    const spanned = [...both(2013, 58, 27), one('number', 2016, 62, { year_from: 2014 })];
    expect(sentencesOf(lang, spanned).missing).not.toMatch(/bandes grises|grey bands/);
    expect(sentencesOf(lang, both(2016, 61, 30)).missing).not.toContain('–2016');
    expect(words[lang].scope).not.toMatch(/barre verticale|vertical bar|anew/);
  });

  it('warns of the State’s changing perimeter where it is shown', () => {
    expect(sentencesOf(lang, both(2017, 50, 25), 'state').takeaway).toMatch(/« l’État »|“the State”/);
    expect(sentencesOf(lang, both(2017, 50, 25), 'local').takeaway).not.toMatch(/« l’État »|“the State”/);
  });
});

describe('the title', () => {
  const finding = (rows: Row[], scope: 'all' | 'state' | 'local' = 'all') => ({
    fr: words.fr.finding(textContext('fr', rows, { scope }))?.replace(/[\u00a0\u202f]/g, ' '),
    en: words.en.finding(textContext('en', rows, { scope }))
  });

  it('says the latest year of both measures, of one census', () => {
    expect(finding([...both(2013, 70, 50), ...both(2019, 62, 33), ...both(2023, 59, 28)])).toEqual({
      fr: 'Les PME : 59 % des marchés publics, mais 28 % de leur montant (2023)',
      en: 'SMEs: 59% of public contracts, but 28% of their value (2023)'
    });
    expect(finding(both(2023, 59, 28), 'state').en).toContain('of State contracts');
  });

  it('opposes the two only where the value is surely the smaller', () => {
    for (const rows of [
      both(2023, 30, 30),
      both(2023, 30, 40),
      [...both(2023, 59, 28), one('value', 2023, 60)]
    ]) {
      expect(finding(rows).fr).not.toContain('mais');
      expect(finding(rows).en).not.toContain('but');
    }
  });

  it('keeps bounds, lets no unsure source decide, and says nothing where one measure is missing', () => {
    const rows = [
      one('number', 2023, 59, { bound: 'about' }),
      one('value', 2023, 28),
      one('value', 2023, 70, { faded: 1 })
    ];
    expect(finding(rows).en).toBe('SMEs: about 59% of public contracts, but 28% of their value (2023)');
    for (const missing of [
      [],
      [one('number', 2023, 59)],
      [one('number', 2023, 59), one('value', 2023, 28, { faded: 1 })]
    ])
      expect(finding(missing)).toEqual({ fr: undefined, en: undefined });
  });
});

it('two censuses part between their years; one alone has no change', () => {
  expect(changeOf([...both(2013, 58, 27), ...both(2019, 62, 33)])).toEqual({
    year: 2013.5,
    censuses: ['OEAP', 'OECP']
  });
  expect(changeOf(both(2019, 62, 33))).toBeUndefined();
});
