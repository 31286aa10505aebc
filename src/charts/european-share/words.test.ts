// The sentences of european-share on made-up editions.
import { describe, expect, it } from 'vitest';
import { languages } from '#model/language.ts';
import { sentences, textContext } from '../fixtures.ts';
import { row, type Row } from './data.ts';
import { drawnRows } from './course.ts';
import { words } from './words.ts';

const one = (
  edition: string,
  period_from: string,
  value: number,
  { bound = 'exact', side = 'european', high = value, faded = 0 }: Partial<Row> = {}
): Row =>
  row.parse({
    series_id: side,
    side,
    series_fr: 'Part',
    series_en: 'Share',
    edition,
    period_from,
    low: value,
    high,
    bound,
    faded,
    fact_ids: `${edition}-${period_from}`,
    source_ids: 'somewhere'
  });

const all = { editions: [], show: 'all' } as const;
const sentencesOf = (lang: 'fr' | 'en', ...rows: Row[]) => sentences(words, lang, rows, all);
const takeaway = (...rows: Row[]) => ({
  fr: sentencesOf('fr', ...rows).takeaway,
  en: sentencesOf('en', ...rows).takeaway
});

const old = [one('2020-Q3', '2017-03', 26), one('2020-Q3', '2020-09', 16, { bound: 'at-most' })];
const flat = [
  one('2025', '2017', 29),
  one('2025', '2022', 15),
  one('2025', '2024', 15),
  one('2025', '2025-06', 15, { bound: 'about' })
];

