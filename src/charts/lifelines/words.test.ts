// The sentence of lifelines holds every group to one test, and counts a firm where it began.
import { describe, expect, it } from 'vitest';
import { textContext } from '../fixtures.ts';
import type { Row } from './data.ts';
import { words } from './words.ts';

const line = (changes: Partial<Row>): Row => ({
  organisation_id: 'a',
  organisation_fr: 'A',
  organisation_en: 'A',
  comparison_group: 'sme',
  founded: '2001',
  cloud_offer_since: null,
  owner_changes: null,
  last_owner_fr: null,
  last_owner_en: null,
  closed: null,
  until: '2026',
  source_ids: null,
  ...changes
});

const sentencesOf = (rows: readonly Row[]) => ({
  fr: words.fr.takeaway(textContext('fr', rows, { group: 'all' })),
  en: words.en.takeaway(textContext('en', rows, { group: 'all' }))
});

describe('the takeaway of lifelines', () => {
  it('separates ends from new shareholders, by one test for SMEs and State-backed ventures', () => {
    const { fr, en } = sentencesOf([
      line({ comparison_group: 'state-backed', owner_changes: '2015' }),
      line({ comparison_group: 'state-backed' }),
      line({ owner_changes: '2014 2019' }),
      line({ closed: '2020' }),
      line({ closed: '2020', owner_changes: '2018' }),
      line({}),
      line({ comparison_group: 'larger', closed: '2020' })
    ]);
    expect(fr).toContain('ont pris fin : 0 sur 2 sociétés portées par l’État et 2 sur 4 PME ;');
    expect(fr).toContain('depuis leur création : 1 sur 2 sociétés portées par l’État et 2 sur 4 PME.');
    expect(en).toContain('these ended: 0 of 2 State-backed ventures and 2 of 4 SMEs;');
    expect(en).toContain('since founding: 1 of 2 State-backed ventures and 2 of 4 SMEs.');
  });

  it('names only the groups that are there, in the singular where there is one', () => {
    expect(sentencesOf([line({})])).toEqual({
      fr: expect.stringMatching(/: 0 sur 1 PME ;/),
      en: expect.stringMatching(/: 0 of 1 SME;/)
    });
    const { fr, en } = sentencesOf([line({ comparison_group: 'state-backed', closed: '2016' })]);
    expect(fr).toContain('1 sur 1 société portée par l’État');
    expect(en).toContain('1 of 1 State-backed venture;');
  });

  it('compares nothing where neither group is there', () => {
    expect(sentencesOf([line({ comparison_group: 'larger' })])).toEqual({
      fr: 'Organisations suivies : 1.',
      en: 'Organisations followed: 1.'
    });
  });
});
