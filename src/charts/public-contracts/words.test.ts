// The sentences of public-contracts on made-up contracts: of how many read, how few make a share, and of none, one, equals.
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '#model/language.ts';
import { textContext } from '../fixtures.ts';
import { row, type Row, type Context } from './data.ts';
import { words } from './words.ts';

const line = (changes: Partial<Row>): Row =>
  row.parse({
    organisation_id: null,
    organisation_fr: null,
    organisation_en: null,
    gloss_fr: null,
    gloss_en: null,
    line: 'supplier',
    suppliers: 1,
    siren: null,
    amount: null,
    contracts: 1,
    unpriced: changes.amount === null || changes.amount === undefined ? 1 : 0,
    undated: 0,
    year_from: 2018,
    year_to: 2019,
    months_low: 12,
    months_high: 48,
    register_contracts: 10_146,
    register_sources: 4,
    register_undated: 2500,
    register_from: '2018-10-01',
    register_to: '2019-03-31',
    register_bulk_from: '2018-10',
    register_bulk_to: '2019-03',
    register_bulk_contracts: 7646,
    rule_judged: 27,
    rule_hits: 25,
    rule_low: 0.7663,
    rule_high: 0.9794,
    records: null,
    source_ids: 'register',
    ...changes
  });
const supplier = (name: string, amount: number | null, changes: Partial<Row> = {}): Row =>
  line({ organisation_fr: name, organisation_en: name, amount, ...changes });

const context = (lang: Lang, rows: readonly Row[], params: Partial<Context['params']> = {}) => {
  const material = textContext(lang, rows, {
    level: 'cloud',
    measure: 'value',
    top: '10',
    ...params
  } as const);
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  const { takeaway, alt, missing } = words[lang];
  return {
    takeaway: plain(takeaway(material)),
    alt: plain(alt(material)),
    missing: plain(missing(material))
  };
};

const rows = [
  supplier('ADP', 2.5e6, { gloss_fr: 'paie en ligne', gloss_en: 'online payroll' }),
  supplier('SOPRA', 2e6),
  supplier('KLIO', 0.5e6)
];

