// The sentence of turnover-state-and-sme compares the class of the year, in words, and no doubtful source decides it.
import { describe, expect, it } from 'vitest';
import { textContext } from '../fixtures.ts';
import type { Row } from './data.ts';
import { drawnRows } from './best-years.ts';
import { lensMax } from './lens.ts';
import { words } from './words.ts';

const sale = (changes: Partial<Row>): Row => ({
  organisation_id: 'a',
  organisation_fr: 'A',
  organisation_en: 'A',
  comparison_group: 'sme',
  main_activity: 'hosting',
  year: 2012,
  low: 10e6,
  high: 10e6,
  solid_high: changes.high ?? 10e6,
  bound: 'exact',
  fact_ids: 'a',
  source_ids: 'b',
  ...changes
});
const named = (name: string, changes: Partial<Row>) =>
  sale({ organisation_id: name, organisation_fr: name, organisation_en: name, ...changes });

const base = {
  organisations: [],
  scale: 'linear',
  show: 'main',
  euros: 'current',
  from: 2008,
  to: 2026
} as const;
const sentencesOf = (
  rows: readonly Row[],
  changes: { readonly organisations?: readonly string[]; readonly show?: 'main' | 'all' } = {}
) => {
  const params = { ...base, ...changes };
  const contexts = { fr: textContext('fr', rows, params), en: textContext('en', rows, params) };
  return {
    finding: {
      fr: words.fr.finding(contexts.fr)?.replaceAll('\u00a0', ' '),
      en: words.en.finding(contexts.en)
    },
    note: { fr: words.fr.note(contexts.fr), en: words.en.note(contexts.en) },
    notFound: { fr: words.fr.notFound(contexts.fr), en: words.en.notFound(contexts.en) },
    missing: { fr: words.fr.missing(contexts.fr), en: words.en.missing(contexts.en) },
    fr: words.fr.takeaway(contexts.fr).replaceAll('\u00a0', ' '),
    en: words.en.takeaway(contexts.en)
  };
};

const venture = named('Nimbus', {
  comparison_group: 'state-backed',
  main_activity: null,
  year: 2014,
  low: 2e6,
  high: 6e6
});

describe('the takeaway of turnover-state-and-sme', () => {
  it('says in words how far apart the best years are', () => {
    const { fr, en } = sentencesOf([
      venture,
      named('Small', { low: 12e6, high: 12e6 }),
      named('Telco', { low: 40e6, high: 40e6, main_activity: 'telecom' }),
      named('Publisher', { low: 50e6, high: 50e6, main_activity: 'software' }),
      named('Big', { comparison_group: 'larger', year: 2025, low: 1.2e9, high: 1.2e9 })
    ]);
    expect(fr).toBe(
      'Meilleure année lue, en euros courants : société portée par l’État, Nimbus en 2014 (2 à 6 M€) ; PME qui vend d’abord du cloud ou de l’hébergement, Small en 2012 (12 M€), soit environ 2 à 6 fois celle de Nimbus ; entreprise plus grande, Big en 2025 (1,2 Md€), soit environ 200 à 600 fois celle de Nimbus.'
    );
    expect(en).toContain('Small in 2012 (€12m), about 2 to 6 times that of Nimbus; larger firm, Big');
  });

  it('leaves out the years in which a firm was no autonomous SME', () => {
    const { en } = sentencesOf([
      named('Bought', { comparison_group: 'unsized', year: 2023, low: 30e6, high: 30e6 }),
      named('Bought', { year: 2019, low: 5e6, high: 5e6 })
    ]);
    expect(en).toContain('Bought in 2019 (€5m).');
    expect(en).not.toMatch(/2023|times/);
  });

  it('lets no source of low confidence decide the record', () => {
    const { en } = sentencesOf([
      named('Doubtful', { low: 5e6, high: 90e6, solid_high: 5e6 }),
      named('Unsure', { low: 80e6, high: 80e6, solid_high: null }),
      named('Sure', {})
    ]);
    expect(en).toContain('Sure in 2012 (€10m).');
  });

  it('names all where several reached the same', () => {
    expect(sentencesOf([named('A', {}), named('B', { year: 2015 })]).fr).toContain(
      'A en 2012 (10 M€) et B en 2015 (10 M€)'
    );
  });

  it('says so where nothing was found', () => {
    expect(sentencesOf([]).en).toBe('No turnover was found for this choice.');
    expect(sentencesOf([named('Bought', { comparison_group: 'unsized' })]).en).toContain(
      'holds no sure year'
    );
  });
});

