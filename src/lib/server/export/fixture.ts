// What the tests have formats write, and how they read each back: by libraries that did not write it.
import { parse } from 'csv-parse/sync';
import { csvParseRows, dsvFormat } from 'd3-dsv';
import { parquetReadObjects } from 'hyparquet';
import readWorkbook from 'read-excel-file/node';
import { z } from 'zod';
import type { About, ExportColumn } from './column.ts';
import type { Cells, Content, Parts } from './define-format.ts';

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

/** Made-up rows as a format is given them, from one source. */
export const content = (
  columns: readonly ExportColumn[],
  rows: Iterable<Cells>,
  of: Content['of'] = 'table'
): Content => ({
  of,
  columns,
  rows,
  about: () => about,
  sources: () => [
    { id: 's', title: 'Titre', publisher: 'Éditeur', url: 'https://example.org/', date: '2026' }
  ],
  head: () => ({ meta: { title: about.title } })
});

/** The parts of a format that writes them as they are taken. */
export const flowing = (parts: Parts) => {
  if (parts instanceof Promise) throw new Error('it is made at once');
  return parts;
};

/** All bytes of a file. */
export const whole = async (parts: Parts): Promise<Buffer> =>
  parts instanceof Promise ? Buffer.from(await parts) : Buffer.concat([...parts]);

interface Sheet {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

interface Reader {
  readonly read: (file: Buffer, columns: readonly ExportColumn[]) => Sheet | Promise<Sheet>;
  /** What a value has become once it is read back. */
  readonly seen: (value: unknown) => unknown;
  readonly heads: (column: ExportColumn) => string;
}

const object = z.record(z.string(), z.unknown());
const document = z.looseObject({ rows: z.array(object) });

const ofObjects = (objects: readonly z.infer<typeof object>[], columns: readonly ExportColumn[]): Sheet => ({
  heads: Object.keys(objects[0] ?? Object.fromEntries(columns.map(({ name }) => [name, null]))),
  rows: objects.map((row) => Object.values(row))
});

const text = (value: unknown): string => String(value ?? '');
/** Spreadsheets are kept from running a text by an apostrophe. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');
const ofTexts = ([heads = [], ...rows]: readonly string[][], cell = unguarded): Sheet => ({
  heads,
  rows: rows.map((row) => row.map((value) => cell(value)))
});

const name = ({ name: head }: ExportColumn): string => head;
const same = (value: unknown): unknown => value;

export const readers: Readonly<Record<string, Reader>> = {
  json: {
    heads: name,
    seen: same,
    read: (file, columns) => ofObjects(document.parse(JSON.parse(file.toString())).rows, columns)
  },
  csv: { heads: name, seen: text, read: (file) => ofTexts(csvParseRows(file.toString())) },
  'fr.csv': {
    heads: ({ label }) => label.fr,
    seen: text,
    read: (file, columns) => {
      const words: Readonly<Record<string, string>> = { vrai: 'true', faux: 'false' };
      const [heads = [], ...rows] = dsvFormat(';').parseRows(file.toString().replace(/^\uFEFF/, ''));
      const cell = (value: string, at: number) => {
        const type = columns[at]?.type;
        if (type === 'number') return value.replace(',', '.');
        return type === 'boolean' ? (words[value] ?? value) : unguarded(value);
      };
      return { heads, rows: rows.map((row) => row.map(cell)) };
    }
  },
  tsv: {
    heads: name,
    seen: (value) => text(value).replace(/[\t\n]/g, ' '),
    read: (file) =>
      ofTexts(z.array(z.array(z.string())).parse(parse(file, { delimiter: '\t', quote: false })))
  },
  ndjson: {
    heads: name,
    seen: same,
    read: (file, columns) => {
      const lines = file.toString().split('\n').slice(0, -1);
      return ofObjects(
        lines.map((line) => object.parse(JSON.parse(line))),
        columns
      );
    }
  },
  xlsx: {
    heads: name,
    seen: (value) => (value === '' ? null : value),
    read: async (file) => {
      const [heads = [], ...rows] = (await readWorkbook(file))[0]?.data ?? [];
      const day = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
      return { heads: heads.map(text), rows: rows.map((row) => row.map(day)) };
    }
  },
  parquet: {
    heads: name,
    seen: same,
    read: async (file, columns) => {
      const { buffer } = new Uint8Array(file);
      const objects = await parquetReadObjects({ file: buffer });
      const value = (one: unknown) => (typeof one === 'bigint' ? Number(one) : (one ?? null));
      const { heads, rows } = ofObjects(objects, columns);
      return { heads, rows: rows.map((row) => row.map(value)) };
    }
  }
};

/** Reads a file of a format back. Throws where no reader of it is known: whoever adds a format adds one above. */
export const readBack = (suffix: string, file: Buffer, columns: readonly ExportColumn[]) => {
  const reader = readers[suffix];
  if (reader === undefined) throw new Error(`export/fixture.ts does not say how ${suffix} is read back`);
  return reader.read(file, columns);
};

/** What reading a file of a format back must give. */
export const expected = (
  suffix: string,
  columns: readonly ExportColumn[],
  rows: readonly (readonly unknown[])[]
): Sheet => {
  const reader = readers[suffix];
  return {
    heads: columns.map((column) => reader?.heads(column) ?? ''),
    rows: rows.map((row) => row.map((value) => reader?.seen(value)))
  };
};