describe('the takeaway', () => {
  it('says of how many read, and how few make the amount', () => {
    expect(context('fr', rows).takeaway).toBe(
      'Sur 10 146 marchés lus, la règle en retient 3 d’hébergement et de cloud, pour 5 M€ au plus, annoncés à la signature. Deux marchés font 90 % du montant : ADP (paie en ligne ; 2,5 M€, 1 marché) et SOPRA (2 M€, 1 marché). Aucune organisation qui a une fiche ici n’y est seul fournisseur.'
    );
    expect(context('en', rows).takeaway).toBe(
      'Of 10,146 contracts read, the rule selects 3 of hosting and cloud, for €5m at most, as announced at signature. Two contracts make 90% of the amount: ADP (online payroll; €2.5m, 1 contract) and SOPRA (€2m, 1 contract). No organisation with a profile here is a sole supplier among them.'
    );
  });

  it('says of one contract that it makes the amount, or all of it', () => {
    const one = [supplier('ADP', 2.5e6), supplier('A', 1e6), supplier('B', 1e6)];
    expect(context('fr', one).takeaway).toContain(
      'Un seul marché fait 56 % du montant : ADP (2,5 M€, 1 marché).'
    );
    expect(context('en', one.slice(0, 1)).takeaway).toContain(
      'One contract makes all of the amount: ADP (€2.5m, 1 contract).'
    );
    expect(context('fr', rows.slice(0, 2)).takeaway).toContain('Deux marchés font tout le montant : ADP');
  });

  it('counts the contracts of suppliers that have several', () => {
    const many = [
      supplier('A', 3e6, { contracts: 3 }),
      supplier('B', 2e6, { contracts: 2 }),
      supplier('C', 5e5)
    ];
    expect(context('fr', many).takeaway).toContain(
      '5 marchés font 91 % du montant : A (3 M€, 3 marchés) et B (2 M€, 2 marchés).'
    );
    expect(context('en', many).takeaway).toContain(
      '5 contracts make 91% of the amount: A (€3m, 3 contracts) and B'
    );
  });

  it('leads with equals together, or with none of them', () => {
    const equal = (n: number) => Array.from({ length: n }, (_, index) => supplier(`S${index}`, 1e6));
    expect(context('fr', [...equal(3), supplier('Z', 1)]).takeaway).toMatch(
      /3 marchés font plus de 99 % du montant : S0 \(.*\), S1 \(.*\) et S2 \(/
    );
    expect(context('fr', equal(5)).takeaway).toContain('Aucun fournisseur n’a plus de 1 M€.');
    expect(context('en', equal(5)).takeaway).toContain('No supplier has more than €1m.');
  });

  it('says nothing of amounts that were not published', () => {
    const none = [supplier('A', null), supplier('B', null)];
    expect(context('fr', none).takeaway).toMatch(
      /en retient 2 d’hébergement et de cloud, sans montant publié\. Aucune org/
    );
    expect(context('en', none).takeaway).toMatch(
      /selects 2 of hosting and cloud, with no amount published\. No org/
    );
    expect(context('fr', [supplier('A', 1e6), supplier('B', null)]).takeaway).toContain(
      'Un seul marché fait tout le montant'
    );
  });

  it('of numbers names who has most, unless too many have', () => {
    const by = { measure: 'number' } as const;
    const two = [supplier('CITYZEN', 1e5, { contracts: 2 }), supplier('A', 1e6)];
    expect(context('fr', two, by).takeaway).toContain('Aucun fournisseur n’en a plus de 2 : CITYZEN.');
    expect(context('en', two, by).takeaway).toContain('No supplier has more than 2: CITYZEN.');
    const many = Array.from({ length: 10 }, (_, index) => supplier(`S${index}`, 1));
    expect(
      context('fr', [...many, line({ line: 'others', suppliers: 15, contracts: 15, amount: 15 })], by)
        .takeaway
    ).toContain('Aucun fournisseur n’en a plus de 1. ');
  });

  it('names the organisations with a profile here, one or several', () => {
    const jaguar = supplier('Jaguar', 22_000, { organisation_id: 'jaguar' });
    expect(context('fr', [...rows, jaguar]).takeaway).toMatch(
      /Organisation qui a une fiche ici : Jaguar \(22 000 €, 1 marché\)\.$/
    );
    const both = [...rows, jaguar, supplier('Ovh', null, { organisation_id: 'ovh' })];
    expect(context('en', both).takeaway).toMatch(
      /Organisations with a profile here: Jaguar \(€22,000, 1 contract\) and Ovh \(no amount, 1 contract\)\.$/
    );
  });

  it('is of contracts without a supplier alone, and of none', () => {
    const shared = [line({ line: 'shared', contracts: 2, amount: 3e6, suppliers: null })];
    expect(context('fr', shared).takeaway).toBe(
      'Sur 10 146 marchés lus, la règle en retient 2 d’hébergement et de cloud, pour 3 M€ au plus, annoncés à la signature. Aucun n’a un fournisseur nommé et seul.'
    );
    expect(context('en', shared).takeaway).toMatch(/None has a supplier that is named and alone\.$/);
    expect(context('fr', []).takeaway).toBe('Aucun marché n’est retenu pour ce choix.');
    expect(context('en', []).takeaway).toBe('No contract is selected for this choice.');
  });

  it('does not say cloud of other levels', () => {
    for (const lang of languages)
      expect(context(lang, rows, { level: 'digital' }).takeaway).not.toMatch(/cloud|héberg|hosting/);
  });
});

describe('the title and the question', () => {
  it.each(languages)('claim no more than the contracts read, in %s', (lang) => {
    const { title, question } = words[lang];
    expect(`${title} ${question}`).not.toMatch(/Qui héberge|Who hosts|À qui vont|Who wins/);
    expect(question).toMatch(lang === 'fr' ? /lus/ : /read/);
  });
});

describe('what is missing', () => {
  it('says what contracts lack, and no more', () => {
    const lacking = [supplier('A', null, { undated: 1, year_from: null, year_to: null }), supplier('B', 1)];
    expect(context('fr', lacking).missing).toContain(
      'Marchés retenus : 2 ; sans date : 1 ; sans montant : 1 ; ceux qui sont datés sont notifiés de 2018 à 2019.'
    );
    expect(context('en', lacking).missing).toContain(
      'Contracts selected: 2; undated: 1; without amount: 1; those dated were notified from 2018 to 2019.'
    );
    expect(context('fr', rows).missing).toContain(
      'Marchés retenus : 3, avec date, fournisseur et montant ; ceux qui sont datés sont notifiés de 2018 à 2019.'
    );
    const undated = [supplier('A', 1, { undated: 1, year_from: null, year_to: null })];
    expect(context('fr', undated).missing).not.toContain('datés');
    expect(context('fr', [supplier('A', 1, { year_to: 2018 })]).missing).toContain('sont notifiés en 2018.');
  });

  it('says how long they run, a range or one length', () => {
    expect(context('fr', rows).missing).toContain('Durées : 12 à 48 mois.');
    expect(context('en', [supplier('A', 1, { months_low: 1, months_high: 1 })]).missing).toContain(
      'Duration: 1 month.'
    );
    expect(context('fr', [supplier('A', 1, { months_low: null, months_high: null })]).missing).not.toContain(
      'Durée'
    );
  });

  it('says how good the rule is, without supposing that it errs', () => {
    expect(context('fr', rows).missing).toContain(
      'Marchés retenus par la règle et relus à la main : 27 ; retenus à raison : 25 (77 à 98 %, à 95 % de confiance).'
    );
    expect(context('fr', rows, { level: 'digital' }).missing).toContain(
      'Marchés retenus par la règle, cloud et numérique ensemble, et relus à la main : 27 ;'
    );
    expect(context('en', rows, { level: 'digital' }).missing).toContain(
      'Contracts selected by the rule, cloud and digital together, and judged by hand: 27; rightly so: 25 (77 to 98%, at 95% confidence).'
    );
    expect(
      context(
        'fr',
        rows.map((d) => ({ ...d, rule_judged: null }))
      ).missing
    ).not.toContain('relus');
  });

  it('says what the register covers, where that is known', () => {
    expect(context('fr', rows).missing).toMatch(
      /^Marchés lus : 10 146, de 4 sources, du 1er octobre 2018 au 31 mars 2019 ; sans date : 2 500\. /
    );
    const bare = rows.map((d) => ({
      ...d,
      register_from: null,
      register_to: null,
      register_sources: 1,
      register_undated: 0
    }));
    expect(context('fr', bare).missing).toMatch(/^Marchés lus : 10 146, d’une source\. /);
    expect(context('en', bare).missing).toMatch(/^Contracts read: 10,146, from one source\. /);
    expect(context('fr', []).missing).toBe('Le registre n’était pas dans cette version des données.');
  });
});

describe('the text alternative', () => {
  it('counts the bars, and says what stands below them', () => {
    expect(context('fr', rows).alt).toMatch(/^3 barres horizontales, une par fournisseur, par montant\. Sur/);
    const shared = line({ line: 'shared', contracts: 2, amount: 1, suppliers: null });
    expect(context('en', [supplier('A', 1), shared], { measure: 'number' }).alt).toMatch(
      /^1 horizontal bar, one a supplier, by number of contracts; below, in words, the contracts that are drawn as no bar\. Of/
    );
    expect(context('fr', [shared]).alt).toMatch(
      /^Aucune barre ; en toutes lettres, les marchés qui n’en ont pas\. Sur/
    );
    expect(context('fr', []).alt).toBe('Aucune barre. Aucun marché n’est retenu pour ce choix.');
  });
});

describe('contracts that were all judged', () => {
  const judged = rows.map((d) => ({ ...d, rule_judged: 3, rule_hits: 2 }));

  it('come with how many are right, the interval being of others', () => {
    expect(context('fr', judged).takeaway).toContain(
      'en retient 3 d’hébergement et de cloud (dont 2 à raison, relus à la main), pour 5 M€'
    );
    expect(context('en', judged).takeaway).toContain(
      'selects 3 of hosting and cloud (2 of them rightly, judged by hand), for €5m'
    );
    expect(context('fr', judged).missing).toContain(
      'relus à la main : 3, c’est-à-dire tous ; retenus à raison : 2. Sur d’autres marchés semblables, ce serait 77 à 98 %, à 95 % de confiance.'
    );
    expect(context('en', judged).missing).toContain(
      'judged by hand: 3, that is all of them; rightly so: 2. Of other contracts like these it would be 77 to 98%, at 95% confidence.'
    );
  });

  it('are not those of a level that is judged with another, nor a part', () => {
    for (const lang of languages) {
      const digital = context(lang, judged, { level: 'digital' });
      const part = context(lang, rows);
      for (const { takeaway, missing } of [digital, part])
        expect(`${takeaway} ${missing}`).not.toMatch(
          /à raison, relus|rightly, judged|c’est-à-dire tous|all of them/
        );
    }
  });
});

describe('what is drawn', () => {
  const others = line({ line: 'others', suppliers: 9, contracts: 9, amount: 9e6 });
  const firsts = Array.from({ length: 10 }, (_, index) => supplier(`S${index}`, 1e6));
  const jaguar = supplier('Jaguar', 22_000, { organisation_id: 'jaguar' });

  it('is the first suppliers, then those with a profile here, where others are left out', () => {
    expect(context('fr', [...firsts, jaguar, others]).alt).toMatch(
      /^11 barres horizontales, une par fournisseur, par montant : les 10 premiers, puis ceux qui ont une fiche ici \(1\) ; dessous/
    );
    expect(context('en', [...firsts, jaguar, others]).alt).toMatch(
      /^11 horizontal bars, one a supplier, by value: the first 10, then those with a profile here \(1\); below/
    );
    expect(context('fr', [...firsts, others]).alt).toMatch(/par montant : les 10 premiers ; dessous/);
    expect(context('fr', [...firsts, jaguar]).alt).toMatch(/par montant\. Sur/);
    expect(context('en', [...firsts, jaguar, others], { top: 'all' }).alt).toMatch(/by value; below/);
  });

  it.each(languages)('is named in the title and the question by the choice that is made, in %s', (lang) => {
    const { title, question, scope } = words[lang];
    for (const text of [title, question, scope]) expect(text).toMatch(/au choix|by choice/);
  });
});

it('says when almost all of the register is from, where some of it is far from the rest', () => {
  const far = rows.map((d) => ({ ...d, register_from: '2016-03-09', register_bulk_contracts: 7641 }));
  expect(context('fr', far).missing).toMatch(
    /^Marchés lus : 10 146, de 4 sources ; presque tous ceux qui sont datés le sont entre octobre 2018 et mars 2019 \(en dehors : 5\), le premier du 9 mars 2016, le dernier du 31 mars 2019 ; sans date : 2 500\. /
  );
  expect(context('en', far).missing).toMatch(
    /^Contracts read: 10,146, from 4 sources; almost all of those dated are from October 2018 to March 2019 \(outside: 5\), the first of 9 March 2016, the last of 31 March 2019; undated: 2,500\. /
  );
});
