// Rows as CSV in two dialects: RFC 4180 for programs, and one that French Excel opens as it is.
import type { ExportColumn, ExportRow } from './column.ts';
import type { Cells } from './define-format.ts';

export interface Dialect {
  readonly separator: string;
  readonly decimal: string;
  readonly bom: string;
  readonly head: (column: Pick<ExportColumn, 'name' | 'label'>) => string;
  readonly booleans: { readonly false: string; readonly true: string };
}

/** UTF-8 without BOM, commas, decimal points, short names. */
export const plain: Dialect = {
  separator: ',',
  decimal: '.',
  bom: '',
  head: ({ name }) => name,
  booleans: { false: 'false', true: 'true' }
};

/** BOM, semicolons, decimal commas, French labels. Never a `sep=` line: it makes Excel forget the BOM. */
export const french: Dialect = {
  separator: ';',
  decimal: ',',
  bom: '\uFEFF',
  head: ({ label }) => label.fr,
  booleans: { false: 'faux', true: 'vrai' }
};

const formula = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A text that a spreadsheet would run as a formula gets an apostrophe; numbers, negative ones too, stay as they are. */
export const guard = (text: string): string =>
  formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;

/** What writes the cells of a dialect. Most texts need neither quotes nor a guard. */
const cellWriter = ({ separator, decimal, booleans }: Dialect) => {
  const special = new RegExp(`["${separator}\\r\\n]`);
  const unsafe = new RegExp(`${special.source}|${formula.source}`);
  const quoted = (text: string): string => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const cell = (value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'string') return unsafe.test(value) ? quoted(guard(value)) : value;
    if (typeof value === 'number') {
      const text = String(value);
      return decimal === '.' ? text : text.replace('.', decimal);
    }
    if (typeof value === 'boolean') return booleans[value ? 'true' : 'false'];
    return quoted(String(value));
  };
  return { cell, quoted };
};

/** A line of heads, then one a row. */
export function* csvLines(
  dialect: Dialect,
  columns: readonly Pick<ExportColumn, 'name' | 'label'>[],
  rows: Iterable<Cells>
): Generator<string, void> {
  const { separator, bom, head } = dialect;
  const { cell, quoted } = cellWriter(dialect);
  yield `${bom}${columns.map((column) => quoted(head(column))).join(separator)}\r\n`;
  for (const values of rows) {
    let line = '';
    for (let at = 0; at < columns.length; at += 1)
      line += at === 0 ? cell(values[at]) : separator + cell(values[at]);
    yield `${line}\r\n`;
  }
}

/** A plain CSV from names alone. */
export const csv = (names: readonly string[], rows: readonly ExportRow[]): string => {
  const columns = names.map((name) => ({ name, label: { fr: name, en: name } }));
  const cells = rows.map((row) => names.map((name) => row[name]));
  return [...csvLines(plain, columns, cells)].join('');
};
