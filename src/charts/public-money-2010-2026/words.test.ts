// The sentences of public-money-2010-2026 on made-up amounts: a payment is missing only where no row has one.
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '#model/language.ts';
import { baseYear, sentences, textContext } from '../fixtures.ts';
import { row, type Row } from './data.ts';
import { programmesOf } from './programmes.ts';
import { words } from './words.ts';

const amount = (name: string, year_from: number, low: number | null, changes: Partial<Row> = {}): Row =>
  row.parse({
    wave: year_from < 2017 ? 'first' : 'second',
    year_from,
    year_to: changes.year_to ?? year_from,
    organisation_id: name,
    organisation_fr: name,
    organisation_en: name,
    comparison_group: 'public',
    direct: 0,
    within_id: null,
    within_fr: null,
    within_en: null,
    payer: 'france',
    payer_fr: 'État',
    payer_en: 'State',
    status: 'announced',
    low,
    high: low,
    bound: 'exact',
    faded: 0,
    derived_fr: null,
    derived_en: null,
    redeployed: 0,
    fact_ids: 'a',
    source_ids: 'b',
    ...changes
  });
const sentencesOf = (
  lang: Lang,
  rows: Row[],
  status: 'all' | 'announced' | 'committed' | 'disbursed' = 'all',
  euros: 'current' | 'constant' = 'current'
) => sentences(words, lang, rows, { status, show: 'main', euros });

const old = amount('Andro', 2012, 150e6);
const plan = amount('Plan', 2021, 667e6, { year_to: 2025 });
const nubo = amount('Nubo', 2016, 55e6, { year_to: 2024, wave: 'second', status: 'disbursed' });

