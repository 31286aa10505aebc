// Takeaways are true: with one value changed in a copy of the frozen data, the sentence gives the new one.
import { beforeAll, describe, expect, it } from 'vitest';
import { frozenDatabase } from '#build/fixture.ts';
import { charts } from '#charts/index.ts';
import { figureOf, tableOf } from '#lib/server/chart/chart.ts';
import { readChart } from '#lib/server/chart/fixture.ts';
import { openDataset, type Dataset } from '#lib/server/db/dataset.ts';
import { changedDataset } from '#lib/server/db/fixture.ts';
import { languages, type Lang } from '#model/language.ts';

let path: string;
let frozen: Dataset;

beforeAll(async () => {
  path = await frozenDatabase();
  frozen = openDataset(path);
});

/** The frozen data after `change`. */
const dataset = (change?: string): Dataset =>
  change === undefined ? frozen : changedDataset(change, { original: path });

/** A chart of the frozen data after `change`. */
const chart = (slug: string, lang: Lang, change?: string, search = '') => {
  const state = readChart(dataset(change), slug, lang, search);
  return { ...figureOf(state), table: tableOf(state) };
};

/** Its takeaway, without the drawings. */
const takeaway = (slug: string, lang: Lang, change?: string): string =>
  figureOf(readChart(dataset(change), slug, lang), []).takeaway;

