// Money of different kinds is never added: the types hold it (src/model/money.test.ts), the database's checks hold it, and so does every query.
import Database from 'better-sqlite3';
import { globSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Params } from '#charts/chart-definition.ts';
import { charts } from '#charts/index.ts';

/** The GROUP BY of each SELECT that adds anything but counts of rows, or an empty text where it has none. */
const groupings = (sql: string): string[] =>
  sql
    .split(/(?=\bSELECT\b)/i)
    .filter((part) => /\b(?:sum|total|avg)\s*\((?!(?:sum\()?(?:row_count|contracts)\b)/i.test(part))
    .map((part) => /GROUP BY ([^()]*)/i.exec(part)?.[1] ?? '');

const defaults = (params: Params) =>
  Object.fromEntries(
    Object.entries(params).map(([name, param]) => [name, param.type === 'list' ? [] : param.default])
  );

describe('sums', () => {
  it('are seen by this test', () => {
    expect(groupings('WITH a AS (SELECT b, sum(c) FROM d GROUP BY b, money_kind) SELECT * FROM a')).toEqual([
      'b, money_kind'
    ]);
    expect(groupings('SELECT sum(low) FROM fact_view')).toEqual(['']);
  });

  it.each([...charts.entries()].map(([slug, chart]) => ({ slug, chart })))(
    'of $slug keep to one kind of money',
    ({ chart }) => {
      const { sql } = chart.query(defaults(chart.params));
      for (const grouping of groupings(sql)) expect(grouping).toContain('money_kind');
    }
  );

  it('stand nowhere else in the house', () => {
    const files = globSync('src/{lib,routes,build}/**/*.{ts,svelte,sql}').filter(
      (file) => !file.endsWith('.test.ts') && statSync(file).isFile()
    );
    expect(
      files.filter((file) => /\bsum\s*\(\s*(?:low|high|value)/i.test(readFileSync(file, 'utf8')))
    ).toEqual([]);
  });
});

describe('sums over the rows of a register', () => {
  it('keep to one kind of money', () => {
    const found = groupings(readFileSync('src/lib/server/db/table.ts', 'utf8'));
    expect(found).toHaveLength(1);
    for (const grouping of found) expect(grouping).toContain('money_kind');
  });
});

describe('the database', () => {
  const db = new Database('database/sovereign-cloud.sqlite', { readonly: true });

  it('gives every amount in euros its kind, and no other value one', () => {
    expect(
      db.prepare("SELECT count(*) FROM fact WHERE (unit = 'EUR') <> (money_kind IS NOT NULL)").pluck().get()
    ).toBe(0);
  });

  it('keeps the instrument of public money in its kind', () => {
    const kinds = db
      .prepare("SELECT DISTINCT money_kind FROM fact WHERE indicator_id = 'public-funding' AND unit = 'EUR'")
      .pluck()
      .all();
    expect(kinds.length).toBeGreaterThan(3);
    for (const kind of kinds) expect(kind).toMatch(/^public-funding\/\w+\/(?!none)[\w-]+$/);
  });

  it('takes money of several years at the middle one, and a financial year at its end', () => {
    const wrong = db
      .prepare(
        `SELECT fact_id FROM fact_view LEFT JOIN deflator ON deflator.year = :year WHERE fact_id = :id AND deflator IS NOT factor`
      )
      .pluck();
    const years = db
      .prepare(
        `SELECT fact_id AS id, CASE WHEN year_to > year_from + 1 THEN (year_from + year_to) / 2 ELSE year_to END AS year
         FROM fact_view WHERE unit = 'EUR' AND year_to > year_from`
      )
      .all();
    expect(years.length).toBeGreaterThan(20);
    for (const each of years) expect(wrong.all(each)).toEqual([]);
    const plan = db.prepare('SELECT deflator FROM fact_view WHERE fact_id = ?').pluck();
    expect(plan.get('france-2030-cloud-public-funding-2025-1')).toBe(
      db.prepare('SELECT factor FROM deflator WHERE year = 2023').pluck().get()
    );
  });
});