describe('the takeaway', () => {
  it('is that of the newest edition: a fall to a year, flat since', () => {
    const { fr, en } = takeaway(...old, ...flat);
    expect(fr).toMatch(
      /^Selon l’édition 2025 .* tombe de 29 % \(2017\) à 15 % \(2022\), puis y reste : environ 15 % \(juin 2025\)\./
    );
    expect(en).toMatch(
      /^In edition 2025 .* falls from 29% \(2017\) to 15% \(2022\), then stays there: about 15% \(June 2025\)\./
    );
  });

  it('never goes from a value of one edition to that of another', () => {
    const { fr, en } = takeaway(...old, one('2025', '2022', 19), one('2025', '2025-06', 15));
    for (const text of [fr, en]) {
      expect(text).not.toMatch(/26|16/);
      expect(text).toMatch(/19.*15/);
    }
  });

  it('stays flat only since the last change', () => {
    const { fr } = takeaway(one('2025', '2017', 29), one('2025', '2022', 15), one('2025', '2025', 13));
    expect(fr).not.toMatch(/reste/);
    expect(takeaway(one('2025', '2017', 15), one('2025', '2022', 15)).en).toMatch(
      /stays at 15% from 2017 to 2022\./
    );
  });

  it('calls a rise a rise, and hides no trough', () => {
    const rise = takeaway(one('2025', '2017', 12), one('2025', '2022', 15));
    expect(rise.fr).toMatch(/monte de 12 % \(2017\) à 15 % \(2022\)/);
    expect(rise.en).toMatch(/rises from 12% \(2017\) to 15% \(2022\)/);
    const trough = takeaway(one('2025', '2017', 29), one('2025', '2020', 9), one('2025', '2022', 15));
    expect(trough.fr).toMatch(/varie : 29 % \(2017\), 9 % \(2020\), 15 % \(2022\)/);
    expect(trough.en).not.toMatch(/falls/);
  });

  it('calls no fall what a bound leaves open', () => {
    const { fr, en } = takeaway(
      one('2025', '2017', 20, { bound: 'at-most' }),
      one('2025', '2022', 15, { bound: 'at-most' })
    );
    expect(fr).toMatch(/passe d’au plus 20 % \(2017\) à au plus 15 %/);
    expect(en).toMatch(/goes from at most 20% \(2017\) to at most 15%/);
  });

  it('says a disputed date whole', () => {
    const { fr, en } = takeaway(one('2025', '2017', 29), one('2025', '2022', 15), one('2025', '2022', 13));
    expect(fr).toMatch(/à 13 à 15 % \(2022\)/);
    expect(en).toMatch(/to 13 to 15% \(2022\)/);
  });

  it('lets no unsure source decide, and says where one stands', () => {
    const { fr, en } = takeaway(
      one('2025', '2017', 29),
      one('2025', '2022', 15),
      one('2025', '2022', 13, { faded: 1 }),
      one('2025', '2025', 15),
      one('2025', '2026', 40, { faded: 1 })
    );
    expect(fr).toMatch(/à 13 à 15 % \(2022, le plus bas de source peu sûre\), puis y reste : 15 % \(2025\)/);
    expect(en).toMatch(
      /to 13 to 15% \(2022, the lowest by an unsure source\), then stays there: 15% \(2025\)/
    );
    expect(sentencesOf('en', one('2025', '2022', 15), one('2025', '2022', 13, { faded: 1 })).missing).toMatch(
      /Pale:/
    );
  });

  it('says of one date that it is one', () => {
    const { fr, en } = takeaway(one('2025', '2025-06', 15, { bound: 'about' }));
    expect(fr).toMatch(/est d’environ 15 % \(juin 2025\), seule date dessinée\./);
    expect(en).toMatch(/is about 15% \(June 2025\), the only date drawn\./);
  });

  it('takes the US firms from the same edition, or leaves them out', () => {
    const us = one('2020-Q3', '2020-09', 66, { side: 'us' });
    expect(takeaway(...old, us, ...flat).fr).not.toMatch(/66/);
    expect(takeaway(...old, us).fr).toMatch(/66 % du marché \(septembre 2020\)/);
    const alone = takeaway(us);
    expect(alone.fr).toMatch(/^Aucune part européenne .* 66 % du marché européen/);
    expect(alone.en).toMatch(/^No European share .* 66% of the European market/);
  });

  it('counts the older editions that fall, of those that have two dates', () => {
    const rises = [one('2021-Q2', '2017-03', 12), one('2021-Q2', '2021-06', 16)];
    const single = one('2022-Q2', '2022-06', 13);
    expect(takeaway(...old, ...rises, single, ...flat).fr).toMatch(
      /Parmi les 2 éditions d’avant, chacune lue à part, 1 donne une baisse certaine\./
    );
    expect(takeaway(...rises, single, ...flat).en).toMatch(
      /The edition before, read on its own, shows no certain fall\./
    );
    expect(takeaway(single, ...flat).en).not.toMatch(/edition before|earlier/);
  });
});

describe.each(languages)('in %s', (lang) => {
  it('the alternative gives every date of every edition', () => {
    const { alt } = sentencesOf(lang, ...old, ...flat);
    for (const value of [29, 26, 16, 15]) expect(alt).toContain(String(value));
    expect(alt.match(/2022|2024/g)).toHaveLength(2);
  });

  it('what is missing speaks of lines only where one is drawn', () => {
    const dot = sentencesOf(lang, one('2025', '2025-06', 15));
    expect(dot.missing).not.toMatch(/trait|line/);
    expect(sentencesOf(lang, ...old).missing).toMatch(/trait|line/);
  });

  it('does not call the only date drawn the only one read', () => {
    const single = [...old, one('2020-Q3', '2020-09', 66, { side: 'us' })];
    for (const rows of [single, [one('2025', '2025-06', 15)]]) {
      const { takeaway, missing } = sentencesOf(lang, ...rows);
      expect(`${takeaway} ${missing}`).toMatch(/seule date.*dessinée|(?:only date|one date only is) drawn/i);
      expect(`${takeaway} ${missing}`).not.toMatch(/date (?:a été )?lue|date (?:only was )?read/);
    }
    expect(words[lang].scope).toMatch(/SaaS/);
  });

  it('editions disagree on a year only where their values differ, and whether on the same dates', () => {
    const agreed = [one('2021-Q2', '2017-03', 26), one('2020-Q3', '2017-03', 26)];
    expect(sentencesOf(lang, ...agreed).missing).not.toMatch(/accordent|agree/);
    const apart = [one('2025', '2017', 29), one('2020-Q3', '2017-03', 26)];
    expect(sentencesOf(lang, ...apart).missing).toMatch(/2017 \(26 (?:à|to) 29 ?%, .*dates\)/);
  });
});

