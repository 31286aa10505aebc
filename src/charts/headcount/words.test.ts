// The sentences of headcount on made-up firms: announcements apart, bounds included, groups of the year.
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '#model/language.ts';
import { sentences, textContext } from '../fixtures.ts';
import chart from './chart.ts';
import { drawnRows, params, row, type Row } from './data.ts';
import { words } from './words.ts';

const figure = (name: string, period_from: string, low: number, changes: Partial<Row> = {}): Row =>
  row.parse({
    organisation_id: name,
    organisation_fr: name,
    organisation_en: name,
    comparison_group: 'sme',
    main_activity: 'hosting',
    measure: 'headcount',
    status: 'reported',
    period_from,
    year: Number(period_from.slice(0, 4)),
    low,
    high: low,
    bound: 'exact',
    faded: 0,
    fact_ids: 'a',
    source_ids: 'b',
    ...changes
  });
const backed = { comparison_group: 'state-backed' } as const;
const promised = (period_from: string, low: number, changes: Partial<Row> = {}) =>
  figure('Nimbus', period_from, low, { ...backed, status: 'targeted', ...changes });

const allYears = { show: 'all' as const, organisations: [], from: 2009, to: 2026 };
const sentencesOf = (lang: Lang, ...rows: Row[]) => sentences(words, lang, rows, allYears);

describe.each(languages)('in %s', (lang) => {
  it('separates jobs to be created from staff, each promise with its date', () => {
    const { takeaway } = sentencesOf(
      lang,
      promised('2012', 300, { high: 500 }),
      promised('2012-04-20', 1000, { measure: 'jobs-created', bound: 'about' }),
      figure('Nimbus', '2015-01', 90, backed),
      figure('Nimbus', '2015-03', 100, { ...backed, bound: 'at-most' })
    );
    expect(takeaway).toMatch(/300 (?:à|to) 500 (?:personnes|people) \(2012\)/);
    expect(takeaway).toMatch(
      /(?:environ|about) 1[ ,]000 (?:emplois à créer|jobs to be created) \((?:20 avril|20 April) 2012\)/
    );
    expect(takeaway).not.toMatch(/300 (?:à|to) (?:environ |about )?1[ ,]000/);
    expect(takeaway).toMatch(/2015,? .*90 (?:à au plus|to at most) 100\./);
  });

  it('does not say that the firm announced what others did for it', () => {
    const { takeaway } = sentencesOf(lang, promised('2012', 400));
    expect(takeaway).toMatch(/^(?:Annoncé pour|Announced for) Nimbus ?: 400 /);
  });

  it('says largest only of what is drawn from sure sources', () => {
    const { takeaway } = sentencesOf(lang, figure('Alpha', '2015', 120));
    expect(takeaway).toMatch(/dessinés de source sûre|drawn from sure sources/);
  });

  it('says the years drawn, and what the choice leaves out', () => {
    const rows = [figure('Alpha', '2011', 20), figure('Alpha', '2024', 30)];
    expect(sentencesOf(lang, ...rows).alt).toMatch(/(?:de 2011 à|from 2011 to) 2024/);
    expect(sentencesOf(lang, figure('Alpha', '2011', 20)).alt).toMatch(/, (?:en|in) 2011 ?:/);
    const cut = /(?:avant|before) 2009/;
    expect(sentencesOf(lang, ...rows).missing).toMatch(cut);
    expect(sentencesOf(lang, ...rows).missing).not.toMatch(/après|after/);
    const whole = sentences(words, lang, rows, { ...allYears, from: params.from.min, to: 2024 }).missing;
    expect(whole).not.toMatch(/avant|before/);
    expect(whole).toMatch(/(?:après|after) 2024/);
  });

  it('does not say that a year not drawn was not found', () => {
    for (const rows of [[figure('Alpha', '2015', 120)], []]) {
      const { missing, takeaway } = sentencesOf(lang, ...rows);
      expect(`${takeaway} ${missing}`).not.toMatch(/trouvé|inconnu|found|unknown/);
    }
  });

  it('does not guess what a published version leaves unsaid', () => {
    expect(sentencesOf(lang, promised('2012', 400, { measure: 'unsaid' })).takeaway).toMatch(
      /400 (?:personnes ou emplois|people or jobs)/
    );
  });

  it('sets a promise beside what came after it, or nothing', () => {
    const before = sentencesOf(lang, promised('2013', 400), figure('Nimbus', '2012', 50, backed));
    expect(before.takeaway).toMatch(/aucun effectif n’est dessiné depuis|no headcount is drawn since/);
    expect(before.takeaway).not.toContain('50');
  });

  it('keeps the reserve of the largest, in the group of that year', () => {
    const { takeaway } = sentencesOf(
      lang,
      figure('Alpha', '2015', 120),
      figure('Beta', '2018', 60, { bound: 'about' }),
      figure('Beta', '2024', 3000, { comparison_group: 'larger', bound: 'about' })
    );
    expect(takeaway).toMatch(/120 \(Alpha, 2015\)/);
    expect(takeaway).toMatch(/(?:environ|about) 3[ ,]000 \(Beta, 2024\)/);
  });

  it('takes no maximum, no unsure source and no firm owned by a group for the largest SME', () => {
    const { takeaway, missing } = sentencesOf(
      lang,
      figure('Alpha', '2015', 120),
      figure('Beta', '2016', 200, { bound: 'at-most' }),
      figure('Gamma', '2017', 210, { faded: 1 }),
      figure('Delta', '2018', 220, { comparison_group: 'group-owned' })
    );
    expect(takeaway).toMatch(/120 \(Alpha, 2015\)\.$/);
    expect(missing).toMatch(/Pâle|Pale/);
  });

  it('names all that tie', () => {
    expect(sentencesOf(lang, figure('Alpha', '2015', 120), figure('Beta', '2021', 120)).takeaway).toMatch(
      /Alpha, 2015 (?:et|and) Beta, 2021/
    );
  });

  it('speaks of a larger firm alone', () => {
    const { takeaway } = sentencesOf(lang, figure('Beta', '2024', 3000, { comparison_group: 'larger' }));
    expect(takeaway).toMatch(
      /^(?:Parmi les effectifs dessinés de source sûre, le plus grand d’une entreprise plus grande|Of the headcounts drawn from sure sources, the largest of a larger firm)/
    );
    expect(sentencesOf(lang, figure('Eta', '2024', 3, { comparison_group: 'unsized' })).takeaway).toMatch(
      /: 1, /
    );
  });

  it('counts the firms whose staff was read, not those that only promised', () => {
    const { missing } = sentencesOf(
      lang,
      promised('2012', 400),
      figure('Alpha', '2015', 120),
      figure('Beta', '2015', 20),
      figure('Beta', '2016', 30)
    );
    expect(missing).toMatch(/: 1 (?:sur|of) 2 ?;/);
    expect(sentencesOf(lang, promised('2012', 400)).missing).toMatch(/^(?:Aucun effectif|No headcount)/);
  });
});

