import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import type { ExportColumn } from '../export/column.ts';
import type { Content, Parts } from '../export/define-format.ts';
import parquet from './parquet.ts';

const label = { fr: 'Libellé', en: 'Label' };
const columns: readonly ExportColumn[] = [
  { name: 'id', type: 'string', label, description: label },
  { name: 'year', type: 'integer', label, description: label },
  { name: 'amount', type: 'number', label, description: label }
];
const source = { id: 's', title: 'Titre', publisher: 'Éditeur', url: 'https://example.org/', date: '2026' };
const content: Omit<Content, 'rows' | 'of'> = {
  columns,
  about: {
    lang: 'fr',
    title: 'Titre',
    description: 'Contenu',
    version: '0123456789ab',
    date: '2026-01-01',
    licence: 'etalab-2.0',
    licenceUrl: 'https://example.org/licence',
    citation: 'Citer',
    url: 'https://example.org/'
  },
  sources: () => [source],
  head: () => ({})
};

function* counted(count: number, seen = { taken: 0, ended: false }) {
  try {
    for (; seen.taken < count; seen.taken += 1)
      yield [`r${seen.taken}`, 2000 + (seen.taken % 20), seen.taken % 3 === 0 ? null : seen.taken / 2];
  } finally {
    seen.ended = true;
  }
}

const partsOf = (parts: Parts) => {
  if (parts instanceof Promise) throw new Error('it does not flow');
  return parts;
};
const write = (rows: Content['rows'], of: Content['of'] = 'table') =>
  partsOf(parquet.write({ ...content, of, rows }));
const fileOf = (parts: Iterable<Uint8Array>) => new Uint8Array(Buffer.concat([...parts])).buffer;

it('of many groups comes a group at a time, and reads back in full', async () => {
  const parts = [...write(counted(24_000))];
  expect(parts.map(({ length }) => length > 4)).toEqual([false, true, true, true, true]);
  const file = fileOf(parts);
  expect(parquetMetadata(file).row_groups.map(({ num_rows: size }) => Number(size))).toEqual([
    10_000, 10_000, 4_000
  ]);
  const expected = [...counted(24_000)].map(([id, year, amount]) => ({
    id,
    year: BigInt(Number(year)),
    amount
  }));
  const read = await parquetReadObjects({ file });
  expect(read.map((row) => ({ ...row, amount: row['amount'] ?? null }))).toEqual(expected);
});

it('takes no more than a group ahead, and ends its rows when left', () => {
  const seen = { taken: 0, ended: false };
  const parts = write(counted(1_000_000, seen));
  parts.next();
  expect(seen.taken).toBeLessThanOrEqual(1);
  parts.next();
  expect(seen.taken).toBeLessThanOrEqual(10_000);
  parts.return();
  expect(seen.ended).toBe(true);
});

it('ends its rows where it is left at once', () => {
  const seen = { taken: 0, ended: false };
  const parts = write(counted(10, seen));
  parts.next();
  parts.return();
  expect(seen.ended).toBe(true);
});

it('without rows has its columns', () => {
  expect(parquetMetadata(fileOf(write([]))).schema.map(({ name }) => name)).toEqual([
    'root',
    'id',
    'year',
    'amount'
  ]);
});

it('names the sources of a chart’s rows; those of a table stand in a column', () => {
  const keys = (of: Content['of']) =>
    (parquetMetadata(fileOf(write([], of))).key_value_metadata ?? []).map(({ key }) => key);
  expect(keys('chart')).toContain('sources');
  expect(keys('table')).not.toContain('sources');
});
