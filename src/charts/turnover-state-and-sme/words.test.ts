// The sentence of turnover-state-and-sme compares the class of the year, in words, and no doubtful source decides it.
import { describe, expect, it } from 'vitest';
import { textContext } from '../fixtures.ts';
import type { Row } from './data.ts';
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

const sentencesOf = (rows: readonly Row[]) => {
  const params = { organisations: [], scale: 'log', euros: 'current', from: 2008, to: 2026 } as const;
  return {
    fr: words.fr.takeaway(textContext('fr', rows, params)).replaceAll('\u00a0', ' '),
    en: words.en.takeaway(textContext('en', rows, params))
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
