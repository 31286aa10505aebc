// The sentences of market-size on made-up markets and money: years beside years, editions apart, our own figures named as ours.
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '#model/language.ts';
import { sentences, textContext } from '../fixtures.ts';
import type { Row } from './data.ts';
import { market, money } from './fixture.ts';
import { words } from './words.ts';

const sentencesOf = (lang: Lang, rows: Row[], publishers: string[] = []) =>
  sentences(words, lang, rows, { scale: 'linear', show: 'main', publishers });
const share = (low: number, high = low) => ({
  saas_low: low,
  saas_high: high,
  saas_sure_low: low,
  saas_sure_high: low
});

describe.each(languages)('in %s', (lang) => {
  it('sets a year of a sum of several years beside a year’s market, and says who worked it out', () => {
    const { takeaway } = sentencesOf(lang, [market('2022', 2021, 16e9), money('Plan', 2021, 2025, 667e6)]);
    expect(takeaway).toMatch(
      /667.* 2021–2025 ?: Plan ?; .*133[.,]4.* (?:par an en moyenne, 0,8 %|a year on average, 0.8%) .*(?:calculé par nous|computed by us)\)\. (?:Euros courants|Current euros)\.$/
    );
  });

  it('makes no share of a market of other years, and no mean of one year', () => {
    const other = sentencesOf(lang, [market('2016', 2016, 6e9), money('Plan', 2021, 2025, 667e6)]);
    expect(other.takeaway).not.toMatch(/%/);
    const once = sentencesOf(lang, [market('2022', 2021, 16e9), money('Plan', 2021, 2021, 667e6)]);
    expect(once.takeaway).not.toMatch(/par an|a year|%|calculé|computed/);
  });

  it('says what online software is of a market, whole, or that it was not read', () => {
    const { takeaway } = sentencesOf(lang, [
      market('2016', 2007, 9e8, share(95)),
      market('2016', 2016, 59e8, share(57, 60)),
      market('2022', 2021, 16e9)
    ]);
    expect(takeaway).toMatch(
      /2007, .*95 ?% .*SaaS\).* 2016, .*57 (?:à|to) 60 ?% .*(?:le plus haut de|the highest by an)/
    );
    expect(takeaway).toMatch(
      /2021 \([ée]dition 2022\), (?:logiciel en ligne compris|online software included)/
    );
  });

  it('never goes from one edition to another', () => {
    const { takeaway } = sentencesOf(lang, [market('2013', 2013, 34e8), market('2016', 2016, 59e8)]);
    expect(takeaway).not.toMatch(/3[.,]4/);
    expect(takeaway).toMatch(/« Markess, cloud » : 5,9|“Markess, cloud”: €5.9/);
  });

  it('takes no forecast, maximum or unsure source for the latest or the largest, and names ties', () => {
    const { takeaway } = sentencesOf(lang, [
      market('2022', 2021, 16e9),
      market('2022', 2025, 27e9, { status: 'forecast' }),
      market('2023', 2022, 17e9, { faded: 1 }),
      money('Alpha', 2020, 2020, 9e8, { faded: 1 }),
      money('Beta', 2020, 2020, 8e8, { bound: 'at-most' }),
      money('Gamma', 2020, 2020, 1e8),
      money('Delta', 2021, 2021, 1e8)
    ]);
    expect(takeaway).toMatch(/16.* 2021/);
    expect(takeaway).toMatch(/Gamma, (?:à égalité avec|level with) Delta/);
    expect(takeaway).not.toMatch(/27|17|Alpha|Beta/);
  });

  it('keeps the reserve of an amount', () => {
    const { takeaway } = sentencesOf(lang, [
      market('2022', 2021, 16e9, { bound: 'about' }),
      money('Plan', 2021, 2025, 1e9, { bound: 'at-least' })
    ]);
    expect(takeaway).toMatch(/(?:environ|about) .*16/);
    expect(takeaway).toMatch(/(?:au moins|at least) .*200/);
  });

  it('names the years without an estimate, where there are some, and by whom', () => {
    expect(sentencesOf(lang, [market('2016', 2007, 1e9), market('2016', 2009, 1e9)]).missing).toMatch(
      /^.* 2008\./
    );
    expect(sentencesOf(lang, [market('2016', 2007, 1e9)]).missing).not.toMatch(
      /Aucune estimation|No estimate/
    );
    const chosen = sentencesOf(lang, [market('2016', 2007, 1e9), market('2016', 2009, 1e9)], ['markess']);
    expect(chosen.missing).toMatch(/de ces auteurs|by these publishers/);
    expect(sentencesOf(lang, [money('Plan', 2021, 2025, 1e9)]).alt).toMatch(/\(0\)/);
  });

  it('says so where nothing is left', () => {
    const { takeaway } = sentencesOf(lang, []);
    expect(takeaway).toMatch(/^(?:Aucun montant|No sure)/);
  });
});

describe('the title of market-size', () => {
  const params = { scale: 'linear', show: 'main', publishers: [] } as const;
  const finding = (...rows: Row[]) => ({
    fr: words.fr.finding(textContext('fr', rows, params))?.replaceAll('\u00a0', ' '),
    en: words.en.finding(textContext('en', rows, params)),
    note: words.en.note(textContext('en', rows, params))
  });
  const plan = money('Plan', 2021, 2025, 667e6);

  it('sets the largest amount of public money of a year beside the market of that year', () => {
    expect(finding(market('2022', 2021, 16e9), plan, money('Small', 2021, 2021, 5e6))).toEqual({
      fr: '16 Md€ de marché en 2021 ; plus gros montant public de l’année : 133,4 M€ (annoncé), 0,8 %',
      en: 'A market of €16bn in 2021; the largest public amount of that year: €133.4m (announced), 0.8%',
      note: 'Public money, flat on the axis: the largest amount of 2021 is 0.8% of the market'
    });
    expect(
      finding(market('2022', 2021, 16e9), plan, money('Call', 2021, 2021, 421e6, { status: 'committed' })).en
    ).toContain('€421m (committed), 2.6%');
    const call = money('Call', 2021, 2021, 421e6, { status: 'committed', disputed: 1 });
    const disputed = finding(market('2022', 2021, 16e9), plan, call);
    expect(disputed.fr).toContain('421 M€ (engagé, contesté), 2,6 %');
    expect(disputed.en).toContain('€421m (committed, disputed), 2.6%');
  });

  it('holds where public money is the larger', () => {
    expect(finding(market('2022', 2021, 100e6), plan).en).toContain('133.4%');
  });

  it('says nothing where one of the two is missing, unsure, of another year, or open at an end', () => {
    for (const rows of [
      [],
      [plan],
      [market('2022', 2021, 16e9)],
      [market('2016', 2016, 6e9), plan],
      [market('2022', 2021, 16e9, { status: 'forecast' }), plan],
      [market('2022', 2021, 16e9, { faded: 1 }), plan],
      [market('2022', 2021, 16e9, { series_id: 'fr-saas-market' }), plan],
      [market('2022', 2021, 16e9, { bound: 'at-least' }), plan],
      [market('2022', 2021, 16e9), money('Plan', 2021, 2025, 667e6, { bound: 'at-least' })],
      [market('2022', 2021, 16e9), money('Plan', 2020, 2020, 667e6)]
    ])
      expect(finding(...rows)).toEqual({ fr: undefined, en: undefined, note: undefined });
  });
});
