// The sentences of money-flow on made-up amounts: dates apart, one date whole, firms counted once.
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '#model/language.ts';
import { sentences, textContext } from '../fixtures.ts';
import { mainRows, projectsOf } from './project.ts';
import { kinds, row, type Row } from './data.ts';
import { words } from './words.ts';

const amount = (name: string, year: number, low: number, changes: Partial<Row> = {}): Row =>
  row.parse({
    organisation_id: name,
    organisation_fr: name,
    organisation_en: name,
    purse: 'FR',
    payer_ids: 'state',
    payer_fr: 'État',
    payer_en: 'State',
    programme_id: null,
    programme_fr: null,
    programme_en: null,
    parent_id: null,
    beneficiary: 'undivided',
    status: 'committed',
    year_from: year,
    year_to: year,
    chosen: null,
    low,
    high: low,
    bound: 'exact',
    faded: 0,
    disputed: 0,
    derived_fr: null,
    derived_en: null,
    fact_ids: 'a',
    source_ids: 'b',
    ...changes
  });
const sentencesOf = (lang: Lang, ...rows: Row[]) =>
  sentences(words, lang, rows, { status: 'committed', show: 'main' });

const call = [
  amount('Call', 2021, 421e6, { chosen: 23 }),
  amount('Call', 2022, 380e6),
  amount('Call', 2024, 131e6, { chosen: 18 })
];

