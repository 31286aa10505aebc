// The chart of public contracts counts each contract once, whoever shares it, and names no person.
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chartView, loadChart } from '#lib/server/chart/chart.ts';
import { readQuery } from '#lib/server/data/query.ts';
import { builtDataset, changedDataset } from '#lib/server/db/fixture.ts';
import { tableRows } from '#lib/server/db/table.ts';
import { readRegister, tableSearch } from '#lib/server/register/filters.ts';
import { publicContracts } from '#model/table/public-contracts.ts';

const dataset = builtDataset();

const original = 'database/sovereign-cloud.sqlite';
const database = new Database(original, { readonly: true });

const rowSchema = z.object({
  line: z.string(),
  organisation_id: z.string().nullable(),
  organisation_fr: z.string().nullable(),
  siren: z.string().nullable(),
  contracts: z.number(),
  amount: z.number().nullable(),
  records: z.string().nullable()
});

/** The rows of one state, read from the database after `change`. */
const rowsOf = (search: string, change?: string) => {
  const read = change === undefined ? dataset : changedDataset(change);
  const address = () => new URLSearchParams(search);
  const rows = z.array(rowSchema).parse(loadChart(read, 'public-contracts', 'fr', address())?.rows);
  return { rows, view: chartView(read, 'public-contracts', 'fr', address(), read) };
};
const only = <Row extends { line: string }>(rows: readonly Row[], line: string) =>
  rows.filter((d) => d.line === line);
const whole = (rows: readonly { contracts: number; amount: number | null }[]) => ({
  contracts: rows.reduce((all, d) => all + d.contracts, 0),
  amount: Math.round(rows.reduce((all, d) => all + (d.amount ?? 0), 0))
});

const states = ['cloud', 'digital', 'both'].flatMap((level) =>
  ['value', 'number'].flatMap((measure) =>
    ['10', '25', 'all'].map((top) => ({ level, search: `level=${level}&measure=${measure}&top=${top}` }))
  )
);

describe.each(states)('$search', ({ level, search }) => {
  it('adds up to the contracts of the register, each counted once', () => {
    const { rows } = rowsOf(search);
    const levels = level === 'both' ? ['cloud', 'digital'] : [level];
    const contracts = z
      .array(z.object({ amount: z.number().nullable() }))
      .parse(
        database
          .prepare(`SELECT amount FROM public_contract WHERE level IN (${levels.map(() => '?').join(', ')})`)
          .all(...levels)
      )
      .map((contract) => ({ contracts: 1, ...contract }));
    expect(whole(rows)).toEqual(whole(contracts));
  });
});

it('leaves the amount of a shared contract to no supplier', () => {
  const before = rowsOf('level=digital&top=all');
  const after = rowsOf(
    'level=digital&top=all',
    `UPDATE public_contract SET amount = amount + 1000000 WHERE level = 'digital'
     AND 1 < (SELECT count(*) FROM public_contract_supplier WHERE contract_id = public_contract.id AND modification = 0)`
  );
  expect(only(before.rows, 'shared')).toHaveLength(1);
  expect(only(after.rows, 'supplier')).toEqual(only(before.rows, 'supplier'));
  expect(only(after.rows, 'shared')[0]?.amount).toBeGreaterThan(
    only(before.rows, 'shared')[0]?.amount ?? Infinity
  );
});

it('names every organisation with a profile here, at whatever rank', () => {
  const { rows, view } = rowsOf('');
  expect(only(rows, 'supplier').length).toBeGreaterThan(10);
  const alone = database
    .prepare(
      `SELECT DISTINCT organisation_id FROM public_contract_supplier_view
       WHERE level = 'cloud' AND supplier_count = 1 AND organisation_id IS NOT NULL`
    )
    .pluck()
    .all();
  const named = rows.filter((d) => d.organisation_id !== null);
  expect(named.map((d) => d.organisation_id).toSorted()).toEqual(alone.toSorted());
  expect(named.length).toBeGreaterThan(0);
  for (const { organisation_fr } of named) expect(view?.takeaway).toContain(organisation_fr);
});

describe.each(states)('the lines of $search', ({ search }) => {
  it('lead to the rows of the register that they count, all but suppliers without SIREN', async () => {
    const { rows } = rowsOf(search);
    for (const { line, siren, records, contracts, amount } of rows) {
      if (records === null) {
        expect(['supplier', 'others']).toContain(line);
        expect(siren).toBeNull();
        continue;
      }
      const { values } = readRegister(
        dataset,
        'decp',
        new URLSearchParams(records.replace('decp?', '')),
        'fr'
      );
      const found = tableRows(
        dataset,
        readQuery(publicContracts, new URLSearchParams(tableSearch(dataset, 'decp', values)), 1000, 'fr')
      ).map((row) => ({ contracts: 1, amount: Number(row['amount']) }));
      expect([records, whole(found)]).toEqual([records, whole([{ contracts, amount }])]);
    }
  });
});

it('puts sole traders together, without a name', () => {
  const before = rowsOf('');
  const after = rowsOf(
    '',
    `UPDATE public_contract_supplier SET name = NULL, siren = NULL, siret = NULL, organisation_id = NULL
     WHERE siren IN ('775690662', '326820065')`
  );
  expect(only(before.rows, 'unnamed')).toEqual([]);
  expect(only(after.rows, 'unnamed')).toMatchObject([
    { organisation_fr: null, records: 'decp?level=cloud&suppliers=sole-trader', contracts: 2 }
  ]);
  expect(after.view?.takeaway).not.toMatch(/ADP|SOPRA/);
});

it('says what a contract is of where the name of its supplier may be taken for another, and of no other contract', () => {
  const payroll = /ADP \(paie et gestion des temps en ligne \(pas les aéroports\)\u202f; /;
  expect(rowsOf('').view?.takeaway).toMatch(payroll);
  const another = `INSERT INTO public_contract_supplier (contract_id, modification, ordinal, siren, name, current)
    SELECT id, 0, 9, '775690662', 'ADP', 1 FROM public_contract WHERE level = 'cloud'
    AND NOT EXISTS (SELECT 1 FROM public_contract_supplier WHERE contract_id = public_contract.id) LIMIT 1`;
  expect(rowsOf('', another).view?.takeaway).not.toMatch(payroll);
});

it('glosses a supplier of the register, by its number', () => {
  const unknown = database
    .prepare(
      `SELECT contract_id FROM contract_gloss WHERE NOT EXISTS (SELECT 1 FROM public_contract_supplier AS supplier
       WHERE supplier.contract_id = contract_gloss.contract_id AND modification = 0 AND siren IS NOT NULL)`
    )
    .all();
  expect(unknown).toEqual([]);
});

it('says what contracts lack, and nothing that none lacks', () => {
  const before = rowsOf('');
  const after = rowsOf(
    '',
    `UPDATE public_contract SET amount = NULL WHERE level = 'cloud' AND amount < 20000`
  );
  expect(before.view?.missing).not.toContain('sans montant');
  expect(after.view?.missing).toMatch(/sans montant\u00a0: 2\b/);
});