describe.each(languages)('in %s', (lang) => {
  it('misses a payment for the plan that has none, not for years in which others were paid', () => {
    const { missing, takeaway } = sentencesOf(lang, [old, plan, nubo]);
    expect(missing).toMatch(
      /(?:Aucun versement n’a été trouvé pour|No payment was found for) Andro (?:et|and) Plan,/
    );
    expect(missing).not.toMatch(/2017/);
    expect(takeaway).toMatch(/Nubo \(.*55/);
  });

  it('misses none where the plan, or something deep inside it, was paid', () => {
    const call = amount('Call', 2021, 100e6, { status: 'committed', within_id: 'Plan' });
    const paid = amount('Deep', 2022, 1e6, { status: 'disbursed', within_id: 'Call' });
    expect(sentencesOf(lang, [plan, call, paid]).missing).not.toMatch(/Aucun versement|No payment/);
    expect(
      sentencesOf(lang, [plan, { ...plan, status: 'disbursed', low: null, high: null }]).missing
    ).not.toMatch(/Aucun versement|No payment/);
  });

  it('misses no payment in a choice that leaves payments out', () => {
    for (const status of ['announced', 'committed', 'disbursed'] as const) {
      const rows = [{ ...plan, status }];
      expect(sentencesOf(lang, rows, status).missing).not.toMatch(/Aucun versement|No payment/);
      expect(sentencesOf(lang, rows, status).takeaway).not.toMatch(/Versements|Payments/);
    }
  });

  it('gives a promise that grew as a history, one date as a range', () => {
    const { takeaway } = sentencesOf(lang, [amount('Andro', 2011, 135e6), old, plan]);
    expect(takeaway).toMatch(/135.* 2011, (?:puis|then) .*150.* 2012/);
    expect(sentencesOf(lang, [old, amount('Andro', 2012, 140e6)]).takeaway).toMatch(
      /140(?: à 150 M€|m to €150m) (?:en|in) 2012/
    );
  });

  it('says that money is redeployed where the rows do', () => {
    expect(sentencesOf(lang, [{ ...plan, redeployed: 1 }]).takeaway).toMatch(/redéployés|redeployed/);
    expect(sentencesOf(lang, [plan]).takeaway).not.toMatch(/redéployés|redeployed/);
  });

  it('says which end is computed, and puts a part inside its whole', () => {
    const half = {
      derived_fr: 'La moitié de 150 M€.',
      derived_en: 'Half of €150m.',
      status: 'disbursed'
    } as const;
    const { takeaway } = sentencesOf(lang, [
      old,
      amount('Andro', 2012, 50e6, { status: 'disbursed' }),
      amount('Andro', 2012, 75e6, { ...half, bound: 'at-most' }),
      { ...nubo, within_id: 'Clouds' },
      amount('Clouds', 2016, 100e6, { year_to: 2024, wave: 'second', status: 'estimated', bound: 'about' })
    ]);
    expect(takeaway).toMatch(
      /Andro \(.*(?:le plus haut calculé par nous, la moitié|the highest computed by us, half) .*\)/
    );
    expect(takeaway).toMatch(
      /Clouds \((?:environ 100 M€, estimation\), dont|about €100m, an estimate\), of which) Nubo \(/
    );
  });

  it('lets no unsure source decide, names ties, and keeps European money apart', () => {
    const rows = [
      amount('Alpha', 2020, 900e6, { faded: 1 }),
      amount('Europe', 2020, 800e6, { payer: 'europe' }),
      amount('Beta', 2020, 100e6),
      amount('Gamma', 2021, 100e6)
    ];
    const { takeaway, missing } = sentencesOf(lang, rows);
    expect(takeaway).toMatch(/2017.2026, Beta, .*(?:à égalité avec|level with) Gamma/);
    expect(takeaway).not.toMatch(/Alpha|Europe/);
    expect(missing).toMatch(/Pâle|Pale/);
  });

  it('says in which euros, and what cannot be converted', () => {
    expect(sentencesOf(lang, [plan]).takeaway).toMatch(/(?:euros courants|current euros)\.$/);
    const constant = sentencesOf(lang, [plan, amount('Late', 2026, null)], 'all', 'constant');
    expect(constant.takeaway).toContain(String(baseYear));
    expect(constant.missing).toMatch(/1 (?:montant dont|amount whose)/);
  });

  it('says so of a wave without any', () => {
    expect(sentencesOf(lang, [plan]).takeaway).toMatch(
      /2009.2016, (?:aucun n’a été trouvé|none was found) ?;/
    );
  });
});

describe('the finding', () => {
  const found = (rows: readonly Row[], status: 'all' | 'committed' = 'all') => {
    const params = { status, show: 'main', euros: 'current' } as const;
    return {
      fr: words.fr.finding(textContext('fr', rows, params))?.replaceAll('\u00a0', ' '),
      en: words.en.finding(textContext('en', rows, params))
    };
  };

  it('sets the largest programme of one wave beside that of the other', () => {
    expect(found([old, plan])).toEqual({
      fr: '150 M€ annoncés en 2009-2016, 667 M€ en 2017-2026 pour le plus gros programme, au moins 4 fois plus',
      en: '€150m announced in 2009–2016, €667m in 2017–2026 for the largest programme, at least 4 times more'
    });
    expect(
      found(
        [old, plan].map((d) => ({ ...d, status: 'committed' as const })),
        'committed'
      ).en
    ).toMatch(/€150m committed/);
  });

  it('turns round with the amounts, and gives no ratio where they are near or bounds', () => {
    const small = amount('Small', 2021, 50e6);
    expect(found([old, small]).en).toMatch(/at least 3 times less$/);
    expect(found([old, amount('Near', 2021, 200e6)]).en).toMatch(
      /€200m in 2017–2026 for the largest programme$/
    );
    expect(found([old, { ...plan, bound: 'at-least' }]).en).toMatch(
      /at least €667m in 2017–2026 for the largest programme$/
    );
  });

  it('says nothing of one wave alone, of no row, nor where another amount may be larger', () => {
    expect(found([]).en).toBeUndefined();
    expect(found([old]).en).toBeUndefined();
    expect(found([old, amount('Europe', 2020, 800e6, { payer: 'europe' })]).en).toBeUndefined();
    const larger = amount('Larger', 2022, 900e6);
    expect(found([old, plan, { ...larger, bound: 'at-most' }]).en).toBeUndefined();
    expect(found([old, plan, { ...larger, faded: 1 }]).en).toBeUndefined();
    expect(found([old, plan, larger]).en).toContain('€900m');
  });
});

describe('the programmes drawn', () => {
  const call = amount('Call', 2021, 421e6, { status: 'committed', within_id: 'Plan', within_en: 'Plan' });
  const clouds = amount('Clouds', 2016, 100e6, {
    year_to: 2024,
    wave: 'second',
    status: 'estimated',
    direct: 1
  });
  const firm = amount('Firm', 2020, 1e6, { comparison_group: 'sme' });
  const rows = [old, plan, call, clouds, { ...nubo, within_id: 'Clouds', direct: 1 }, firm];
  const names = (found: ReturnType<typeof programmesOf>) =>
    found.drawn.map(({ first, block, depth }) => [first.organisation_id, block, depth]);

  it('stand in blocks, without what is inside another one, unless it was paid', () => {
    const found = programmesOf(rows, 3);
    expect(names(found)).toEqual([
      ['Andro', 'first', 0],
      ['Plan', 'second', 0],
      ['Clouds', 'direct', 0],
      ['Nubo', 'direct', 1]
    ]);
    expect(found.leftOut).toBe(2);
  });

  it('are all there, each part after its programme, where all are wanted', () => {
    const found = programmesOf(rows);
    expect(found.leftOut).toBe(0);
    expect(names(found).slice(1, 4)).toEqual([
      ['Plan', 'second', 0],
      ['Call', 'second', 1],
      ['Firm', 'second', 0]
    ]);
  });
});
