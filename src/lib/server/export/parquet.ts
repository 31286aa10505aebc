// Rows as Parquet: typed columns in row groups, what they mean as key-value metadata.
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
import type { ColumnType } from '#model/table/column.ts';
import type { About, ExportColumn, ExportRow, Rows } from './column.ts';

/** A date is a text: it may be a year or a month alone. */
const types = {
  string: 'STRING',
  date: 'STRING',
  number: 'DOUBLE',
  integer: 'INT64',
  boolean: 'BOOLEAN'
} as const satisfies Readonly<Record<ColumnType, string>>;

const typed = (columns: readonly ExportColumn[]) => {
  const integers = columns.filter(({ type }) => type === 'integer').map(({ name }) => name);
  return (row: ExportRow): ExportRow => {
    const made: Record<string, unknown> = { ...row };
    for (const name of integers) if (typeof made[name] === 'number') made[name] = BigInt(made[name]);
    return made;
  };
};

async function* each(rows: Rows, change: (row: ExportRow) => ExportRow) {
  for await (const row of rows) yield change(row);
}

/** Rows of a group: the most that is held in memory before it is compressed. */
const rowGroupSize = 50_000;

export const parquet = async (
  columns: readonly ExportColumn[],
  rows: Rows,
  about: About
): Promise<Uint8Array<ArrayBuffer>> => {
  const writer = new ByteWriter();
  const { lang } = about;
  const meaning = columns.map(({ name, label, description, unit }) => ({
    name,
    label: label[lang],
    description: description[lang],
    ...(unit === undefined ? {} : { unit: unit[lang] })
  }));
  await parquetWriteRows({
    writer,
    rows: each(rows, typed(columns)),
    columns: columns.map(({ name, type }) => ({ name, type: types[type] })),
    rowGroupSize,
    kvMetadata: [
      ...Object.entries(about).map(([key, value]) => ({ key, value })),
      { key: 'columns', value: JSON.stringify(meaning) }
    ],
    createdBy: 'sovereign-cloud'
  });
  return new Uint8Array(writer.getBuffer());
};
