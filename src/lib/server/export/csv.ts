// Rows as CSV in two dialects: RFC 4180 for programs, and one that French Excel opens as it is.
import type { ExportColumn, ExportRow } from './column.ts';
import type { TextFormat } from './text.ts';

interface Dialect {
  readonly separator: string;
  /** What makes a text need quotes. */
  readonly special: RegExp;
  /** What makes a text need quotes or a guard: most texts need neither. */
  readonly unsafe: RegExp;
  readonly decimal: string;
  readonly bom: string;
  readonly head: (column: ExportColumn) => string;
  readonly booleans: readonly [no: string, yes: string];
}

const formula = /^[=+\-@\t\r]/;

const dialectOf = (given: Omit<Dialect, 'special' | 'unsafe'>): Dialect => {
  const special = new RegExp(`["${given.separator}\\r\\n]`);
  return { ...given, special, unsafe: new RegExp(`${special.source}|${formula.source}`) };
};

/** UTF-8 without BOM, commas, decimal points, short names. */
const plain = dialectOf({
  separator: ',',
  decimal: '.',
  bom: '',
  head: ({ name }) => name,
  booleans: ['false', 'true']
});

/** BOM, semicolons, decimal commas, French labels. Never a `sep=` line: it makes Excel forget the BOM. */
const french = dialectOf({
  separator: ';',
  decimal: ',',
  bom: '\uFEFF',
  head: ({ label }) => label.fr,
  booleans: ['faux', 'vrai']
});

const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A text that a spreadsheet would run as a formula gets an apostrophe; numbers, negative ones too, stay as they are. */
export const guard = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  const text = String(value);
  return typeof value === 'string' && formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
};

const quoted = (text: string, { special }: Dialect): string =>
  special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const cell = (value: unknown, dialect: Dialect): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return dialect.unsafe.test(value) ? quoted(guard(value), dialect) : value;
  if (typeof value === 'number') {
    const text = String(value);
    return dialect.decimal === '.' ? text : text.replace('.', dialect.decimal);
  }
  if (typeof value === 'boolean') return dialect.booleans[value ? 1 : 0];
  return quoted(String(value), dialect);
};

const line = (texts: readonly string[], { separator }: Dialect): string => `${texts.join(separator)}\r\n`;

const format = (dialect: Dialect, columns: readonly ExportColumn[]): TextFormat => {
  const names = columns.map(({ name }) => name);
  const cells = (values: readonly unknown[]): string => {
    let text = '';
    for (let at = 0; at < names.length; at += 1)
      text += at === 0 ? cell(values[at], dialect) : dialect.separator + cell(values[at], dialect);
    return `${text}\r\n`;
  };
  return {
    head: `${dialect.bom}${line(
      columns.map((column) => quoted(dialect.head(column), dialect)),
      dialect
    )}`,
    cells,
    row: (row) => cells(names.map((name) => row[name])),
    tail: ''
  };
};

export const plainCsv = (columns: readonly ExportColumn[]): TextFormat => format(plain, columns);
export const frenchCsv = (columns: readonly ExportColumn[]): TextFormat => format(french, columns);

/** A plain CSV from names alone. */
export const csv = (columns: readonly string[], rows: readonly ExportRow[]): string =>
  [
    line(
      columns.map((name) => quoted(name, plain)),
      plain
    ),
    ...rows.map((row) =>
      line(
        columns.map((name) => cell(row[name], plain)),
        plain
      )
    )
  ].join('');
