// The public registers on their way to the database: imports validated, Parquet files made where stale, rows selected.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Data } from '../data.ts';
import { writeWhole } from '../draft.ts';
import { DataError } from '../error.ts';
import { table, type Table } from '../link/table.ts';
import { cleanDecp } from './clean-decp.ts';
import { cleanStateAid } from './clean-state-aid.ts';
import { aidCorrectionsSchema, contractCorrectionsSchema } from './corrections.ts';
import { readImport, readYaml, unknownImports } from './import.ts';
import { openLake } from './lake.ts';
import { glossesOf, namesPath, namesSchema } from './names.ts';
import { qualityOf, sampleRowSchema, type Share } from './precision.ts';
import { refresh } from './refresh.ts';
import { compile, firmsOf, ruleSchema } from './rule.ts';
import { selection } from './select.ts';
import { registerTables } from './tables.ts';
import { openViews } from './views.ts';

export interface Registers {
  readonly tables: readonly Table[];
  readonly meta: Readonly<Record<string, string>>;
}

const sources = { 'state-aid': 'eu-state-aid-2020', decp: 'decp-2018-2019' } as const;
/** Imports that are no registers: words and outlines for whoever writes rules and charts, and who each SIREN is. */
const otherImports = ['cpv', 'geo', 'recherche-entreprises'] as const;
const rulePath = 'imports/cloud-rule.yaml';
const samplePath = 'imports/cloud-rule-sample.csv';

const readSample = (data: string) =>
  existsSync(join(data, samplePath))
    ? z
        .array(sampleRowSchema)
        .parse(parse(readFileSync(join(data, samplePath)), { columns: true, bom: true }))
    : [];

/** Everything that the registers need of the data folder; undefined where something is missing or wrong (see `errors`). */
const readImports = (data: string, known: Data['known'], errors: DataError[]) => {
  const aid = readImport(data, 'state-aid', aidCorrectionsSchema, errors);
  const decp = readImport(data, 'decp', contractCorrectionsSchema, errors);
  const rule = readYaml(data, rulePath, ruleSchema, errors);
  const names = existsSync(join(data, namesPath)) ? readYaml(data, namesPath, namesSchema, errors) : [];
  if (aid === undefined || decp === undefined || rule === undefined || names === undefined) return undefined;
  const exists = (file: string, path: string, kind: 'source' | 'organisation', id: string): void => {
    if (known[kind]?.has(id) === false)
      errors.push(
        new DataError(
          { file: `data/imports/${file}`, path },
          `no ${kind} has the id "${id}"`,
          `add data/${kind}s/${id}.yaml or correct the id`
        )
      );
  };
  for (const [index, { evidence }] of aid.corrections.sizes.entries())
    exists('state-aid/corrections.yaml', `sizes[${index}].evidence`, 'source', evidence);
  for (const [index, { evidence }] of decp.corrections.tests.entries())
    exists('decp/corrections.yaml', `tests[${index}].evidence`, 'source', evidence);
  for (const [index, { evidence }] of names.entries())
    exists('decp/names.yaml', `[${index}].evidence`, 'source', evidence);
  for (const [name, source] of Object.entries(sources)) exists(`${name}/origin.yaml`, '', 'source', source);
  for (const [index, { organisation }] of rule.firms.entries())
    exists('cloud-rule.yaml', `firms[${index}].organisation`, 'organisation', organisation);
  for (const [index, { id, evidence }] of rule.organisations.entries()) {
    exists('cloud-rule.yaml', `organisations[${index}].id`, 'organisation', id);
    exists('cloud-rule.yaml', `organisations[${index}].evidence`, 'source', evidence);
  }
  return { aid, decp, rule, names };
};

const shareMeta = (name: string, { hits, of, share, low, high }: Share): Record<string, string> => ({
  [`${name}_hits`]: String(hits),
  [`${name}_rows`]: String(of),
  [name]: share.toFixed(4),
  [`${name}_low`]: low.toFixed(4),
  [`${name}_high`]: high.toFixed(4)
});

export interface Folders {
  readonly data: string;
  /** Where the Parquet files stand. */
  readonly registers: string;
}

/** The register tables, or what is wrong with an import. */
export const readRegisters = async (
  { data, registers }: Folders,
  { organisations: located, known }: Data,
  log: (line: string) => void
): Promise<Registers | readonly DataError[]> => {
  for (const folder of unknownImports(data, [...Object.keys(sources), ...otherImports]))
    log(`${folder} is read by no register: docs/registers.md says how to add one.`);
  const errors: DataError[] = [];
  const imports = readImports(data, known, errors);
  if (imports === undefined || errors.length > 0) return errors;
  const { aid, decp, rule, names } = imports;
  const made = {
    'state-aid': await refresh(join(registers, 'state-aid'), aid.digest, (lake, folder) =>
      cleanStateAid(lake, aid.files, aid.corrections, folder)
    ),
    decp: await refresh(join(registers, 'decp'), decp.digest, (lake, folder) =>
      cleanDecp(lake, decp.files, decp.corrections, folder)
    )
  };
  for (const [name, { read, fresh }] of Object.entries(made))
    if (!fresh) log(`Cleaned ${read} rows of ${name} into ${join(registers, name)}.`);
  const organisations = located.map(({ item }) => item);
  const lake = await openLake();
  try {
    const views = compile(rule, organisations);
    // For readers who run the same queries in another engine: docs/registers.md.
    writeWhole(join(registers, 'rule.sql'), `${Object.values(views).join(';\n')};\n`);
    await openViews(lake, registers, views);
    const selected = await selection(lake);
    const glosses = glossesOf(names, selected.suppliers);
    if (glosses.errors.length > 0) return glosses.errors;
    const levels = new Map(selected.contracts.map(({ contract_id, level }) => [contract_id, level]));
    const sample = readSample(data);
    const quality = qualityOf(sample, (contract) => levels.get(contract));
    return {
      tables: [
        ...registerTables({
          registers: [
            { id: 'state-aid', source: sources['state-aid'], card: aid.card, read: made['state-aid'].read },
            { id: 'decp', source: sources.decp, card: decp.card, read: made.decp.read }
          ],
          selection: selected,
          corrections: aid.corrections,
          firms: firmsOf(rule, organisations)
        }),
        table('contract_gloss', ['contract_id'], glosses.rows)
      ],
      meta: {
        cloud_rule_sample: String(sample.length),
        ...shareMeta('cloud_rule_precision', quality.cloudPrecision),
        ...shareMeta('digital_rule_precision', quality.digitalPrecision),
        ...shareMeta('cloud_rule_recall', quality.cloudRecall)
      }
    };
  } finally {
    lake.close();
  }
};
