// The sentences of turnover-per-public-euro: both denominators, whole ranges, named years, and no silence on aided SMEs.
import { describe, expect, it } from 'vitest';
import { textContext } from '../fixtures.ts';
import type { Row } from './data.ts';
import { words } from './words.ts';

const line = (changes: Partial<Row>): Row => ({
  organisation_id: 'nimbus',
  organisation_fr: 'Nimbus',
  organisation_en: 'Nimbus',
  comparison_group: 'state-backed',
  origin: 'pages',
  status: 'disbursed',
  payer: 'public',
  turnover_low: 6e6,
  turnover_high: 11e6,
  year_from: 2013,
  year_to: 2014,
  money_low: 50e6,
  money_high: 75e6,
  ratio_low: 0.08,
  ratio_high: 0.22,
  awards: null,
  register_from: '2016-04-09',
  register_to: '2020-07-01',
  records: null,
  fact_ids: 'a',
  source_ids: 'b',
  ...changes
});
const none = { money_low: null, money_high: null, ratio_low: null, ratio_high: null } as const;
const sme = (name: string, changes: Partial<Row>) =>
  line({
    organisation_id: name,
    organisation_fr: name,
    organisation_en: name,
    comparison_group: 'sme',
    status: null,
    payer: null,
    year_from: 2019,
    year_to: 2019,
    ...none,
    ...changes
  });
const award = (name: string, money: number | null) =>
  sme(name, {
    origin: 'register',
    status: 'committed',
    payer: 'public',
    turnover_low: null,
    turnover_high: null,
    money_low: money,
    money_high: money,
    awards: 1
  });

const sentencesOf = (rows: readonly Row[]) => {
  const fr = textContext('fr', rows, {});
  const en = textContext('en', rows, {});
  return {
    fr: words.fr.takeaway(fr).replace(/[\u00a0\u202f]/gu, ' '),
    en: words.en.takeaway(en),
    alt: words.en.alt(en),
    missing: words.en.missing(en)
  };
};

describe('the sentences of turnover-per-public-euro', () => {
  it('name the years, and give the ratio per public euro and per euro of all capital', () => {
    const { fr, en } = sentencesOf([
      line({ status: 'committed', ratio_low: 0.04, ratio_high: 0.07 }),
      line({}),
      line({ payer: 'all', ratio_low: 0.04, ratio_high: 0.07, money_low: 156e6, money_high: 156e6 })
    ]);
    expect(fr).toBe(
      'Nimbus : 6 à 11 M€ de ventes en 2013 et 2014, soit, par notre calcul, 8 à 22 centimes par euro public versé, et 4 à 7 centimes par euro de capital, tous actionnaires réunis (euros courants).'
    );
    expect(en).toBe(
      'Nimbus: €6m to €11m of sales in 2013 and 2014, or, as we compute it, 8 to 22 cents per public euro paid out, and 4 to 7 cents per euro of capital, all shareholders together (current euros).'
    );
  });

  it('take no ratio over all capital for one over public money', () => {
    expect(sentencesOf([line({ payer: 'all' })]).en).toMatch(/^No ratio can be computed/);
  });

  it('say what the register gives to SMEs, those without known sales too, the largest first', () => {
    const { fr, en } = sentencesOf([
      line({}),
      sme('Sold', {}),
      award('Small', 200_000),
      award('Large', 1.2e6),
      award('Blank', null)
    ]);
    expect(en).toMatch(
      /register: Large \(€1\.2m, 2019\), Small \(€200,000, 2019\) and Blank \(no amount, 2019\)\.$/
    );
    expect(fr).toContain('Large (1,2 M€, 2019), Small (200 000 €, 2019) et Blank (sans montant, 2019).');
  });

  it('count those that are not named', () => {
    const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => award(name, 1e6));
    expect(sentencesOf(many).en).toContain('D (€1m, 2019) and 2 others.');
    expect(sentencesOf(many.slice(0, 5)).fr).toContain('D (1 M€, 2019) et 1 autre.');
  });

  it('count as silent only SMEs of which no amount of aid was read anywhere', () => {
    const rows = [
      sme('Silent', {}),
      sme('Listed', {}),
      award('Listed', 1e6),
      sme('Told', {}),
      sme('Told', {
        status: 'committed',
        payer: 'public',
        turnover_low: null,
        turnover_high: null,
        money_low: 1e6,
        money_high: 1e6
      })
    ];
    expect(sentencesOf(rows).missing).toContain('no amount of aid read: 1;');
    expect(sentencesOf(rows).missing).toContain('read from 9 April 2016 to 1 July 2020 and');
    expect(sentencesOf(rows).en).toContain('in the pages read alone: 1 SME.');
  });

  it('add nothing on aid where none was read', () => {
    expect(sentencesOf([line({})]).en).not.toContain('Aid to SMEs');
    expect(sentencesOf([sme('Sold', {})]).alt).toMatch(/against €1\. No ratio can be computed/);
  });
});

describe('the finding of turnover-per-public-euro', () => {
  const found = (rows: readonly Row[]) => ({
    fr: words.fr.finding(textContext('fr', rows, {}))?.replaceAll('\u00a0', ' '),
    en: words.en.finding(textContext('en', rows, {}))
  });
  const capital = line({ payer: 'all', ratio_low: 0.03, ratio_high: 0.07 });

  it('gives the whole range per public euro, and per euro of all capital where it is known', () => {
    expect(found([line({}), capital])).toEqual({
      fr: 'Nimbus : 8 à 22 centimes de ventes par euro public versé, 3 à 7 centimes par euro de capital',
      en: 'Nimbus: 8 to 22 cents of sales per public euro paid out, 3 to 7 cents per euro of capital'
    });
    expect(found([line({ ratio_high: 0.08, status: 'committed' })]).en).toBe(
      'Nimbus: 8 cents of sales per public euro committed'
    );
  });

  it('says nothing where no ratio of public money is known', () => {
    expect(found([]).en).toBeUndefined();
    expect(found([capital]).en).toBeUndefined();
    expect(found([line(none), award('a', 1e6)]).en).toBeUndefined();
  });

  it('keeps SMEs out of any ratio, in one line that counts them', () => {
    const rows = [line({}), sme('a', { status: null }), award('a', 1e6), award('b', null)];
    expect(words.en.smes({ rows })).toBe(
      'SMEs: no ratio computed; sales read of 1, an amount of aid read of 2.'
    );
    expect(words.fr.smes({ rows: [line({})] })).toBe('');
  });
});
