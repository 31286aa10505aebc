// The sentences of aid-by-beneficiary on made-up awards: they are true of none, of one, of equals, of firms known by a code alone.
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '#model/language.ts';
import { textContext } from '../fixtures.ts';
import { row, type Row, type Context } from './data.ts';
import { words } from './words.ts';

const absent = {
  organisation_id: null,
  organisation_fr: null,
  organisation_en: null,
  siren: null,
  firm: null,
  size: null,
  instrument: null,
  awards: null,
  low: null,
  high: null,
  granted_from: null,
  granted_to: null,
  criterion: null,
  awards_with_amount: null,
  awards_at_nominal: null,
  awards_paired: null,
  once_low: null,
  once_high: null,
  money_kind: null,
  records: null,
  firms: 1,
  source_ids: 'register'
};

/** An award, or several, of a firm known by a sector alone. */
const award = (name: string, euros: number | null, changes: Partial<Row> = {}): Row =>
  row.parse({
    ...absent,
    found: 'award',
    organisation_fr: name,
    organisation_en: name,
    firm: name,
    size: 'sme',
    instrument: 'grant',
    criterion: 'nace',
    awards: 1,
    awards_with_amount: euros === null ? 0 : 1,
    awards_at_nominal: 0,
    awards_paired: 0,
    low: euros,
    high: euros,
    once_low: euros,
    once_high: euros,
    granted_from: '2017-03-01',
    granted_to: '2017-03-01',
    money_kind: 'public-funding/committed/aid-element',
    ...changes
  });
const followed = (name: string, euros: number | null, changes: Partial<Row> = {}): Row =>
  award(name, euros, { criterion: 'organisation', organisation_id: name.toLowerCase(), ...changes });
const missing = (found: 'no-row' | 'no-siren', changes: Partial<Row> = {}): Row =>
  row.parse({ ...absent, found, ...changes });

const context = (lang: Lang, rows: readonly Row[], params: Partial<Context['params']> = {}) => {
  const material = textContext(lang, rows, {
    level: 'hosting',
    top: '20',
    show: 'all',
    scale: 'linear',
    ...params
  } as const);
  const { title, question, takeaway, alt, missing } = words[lang];
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  return {
    title,
    question,
    takeaway: plain(takeaway(material)),
    alt: plain(alt(material)),
    missing: plain(missing(material))
  };
};