/** One value changed, and what the sentence must then match; without `expected`, it must change. */
const cases: { readonly slug: string; readonly change: string; readonly expected?: RegExp }[] = [
  {
    slug: 'public-money-by-project',
    change: `UPDATE fact SET low = 41e6, high = 41e6 WHERE organisation_id = 'andromede' AND indicator_id = 'public-funding'
      AND status = 'disbursed' AND low = 50e6`,
    expected: /\b41(?:m|\b)/
  },
  {
    slug: 'money-per-firm',
    change: `UPDATE fact SET low = 77e6, high = 77e6 WHERE organisation_id = 'cloudwatt' AND indicator_id = 'public-funding' AND status = 'committed'`,
    expected: /Cloudwatt \(\D?77/
  },
  {
    slug: 'firm-by-firm',
    change: `UPDATE fact SET low = 78e6, high = 78e6 WHERE organisation_id = 'cloudwatt' AND indicator_id = 'public-funding' AND status = 'committed'`,
    expected: /^Cloudwatt\s?: \D?78/
  },
  {
    slug: 'promise-and-result',
    change: `UPDATE fact SET low = 512e6, high = 512e6 WHERE organisation_id = 'cloudwatt' AND indicator_id = 'turnover-target' AND low = 500e6`,
    expected: /512/
  },
  {
    slug: 'turnover-state-and-sme',
    change: `UPDATE fact SET low = 1333e6, high = 1333e6 WHERE organisation_id = 'ovh' AND indicator_id = 'turnover' AND low = 254e6`,
    expected: /1[,.]33/
  },
  {
    slug: 'turnover-per-public-euro',
    change: `UPDATE fact SET low = 25e6, high = 25e6 WHERE organisation_id = 'andromede' AND indicator_id = 'public-funding' AND status = 'disbursed' AND low = 50e6`,
    expected: /\b4[45]\b/
  },
  {
    slug: 'lifelines',
    change: `UPDATE organisation SET closed = '2021' WHERE id = 'ikoula'`
  },
  {
    slug: 'timeline',
    change: `UPDATE event SET lane = 'petition' WHERE key = 1`,
    expected: /tous autour de la pétition|all around the petition/
  },
  {
    slug: 'ugap-cloud-orders',
    change: `UPDATE fact SET low = 21.7e6, high = 21.7e6 WHERE organisation_id = 'marche-cloud-ugap' AND counterparty_id = 'ovh'`,
    expected: /OVHcloud.{1,60}21[.,]7/
  },
  {
    slug: 'sme-share-of-procurement',
    change: `UPDATE fact SET low = 26.1, high = 26.1 WHERE series_id = 'sme-share-procurement-value' AND period_to = '2023'`,
    expected: /26[.,]1/
  },
  {
    slug: 'technology',
    change: `UPDATE organisation SET technology = 'vmware' WHERE id = 'cloudwatt'`,
    expected: /Cloudwatt \(VMware\)/
  },
  {
    slug: 'where',
    change: `UPDATE organisation SET department = NULL`,
    expected: /d’aucune des|of none of/
  },
  {
    slug: 'what-we-know',
    change: `UPDATE fact SET confidence = 'low'`,
    expected: /: 0 de confiance élevée, 0 moyenne|: 0 of high confidence, 0 medium/
  },
  {
    slug: 'headcount',
    change: `UPDATE fact SET low = 1234, high = 1234 WHERE organisation_id = 'cloudwatt' AND unit = 'people' AND status = 'targeted'`,
    expected: /Cloudwatt.{1,40}1\D?234/
  },
  {
    slug: 'market-size',
    change: `UPDATE fact SET low = 9777e6, high = 9777e6 WHERE organisation_id = 'france-2030-cloud' AND indicator_id = 'public-funding'`,
    expected: /9[.,]78/
  },
  {
    slug: 'european-share',
    change: `UPDATE fact SET low = 71.83, high = 71.83 WHERE series_id = 'us-big3-share-europe'`,
    expected: /71[,.]83/
  },
  {
    slug: 'money-flow',
    change: `UPDATE fact SET low = 9433e6, high = 9433e6 WHERE organisation_id = 'ami-cloud-2021' AND indicator_id = 'public-funding' AND status = 'committed'`,
    expected: /9[,.]43/
  },
  {
    slug: 'public-money-2010-2026',
    change: `UPDATE fact SET low = 9777e6, high = 9777e6 WHERE organisation_id = 'france-2030-cloud' AND indicator_id = 'public-funding'`,
    expected: /9[.,]78/
  },
  {
    slug: 'public-contracts',
    change: `UPDATE public_contract SET amount = 9.4e6 WHERE id = (SELECT contract_id FROM public_contract_supplier WHERE siren = '775690662')`,
    expected: /9[.,]4/
  },
  {
    slug: 'aid-by-size',
    change: `UPDATE aid_award SET aid_low = 2e6, aid_high = 2.5e6 WHERE ref = 'TM-10163634'`,
    expected: /WORLDLINE \((?:2 à 2,5\sM€|€2m to €2\.5m)\)/
  },
  {
    slug: 'aid-by-beneficiary',
    change: `UPDATE aid_award SET aid_low = 7e6, aid_high = 7e6 WHERE ref = 'TM-10202609'`,
    expected: /Nexedi \((?:7,6\sM€|€7\.6m)\)/
  }
];

it('has a case for every chart', () => {
  expect(cases.map(({ slug }) => slug).sort()).toEqual([...charts.keys()].sort());
});

describe.each(cases)('the takeaway of $slug', ({ slug, change, expected }) => {
  it.each(languages)('follows its rows, in %s', (lang) => {
    const before = takeaway(slug, lang);
    const after = takeaway(slug, lang, change);
    expect(after).not.toBe(before);
    if (expected === undefined) return;
    expect(before).not.toMatch(expected);
    expect(after).toMatch(expected);
  });
});

describe('the takeaway of turnover-per-public-euro', () => {
  const slug = 'turnover-per-public-euro';
  const awards = "UPDATE aid_award SET organisation_id = 'nexedi', aid_low = 4.1e6, aid_high = 4.3e6";

  it.each(languages)('gives what the State aid register declares, and of whom, in %s', (lang) => {
    const one = `${awards} WHERE ref = (SELECT min(ref) FROM aid_award WHERE organisation_id = 'nexedi');
      UPDATE aid_award SET organisation_id = NULL WHERE organisation_id = 'nexedi' AND aid_low <> 4.1e6`;
    expect(takeaway(slug, lang, one)).toMatch(/Nexedi \(\D*4[.,]1\D+4[.,]3/u);
    const none = takeaway(slug, lang, 'UPDATE aid_award SET organisation_id = NULL');
    expect(none).not.toMatch(/Nexedi|registre européen|register/);
  });
});

describe('a row of the State aid register', () => {
  const texts = ({ table }: ReturnType<typeof chart>) =>
    table.rows.map(({ cells }) =>
      cells.map(({ text, links }) => links?.map((one) => one.text).join(' ') ?? text)
    );
  const hrefs = ({ table }: ReturnType<typeof chart>) =>
    table.rows.flatMap(({ cells }) => cells.flatMap(({ links }) => links?.map(({ href }) => href) ?? []));

  it('without an amount has none, and is never drawn at zero', () => {
    const change = `UPDATE aid_award SET aid_low = NULL, aid_high = NULL WHERE ref = 'TM-10171699'`;
    const firms = chart('aid-by-beneficiary', 'fr', change, 'top=50&show=all');
    expect(firms.missing).toContain('Aides sans montant lu, comptées sans euro\u00a0: SCALAIR.');
    expect(texts(firms).find(([name]) => name === 'SCALAIR')).toContain('aucun montant lu');
    for (const { svg } of firms.drawn) expect(svg).toContain('>aucun montant lu<');
    const before = chart('aid-by-size', 'fr');
    const after = chart('aid-by-size', 'fr', change);
    expect(before.missing).toMatch(/^Chaque aide retenue a un montant/);
    expect(after.missing).toMatch(/^Aides sans montant, comptées en nombre et non en euros\u00a0: 1\./);
    const counts = ({ takeaway }: typeof before) => takeaway.match(/\d+ aides/g);
    expect(counts(after)).toEqual(counts(before));
  });

  it('of unknown size stands apart from SMEs and large firms', () => {
    const change = `UPDATE aid_award SET size = NULL, size_reason_fr = 'Vu.', size_reason_en = 'Seen.',
      size_evidence_id = 'eu-state-aid-2020' WHERE ref = 'TM-10171699'`;
    const before = chart('aid-by-size', 'en');
    const sizes = chart('aid-by-size', 'en', change);
    expect(sizes.missing).toContain('Awards of unknown size: 1.');
    const toSmes = ({ takeaway }: typeof before) =>
      [...takeaway.matchAll(/(\d+) of them to SMEs/g)].map(([, n]) => Number(n));
    const [known = 0, sector = 0] = toSmes(before);
    expect(toSmes(sizes)).toEqual([known, sector - 1]);
    expect(before.takeaway).not.toContain('SCALAIR');
    expect(sizes.takeaway).toMatch(/corrected here for .*SCALAIR/);
    for (const { svg } of sizes.drawn) expect(svg).toContain('size unknown');
    expect(hrefs(sizes)).toContain('/en/registers/state-aid?level=cloud,sector&criterion=nace&size=unknown');
  });

  it('without a SIREN is linked by its reference', () => {
    const change = `UPDATE aid_award SET siren = NULL WHERE ref = 'TM-10171699'`;
    const firms = chart('aid-by-beneficiary', 'fr', change, 'top=50&show=all');
    expect(hrefs(firms)).toContain(
      '/fr/registers/state-aid?level=cloud,sector&ref=TM-10171699&criterion=nace&instrument=loan&size=sme'
    );
  });

  it('that a firm with a profile here has none of is absent, not zero', () => {
    const change = `DELETE FROM aid_award WHERE organisation_id = 'gandi'`;
    const before = chart('aid-by-beneficiary', 'en');
    const after = chart('aid-by-beneficiary', 'en', change);
    const count = (missing: string) => Number(/(\d+) French providers [^;]* have no row/.exec(missing)?.[1]);
    expect(count(before.missing)).toBeGreaterThan(0);
    expect(count(after.missing)).toBe(count(before.missing) + 1);
    expect(before.takeaway).toContain('Gandi');
    expect(after.takeaway).not.toContain('Gandi');
    expect(texts(after).find(([name]) => name === 'Gandi')).toContain('no row');
  });
});
