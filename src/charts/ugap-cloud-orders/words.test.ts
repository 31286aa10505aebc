// The sentences of ugap-cloud-orders on made-up orders.
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '#model/language.ts';
import { sentences, textContext } from '../fixtures.ts';
import { sharesByCountry } from './by-country.ts';
import { row, totals, type Row } from './data.ts';
import { words } from './words.ts';

const line = (changes: Partial<Row>): Row =>
  row.parse({
    publisher: 'La Gazette',
    edition: 'Buyer-2024',
    year: 2024,
    detailed_years: 1,
    role: null,
    organisation_id: null,
    organisation_fr: null,
    organisation_en: null,
    comparison_group: null,
    country: null,
    low: 40e6,
    high: changes.low ?? 40e6,
    bound: 'exact',
    faded: 0,
    summary_fr: 'Vu.',
    summary_en: 'Seen.',
    fact_ids: 'a',
    source_ids: 'gazette',
    ...changes
  });
const supplier = (name: string, low: number, changes: Partial<Row> = {}): Row =>
  line({
    role: 'supplier',
    organisation_id: name,
    organisation_fr: name,
    organisation_en: name,
    comparison_group: 'larger',
    low,
    ...changes
  });

const sentencesOf = (lang: Lang, ...rows: Row[]) => sentences(words, lang, rows, {});