describe('firms with a profile here', () => {
  const rows = [followed('Nexedi', 639_000), followed('Gandi', 367_016), award('CONTINENTAL', 24_800_000)];

  it('lead, by name and amount, before whoever has more by a sector', () => {
    expect(context('fr', rows).takeaway).toBe(
      'Le 1er mars 2017, 2 entreprises de cloud qui ont une fiche ici, reconnues à leur SIREN, ont 2 aides, pour 1 M€ d’élément d’aide : Nexedi (639 000 €) et Gandi (367 016 €). Une autre n’est retenue que sur un secteur déclaré (NACE : traitement de données, hébergement et gestion d’installations informatiques), qui ne dit pas son métier : CONTINENTAL, une aide, 24,8 M€ d’élément d’aide.'
    );
    expect(context('en', rows).takeaway).toBe(
      'On 1 March 2017, 2 cloud firms with a profile here, known by their SIREN, have 2 awards, for €1m of aid element: Nexedi (€639,000) and Gandi (€367,016). One other is selected by a declared sector alone (NACE: data processing, hosting and computer facilities management), which does not say its trade: CONTINENTAL, one award, €24.8m of aid element.'
    );
  });

  it('are none where there is none', () => {
    expect(context('fr', rows.slice(2)).takeaway).toMatch(
      /^Le 1er mars 2017, aucune entreprise de cloud qui a une fiche ici n’a d’aide parmi ces lignes\. Une entreprise n’est retenue que/
    );
    expect(context('en', rows.slice(2)).takeaway).toMatch(
      /^On 1 March 2017, no cloud firm with a profile here has an award among these rows\. One firm is selected/
    );
  });

  it('stand alone where all are known', () => {
    expect(context('fr', rows.slice(0, 1), { level: 'cloud' }).takeaway).toBe(
      'Le 1er mars 2017, une entreprise de cloud qui a une fiche ici, reconnue à son SIREN, a une aide, pour 639 000 € d’élément d’aide : Nexedi.'
    );
    expect(context('en', rows.slice(0, 1), { level: 'cloud' }).takeaway).toBe(
      'On 1 March 2017, one cloud firm with a profile here, known by its SIREN, has one award, for €639,000 of aid element: Nexedi.'
    );
  });

  it('are not called cloud where the level is another', () => {
    for (const lang of languages) {
      const { takeaway } = context(lang, [followed('Bull', 5e6), award('X', 1e6)], { level: 'digital' });
      expect(takeaway).not.toMatch(/cloud|héberge|hosting/);
    }
  });

  it('are counted once, whatever their instruments', () => {
    const twice = [followed('Nexedi', 300_000), followed('Nexedi', 300_000, { instrument: 'loan' })];
    expect(context('fr', twice).takeaway).toContain(
      'une entreprise de cloud qui a une fiche ici, reconnue à son SIREN, a 2 aides'
    );
    expect(context('fr', twice).takeaway).toMatch(/pour 600 000 € d’élément d’aide : Nexedi\.$/);
  });

  it('are named up to ten, the others counted with their amount', () => {
    const many = Array.from({ length: 12 }, (_, index) => followed(`F${index}`, 100_000));
    expect(context('fr', many).takeaway).toMatch(/F8 \(100 000 €\) et 3 autres \(300 000 €\)\.$/);
    expect(context('en', many).takeaway).toMatch(/F8 \(€100,000\) and 3 others \(€300,000\)\.$/);
  });

  it('without an amount have none, not zero', () => {
    expect(context('fr', [followed('Nexedi', null)]).takeaway).toMatch(
      /a une aide, sans montant lu : Nexedi\.$/
    );
    expect(context('en', [followed('Nexedi', null), followed('Gandi', 2)]).takeaway).toContain(
      'Nexedi (no amount read)'
    );
  });
});

