// Rows as CSV: RFC 4180, UTF-8 without BOM, ISO dates, empty for unknown, text made safe for spreadsheets.
import { csvFormatRow } from 'd3-dsv';

/** A text that a spreadsheet would run as a formula gets an apostrophe; numbers, negative ones too, stay as they are. */
export const guard = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  const text = String(value);
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
};

export const csv = (columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string =>
  [csvFormatRow([...columns]), ...rows.map((row) => csvFormatRow(columns.map((name) => guard(row[name]))))]
    .map((line) => `${line}\r\n`)
    .join('');
