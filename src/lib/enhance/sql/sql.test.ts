import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fr } from '#lib/i18n/fr.ts';
import { firstChoice, kindsOf } from './columns.ts';
import { csvOf } from './file.ts';
import type { Result, Row } from './messages.ts';
import { code as page, name } from './page.ts?script';
import { fill, textsFor } from './texts.ts';
import { captionOf, pageOf } from './table.ts';
import { code as worker } from './worker.ts?script';

const result = (columns: readonly string[], ...rows: readonly Row[]): Result => ({
  columns,
  rows,
  more: false,
  statements: 1,
  milliseconds: 1
});

describe('the columns of an answer', () => {
  it('are numbers, years, dates, identifiers or texts', () => {
    const answer = result(
      ['year', 'euros', 'people', 'since', 'fact_id', 'name', 'nothing', 'large'],
      [2012, 75e6, 2000, '2012-04', 'a-1', 'Gandi', null, 9_007_199_254_740_993n],
      [2013, null, 2001, '2013', 'a-2', 'Ikoula', null, 1n]
    );
    expect(kindsOf(answer)).toEqual(['year', 'number', 'number', 'date', 'id', 'text', 'text', 'number']);
  });

  it('start with time across, coloured by what is few', () => {
    const answer = result(['name', 'year', 'euros', 'size'], ['a', 2012, 1, 'PME'], ['a', 2013, 2, 'GE']);
    expect(firstChoice(answer)).toEqual({ x: 1, y: 2, colour: 3, mark: 'line' });
  });

  it('start with a bar for each row that has a name, and with dots where they are many', () => {
    expect(firstChoice(result(['name', 'n'], ['a', 1], ['b', 2]))).toMatchObject({ x: 1, y: 0, mark: 'bar' });
    const few = result(['name', 'n', 'size'], ['a', 1, 's'], ['a', 2, 't'], ['b', 2, 't']);
    expect(firstChoice(few)).toEqual({ x: 1, y: 0, colour: 2, mark: 'bar' });
    const many = Array.from({ length: 41 }, (_, at): Row => [at % 2 === 0 ? 'a' : 'b', at]);
    expect(firstChoice(result(['name', 'n'], ...many))).toMatchObject({ x: 1, y: 0, mark: 'dot' });
  });

  it('give no chart without numbers', () => {
    expect(firstChoice(result(['name'], ['a'], ['b']))).toBeUndefined();
    expect(firstChoice(result(['n'], [1]))).toBeUndefined();
  });
});

describe('an answer as CSV', () => {
  const answer = result(
    ['a;b', 'n', 'n'],
    ['=1+1', -1.5, null],
    ['say "no",\r\nthen', 9_007_199_254_740_993n, new Uint8Array([0, 255])]
  );

  it('follows RFC 4180, and guards spreadsheets from formulas', () => {
    expect(csvOf(answer, 'csv')).toBe(
      'a;b,n,n\r\n\'=1+1,-1.5,\r\n"say ""no"",\r\nthen",9007199254740993,00ff\r\n'
    );
  });

  it('opens in French Excel', () => {
    expect(csvOf(answer, 'fr.csv')).toBe(
      '\uFEFF"a;b";n;n\r\n\'=1+1;-1,5;\r\n"say ""no"",\r\nthen";9007199254740993;00ff\r\n'
    );
  });
});

describe('an answer as a table', () => {
  const known = {
    fact: new Set(['gandi', 'gandi-turnover']),
    source: new Set(['insee']),
    organisation: new Set(['gandi'])
  };

  it('leads to the pages of what the column names, or of what is known', () => {
    expect(pageOf('fr', 'organisation_id', 'gandi', known)).toBe('/fr/organisations/gandi');
    expect(pageOf('en', 'fact_ids', 'gandi', known)).toBe('/en/facts/gandi');
    expect(pageOf('en', 'owner_id', 'insee', known)).toBe('/en/sources/insee');
    expect(pageOf('en', 'fact_id', 'insee', known)).toBeUndefined();
    expect(pageOf('en', 'id', 'javascript:alert(1)', known)).toBeUndefined();
  });

  it('says how many rows it shows of how many', () => {
    const texts = textsFor('fr', fr.sql.live);
    const rows = Array.from({ length: 1_001 }, (): Row => [1]);
    expect(captionOf(result(['a'], [1]), texts)).toContain(': 1 ligne');
    expect(captionOf(result(['a'], ...rows), texts)).toMatch(/1000 premières lignes sur 1001/);
  });
});

it('numbers are written as the language does, and years left alone', () => {
  const texts = textsFor('fr', fr.sql.live);
  expect([2014, 75_000_000, -0.5].map(texts.number)).toEqual(['2014', '75\u202f000\u202f000', '-0,5']);
  expect(texts.text(null)).toBe('NULL');
  expect(fill('{a} {b}', { a: '{b}' })).toBe('{b} {b}');
});

it('the scripts are of a bounded size, and keep nothing about the reader', () => {
  expect(name).toMatch(/^page\.[0-9a-f]{10}\.js$/);
  expect(gzipSync(page).length).toBeLessThan(110_000);
  expect(gzipSync(worker).length).toBeLessThan(80_000);
  expect(/localStorage|sessionStorage|document\.cookie/.test(page)).toBe(false);
});