describe('firms of a sector', () => {
  const sector = (rows: readonly Row[], lang: Lang = 'fr') =>
    context(lang, rows, { level: 'sector' }).takeaway;

  it('are given without the largest of them', () => {
    const rows = [award('BIG', 38.8e6), award('A', 4e6), award('B', 3e6)];
    expect(sector(rows)).toMatch(
      /3 aides, 45,8 M€ d’élément d’aide, dont 38,8 M€ à BIG ; sans elle, 7 M€\.$/
    );
    expect(sector(rows, 'en')).toMatch(
      /3 awards, €45\.8m of aid element, €38\.8m of it to BIG; without it, €7m\.$/
    );
  });

  it('are given without those that are the largest together', () => {
    const rows = [award('A', 5e6), award('B', 5e6), award('C', 1e6)];
    expect(sector(rows)).toMatch(
      /11 M€ d’élément d’aide, dont 5 M€ à chacune de A et B ; sans elles, 1 M€\.$/
    );
    expect(sector(rows, 'en')).toMatch(
      /€11m of aid element, €5m of it to each of A and B; without them, €1m\.$/
    );
  });

  it('have no largest where all have as much', () => {
    expect(sector([award('A', 5e6), award('B', 5e6)])).toMatch(/2 aides, 10 M€ d’élément d’aide\.$/);
  });

  it('say nothing of a rest that has no amount', () => {
    expect(sector([award('A', 5e6), award('B', null)])).toMatch(
      /2 aides, 5 M€ d’élément d’aide, tout à A\.$/
    );
    expect(sector([award('A', null), award('B', null)])).toMatch(/2 aides, aucun montant lu\.$/);
  });

  it('stand alone where the level selects them alone', () => {
    expect(sector([award('A', 5e6), award('B', 1e6)])).toMatch(
      /^Le 1er mars 2017, 2 entreprises ne sont retenues que sur un secteur déclaré \(NACE : traitement/
    );
    expect(sector([award('A', 5e6), award('B', 1e6)], 'en')).toMatch(
      /^On 1 March 2017, 2 firms are selected by a declared sector alone \(NACE: data processing/
    );
  });

  it('are no equals where their ranges only meet in the middle', () => {
    const rows = [award('A', 1e6, { high: 3e6 }), award('B', 2e6), award('C', 1e6)];
    expect(sector(rows)).toMatch(/4 à 6 M€ d’élément d’aide, dont 1 à 3 M€ à A ; sans elle, 3 M€\.$/);
  });

  it('keep a range as a range', () => {
    const rows = [award('A', 1e6, { high: 2e6 }), award('B', 1e6)];
    expect(sector(rows)).toMatch(/2 à 3 M€ d’élément d’aide, dont 1 à 2 M€ à A ; sans elle, 1 M€\.$/);
  });

  it('are never called cloud', () => {
    for (const lang of languages) {
      const texts = context(lang, [award('A', 5e6), award('B', 1e6)], { level: 'sector' });
      expect(`${texts.title} ${texts.question} ${texts.takeaway}`).not.toMatch(/cloud/i);
    }
  });
});

describe('awards of one day, firm and amount under two instruments', () => {
  const rows = [
    followed('Nexedi', 300_000, { awards_paired: 1 }),
    followed('Nexedi', 300_000, { instrument: 'loan', awards_paired: 1, once_low: null, once_high: null }),
    followed('Gandi', 100_000)
  ];

  it('may be one: the sum says what it would then be', () => {
    expect(context('fr', rows).takeaway).toContain(
      'Pour 2 de ces aides, le même montant est accordé le même jour sous plusieurs instruments, et peut-être déclaré plusieurs fois : le total serait alors de 400 000 €.'
    );
    expect(context('en', rows).takeaway).toContain(
      'For 2 of these awards, the same amount is granted on the same day under several instruments, and may be declared several times: the total would then be €400,000.'
    );
    expect(context('fr', rows).missing).toContain(
      '2 aides ont l’entreprise, le jour et le montant d’une autre'
    );
  });

  it('are left out where there is none', () => {
    const { takeaway, missing } = context('fr', rows.slice(2));
    expect(takeaway).not.toContain('plusieurs fois');
    expect(missing).not.toContain('d’une autre');
  });
});

describe('days', () => {
  it('are two, one or none', () => {
    const two = [
      followed('A', 1),
      followed('B', 1, { granted_from: '2018-01-02', granted_to: '2019-01-02' })
    ];
    expect(context('fr', two).takeaway).toMatch(/^Du 1er mars 2017 au 2 janvier 2019, 2 /);
    expect(context('en', two).takeaway).toMatch(/^From 1 March 2017 to 2 January 2019, 2 /);
    const none = [followed('A', 1, { granted_from: null, granted_to: null })];
    expect(context('fr', none).takeaway).toMatch(/^Une entreprise de cloud qui a une fiche ici/);
    expect(context('en', none).takeaway).toMatch(/^One cloud firm with a profile here/);
  });
});

describe('no award', () => {
  it('is given, without amounts that are not there', () => {
    const rows = [missing('no-row', { organisation_fr: 'A', organisation_en: 'A' })];
    expect(context('fr', rows).takeaway).toBe('Aucune aide n’a été lue au registre pour ce choix.');
    expect(context('en', rows).takeaway).toBe('No award was read in the register for this choice.');
    expect(context('fr', rows).missing).toBe(
      'Un fournisseur français suivi ici, dont le SIREN est connu, n’a aucune ligne. L’absence n’est pas zéro.'
    );
    expect(context('en', rows).missing).toBe(
      'One French provider followed here, whose SIREN is known, has no row. Absence is not zero.'
    );
    expect(context('fr', []).missing).toBe('Le registre n’était pas dans cette version des données.');
    expect(context('fr', []).alt).toBe('Aucune barre. Aucune aide n’a été lue au registre pour ce choix.');
  });
});

describe('what is missing', () => {
  const lent = (nominal: number) => award('A', 1, { instrument: 'loan', awards_at_nominal: nominal });

  it('counts as loans what is lent only', () => {
    const rows = [lent(1), lent(0), award('B', 1, { instrument: 'guarantee' })];
    expect(context('fr', rows).missing).toContain('Pour 1 des 2 prêts et avances, l’élément d’aide');
    expect(context('en', rows).missing).toContain('For 1 of the 2 loans and advances, the aid element');
    for (const none of [[lent(0)], [award('B', 1)]])
      expect(context('fr', none).missing).not.toContain('prêt');
    expect(context('fr', [lent(1)]).missing).toContain('Pour le seul prêt ou avance, l’élément d’aide');
  });

  it('names awards without an amount, once a firm', () => {
    const rows = [award('A', null), award('A', null, { instrument: 'loan' }), award('B', 1)];
    expect(context('fr', rows).missing).toMatch(/^Aides sans montant lu, comptées sans euro : A\.$/);
    expect(context('fr', [award('B', 1)]).missing).toMatch(/^Chaque aide retenue a un montant\./);
  });

  it('counts firms that are not drawn', () => {
    const many = Array.from({ length: 12 }, (_, index) => award(`F${index}`, 1));
    expect(context('fr', many, { top: '10' }).missing).toContain(
      '2 entreprises sont au tableau sans être dessinées.'
    );
    expect(context('en', many.slice(1), { top: '10' }).missing).toContain(
      'One firm is in the table and not drawn.'
    );
    expect(context('fr', many.slice(2), { top: '10' }).missing).not.toContain('dessin');
  });

  it('counts the providers without a row, and those that were not looked for', () => {
    const rows = [award('A', 1), missing('no-row'), missing('no-row'), missing('no-siren', { firms: 1 })];
    expect(context('fr', rows).missing).toMatch(
      /2 fournisseurs français suivis ici, dont le SIREN est connu, n’ont aucune ligne ; un autre n’a pas été cherché, son SIREN n’étant pas connu ici\. L’absence/
    );
    expect(context('en', [award('A', 1), missing('no-siren', { firms: 3 })]).missing).toMatch(
      /3 French providers followed here were not looked for, their SIREN not being known here\. Absence/
    );
  });
});

describe('the text alternative', () => {
  it('says which firms are drawn', () => {
    const rows = [followed('A', 1), award('B', 1), award('C', 1)];
    expect(context('fr', rows).alt).toMatch(
      /^Barres depuis zéro, .*, pour 3 entreprises : d’abord celles qui ont une fiche ici, puis celles d’un secteur déclaré, de la plus aidée à la moins aidée\. /
    );
    expect(context('fr', rows, { show: 'main' }).alt).toMatch(
      /pour une entreprise sur 3 : elle a une fiche ici\. /
    );
    expect(context('en', rows.slice(1), { scale: 'log' }).alt).toMatch(
      /^Dots on a logarithmic scale, .*, for 2 firms: all are selected by a declared sector alone, the most aided first\. /
    );
    const many = Array.from({ length: 11 }, (_, index) => followed(`F${index}`, 1));
    expect(context('en', [...many, award('Z', 1)], { top: '10' }).alt).toContain(
      'for 10 firms of 12: all have a profile here, the most aided first.'
    );
  });
});

it.each(languages)(
  'claims no ignorance of a trade, nor that a name could not be looked for, in %s',
  (lang) => {
    const { title, missing: lacking } = context(lang, [award('A', 1), missing('no-siren', { firms: 2 })]);
    const { scope, section } = words[lang];
    const text = `${title} ${scope} ${section.nace('hosting')} ${lacking}`;
    expect(text).not.toMatch(
      /connues par|rien n’est connu|pas pu|known by their (?:declared )?sector|nothing is known|could not/i
    );
    expect(text).not.toMatch(/quelques-unes de moins|some below/);
  }
);
