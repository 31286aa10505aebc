import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import type { ExportColumn } from '../export/column.ts';
import type { Content } from '../export/define-format.ts';
import { content, flowing } from '../export/fixture.ts';
import parquet from './parquet.ts';

const label = { fr: 'Libellé', en: 'Label' };
const columns: readonly ExportColumn[] = [
  { name: 'id', type: 'string', label, description: label },
  { name: 'year', type: 'integer', label, description: label },
  { name: 'amount', type: 'number', label, description: label }
];

function* counted(count: number, seen = { taken: 0, ended: false }) {
  try {
    for (; seen.taken < count; seen.taken += 1)
      yield [`r${seen.taken}`, 2000 + (seen.taken % 20), seen.taken % 3 === 0 ? null : seen.taken / 2];
  } finally {
    seen.ended = true;
  }
}

const write = (rows: Content['rows'], of?: Content['of']) =>
  flowing(parquet.write(content(columns, rows, of)));
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
