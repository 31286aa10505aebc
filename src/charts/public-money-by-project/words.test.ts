// The sentence of public-money-by-project never gives a computed amount as a source's, and names its wave.
import { describe, expect, it } from 'vitest';
import { textContext } from '../fixtures.ts';
import type { Row } from './data.ts';
import { projectsOf } from './project.ts';
import { words } from './words.ts';

const amount = (changes: Partial<Row>): Row => ({
  organisation_id: 'nimbus',
  organisation_fr: 'Nimbus',
  organisation_en: 'Nimbus',
  status: 'disbursed',
  low: 50e6,
  high: 50e6,
  bound: 'exact',
  period_from: '2012',
  period_to: '2015',
  derived_fr: null,
  derived_en: null,
  publishers: 'La Gazette',
  faded: 0,
  part_of: null,
  fact_ids: 'a',
  source_ids: 'b',
  ...changes
});

const sentencesOf = (rows: readonly Row[], wave: 'first' | 'second' | 'all' = 'first') => {
  const params = { wave, show: 'main', euros: 'current' } as const;
  return {
    fr: words.fr.takeaway(textContext('fr', rows, params)).replaceAll('\u00a0', ' '),
    en: words.en.takeaway(textContext('en', rows, params))
  };
};

const half = { low: 75e6, high: 75e6, derived_fr: 'la moitié de 150 M€', derived_en: 'half of €150m' };

describe('the takeaway of public-money-by-project', () => {
  it('says which amount is computed, how, and from whose words', () => {
    const { fr, en } = sentencesOf([
      amount({ status: 'committed', low: 150e6, high: 150e6 }),
      amount({}),
      amount({ ...half, bound: 'about', publishers: 'Le Journal' }),
      amount({ ...half, bound: 'at-most', publishers: 'La Revue; Le Journal' })
    ]);
    expect(fr).toBe(
      'Vague 2009-2016. Nimbus : 150 M€ engagés ; versés : de 50 M€ selon La Gazette à environ 75 M€ par notre calcul, la moitié de 150 M€, d’après Le Journal (euros courants).'
    );
    expect(en).toBe(
      '2009–2016 wave. Nimbus: €150m committed; paid out: from €50m according to La Gazette to about €75m as computed by us, half of €150m, after Le Journal (current euros).'
    );
  });

  it('names the wave that the reader chose', () => {
    expect(sentencesOf([amount({})], 'second').fr).toMatch(/^Vague 2017-2026\./);
    expect(sentencesOf([amount({})], 'all').en).toMatch(/^Both waves\./);
  });

  it('counts the projects without a payment, and says nothing of them where there is none', () => {
    const none = amount({
      organisation_id: 'b',
      organisation_fr: 'B',
      organisation_en: 'B',
      low: null,
      high: null
    });
    expect(sentencesOf([amount({}), none]).fr).toMatch(/dont ils font partie : 1 sur 2\.$/);
    expect(sentencesOf([amount({}), { ...none, part_of: 'fund nimbus' }]).fr).not.toContain('partie :');
    expect(sentencesOf([amount({})]).fr).not.toContain('partie :');
    expect(sentencesOf([none])).toEqual({
      fr: expect.stringContaining('B : aucun versement n’a été trouvé'),
      en: expect.stringContaining('B: no payment was found')
    });
  });

  it('gives one figure where all sources say the same', () => {
    expect(sentencesOf([amount({}), amount({ publishers: 'Le Journal' })]).en).toContain(
      'paid out: €50m according to La Gazette and Le Journal ('
    );
  });

  it('gives the range of one source once', () => {
    expect(sentencesOf([amount({ high: 60e6 })]).en).toContain(
      'paid out: €50m to €60m according to La Gazette ('
    );
  });

  it('says so where nothing was found', () => {
    expect(sentencesOf([]).fr).toBe('Aucun montant n’a été trouvé pour ce choix.');
  });
});

describe('the finding of public-money-by-project', () => {
  const findings = (rows: readonly Row[]) => {
    const params = { wave: 'all', show: 'main', euros: 'current' } as const;
    return {
      fr: words.fr.finding(textContext('fr', rows, params))?.replaceAll('\u00a0', ' '),
      en: words.en.finding(textContext('en', rows, params))
    };
  };
  const other = (changes: Partial<Row>) =>
    amount({ organisation_id: 'b', organisation_fr: 'B', organisation_en: 'B', ...changes });
  const announced = amount({ status: 'announced', low: 667e6, high: 667e6 });
  const unpaid = other({ low: null, high: null, faded: null });

  it('gives the largest promise, and counts the projects without a payment', () => {
    expect(findings([announced, unpaid])).toEqual({
      fr: '667 M€ annoncés pour le plus gros de 2 projets ; aucun versement publié',
      en: '€667m announced for the largest of 2 projects; no payment published'
    });
    expect(findings([announced, amount({}), unpaid]).en).toMatch(/no payment published for 1 of them$/);
    expect(findings([announced, amount({}), { ...unpaid, part_of: 'nimbus' }]).en).toMatch(
      /a payment published for each$/
    );
  });

  it('keeps the figures that one had before', () => {
    const before = { ...announced, period_from: '2011', period_to: '2011', low: 600e6, high: 600e6 };
    const now = { ...announced, period_from: '2012', period_to: '2012' };
    expect(findings([now, before, unpaid]).en).toMatch(/^€600m then €667m announced/);
  });

  it('says nothing of no row, of one project, nor where another may be the largest', () => {
    expect(findings([]).en).toBeUndefined();
    expect(findings([announced, amount({})]).en).toBeUndefined();
    expect(findings([amount({}), unpaid]).en).toBeUndefined();
    const larger = { status: 'committed', low: 700e6, high: 700e6 } as const;
    expect(findings([announced, other({ ...larger, bound: 'at-most' })]).en).toBeUndefined();
    expect(findings([announced, other({ ...larger, faded: 1 })]).en).toBeUndefined();
    expect(findings([announced, other(larger)]).en).toMatch(/^€700m committed/);
  });
});

describe('the projects of the drawing', () => {
  it('stand under the nearest programme that they are part of, the small ones left out', () => {
    const at = (id: string, euros: number, part_of: string | null = null): Row =>
      amount({ organisation_id: id, status: 'committed', low: euros, high: euros, part_of });
    const rows = [
      at('small', 1, 'call fund plan'),
      at('plan', 600, 'fund'),
      at('call', 300, 'fund plan'),
      at('alone', 400)
    ];
    const shown = (max?: number) => projectsOf(rows, max).map(({ id, depth }) => [id, depth]);
    expect(shown()).toEqual([
      ['plan', 0],
      ['call', 1],
      ['small', 2],
      ['alone', 0]
    ]);
    expect(shown(2)).toEqual([
      ['plan', 0],
      ['alone', 0]
    ]);
    const paid = { ...amount({}), organisation_id: 'small', part_of: 'call fund plan' };
    expect(projectsOf([...rows, paid], 1).map(({ id }) => id)).toEqual(['plan', 'call', 'small']);
  });
});
