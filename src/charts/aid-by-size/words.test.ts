// The sentences of aid-by-size on made-up awards: shares are of the totals given, and hold for none, one, all, equals.
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '#model/language.ts';
import { textContext } from '../fixtures.ts';
import { row, type Row, type Context } from './data.ts';
import { smeShare, splits, type Split } from './summary.ts';
import { words } from './words.ts';

type Size = 'sme' | 'large' | 'unknown';

const line = (changes: Partial<Row>): Row =>
  row.parse({
    criterion: 'nace',
    reading: 'corrected',
    beneficiary: null,
    declared: null,
    size: null,
    firms: 1,
    awards: 1,
    awards_with_amount: changes.low === null ? 0 : (changes.awards ?? 1),
    awards_paired: 0,
    low: null,
    high: changes.low ?? null,
    money_kind: 'public-funding/committed/aid-element',
    granted_from: '2017-03-01',
    granted_to: '2019-03-01',
    reason_fr: null,
    reason_en: null,
    records: 'state-aid',
    source_ids: 'register',
    ...changes
  });

/** Awards of one size, read as declared and as corrected. */
const awards = (size: Size, n: number, low: number | null, changes: Partial<Row> = {}): Row[] => [
  line({ reading: 'declared', declared: size, awards: n, low, ...changes }),
  line({ reading: 'corrected', size, awards: n, low, ...changes })
];
const followed = (size: Size, n: number, low: number | null): Row[] =>
  awards(size, n, low, { criterion: 'organisation' });
const largest = (name: string, size: Size, n: number, low: number): Row =>
  line({ reading: 'largest', beneficiary: name, size, awards: n, low });
const corrected = (name: string, declared: Size, size: Size, n: number, low: number): Row =>
  line({ reading: 'correction', beneficiary: name, declared, size, awards: n, low });

const context = (lang: Lang, rows: readonly Row[], params: Partial<Context['params']> = {}) => {
  const material = textContext(lang, rows, { level: 'hosting', instrument: 'all', ...params } as const);
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  const { takeaway, alt, missing } = words[lang];
  return {
    takeaway: plain(takeaway(material)),
    alt: plain(alt(material)),
    missing: plain(missing(material))
  };
};

