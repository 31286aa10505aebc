// The sentences of where on made-up firms: counts of what it names, in every choice of group.
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '#model/language.ts';
import { sentences, textContext } from '../fixtures.ts';
import { params, row, type Group, type Row } from './data.ts';
import { words } from './words.ts';

const firm = (department: string | null, changes: Partial<Row> = {}): Row =>
  row.parse({
    organisation_id: 'a',
    organisation_fr: 'A',
    organisation_en: 'A',
    comparison_group: 'sme',
    main_activity: null,
    city: null,
    department,
    closed: null,
    source_ids: 'somewhere',
    ...changes
  });
const sentencesOf = (lang: Lang, rows: Row[], group: Group = 'all') =>
  sentences(words, lang, rows, { group, show: 'main' });

describe.each(languages)('in %s', (lang) => {
  it('counts those whose department is known, in Île-de-France and elsewhere', () => {
    const rows = [firm('75'), firm('92'), firm('59'), firm('974'), firm(null)];
    const { takeaway, missing } = sentencesOf(lang, rows);
    expect(takeaway).toMatch(
      /(?:pour|for) 4 .*(?:sur|of) 5[^:]*: 2 .*, 2 (?:ailleurs, dont 1 outre-mer|elsewhere, 1 of them overseas)\./
    );
    expect(missing).toMatch(/1 (?:entreprise sur|firm of) 5, .*(?:outre-mer, à part|overseas, aside) ?: 1\./);
  });

  it('names the group that it counts', () => {
    const nouns = {
      all: /2 (?:entreprises suivies sur|firms followed:)/,
      'state-backed': /2 .*(?:portées par l’État|State-backed firms)/,
      sme: /2 (?:PME|SMEs) /,
      'group-owned': /2 (?:filiales de groupes|group-owned firms)/,
      larger: /2 (?:entreprises plus grandes|larger firms)/,
      unsized: /2 .*(?:taille inconnue|unknown size)/
    } satisfies Record<Group, RegExp>;
    for (const group of ['all', 'state-backed', 'sme', 'group-owned', 'larger', 'unsized'] as const)
      expect(sentencesOf(lang, [firm('75'), firm('59')], group).takeaway).toMatch(nouns[group]);
    expect(Object.keys(words[lang].firms).sort()).toEqual(Object.keys(params.group.values).sort());
  });

  it('names all the departments that come first', () => {
    const tie = sentencesOf(lang, [firm('75'), firm('75'), firm('59'), firm('59'), firm('33')]);
    expect(tie.takeaway).toMatch(/Paris (?:et|and) Nord (?:en ont|have) .* 2 (?:chacun|each)\./);
    const one = sentencesOf(lang, [firm('75'), firm('75'), firm('59')]);
    expect(one.takeaway).toMatch(/Paris (?:en a|has) .* 2\./);
    const flat = sentencesOf(lang, [firm('75'), firm('59')]);
    expect(flat.takeaway).not.toMatch(/le plus|the most/);
    const alone = sentencesOf(lang, [firm('59'), firm('59')]);
    expect(alone.takeaway).toMatch(/(?:Un seul département|One department) .*Nord\./);
  });

  it('names a department overseas', () => {
    const { alt } = sentencesOf(lang, [firm('976'), firm('59')]);
    expect(alt).toMatch(/Mayotte 1/);
    expect(alt).not.toContain('976');
  });

  it('says what the colour and the place stand for', () => {
    expect(words[lang].scope).toMatch(/premier groupe connu|first known group/);
    expect(words[lang].scope).toMatch(/centre de données|data centre/);
  });

  it('says when none or all are known', () => {
    expect(sentencesOf(lang, [firm(null), firm(null)]).takeaway).toMatch(/d’aucune des 2|of none of the 2/);
    expect(sentencesOf(lang, [firm(null)], 'sme').takeaway).toMatch(/de la seule PME|of the one SME/);
    expect(sentencesOf(lang, [firm('75')]).missing).toMatch(
      /^(?:Aucun département ne manque|No department is missing)/
    );
  });
});

describe('the finding of where', () => {
  const findingsOf = (rows: readonly Row[], group: Group = 'all') => ({
    fr: words.fr.finding(textContext('fr', rows, { group, show: 'main' as const })),
    en: words.en.finding(textContext('en', rows, { group, show: 'main' as const }))
  });

  it('counts the firms in the region of the capital and elsewhere', () => {
    expect(findingsOf([firm('75'), firm('92'), firm('59'), firm(null)])).toEqual({
      fr: '2 entreprises suivies en Île-de-France, 1 ailleurs',
      en: '2 firms followed in Île-de-France, 1 elsewhere'
    });
    expect(findingsOf([firm('59'), firm('75')], 'sme')).toEqual({
      fr: '1 PME suivie en Île-de-France, 1 ailleurs',
      en: '1 SME followed in Île-de-France, 1 elsewhere'
    });
    expect(findingsOf([firm('59'), firm('33')], 'sme')).toEqual({
      fr: '0 PME suivie en Île-de-France, 2 ailleurs',
      en: '0 SMEs followed in Île-de-France, 2 elsewhere'
    });
  });

  it('says nothing where fewer than two places are known', () => {
    for (const rows of [[], [firm('75')], [firm('75'), firm(null)]])
      expect(findingsOf(rows)).toEqual({ fr: undefined, en: undefined });
  });
});