describe('the title', () => {
  const finding = (...rows: Row[]) => ({
    fr: words.fr.finding(textContext('fr', rows, all))?.replace(/[\u00a0\u202f]/g, ' '),
    en: words.en.finding(textContext('en', rows, all))
  });
  const us = one('2025', '2025-06', 70, { side: 'us' });

  it('says the fall of the newest edition, flat since only where its rows say so, and the three US firms beside', () => {
    expect(finding(...old, ...flat, us)).toEqual({
      fr: 'La part des Européens tombe de 29 % (2017) à 15 % (2022), puis y reste ; trois firmes américaines : 70 % (2025)',
      en: 'European providers’ share falls from 29% (2017) to 15% (2022), then stays there; three US firms: 70% (2025)'
    });
    const on = finding(one('2025', '2017', 29), one('2025', '2022', 15), one('2025', '2025', 13));
    expect(on.fr).toBe('La part des Européens tombe de 29 % (2017) à 13 % (2025)');
    expect(on.en).not.toMatch(/stays|US/);
  });

  it('says a rise or no change as such', () => {
    expect(finding(one('2025', '2017', 12), one('2025', '2022', 15)).en).toBe(
      'European providers’ share rises from 12% (2017) to 15% (2022)'
    );
    expect(finding(one('2025', '2017', 15), one('2025', '2022', 15)).fr).toBe(
      'La part des Européens reste à 15 % de 2017 à 2022'
    );
  });

  it('says nothing of one date, of what varies, of what a bound leaves open, of unsure sources or of US firms alone', () => {
    for (const rows of [
      [],
      [one('2025', '2025-06', 15)],
      [us],
      [one('2025', '2017', 29), one('2025', '2020', 9), one('2025', '2022', 15)],
      [one('2025', '2017', 20, { bound: 'at-most' }), one('2025', '2022', 15)],
      [one('2025', '2017', 29, { faded: 1 }), one('2025', '2022', 15)]
    ])
      expect(finding(...rows)).toEqual({ fr: undefined, en: undefined });
  });
});

describe('what is drawn', () => {
  const main = { editions: [], show: 'main' } as const;
  const rows = [
    ...old,
    one('2022-Q2', '2017-03', 46, { side: 'us' }),
    one('2022-Q2', '2022-06', 72, { side: 'us' }),
    one('2023-Q1', '2023-01', 71, { side: 'us' }),
    ...flat,
    one('2025', '2025-06', 70, { side: 'us' })
  ];
  const editions = (params: Parameters<typeof drawnRows>[0]['params']) => [
    ...new Set(drawnRows({ rows, params }).map(({ edition }) => edition))
  ];

  it('is the newest edition and the last before it that shows a change, unless all are wished for or some are picked', () => {
    expect(editions(main)).toEqual(['2022-Q2', '2025']);
    expect(editions(all)).toContain('2023-Q1');
    expect(editions({ ...main, editions: ['2023-Q1'] })).toContain('2023-Q1');
    expect(drawnRows({ rows: [], params: main })).toEqual([]);
  });

  it('says how many editions are left out, and describes the others alone', () => {
    const { alt, missing } = sentences(words, 'en', rows, main);
    expect(missing).toMatch(/other editions? of the study (?:is|are) not drawn here/);
    expect(alt).not.toMatch(/2023/);
    expect(sentences(words, 'fr', rows, main).missing).toMatch(/(?:n’est|ne sont) pas dessinées? ici/);
    expect(sentences(words, 'en', rows, all).missing).not.toMatch(/not drawn/);
  });
});
