// The sentences of lifelines hold every group to one test, count a firm where it began, and say what became of each.
import { describe, expect, it } from 'vitest';
import { textContext } from '../fixtures.ts';
import { byFate, controlsOf, drawnRows, type Row } from './data.ts';
import { fateHeading, stateOf, words } from './words.ts';

const line = (changes: Partial<Row>): Row => ({
  organisation_id: 'a',
  organisation_fr: 'A',
  organisation_en: 'A',
  comparison_group: 'sme',
  founded: '2001',
  cloud_offer_since: null,
  controlled_from: null,
  controlled_to: null,
  owners_fr: null,
  owners_en: null,
  owner_countries: null,
  owners_today: 1,
  persons_today: 1,
  absorbed: null,
  closed: null,
  until: '2026',
  owners_read: 1,
  source_ids: null,
  ...changes
});
const bought = {
  controlled_from: '2015',
  controlled_to: '-',
  owners_fr: 'Nuage',
  owners_en: 'Cloud',
  owner_countries: 'US',
  persons_today: 0
} as const satisfies Partial<Row>;

const contextsOf = (rows: readonly Row[]) => ({
  fr: textContext('fr', rows, { group: 'all' as const, show: 'main' as const }),
  en: textContext('en', rows, { group: 'all' as const, show: 'main' as const })
});
const sentencesOf = (rows: readonly Row[]) => {
  const { fr, en } = contextsOf(rows);
  return { fr: words.fr.takeaway(fr), en: words.en.takeaway(en) };
};
const findingsOf = (rows: readonly Row[]) => {
  const { fr, en } = contextsOf(rows);
  return { fr: words.fr.finding(fr)?.replace(/[\u00a0\u202f]/g, ' '), en: words.en.finding(en) };
};

describe('the sentences of lifelines', () => {
  const mixed = [
    line({ comparison_group: 'state-backed', ...bought }),
    line({ comparison_group: 'state-backed' }),
    line({ ...bought, controlled_from: '2014 2019', controlled_to: '2019 -' }),
    line({ closed: '2020' }),
    line({ absorbed: '2016', ...bought }),
    line({}),
    line({ comparison_group: 'larger', closed: '2020' })
  ];

  it('separate ends from purchases, by one test for SMEs and State-backed ventures', () => {
    const { fr, en } = sentencesOf(mixed);
    expect(fr).toContain('absorbées : 0 sur 2 sociétés portées par l’État et 2 sur 4 PME ;');
    expect(fr).toContain('(plus de 50 %) : 1 sur 2 sociétés portées par l’État et 1 sur 4 PME ;');
    expect(fr).toContain('ni l’un ni l’autre : 1 sur 2 sociétés portées par l’État et 1 sur 4 PME.');
    expect(en).toContain('absorbed: 0 of 2 State-backed ventures and 2 of 4 SMEs;');
    expect(en).toContain('(over 50%): 1 of 2 State-backed ventures and 1 of 4 SMEs;');
  });

  it('find how many of each group are neither bought nor gone', () => {
    expect(findingsOf(mixed)).toEqual({
      fr: 'Ni rachetées ni disparues : 1 sur 2 sociétés portées par l’État et 1 sur 4 PME',
      en: 'Neither bought nor gone: 1 of 2 State-backed ventures and 1 of 4 SMEs'
    });
  });

  it('find nothing where a group is missing or where there is no row', () => {
    for (const rows of [[], [line({})], [line({}), line({}), line({})]])
      expect(findingsOf(rows)).toEqual({ fr: undefined, en: undefined });
  });

  it('name only the groups that are there, in the singular where there is one', () => {
    expect(sentencesOf([line({})])).toEqual({
      fr: expect.stringMatching(/: 0 sur 1 PME ;/),
      en: expect.stringMatching(/: 0 of 1 SME;/)
    });
    const { fr, en } = sentencesOf([line({ comparison_group: 'state-backed', closed: '2016' })]);
    expect(fr).toContain('1 sur 1 société portée par l’État');
    expect(en).toContain('1 of 1 State-backed venture;');
  });

  it('compare nothing where neither group is there', () => {
    expect(sentencesOf([line({ comparison_group: 'larger' })])).toEqual({
      fr: 'Organisations suivies : 1.',
      en: 'Organisations followed: 1.'
    });
  });

  it('say how many firms are left out, and count none of them', () => {
    const unread = line({ owners_read: 0, owners_today: 0, persons_today: 0 });
    const rows = [
      line({}),
      line({ comparison_group: 'state-backed' }),
      line({ closed: '2020' }),
      unread,
      unread
    ];
    const { fr, en } = contextsOf(rows);
    expect(words.fr.missing(fr)).toContain('2 autres, de 5,');
    expect(words.en.missing(en)).toContain('2 more, of 5,');
    expect(words.fr.subtitle(fr)).toContain(
      '3 des 5 entreprises suivies à l’année de création connue, de sort connu'
    );
    expect(words.fr.missing(contextsOf([line({})]).fr)).not.toContain('autres');
    const all = textContext('en', rows, { group: 'all' as const, show: 'all' as const });
    expect(words.en.finding(all)).toContain('1 of 2 SMEs');
    expect(words.en.takeaway(all)).toContain('outside of these counts: 2.');
    expect(words.en.subtitle(all)).not.toContain('fate');
  });

  it('draw all where no fate was read', () => {
    const unread = line({ owners_read: 0, owners_today: 0, persons_today: 0 });
    expect(drawnRows(contextsOf([unread]).fr)).toEqual([unread]);
  });

  it('head each block with its count, survivors first', () => {
    const { fr } = contextsOf(mixed);
    expect(
      byFate(drawnRows(fr)).map(({ fate }) => fateHeading(fr, 'fr', fate).replace(/[\u00a0\u202f]/g, ' '))
    ).toEqual([
      'Ni rachetées ni disparues : 1 sur 2 sociétés portées par l’État et 1 sur 4 PME',
      'Rachetées : 1 sur 2 sociétés portées par l’État et 1 sur 4 PME',
      'Disparues (fin ou absorption) : 0 sur 2 sociétés portées par l’État et 2 sur 4 PME'
    ]);
    const all = textContext('en', mixed, { group: 'all' as const, show: 'all' as const });
    expect(fateHeading(all, 'en', 'ended')).toMatch(/2 of 4 SMEs, 1 of 1 other firms$/);
  });
});

