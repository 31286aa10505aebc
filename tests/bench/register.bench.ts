// What a register of a million and a half rows costs: the questions that add it up, over its Parquet files.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { openLake } from '#build/registers/lake.ts';
import { literal, writeParquet } from '#build/registers/parquet.ts';
import { questions } from '#build/registers/select.ts';

/** Each row of the register this many times, under a reference, a year and an amount of its own. */
const times = 222;
const folder = mkdtempSync(join(tmpdir(), 'register-'));
const lake = await openLake(join(folder, 'scratch.duckdb'));

await writeParquet(
  lake,
  `SELECT award.* REPLACE (ref || '-' || copy AS ref, 2000 + (year + copy) % 25 AS year,
     aid_low * (1 + copy / 100.0) AS aid_low, aid_high * (1 + copy / 100.0) AS aid_high)
   FROM read_parquet('registers/state-aid/awards/*/*.parquet', hive_partitioning = true, hive_types = {'year': INTEGER}) AS award
   CROSS JOIN range(${times}) AS copies (copy) ORDER BY year, ref`,
  join(folder, 'awards'),
  ['year']
);
await lake.run(
  `CREATE VIEW award AS SELECT * FROM read_parquet(${literal(join(folder, 'awards/*/*.parquet'))}, hive_partitioning = true, hive_types = {'year': INTEGER})`
);
await lake.run(`CREATE VIEW award_judged AS SELECT *,
  CASE WHEN sector = 'Data processing, hosting and related activities' THEN 'sector'
    WHEN sector LIKE '%software%' OR sector LIKE '%omputer%' THEN 'digital' END AS level FROM award`);

afterAll(() => {
  lake.close();
  rmSync(folder, { recursive: true });
});

const shape = z.looseObject({});
const max = 200;

/** The best of five, in milliseconds: the machine may be doing other things. */
const best = async (sql: string): Promise<number> => {
  let time = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 5; turn += 1) {
    const start = performance.now();
    expect((await lake.rows(shape, sql)).length).toBeGreaterThan(0);
    time = Math.min(time, performance.now() - start);
  }
  return time;
};

it.each([
  ['by size, year, instrument and level', questions['aid-by-size'] ?? ''],
  ['by month', 'SELECT substr(granted, 1, 7) AS month, count(*) AS n FROM award GROUP BY ALL'],
  [
    'one year by size',
    'SELECT declared_size, count(*) AS n, sum(aid_low) AS aid FROM award WHERE year = 2018 GROUP BY ALL'
  ],
  [
    'the firms that received most',
    'SELECT siren, sum(aid_low) AS aid FROM award GROUP BY siren ORDER BY aid DESC LIMIT 20'
  ]
])('adds 1 500 000 awards up %s in under 200 ms', async (what, sql) => {
  const time = await best(sql);
  console.log(`${what}: ${time.toFixed(0)} ms`);
  expect(time).toBeLessThan(max);
});
