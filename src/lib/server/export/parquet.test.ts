import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { About, ExportColumn } from './column.ts';
import { parquet, parquetParts } from './parquet.ts';

const label = { fr: 'Libellé', en: 'Label' };
const columns: ExportColumn[] = [
  { name: 'id', type: 'string', label, description: label },
  { name: 'year', type: 'integer', label, description: label },
  { name: 'amount', type: 'number', label, description: label }
];
const about: About = {
  lang: 'fr',
  title: 'Titre',
  description: 'Contenu',
  version: '0123456789ab',
  date: '2026-01-01',
  licence: 'etalab-2.0',
  licenceUrl: 'https://example.org/licence',
  citation: 'Citer',
  url: 'https://example.org/'
};

const counted = (most: number) => {
  const seen = { taken: 0, ended: false };
  const rows = {
    *[Symbol.iterator]() {
      try {
        for (; seen.taken < most; seen.taken += 1)
          yield [`r${seen.taken}`, 2000 + (seen.taken % 20), seen.taken % 3 === 0 ? null : seen.taken / 2];
      } finally {
        seen.ended = true;
      }
    }
  };
  return { seen, rows };
};

describe('Parquet', () => {
  it('of many groups comes a group at a time, and reads back in full', async () => {
    const { rows } = counted(24_000);
    const parts = [...parquetParts(columns, rows, about)];
    expect(parts.map(({ length }) => length > 4)).toEqual([false, true, true, true, true]);
    const file = new Uint8Array(Buffer.concat(parts)).buffer;
    expect(parquetMetadata(file).row_groups.map(({ num_rows: size }) => Number(size))).toEqual([
      10_000, 10_000, 4_000
    ]);
    const expected = [...counted(24_000).rows].map(([id, year, amount]) => ({
      id,
      year: BigInt(Number(year)),
      amount
    }));
    const read = await parquetReadObjects({ file });
    expect(read.map((row) => ({ ...row, amount: row['amount'] ?? null }))).toEqual(expected);
  });

  it('takes no more than a group ahead, and ends its rows when left', () => {
    const { seen, rows } = counted(1_000_000);
    const parts = parquetParts(columns, rows, about);
    parts.next();
    expect(seen.taken).toBeLessThanOrEqual(1);
    parts.next();
    expect(seen.taken).toBeLessThanOrEqual(10_000);
    parts.return(undefined);
    expect(seen.ended).toBe(true);
  });

  it('begins with nothing where its first row fails, and ends its rows where it is left at once', () => {
    const failing = {
      [Symbol.iterator]: () => ({
        next: (): IteratorResult<readonly unknown[]> => {
          throw new Error('no row');
        }
      })
    };
    expect(() => parquetParts(columns, failing, about).next()).toThrow('no row');
    const { seen, rows } = counted(10);
    const parts = parquetParts(columns, rows, about);
    parts.next();
    parts.return(undefined);
    expect(seen.ended).toBe(true);
  });

  it('without rows is a whole file', async () => {
    const { buffer: file } = await parquet(columns, [], about);
    expect(await parquetReadObjects({ file })).toEqual([]);
    expect(parquetMetadata(file).schema.map(({ name }) => name)).toEqual(['root', 'id', 'year', 'amount']);
  });
});