describe.each(languages)('in %s', (lang) => {
  it('the title says that it is one contract, the sentence that orders are not payments, in current euros', () => {
    expect(words[lang].title).toMatch(/un seul marché|one public contract/);
    expect(sentencesOf(lang, line({}), supplier('Alpha', 20e6)).takeaway).toMatch(
      /(?:des commandes, pas des paiements, en euros courants|orders, not payments, in current euros)\.$/
    );
  });

  it('ranks among the suppliers named', () => {
    const { takeaway } = sentencesOf(
      lang,
      line({}),
      supplier('Alpha', 20e6),
      supplier('Beta', 8e6),
      supplier('Gamma', 1e6)
    );
    expect(takeaway).toMatch(
      /Alpha (?:vient en tête des|comes first of the) .*20.*(?:devant|ahead of) Beta \(.*8/
    );
    expect(takeaway).not.toContain('Gamma');
  });

  it('puts no supplier above one that equals or may exceed it', () => {
    const tie = sentencesOf(
      lang,
      line({}),
      supplier('Alpha', 20e6),
      supplier('Beta', 20e6),
      supplier('Gamma', 1e6)
    );
    expect(tie.takeaway).toMatch(
      /Alpha \(.*\) (?:et|and) Beta \(.*\) (?:se partagent|share).*(?:devant|ahead of) Gamma/
    );
    const overlap = sentencesOf(
      lang,
      line({}),
      supplier('Alpha', 10e6, { high: 20e6 }),
      supplier('Beta', 12e6)
    );
    expect(overlap.takeaway).toMatch(/(?:se partagent|share)/);
  });

  it('lets no unsure source decide the first', () => {
    const { takeaway } = sentencesOf(
      lang,
      line({}),
      supplier('Alpha', 20e6),
      supplier('Beta', 30e6, { faded: 1 })
    );
    expect(takeaway).toMatch(/Alpha (?:vient en tête|comes first)/);
  });

  it('counts SMEs among those named, and those of unknown size apart', () => {
    const sme = { comparison_group: 'sme' } as const;
    const unsized = { comparison_group: 'unsized' } as const;
    const two = (one: Partial<Row>, other: Partial<Row>) =>
      sentencesOf(lang, line({}), supplier('Alpha', 20e6, one), supplier('Beta', 8e6, other)).takeaway;
    expect(two({}, {})).toMatch(/aucun des 2 .* n’était une PME|none of the 2 .* was an SME/);
    expect(two(sme, {})).toMatch(/1 des 2 .* était une PME|1 of the 2 .* was an SME/);
    expect(two(sme, sme)).toMatch(/2 des 2 .* étaient des PME|2 of the 2 .* were SMEs/);
    expect(two({}, unsized)).toMatch(
      /(?:n’est connu comme PME \(taille inconnue : 1\)|known to be an SME \(size unknown: 1\))/
    );
    expect(sentencesOf(lang, line({}), supplier('Alpha', 20e6, unsized)).takeaway).toMatch(/le seul|the one/);
  });

  it('says that totals differ only where they do', () => {
    const other = (low: number) =>
      line({ low, high: low, source_ids: 'review', edition: 'Review-2025', publisher: 'La Revue' });
    expect(sentencesOf(lang, other(52e6), line({}), supplier('Alpha', 20e6)).takeaway).toMatch(
      /(?:diffère|differs).*52/
    );
    expect(sentencesOf(lang, other(40e6), line({}), supplier('Alpha', 20e6)).takeaway).not.toMatch(
      /diffère|differs/
    );
  });

  it('keeps the reserves of amounts, in the rest too', () => {
    const { takeaway, missing } = sentencesOf(
      lang,
      line({ bound: 'at-least' }),
      supplier('Alpha', 20e6, { bound: 'about' }),
      supplier('Beta', 8e6, { high: 9e6 })
    );
    expect(takeaway).toMatch(/(?:au moins|at least) .*40.*(?:environ|about) .*20/);
    expect(missing).toMatch(/(?:environ|about) .*11.*12/);
  });

  it('leaves no rest where suppliers make the whole', () => {
    const { missing } = sentencesOf(lang, line({}), supplier('Alpha', 30e6), supplier('Beta', 10e6));
    expect(missing).not.toMatch(/0|non publiés|not published/);
  });

  it('calls a year the latest only where several are broken down, and the holder a reseller', () => {
    const years = (detailed_years: number) => sentencesOf(lang, line({ detailed_years })).missing;
    expect(years(1)).toMatch(/Une seule année|One year only/);
    expect(years(1)).not.toMatch(/dernière|latest/);
    expect(years(2)).toMatch(/dernière année|latest year/);
    expect(words[lang].question).toMatch(/distributeur titulaire|reseller that holds/);
  });

  it('says so where no supplier is named', () => {
    expect(sentencesOf(lang, line({})).takeaway).toMatch(/^(?:Aucune répartition|No breakdown)/);
  });
});

describe('the title of the picture', () => {
  const titleOf = (lang: Lang, ...rows: Row[]) =>
    words[lang].finding(textContext(lang, rows, {}))?.replaceAll(/[\u00a0\u202f]/g, ' ');
  const french = supplier('Alpha', 20e6, { country: 'FR' });
  const american = supplier('Beta', 8e6, { country: 'US' });

  it('sums what suppliers of each country got on the one contract, the most first', () => {
    const rows = [line({}), american, french, supplier('Gamma', 2e6, { country: 'FR' })];
    expect(titleOf('fr', ...rows)).toBe(
      'Sur un seul marché public, en 2024 : 22 M€ à des fournisseurs français et 8 M€ à des américains'
    );
    expect(titleOf('en', ...rows)).toBe(
      'On one public contract, in 2024: €22m to French suppliers and €8m to American ones'
    );
  });

  it('keeps reserves and ranges', () => {
    const rows = [line({}), french, supplier('Beta', 8e6, { country: 'DE', high: 9e6, bound: 'about' })];
    expect(titleOf('fr', ...rows)).toMatch(/20 M€ .* et environ 8 à 9 M€ à des européens$/);
  });

  it.each(languages)('says nothing where too little is sure, in %s', (lang) => {
    expect(titleOf(lang, line({}))).toBeUndefined();
    expect(titleOf(lang, line({}), french)).toBeUndefined();
    expect(titleOf(lang, line({}), french, supplier('Beta', 8e6))).toBeUndefined();
    expect(titleOf(lang, line({}), french, { ...american, faded: 1 })).toBeUndefined();
  });
});

describe('the shares of countries', () => {
  const whole = line({});
  const french = supplier('Alpha', 20e6, { country: 'FR' });
  const american = supplier('Beta', 8e6, { country: 'US' });
  const sharesOf = (...rows: Row[]) =>
    sharesByCountry(totals(rows)[0]).map(({ country, share, amount }) => [country, share, amount]);

  it('leave to nobody what has no name', () => {
    expect(sharesOf(whole, french, american)).toEqual([
      ['FR', 0.5, 20e6],
      ['US', 0.2, 8e6],
      [undefined, 0.3, 12e6]
    ]);
    expect(sharesOf(whole, french, supplier('Beta', 20e6, { country: 'US' }))).toHaveLength(2);
  });

  it('are not drawn of one country, of more than the whole, or of amounts that are not exact', () => {
    expect(sharesOf()).toEqual([]);
    expect(sharesOf(whole, french)).toEqual([]);
    expect(sharesOf(whole, french, supplier('Beta', 21e6, { country: 'US' }))).toEqual([]);
    expect(sharesOf(whole, french, { ...american, bound: 'about' })).toEqual([]);
    expect(sharesOf(whole, french, { ...american, faded: 1 })).toEqual([]);
  });
});
