// The cloud rule: which rows of a register are cloud, which digital at large, which have but a declared sector. It is data (cloud-rule.yaml), compiled to plain SQL.
import { z } from 'zod';
import { fold, patternOf } from '#model/register/fold.ts';
import { sourceIdSchema } from '#model/id.ts';
import { bilingualSchema } from '#model/language.ts';
import { isSiren, sirensOf, type Organisation } from '#model/organisation.ts';
import { activitySchema } from '#model/vocabulary.ts';

const code = z.string().regex(/^\d{2,8}$/, 'a CPV code or the beginning of one');
const word = z
  .string()
  .regex(/^[\p{L}\d ]+\*?$/u, 'words without punctuation, `*` at the end for “begins so”');
const sectors = z.array(z.string().min(1));
const objects = z.strictObject({
  cpv: z.array(code),
  words: z.array(word),
  families: z.array(code),
  stop_words: z.array(word)
});

export const ruleSchema = z.strictObject({
  cloud: objects,
  /** Sectors that cloud firms declare, and many others with them: alone, they name no trade. */
  sector: z.strictObject({ nace: sectors }),
  digital: objects.extend({ nace: sectors }),
  activities: z.array(activitySchema),
  services: z.array(z.string().min(1)),
  organisations: z.array(
    z.strictObject({ id: z.string(), reason: bilingualSchema, evidence: sourceIdSchema })
  ),
  firms: z.array(
    z.strictObject({
      siren: z.string().refine(isSiren, 'a SIREN has nine digits and passes the Luhn check'),
      name: z.string().min(1),
      organisation: z.string(),
      read_in: z.string().min(1)
    })
  )
});
export type Rule = z.infer<typeof ruleSchema>;

export interface Firm {
  readonly siren: string;
  readonly organisation: string;
  readonly level: 'cloud' | 'digital';
}

/** The firms followed: organisations by their SIREN, then the legal persons that the rule gives to others. */
export const firmsOf = (rule: Rule, organisations: readonly Organisation[]): Firm[] => {
  const named = new Set(rule.organisations.map(({ id }) => id));
  const sells = ({ id, main_activity, services }: Organisation): boolean =>
    (main_activity !== undefined && rule.activities.includes(main_activity)) ||
    services.some((service) => rule.services.includes(service)) ||
    named.has(id);
  const levels = new Map<string, Firm['level']>(
    organisations.map((each) => [each.id, sells(each) ? 'cloud' : 'digital'])
  );
  const known = organisations.flatMap((each) =>
    sirensOf(each).map(({ number }) => ({ siren: number, organisation: each.id }))
  );
  const others = rule.firms.filter(({ siren }) => !known.some((each) => each.siren === siren));
  return [...known, ...others].map(({ siren, organisation }) => ({
    siren,
    organisation,
    level: levels.get(organisation) ?? 'digital'
  }));
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const never = '1 = 0';
const among = (column: string, values: readonly string[]): string =>
  values.length === 0 ? never : `${column} IN (${values.map(quoted).join(', ')})`;
const any = (tests: readonly string[]): string => (tests.length === 0 ? never : `(${tests.join(' OR ')})`);
const begins = (column: string, heads: readonly string[]): string =>
  any(heads.map((head) => `${column} LIKE ${quoted(`${head}%`)}`));
const mentions = (column: string, words: readonly string[]): string =>
  any(words.map((each) => `${column} LIKE ${quoted(patternOf(each))}`));

interface Case {
  readonly when: string;
  readonly level: string;
  readonly criterion: string;
}

const judged = (view: string, table: string, cases: readonly Case[]): string => {
  const choose = (pick: (each: Case) => string) =>
    `CASE\n${cases.map((each) => `  WHEN ${each.when} THEN ${quoted(pick(each))}`).join('\n')}\n  END`;
  return `CREATE VIEW ${view} AS SELECT *, ${choose(({ level }) => level)} AS level,\n  ${choose(({ criterion }) => criterion)} AS criterion\nFROM ${table}`;
};

/** A firm known by its SIREN is classed by its profile, whatever the sector that was declared. */
const aidCases = ({ sector, digital }: Rule, firms: readonly Firm[]): Case[] => {
  const declared = (level: string, nace: readonly string[]): Case => ({
    when: among('sector', nace),
    level,
    criterion: 'nace'
  });
  const followed = (level: Firm['level']): Case => ({
    when: among(
      'siren',
      firms.filter((firm) => firm.level === level).map(({ siren }) => siren)
    ),
    level,
    criterion: 'organisation'
  });
  return [
    followed('cloud'),
    followed('digital'),
    declared('sector', sector.nace),
    declared('digital', digital.nace)
  ];
};

const contractCases = ({ cloud, digital }: Rule, firms: readonly Firm[]): Case[] => {
  const sirens = firms.map(({ siren }) => siren);
  const worded = (
    level: 'cloud' | 'digital',
    { words, families, stop_words }: z.infer<typeof objects>
  ): Case => ({
    when: `${begins('cpv', families)} AND ${mentions('object_folded', words)} AND NOT ${mentions('object_folded', stop_words)}`,
    level,
    criterion: 'words'
  });
  return [
    { when: begins('cpv', cloud.cpv), level: 'cloud', criterion: 'cpv' },
    worded('cloud', cloud),
    {
      when: `${begins('cpv', digital.cpv)} AND NOT ${mentions('object_folded', digital.stop_words)}`,
      level: 'digital',
      criterion: 'cpv'
    },
    worded('digital', digital),
    {
      when: `contract_id IN (SELECT contract_id FROM supplier WHERE ${among('siren', sirens)})`,
      level: 'other',
      criterion: 'organisation'
    }
  ];
};

/** Organisations that could stand in a register under a SIREN that we do not know. */
const named = 'provider';

const namesakes = (firms: readonly Firm[], organisations: readonly Organisation[]): string => {
  const heads = organisations
    .filter(({ kind: what }) => what === named)
    .map(({ name, id }) => ({ id, head: fold(name.fr) }));
  const all = (column: string) => any(heads.map(({ head }) => `${column} LIKE ${quoted(`${head}%`)}`));
  const unknown = `(siren IS NULL OR NOT ${among(
    'siren',
    firms.map(({ siren }) => siren)
  )})`;
  return `CREATE VIEW namesake AS
SELECT 'state-aid' AS register, ref AS place, 'Name of the beneficiary' AS field, beneficiary AS value
FROM award WHERE ${unknown} AND ${all('beneficiary_folded')}
UNION ALL
SELECT 'decp', contract_id, 'titulaires', name FROM supplier WHERE ${unknown} AND ${all('name_folded')}`;
};

export interface Compiled {
  readonly award: string;
  readonly contract: string;
  readonly namesake: string;
}

/** Views over `award`, `contract` and `supplier`, in SQL that DuckDB, ClickHouse and Trino share: IN, LIKE, CASE. */
export const compile = (rule: Rule, organisations: readonly Organisation[]): Compiled => {
  const firms = firmsOf(rule, organisations);
  return {
    award: judged('award_judged', 'award', aidCases(rule, firms)),
    contract: judged('contract_judged', 'contract', contractCases(rule, firms)),
    namesake: namesakes(firms, organisations)
  };
};