describe('the state of a firm', () => {
  it.each([
    [line({}), 'indépendante', 'independent'],
    [line({ owners_today: 0, persons_today: 0 }), 'aucun rachat connu', 'no purchase known'],
    [
      line({ owners_today: 3, persons_today: 0 }),
      '3 actionnaires, aucun majoritaire connu',
      '3 shareholders, no majority known'
    ],
    [
      line({ owners_today: 1, persons_today: 0 }),
      '1 actionnaire, part inconnue',
      '1 shareholder, share unknown'
    ],
    [line(bought), 'Nuage (US)', 'Cloud (US)'],
    [line({ ...bought, owner_countries: '?' }), 'Nuage', 'Cloud'],
    [line({ ...bought, controlled_to: '2018' }), 'sortie de Nuage (US) en 2018', 'left Cloud (US) in 2018'],
    [
      line({ ...bought, absorbed: '2016-03' }),
      'absorbée par Nuage (US) en 2016',
      'absorbed by Cloud (US) in 2016'
    ],
    [line({ absorbed: '2016' }), 'absorbée en 2016', 'absorbed in 2016'],
    [
      line({ ...bought, closed: '2020' }),
      'rachetée par Nuage (US), finie en 2020',
      'bought by Cloud (US), ended in 2020'
    ],
    [
      line({ ...bought, closed: '2015-02' }),
      'finie en 2015, reprise par Nuage (US)',
      'ended in 2015, taken over by Cloud (US)'
    ],
    [line({ closed: '2020' }), 'finie en 2020', 'ended in 2020']
  ])('reads in words: %#', (d, fr, en) => {
    expect(stateOf('fr', d).text).toBe(fr);
    expect(stateOf('en', d).text).toBe(en);
  });

  it('gives each owner until the next one came, and one of the founding year from the founding', () => {
    const d = line({
      founded: '2001-05',
      controlled_from: '2001 2010',
      controlled_to: '- -',
      owners_fr: 'A; B',
      owners_en: 'A; B',
      owner_countries: 'FR ?'
    });
    expect(controlsOf(d)).toEqual([
      { from: '2001-05', to: '2010', fr: 'A', en: 'A', country: 'FR' },
      { from: '2010', to: undefined, fr: 'B', en: 'B', country: null }
    ]);
  });
});