describe('the title of turnover-state-and-sme', () => {
  const small = named('Small', { low: 12e6, high: 12e6, bound: 'about' });
  const big = named('Big', { comparison_group: 'larger', low: 1.2e9, high: 1.2e9 });

  it('says the best year read of each group', () => {
    const { finding } = sentencesOf([venture, small, big]);
    expect(finding.fr).toBe(
      'Sociétés portées par l’État : 2 à 6 M€ par an au mieux ; PME du cloud : environ 12 M€ ; Big : 1,2 Md€'
    );
    expect(finding.en).toBe(
      'State-backed ventures: €2m to €6m a year at best; cloud SMEs: about €12m; Big: €1.2bn'
    );
  });

  it('says it too where the State-backed venture sold more', () => {
    expect(
      sentencesOf([named('Nimbus', { ...venture, low: 30e6, high: 30e6, solid_high: 30e6 }), small]).finding
        .en
    ).toBe('State-backed ventures: €30m a year at best; cloud SMEs: about €12m');
  });

  it('compares nothing where one group stands alone, nothing is sure, or a bound leaves it open', () => {
    for (const rows of [
      [],
      [venture],
      [small, big],
      [{ ...venture, solid_high: null }, big],
      [{ ...venture, bound: 'at-least' }, big],
      [
        venture,
        named('Low', {
          year: 2013,
          bound: 'at-least',
          comparison_group: 'state-backed',
          low: 1e6,
          high: 1e6
        }),
        big
      ],
      [venture, { ...big, bound: 'at-most' }]
    ])
      expect(sentencesOf(rows).finding).toEqual({ fr: undefined, en: undefined });
  });

  it('says in the plot how many times more, at least, and only where that is sure', () => {
    const { note } = sentencesOf([venture, small, big]);
    expect(note.fr?.[0]).toBe('Au ras de l’axe : Nimbus. Big a vendu au moins 200 fois plus.');
    expect(note.en?.[1]).toBe('Big: at least 200 times any State-backed venture');
    expect(sentencesOf([venture, small]).note.en?.[0]).toContain('Small sold at least 2 times more');
    for (const rows of [
      [],
      [venture],
      [small, big],
      [venture, big, named('Twin', big)],
      [venture, { ...big, bound: 'at-most' }]
    ])
      expect(
        sentencesOf(rows.map((d, index) => ({ ...d, organisation_id: String(index) }))).note.fr
      ).toBeUndefined();
  });
});

describe('what turnover-state-and-sme does not draw', () => {
  it('names the firms that were picked in vain', () => {
    const { notFound } = sentencesOf([venture], { organisations: ['Nimbus', 'gandi', 'ikoula'] });
    expect(notFound.fr).toBe('Aucun chiffre d’affaires lu pour gandi et ikoula, de 2008 à 2026.');
    expect(notFound.en).toBe('No turnover read for gandi and ikoula, 2008 to 2026.');
    expect(sentencesOf([], { organisations: ['gandi'] }).notFound.en).toContain('gandi');
    expect(sentencesOf([venture], { organisations: ['Nimbus'] }).notFound.fr).toBeUndefined();
  });

  it('counts firms of few years, of another trade or below the State’s best, unless they are wished for, picked, named or State-backed', () => {
    const rows = [
      venture,
      named('Best', { low: 9e6, high: 9e6 }),
      named('Other', { low: 1e6, high: 1e6, solid_high: 1e6 }),
      ...[2012, 2013].map((year) => named('Host', { year, low: 7e6, high: 7e6 })),
      ...[2012, 2013].map((year) => named('Small', { year, low: 3e6, high: 3e6 })),
      ...[2012, 2013, 2014].map((year) =>
        named('Telco', { year, low: 2e6, high: 2e6, main_activity: 'telecom' })
      )
    ];
    const drawn = (changes = {}) =>
      new Set(drawnRows({ rows, params: { ...base, ...changes } }).map((d) => d.organisation_id));
    expect([...drawn()]).toEqual(['Nimbus', 'Best', 'Host']);
    expect(sentencesOf(rows).missing.fr).toMatch(
      /3 autres entreprises ne sont pas dessinées ici : 2 dont .* ; 1 PME qui a vendu moins, /
    );
    expect(sentencesOf(rows.slice(0, 3)).missing.fr).toMatch(
      /1 autre entreprise n’est pas dessinée ici : 1 dont [^;]*\./
    );
    for (const changes of [{ show: 'all' as const }, { organisations: ['Other'] }]) {
      expect([...drawn(changes)]).toContain('Other');
      expect(sentencesOf(rows, changes).missing.en).not.toMatch(/not drawn/);
    }
  });
});

it('writes as one amount what sources hardly differ on', () => {
  const { format } = textContext('fr', [venture], base);
  const value = (low: number, high: number) =>
    words.fr.value({ ...venture, low, high, bound: null }, format).replaceAll(/\s/g, ' ');
  expect(value(97_485, 100_000)).toBe('≈ 100 000 €');
  expect(value(2e6, 6e6)).toBe('2 à 6 M€');
  expect(value(2e6, 2e6)).toBe('2 M€');
});

describe('the lens of turnover-state-and-sme', () => {
  const of = (state: number, top: number) => [
    { ...venture, high: state },
    named('Big', { comparison_group: 'larger', high: top })
  ];
  it('ends at a round value above the State-backed ventures, far below the top', () => {
    expect(lensMax(of(8e6, 1085e6))).toBe(25e6);
    expect(lensMax(of(6e6, 1085e6))).toBe(15e6);
  });
  it('is left out where the plot shows its foot well enough, or has none', () => {
    expect(lensMax(of(8e6, 60e6))).toBeUndefined();
    expect(lensMax([named('A', {}), named('B', {})])).toBeUndefined();
    expect(lensMax([])).toBeUndefined();
  });
  it('shows small firms where no venture is drawn', () => {
    expect(lensMax([named('A', { high: 2e6 }), named('B', { high: 500e6 })])).toBe(4e6);
  });
});
