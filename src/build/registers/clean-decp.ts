// Public contracts, whole and cleaned, in Parquet: one row a contract, its copies apart, its suppliers, what was left out.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDecp } from '../../importers/decp/read.ts';
import { cleanContract, type ContractRow } from './contract.ts';
import type { ContractCorrections } from './corrections.ts';
import type { Lake } from './lake.ts';
import { rejectColumns, writeParquet } from './parquet.ts';

const contractColumns = {
  position: 'integer',
  rank: 'integer',
  place: 'text',
  source: 'text',
  id: 'text',
  buyer_siret: 'text',
  buyer_siren: 'text',
  buyer: 'text',
  nature: 'text',
  object: 'text',
  object_folded: 'text',
  accents_lost: 'boolean',
  cpv: 'text',
  procedure: 'text',
  place_code: 'text',
  place_name: 'text',
  notified: 'text',
  published: 'text',
  amount: 'number',
  months: 'integer',
  price_form: 'text',
  current_amount: 'number',
  current_months: 'integer',
  year: 'integer'
} as const;

const supplierColumns = {
  position: 'integer',
  modification: 'integer',
  ordinal: 'integer',
  siren: 'text',
  siret: 'text',
  name: 'text',
  name_folded: 'text'
} as const;

const modificationColumns = {
  position: 'integer',
  ordinal: 'integer',
  modified: 'text',
  what: 'text',
  amount: 'number',
  months: 'integer'
} as const;

/** The questions that make one contract of its copies stand in a file of their own. */
const merge = readFileSync(new URL('merge-contracts.sql', import.meta.url), 'utf8');

/** The suppliers as signed (0), then those that each modification names in their place. */
const suppliersIn = ({ suppliers, modifications }: ContractRow) =>
  [suppliers, ...modifications.map((each) => each.suppliers)].flatMap((list, modification) =>
    list.map((each, ordinal) => ({ ...each, modification, ordinal }))
  );

/** Returns how many records were read. */
export const cleanDecp = async (
  lake: Lake,
  files: readonly string[],
  { tests, order }: ContractCorrections,
  folder: string
): Promise<number> => {
  const trials = new Set(tests.map(({ buyer }) => buyer));
  const contracts = await lake.stage('staged_contract', contractColumns);
  const suppliers = await lake.stage('staged_supplier', supplierColumns);
  const modifications = await lake.stage('staged_modification', modificationColumns);
  const rejects = await lake.stage('reject', rejectColumns);
  let position = 0;
  for (const file of files) {
    const name = basename(file).replace(/^raw_|\.json(?:\.gz)?$/g, '');
    for await (const read of readDecp(file)) {
      position += 1;
      const { row, rejects: lost } = cleanContract(read, name, trials);
      for (const each of lost) rejects.add({ ...each, place: `${name} ${each.place}`, position });
      if (row === undefined) continue;
      const rank = order.includes(row.source) ? order.indexOf(row.source) : order.length;
      contracts.add({ ...row, place: `${name} ${row.place}`, position, rank });
      for (const each of suppliersIn(row)) suppliers.add({ ...each, position, name_folded: each.folded });
      row.modifications.forEach(({ on, what, amount, months }, ordinal) =>
        modifications.add({ position, ordinal: ordinal + 1, modified: on, what, amount, months })
      );
    }
  }
  for (const each of [contracts, suppliers, modifications, rejects]) each.end();
  await lake.run(merge);
  const cut = ['year', 'source'];
  await writeParquet(
    lake,
    'SELECT * FROM contract ORDER BY year, source, contract_id',
    join(folder, 'contracts'),
    cut
  );
  await writeParquet(
    lake,
    'SELECT * FROM supplier ORDER BY year, source, contract_id, modification, ordinal',
    join(folder, 'suppliers'),
    cut
  );
  await writeParquet(
    lake,
    'SELECT * FROM modification ORDER BY contract_id, ordinal',
    join(folder, 'modifications')
  );
  await writeParquet(
    lake,
    'SELECT * EXCLUDE (position) FROM reject ORDER BY position, field',
    join(folder, 'rejects')
  );
  return position;
};