describe.each(languages)('in %s', (lang) => {
  it('gives amounts of several dates one after the other, each with the projects or firms it is for', () => {
    const { takeaway } = sentencesOf(lang, ...call);
    expect(takeaway).toMatch(
      /421.* (?:en|in) 2021 (?:pour|for) 23 (?:projets ou entreprises, puis|projects or firms, then) .*380.* (?:en|in) 2022.*131.* 2024 (?:pour|for) 18 /
    );
    expect(takeaway).not.toMatch(/131 à 421|€131m to €421m/);
    expect(takeaway).toMatch(/(?:Euros courants|Current euros)\.$/);
  });

  it('gives amounts of one date as a range, with the bound of each end', () => {
    const { takeaway } = sentencesOf(
      lang,
      amount('Plan', 2015, 50e6, { year_from: 2012 }),
      amount('Plan', 2015, 75e6, {
        year_from: 2012,
        bound: 'at-most',
        derived_fr: 'La moitié de 150 M€ ; rien d’écrit.',
        derived_en: 'Half of €150m; nothing written.'
      })
    );
    expect(takeaway).toMatch(
      /50(?: M€ à au plus 75 M€|m to at most €75m) \((?:le plus haut calculé par nous, la moitié de 150 M€|the highest computed by us, half of €150m)\) (?:pour|for) 2012–2015/
    );
  });

  it('does not call a repeated amount several values', () => {
    const { takeaway, missing } = sentencesOf(
      lang,
      amount('Suite', 2023, 23e6, { chosen: 18 }),
      amount('Suite', 2024, 23e6)
    );
    expect(takeaway).toMatch(/23.*(?:même chiffre lu en|the same figure read in) 2023 (?:et|and) 2024\./);
    expect(missing).not.toMatch(/Plusieurs valeurs|Several values/);
    expect(sentencesOf(lang, ...call).missing).toMatch(
      /(?:Plusieurs valeurs lues pour « Call »|Several values read for “Call”)\./
    );
  });

  it('lets no unsure source and no maximum make the largest, and names ties', () => {
    const { takeaway } = sentencesOf(
      lang,
      amount('Alpha', 2020, 900e6, { faded: 1 }),
      amount('Beta', 2020, 800e6, { bound: 'at-most' }),
      amount('Gamma', 2020, 100e6),
      amount('Delta', 2021, 100e6)
    );
    expect(takeaway).toMatch(/(?:« |“)Gamma.*(?:à égalité avec|level with) Delta\./);
    expect(sentencesOf(lang, amount('Alpha', 2020, 9e6, { faded: 1 })).takeaway).toMatch(
      /^(?:Aucun montant sûr|No sure)/
    );
  });

  it('counts projects and firms, not amounts, and firms named once', () => {
    const firm = { beneficiary: 'sme' } as const;
    const { takeaway } = sentencesOf(
      lang,
      ...call,
      amount('Firm', 2020, 2e6, firm),
      amount('Firm', 2021, 3e6, firm),
      amount('Firm', 2021, 1e6, { ...firm, purse: 'EU' }),
      amount('Unsized', 2021, 1e6, { beneficiary: 'unsized' }),
      amount('Group', 2021, 1e6, { beneficiary: 'consortium' })
    );
    expect(takeaway).toMatch(/(?:pour|for) 4 (?:projets|projects).* 2 (?:entreprises nommées|of them firms)/);
    expect(sentencesOf(lang, ...call).takeaway).toMatch(/(?:aucun n’est|none of them) /);
    expect(sentencesOf(lang, amount('Firm', 2020, 2e6, firm)).takeaway).toMatch(
      / 1 (?:entreprise nommée avec sa part|of them a firm)/
    );
  });

  it('lets no disputed amount be the largest, and gives it with its range first', () => {
    const settled = amount('Plan', 2012, 150e6);
    const disputed = call.map((d) => ({ ...d, disputed: 1 }));
    const { takeaway } = sentencesOf(lang, ...disputed, settled);
    expect(takeaway).toMatch(
      /^(?:Montant contesté|Disputed amount) ?: (?:« Call »|“Call”).*421.*131.*(?:Hors montants contestés, le|Disputed amounts aside, the) .*Plan/
    );
    expect(sentencesOf(lang, ...call, settled).takeaway).toMatch(/^(?:Le plus gros|The largest) .*Call/);
    expect(sentencesOf(lang, amount('Small', 2012, 1e6, { disputed: 1 }), settled).takeaway).toMatch(
      /^(?:Le plus gros|The largest) .*Plan/
    );
    expect(sentencesOf(lang, ...disputed).takeaway).not.toMatch(/plus gros|largest/);
  });

  it('says that amounts of a status are not payments, unless they are', () => {
    expect(sentencesOf(lang, ...call).takeaway).toMatch(
      /engagés, pas des versements|committed, not payments/
    );
    const paid = sentences(words, lang, [amount('Firm', 2020, 1e6, { status: 'disbursed' })], {
      status: 'disbursed',
      show: 'main'
    });
    expect(paid.takeaway).not.toMatch(/pas des versements|not payments/);
    expect(words[lang].scope).toMatch(/pas forcément|not necessarily/);
    expect(words[lang].scope).toMatch(/d’un seul statut|of one status/);
  });

  it('the alternative gives what was read inside an amount, and the rest only where there is one', () => {
    const plan = amount('Plan', 2012, 150e6);
    const inside = (name: string) =>
      amount(name, 2012, 75e6, { parent_id: 'Plan', payer_fr: 'Caisse', payer_en: 'Caisse' });
    const rest = /reste, parts|rest, shares/;
    const whole = sentencesOf(lang, plan, inside('Alpha'), inside('Beta')).alt;
    expect(whole).toMatch(/150.*(?:dont|of which) Alpha \(Caisse\), .*75.*Beta \(Caisse\), .*75/);
    expect(whole).not.toMatch(rest);
    expect(whole).not.toMatch(/2012, (?:parts|shares)[^;]*(?:dont|of which)/);
    expect(sentencesOf(lang, plan, inside('Alpha')).alt).toMatch(rest);
    expect(sentencesOf(lang, inside('Alpha')).alt).toContain('Alpha');
  });

  it('has a word for every kind of beneficiary, and for a funder that no page names', () => {
    expect(Object.keys(words[lang].beneficiary).sort()).toEqual([...kinds].sort());
    const nobody = amount('Alpha', 2020, 9e6, { payer_ids: null, payer_fr: null, payer_en: null });
    expect(sentencesOf(lang, nobody).alt).toMatch(/financeur non nommé|funder not named/);
  });
});

