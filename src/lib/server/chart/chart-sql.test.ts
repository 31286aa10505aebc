import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { slugs, loadChart } from './chart.ts';
import { chartSql, inlined } from './chart-sql.ts';
import { publishedDataset } from '../db/datasets.ts';
import { databasePath } from '../db/places.ts';
import { versions } from '../db/versions.ts';
import { csv } from '../export/csv.ts';
import type { ExportRow } from '../export/column.ts';
import { builtDataset } from '../db/fixture.ts';

const dataset = builtDataset();

describe('inlined', () => {
  it('writes values as literals, quotes doubled', () => {
    expect(inlined('SELECT :a, :b, :c', { a: "l'État", b: 2014, c: null })).toBe(
      "SELECT 'l''État', 2014, NULL"
    );
  });

  it('leaves texts, quoted names and comments alone', () => {
    const sql = `SELECT ':a it''s', ":a" -- :a\n/* :a */ FROM t WHERE x = :a`;
    expect(inlined(sql, { a: 1 })).toBe(sql.replace(/:a$/, '1'));
  });

  it('replaces a name, not the beginning of a longer one, and nothing in what it wrote', () => {
    expect(inlined(':a :ab', { a: ':ab', ab: 2 })).toBe("':ab' 2");
  });

  it('refuses a name without value', () => {
    expect(() => inlined(':a')).toThrow(':a');
  });
});

/** The rows of a script on a file as it is, its views laid by the script alone. */
const rowsBy = (sql: string, path: string): ExportRow[] => {
  // JSON, because the command line writes numbers in full in it, and rounds them in its CSV.
  const run = spawnSync('sqlite3', ['-readonly', '-json', path], { input: sql, encoding: 'utf8' });
  if (run.error === undefined) {
    expect(run.stderr).toBe('');
    return run.stdout === '' ? [] : JSON.parse(run.stdout);
  }
  const database = new Database(path, { readonly: true });
  const statements = sql.split(/;\n/).filter((statement) => statement.trim() !== '');
  for (const statement of statements.slice(0, -1)) database.exec(statement);
  const rows: unknown = JSON.parse(JSON.stringify(database.prepare(statements.at(-1) ?? '').all()));
  database.close();
  return Array.isArray(rows) ? rows : [];
};

const files = [
  { dataset, path: databasePath(), name: 'the latest' },
  ...versions().map((version) => ({
    dataset: publishedDataset(version),
    path: version.path,
    name: version.version
  }))
];

describe.each(files)('on the bare file of $name', ({ dataset: read, path }) => {
  it.each(slugs)('the SQL of %s gives the chart’s CSV to the byte', (slug) => {
    const state = loadChart(read, slug, 'fr', new URLSearchParams());
    const columns = Object.keys(state?.chart.columns ?? {});
    const sql = chartSql(read, slug, 'fr', new URLSearchParams(), 'https://example.org')?.body ?? '';
    expect(columns.length).toBeGreaterThan(0);
    expect(csv(columns, rowsBy(sql, path))).toBe(csv(columns, state?.rows ?? []));
  });
});