describe('the finding of headcount', () => {
  const findingsOf = (...rows: Row[]) => ({
    fr: words.fr.finding(textContext('fr', rows, allYears))?.replace(/[\u00a0\u202f]/g, ' '),
    en: words.en.finding(textContext('en', rows, allYears))
  });
  const nothing = { fr: undefined, en: undefined };

  it('sets all promises beside the last counts, each with its bound', () => {
    expect(
      findingsOf(
        promised('2012', 300, { high: 500 }),
        promised('2012-04-20', 1000, { measure: 'jobs-created', bound: 'about' }),
        figure('Nimbus', '2014', 80, backed),
        figure('Nimbus', '2015', 90, { ...backed, bound: 'at-most' })
      )
    ).toEqual({
      fr: 'Nimbus : 300 à environ 1 000 postes promis, au plus 90 personnes au dernier relevé',
      en: 'Nimbus: 300 to about 1,000 posts promised, at most 90 people at the last count'
    });
  });

  it('says nothing without a promise, without a count since, or of unsure sources alone', () => {
    expect(findingsOf()).toEqual(nothing);
    expect(findingsOf(promised('2012', 300))).toEqual(nothing);
    expect(findingsOf(promised('2012', 300), figure('Nimbus', '2011', 80, backed))).toEqual(nothing);
    expect(findingsOf(figure('Nimbus', '2015', 80, backed), figure('Alpha', '2015', 9))).toEqual(nothing);
    expect(findingsOf(promised('2012', 300, { faded: 1 }), figure('Nimbus', '2015', 80, backed))).toEqual(
      nothing
    );
  });
});

it('gives the two years read before the last beside it, and nothing of the last itself', () => {
  const rows = [2011, 2013, 2015, 2017].map((year) => figure('Alpha', String(year), year - 2000));
  const { format } = textContext('en', rows, allYears);
  expect(words.en.past(rows, rows.slice(-1), format)).toBe('13 in 2013, 15 in 2015');
  expect(words.en.past(rows.slice(-1), rows.slice(-1), format)).toBe('');
});

describe('the rows that headcount draws', () => {
  const larger = figure('Beta', '2024', 3000, { comparison_group: 'larger' });
  const rows = [figure('Alpha', '2015', 120), larger];
  const main = { ...allYears, show: 'main' as const };

  it('are the main ones at first, and the text counts the others', () => {
    const context = textContext('en', rows, main);
    expect(drawnRows(context)).toEqual(rows.slice(0, 1));
    expect(words.en.missing(context)).toContain('not shown here: 1 ');
    expect(words.en.takeaway(context)).not.toContain('Beta');
  });

  it('are all where asked for, where firms are picked, and where none is a main one', () => {
    expect(drawnRows({ rows, params: allYears })).toEqual(rows);
    expect(drawnRows({ rows, params: { ...main, organisations: ['Beta'] } })).toEqual(rows);
    expect(drawnRows({ rows: [larger], params: main })).toEqual([larger]);
  });

  it('have their words explained where staff and jobs stand side by side', () => {
    const jobs = promised('2012', 1000, { measure: 'jobs-created' });
    expect(words.fr.subtitle(textContext('fr', [jobs], main))).toContain('chez elle ou ailleurs');
    expect(words.fr.subtitle(textContext('fr', rows, main))).not.toContain('ailleurs');
  });
});

it('draws a promised range as an outline to its lowest figure, and hatched from there', () => {
  const context = textContext('fr', [promised('2012', 300, { high: 500 })], allYears);
  const drawn = chart
    .plot({ ...context, lang: 'fr', width: 960, href: () => '#' })
    .marks.map((mark) => JSON.stringify(Object.assign({ data: [] }, mark).data))
    .join();
  expect(drawn).toMatch(/"style":"announced"/);
  expect(drawn).toMatch(/"style":"disputed"/);
  expect(drawn).toMatch(/300 à 500/);
});