it('an amount inside another one is not set beside it', () => {
  const rows = [amount('Plan', 2012, 150e6), amount('Firm', 2012, 200e6, { parent_id: 'Plan' })];
  expect(sentencesOf('en', ...rows).takeaway).toMatch(/largest amount committed: “Plan”/);
  expect(projectsOf(rows)).toHaveLength(2);
});

describe('the finding of money-flow', () => {
  const found = (rows: readonly Row[]) => {
    const params = { status: 'committed', show: 'main' } as const;
    return {
      fr: words.fr.finding(textContext('fr', rows, params))?.replaceAll('\u00a0', ' '),
      en: words.en.finding(textContext('en', rows, params))
    };
  };
  const project = (name: string, changes: Partial<Row> = {}) =>
    amount(name, 2021, 5e6, { beneficiary: 'undivided', ...changes });

  it('says so where firms got the whole of it, whatever else is disputed', () => {
    const plan = project('Plan', { low: 9e6, high: 9e6 });
    const shares = [4e6, 5e6].map((low, index) =>
      project(`F${index}`, { parent_id: 'Plan', low, high: low, beneficiary: 'sme' })
    );
    const disputed = project('D', { low: 20e6, high: 20e6, disputed: 1 });
    expect(found([plan, ...shares, disputed]).en).toMatch(
      /^Largest amount committed with known beneficiaries: Plan, €9m, of which €/
    );
    expect(found([plan, ...shares.slice(1), disputed]).en).not.toContain('known beneficiaries');
  });

  it('names the largest amount, and the firms that it went to', () => {
    const plan = project('Plan', { low: 9e6, high: 9e6 });
    const firm = project('Firm', { parent_id: 'Plan', low: 6e6, high: 6e6, beneficiary: 'sme' });
    expect(found([plan, project('B')])).toEqual({
      fr: 'Plus gros montant engagé : Plan, 9 M€, parts non publiées',
      en: 'Largest amount committed: Plan, €9m, shares not published'
    });
    expect(found([plan, firm])).toEqual({
      fr: 'Plus gros montant engagé : Plan, 9 M€, dont 6 M€ à Firm',
      en: 'Largest amount committed: Plan, €9m, of which €6m to Firm'
    });
    expect(found([plan, { ...firm, faded: 1 }, project('B')]).en).not.toMatch(/Firm/);
  });

  it('says that a disputed amount is set aside, and nothing of equal ones', () => {
    const disputed = project('Call', { low: 9e6, high: 9e6, disputed: 1 });
    expect(found([disputed, project('B')]).en).toMatch(/nobody disputes: B, €5m/);
    expect(found([disputed, project('B')]).fr).toMatch(/non contesté : B, 5 M€/);
    expect(found([project('A'), project('B')]).en).toBeUndefined();
  });

  it('says nothing of one project, and counts nothing that is unsure', () => {
    expect(found([]).en).toBeUndefined();
    expect(found([project('A')]).en).toBeUndefined();
    expect(found([project('A'), project('B', { faded: 1, low: 9e6, high: 9e6 })]).en).toBeUndefined();
  });

  it('draws the largest projects with what holds them and what is inside them', () => {
    const rows = [
      project('Plan', { low: 9e6, high: 9e6 }),
      project('Part', { parent_id: 'Plan', low: 1e6, high: 1e6 }),
      project('Alone', { low: 3e6, high: 3e6 })
    ];
    const { shown, leftOut } = mainRows(rows, 1);
    expect(shown.map((d) => d.organisation_id)).toEqual(['Plan', 'Part']);
    expect(leftOut.map((one) => one.row.organisation_id)).toEqual(['Alone']);
    expect(mainRows(rows, Infinity).leftOut).toEqual([]);
  });
});
