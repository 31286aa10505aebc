// The sentences of promise-and-result say whole ranges, every deadline, and no more absence than there is.
import { describe, expect, it } from 'vitest';
import { textContext } from '../fixtures.ts';
import type { Row } from './data.ts';
import { words } from './words.ts';

const value = (changes: Partial<Row>): Row => ({
  organisation_id: 'nimbus',
  organisation_fr: 'Nimbus',
  organisation_en: 'Nimbus',
  comparison_group: 'state-backed',
  kind: 'target',
  year: 2016,
  low: 400e6,
  high: 400e6,
  bound: 'exact',
  fact_ids: 'a',
  source_ids: 'b',
  ...changes
});
const result = (changes: Partial<Row>): Row => value({ kind: 'result', year: 2014, ...changes });

const sentencesOf = (rows: readonly Row[], kind: 'current' | 'constant' = 'current') => {
  const fr = textContext('fr', rows, { euros: kind });
  const en = textContext('en', rows, { euros: kind });
  return {
    fr: words.fr.takeaway(fr).replaceAll('\u00a0', ' '),
    en: words.en.takeaway(en),
    missing: { fr: words.fr.missing(fr), en: words.en.missing(en) }
  };
};

describe('the sentences of promise-and-result', () => {
  it('say every year that a source gives for the target, and the whole range reached', () => {
    const { fr, en } = sentencesOf([
      value({}),
      value({ year: 2017 }),
      value({ year: null }),
      value({ year: 2020, low: 200e6, high: 200e6 }),
      result({ low: 2e6, high: 2e6 }),
      result({ low: 5e6, high: 6e6 }),
      result({ year: 2013, low: 9e6, high: 9e6 })
    ]);
    expect(fr).toBe(
      'Nimbus visait 400 M€ pour 2016, 2017 ou sans date, selon la source, à une autre date 200 M€ pour 2020 ; ses ventes de 2014 : 2 à 6 M€ (euros courants).'
    );
    expect(en).toBe(
      'Nimbus aimed at €400m for 2016, 2017 or no set date, depending on the source, at another time at €200m for 2020; in 2014 its sales were €2m to €6m (current euros).'
    );
  });

  it('give no year to a target without a deadline', () => {
    const { fr, en } = sentencesOf([value({ year: null }), result({})]);
    expect(fr).toContain('visait 400 M€ (sans date) ;');
    expect(en).toContain('aimed at €400m (no set date);');
  });

  it('say that a turnover was not reached after a year, firm by firm', () => {
    const { missing } = sentencesOf([
      value({}),
      result({}),
      value({ organisation_id: 'b', organisation_fr: 'B', organisation_en: 'B' }),
      result({ organisation_id: 'b', organisation_fr: 'B', organisation_en: 'B', year: 2019 }),
      value({ organisation_id: 'c', organisation_fr: 'C', organisation_en: 'C' })
    ]);
    expect(missing.fr).toBe(
      'Aucune page lue ne donne de chiffre d’affaires atteint par C. Pour Nimbus, aucune page lue ne donne de chiffre d’affaires atteint après 2014. Pour B, aucune page lue ne donne de chiffre d’affaires atteint après 2019.'
    );
    expect(missing.en).toBe(
      'No page read gives a turnover reached by C. For Nimbus, no page read gives a turnover reached after 2014. For B, no page read gives a turnover reached after 2019.'
    );
  });

  it('keep the reserve of each figure', () => {
    const { en } = sentencesOf([
      value({ bound: 'at-least' }),
      result({ low: 3e6, high: 3e6, bound: 'about' })
    ]);
    expect(en).toContain('aimed at at least €400m for 2016; in 2014 its sales were about €3m');
  });

  it('compare nothing where targets or results are missing', () => {
    for (const rows of [[value({})], [result({})]])
      expect(sentencesOf(rows)).toMatchObject({
        fr: 'Aucun objectif ne peut être comparé à un résultat.',
        en: 'No target can be set against a result.'
      });
  });

  it('name the euros they count in', () => {
    const { fr, en } = sentencesOf([value({}), result({})], 'constant');
    expect(fr).toContain('(euros constants de 2025)');
    expect(en).toContain('(constant 2025 euros)');
  });
});