describe('firms with a profile here', () => {
  const rows = [
    ...followed('sme', 3, 4e6),
    ...followed('large', 1, 1e6),
    ...awards('sme', 8, 20e6),
    ...awards('large', 2, 40e6),
    largest('BIG', 'large', 1, 38e6)
  ];

  it('lead, with the totals that their shares are of', () => {
    expect(context('fr', rows).takeaway).toBe(
      'Du 1er mars 2017 au 1er mars 2019, les entreprises de cloud qui ont une fiche ici, reconnues à leur SIREN, ont 4 aides, dont 3 à des PME (75 % en nombre), et 5 M€ d’élément d’aide, dont 4 M€ à des PME (80 % du montant). Celles d’un secteur déclaré seul (NACE : traitement de données, hébergement et gestion d’installations informatiques), dont ni le métier ni la taille déclarée n’ont été vérifiés cas par cas, ont 10 aides, dont 8 à des PME (80 % en nombre), mais 60 M€ d’élément d’aide, dont 20 M€ à des PME (33 % du montant) ; sans BIG, la plus aidée, 22 M€ d’élément d’aide, dont 20 M€ à des PME (91 % du montant).'
    );
    expect(context('en', rows).takeaway).toBe(
      'From 1 March 2017 to 1 March 2019, the cloud firms with a profile here, known by their SIREN, have 4 awards, 3 of them to SMEs (75% by number), and €5m of aid element, €4m of it to SMEs (80% by value). Those of a declared sector alone (NACE: data processing, hosting and computer facilities management), whose trade and declared size were not checked case by case, have 10 awards, 8 of them to SMEs (80% by number), but €60m of aid element, €20m of it to SMEs (33% by value); without BIG, the most aided, €22m of aid element, €20m of it to SMEs (91% by value).'
    );
  });

  it('stand alone where no other is, and need not be there', () => {
    expect(context('fr', rows.slice(0, 4), { level: 'cloud' }).takeaway).toMatch(/\(80 % du montant\)\.$/);
    expect(context('fr', rows.slice(4)).takeaway).toMatch(
      /^Du 1er mars 2017 au 1er mars 2019, aucune entreprise de cloud qui a une fiche ici n’a d’aide parmi ces lignes\. Celles d’un secteur/
    );
    expect(context('en', rows.slice(4), { level: 'sector' }).takeaway).toMatch(
      /^From 1 March 2017 to 1 March 2019, firms of a declared sector alone \(NACE/
    );
    expect(context('fr', rows.slice(4), { level: 'sector' }).takeaway).toMatch(
      /^Du 1er mars 2017 au 1er mars 2019, les entreprises d’un secteur déclaré seul \(NACE/
    );
  });

  it('are not called cloud where the level is another', () => {
    for (const lang of languages)
      expect(context(lang, rows, { level: 'digital' }).takeaway).not.toMatch(/cloud|héberge|hosting/);
  });
});

describe('SMEs', () => {
  it('have none, or all, in words', () => {
    expect(context('fr', followed('large', 2, 1e6)).takeaway).toMatch(
      /ont 2 aides et 1 M€ d’élément d’aide, rien à des PME\.$/
    );
    expect(context('en', followed('large', 2, 1e6)).takeaway).toMatch(
      /have 2 awards and €1m of aid element, none of it to SMEs\.$/
    );
    expect(context('fr', followed('sme', 2, 1e6)).takeaway).toMatch(
      /ont 2 aides et 1 M€ d’élément d’aide, tout à des PME\.$/
    );
    expect(context('en', followed('sme', 1, 1e6)).takeaway).toMatch(
      /have one award and €1m of aid element, all of it to SMEs\.$/
    );
  });

  it('have awards whose amount was not read', () => {
    expect(context('fr', followed('large', 2, null)).takeaway).toMatch(
      /ont 2 aides, sans montant lu, rien à des PME\.$/
    );
    expect(context('fr', [...followed('sme', 1, null), ...followed('large', 1, null)]).takeaway).toMatch(
      /ont 2 aides, dont 1 à des PME \(50 % en nombre\), sans montant lu\.$/
    );
    expect(context('en', [...followed('sme', 1, null), ...followed('large', 1, 1e6)]).takeaway).toMatch(
      /have 2 awards, 1 of them to SMEs \(50% by number\), and €1m of aid element, with no amount read for SMEs\.$/
    );
  });

  it('have less only where they do', () => {
    const more = [...followed('sme', 1, 9e6), ...followed('large', 1, 1e6)];
    expect(context('fr', more).takeaway).toContain('(50 % en nombre), et 10 M€');
    const less = [...followed('sme', 1, 1e6), ...followed('large', 1, 9e6)];
    expect(context('fr', less).takeaway).toContain('(50 % en nombre), mais 10 M€');
  });
});

it('rounds a share neither to none nor to all', () => {
  const max = [...followed('sme', 999, 999e6), ...followed('large', 1, 1e6)];
  expect(context('fr', max).takeaway).toMatch(
    /\(plus de 99 % en nombre\), et .* \(plus de 99 % du montant\)\.$/
  );
  const least = [...followed('sme', 1, 1e6), ...followed('large', 999, 999e6)];
  expect(context('en', least).takeaway).toMatch(/\(under 1% by number\), and .* \(under 1% by value\)\.$/);
});

describe('the most aided', () => {
  const sector = [...awards('sme', 3, 10e6), ...awards('large', 1, 10e6)];

  it('are taken away together where they are equals', () => {
    const rows = [...sector, largest('A', 'sme', 1, 8e6), largest('B', 'large', 1, 8e6)];
    expect(context('fr', rows).takeaway).toMatch(
      /; sans A et B, les plus aidées, 4 M€ d’élément d’aide, dont 2 M€ à des PME \(50 % du montant\)\.$/
    );
  });

  it('are one though they have two sizes', () => {
    const rows = [...sector, largest('A', 'sme', 1, 8e6), largest('A', 'large', 1, 1e6)];
    expect(context('en', rows).takeaway).toMatch(
      /; without A, the most aided, €11m of aid element, €2m of it to SMEs \(18% by value\)\.$/
    );
  });

  it('are not taken away where nothing would be left', () => {
    const rows = [...awards('large', 1, 10e6), largest('A', 'large', 1, 10e6)];
    expect(context('fr', rows).takeaway).not.toContain('sans A');
    expect(context('fr', [...sector]).takeaway).not.toContain('plus aidée');
  });
});

describe('corrected sizes', () => {
  const rows = [
    line({ reading: 'declared', declared: 'sme', awards: 2, low: 9e6 }),
    line({ reading: 'corrected', size: 'sme', awards: 1, low: 1e6 }),
    line({ reading: 'corrected', size: 'large', awards: 1, low: 8e6 }),
    corrected('BIG', 'sme', 'large', 1, 8e6)
  ];

  it('stand beside what was declared', () => {
    expect(context('fr', rows).takeaway).toMatch(
      /À s’en tenir aux tailles déclarées, les PME auraient 2 aides et 9 M€ ; la taille est corrigée ici pour BIG \(8 M€\)\.$/
    );
    expect(context('en', rows).takeaway).toMatch(
      /By declared size, SMEs would have 2 awards and €9m; the size is corrected here for BIG \(€8m\)\.$/
    );
  });

  it('include followed firms and the others, and a firm once', () => {
    const both = [...rows, ...followed('sme', 1, 1e6), corrected('BIG', 'large', 'unknown', 1, 1e6)];
    expect(context('fr', both).takeaway).toMatch(
      /3 aides et 10 M€, toutes entreprises ensemble ; la taille est corrigée ici pour BIG \(9 M€\)\.$/
    );
  });

  it('are left out where there is none', () => {
    expect(context('fr', followed('sme', 1, 1)).takeaway).not.toContain('corrigée');
    expect(context('en', followed('sme', 1, 1)).alt).not.toContain('corrected');
  });
});

describe('what is missing', () => {
  it('counts what it lacks, one or several', () => {
    const rows = [...awards('sme', 1, null), ...awards('unknown', 2, 1e6)];
    expect(context('fr', rows).missing).toMatch(
      /^Aides sans montant, comptées en nombre et non en euros : 1\. Aides de taille inconnue : 2\. Sur 3, aides retenues sur le seul secteur déclaré de l’entreprise, dont le métier n’a pas été vérifié : 3\. La/
    );
    expect(context('en', rows).missing).toMatch(
      /^Awards without an amount, counted in number and not in euros: 1\. Awards of unknown size: 2\. Of 3, awards selected by the declared sector of a firm alone, whose trade was not checked: 3\. Most/
    );
    expect(context('fr', followed('sme', 1, 1)).missing).toMatch(
      /^L’aide retenue a un montant et une taille\. La plupart/
    );
    expect(context('fr', followed('sme', 2, 1)).missing).toMatch(
      /^Chaque aide retenue a un montant et une taille\. La plupart/
    );
  });

  it('counts awards that may be declared twice', () => {
    const rows = awards('sme', 4, 1, { awards_paired: 4 });
    expect(context('fr', rows).missing).toMatch(
      /le montant d’une autre, sous un autre instrument, et sont peut-être déclarées plusieurs fois : 4\./
    );
    expect(context('en', rows).missing).toMatch(
      /the amount of another, under another instrument, and may be declared several times: 4\./
    );
    expect(context('fr', awards('sme', 4, 1)).missing).not.toContain('d’une autre');
  });

  it('says nothing of awards where there is none', () => {
    expect(context('fr', []).takeaway).toBe('Aucune aide n’a été lue au registre pour ce choix.');
    expect(context('en', []).takeaway).toBe('No award was read in the register for this choice.');
    expect(context('fr', []).missing).toMatch(/^La plupart/);
    expect(context('en', []).alt).toBe('No bar. No award was read in the register for this choice.');
  });
});

it('speaks of the instrument that was chosen', () => {
  const rows = followed('sme', 2, 1e6);
  expect(context('fr', rows, { instrument: 'loan' }).takeaway).toContain(
    'ont 2 prêts ou avances remboursables'
  );
  expect(context('en', followed('sme', 1, 1e6), { instrument: 'grant' }).takeaway).toContain(
    'have one grant and'
  );
});

it('shows a bar for each reading that differs, and says which', () => {
  const plain = [...followed('sme', 1, 1e6), ...awards('sme', 1, 1e6)];
  expect(context('fr', plain).alt).toMatch(
    /^Une barre de 0 à 100 %, la part de chaque taille déclarée dans l’élément d’aide\. /
  );
  const moved = [...plain, corrected('BIG', 'sme', 'large', 1, 1e6)];
  expect(context('en', moved).alt).toMatch(
    /^2 bars from 0 to 100%: what each size has of the aid element by declared size, then corrected\. /
  );
});

describe('the title of the picture', () => {
  const titleOf = (lang: Lang, rows: readonly Row[], params: Partial<Context['params']> = {}) =>
    words[lang]
      .finding(textContext(lang, rows, { level: 'hosting', instrument: 'all', ...params } as const))
      ?.replaceAll(/[\u00a0\u202f]/g, ' ');
  const declared = (size: Size, low: number | null, more: Partial<Row> = {}) =>
    line({ reading: 'declared', declared: size, low, ...more });
  const read = (size: Size, low: number | null, more: Partial<Row> = {}) => line({ size, low, ...more });
  const moved = [
    declared('sme', 8e6, { awards: 4 }),
    declared('large', 2e6),
    read('sme', 2e6, { awards: 3 }),
    read('large', 8e6, { awards: 2 }),
    corrected('BIG', 'sme', 'large', 1, 6e6)
  ];

  it('gives what SMEs have of the amount, as declared and as corrected', () => {
    expect(titleOf('fr', moved)).toBe(
      'Aux PME, 80 % du montant des aides d’État selon la taille déclarée, 20 % une fois corrigée'
    );
    expect(titleOf('en', moved, { instrument: 'grant' })).toBe(
      'To SMEs, 80% of grants by declared size, 20% once corrected'
    );
  });

  it('speaks of no correction that is not, nor of a change that does not show', () => {
    const plain = [...awards('sme', 4, 3e6), ...awards('large', 1, 1e6)];
    expect(titleOf('fr', plain)).toMatch(/^Aux PME, 75 % .* selon la taille déclarée$/);
    const even = [...plain, corrected('BIG', 'sme', 'large', 1, 0)];
    expect(titleOf('en', even)).toMatch(/by declared size, and as much once corrected$/);
  });

  it('says that a share of an uncertain amount is about', () => {
    const rough = [...awards('sme', 4, 3e6, { high: 5e6 }), ...awards('large', 1, 1e6)];
    expect(titleOf('fr', rough)).toMatch(/^Aux PME, environ 80 %/);
    expect(titleOf('en', rough)).toMatch(/^To SMEs, about 80%/);
  });

  it('says nothing of no amount, and nothing of one award', () => {
    expect(titleOf('fr', [])).toBeUndefined();
    expect(titleOf('fr', awards('sme', 4, null))).toBeUndefined();
    expect(titleOf('en', awards('sme', 1, 1e6))).toBeUndefined();
  });

  it('names the firms that a level selects, and the years', () => {
    const under = (lang: Lang, level: Context['params']['level']) =>
      words[lang].subtitle(textContext(lang, moved, { level, instrument: 'all' } as const));
    expect(under('fr', 'cloud')).toBe(
      'Élément d’aide (ce qui vaut subvention) accordé de 2017 à 2019 aux entreprises de cloud qui ont une fiche ici, en euros courants'
    );
    for (const lang of languages) expect(under(lang, 'digital')).not.toMatch(/cloud|héberge|hosting/);
  });
});

describe('without the firm that weighs most', () => {
  const splitsOf = (rows: readonly Row[]) =>
    splits(textContext('en', rows, { level: 'hosting', instrument: 'all' } as const));
  const share = (split: Split | undefined) => Math.round((split && smeShare(split)) ?? -1);
  const rows = (big: number) => [
    line({ reading: 'declared', declared: 'sme', awards: 4, low: 4e6 + big }),
    line({ reading: 'declared', declared: 'large', low: 1e6 }),
    line({ size: 'sme', awards: 3, low: 3e6 }),
    line({ size: 'large', awards: 2, low: 2e6 + big }),
    corrected('BIG', 'sme', 'large', 1, big),
    corrected('OTHER', 'sme', 'large', 1, 1e6),
    largest('BIG', 'large', 1, big)
  ];

  it('takes it from its declared size and from its corrected one', () => {
    const { all, without } = splitsOf(rows(5e6));
    expect([share(all.declared), share(all.corrected)]).toEqual([90, 30]);
    expect(without?.name).toBe('BIG');
    expect([share(without?.declared), share(without?.corrected)]).toEqual([80, 60]);
    expect(without?.corrections.map((d) => d.beneficiary)).toEqual(['OTHER']);
  });

  it('is shown where it weighs a third, not where it weighs less, is all, or is several', () => {
    expect(splitsOf(rows(2.4e6)).without).toBeUndefined();
    expect(splitsOf(awards('sme', 2, 1e6)).without).toBeUndefined();
    const equal = [...rows(5e6), largest('TWIN', 'large', 1, 5e6)];
    expect(splitsOf(equal).without).toBeUndefined();
  });
});

it.each(languages)(
  'claims no ignorance of a trade that a page read tells, nor a check that was made, in %s',
  (lang) => {
    const { takeaway, missing } = context(lang, [...awards('sme', 2, 1e6), ...followed('sme', 1, 1e6)]);
    const text = `${words[lang].scope} ${words[lang].subtitle(textContext(lang, [], { level: 'hosting', instrument: 'all' } as const))} ${takeaway} ${missing}`;
    expect(text).not.toMatch(/pas connu|rien n’est connu|personne n’a|not known|nothing is known|nobody/);
    expect(text).not.toMatch(/quelques-unes de moins|some below/);
  }
);
