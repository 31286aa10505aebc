// An answer as CSV, in the dialects of the site's own files.
import { csvLines, french, plain } from '#lib/server/export/csv.ts';
import type { Result, Value } from './messages.ts';

/** Large integers and bytes are written as texts: a number of JavaScript would lose digits. */
const cell = (value: Value): string | number | null => {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Uint8Array
    ? Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')
    : value;
};

export const csvOf = ({ columns, rows }: Result, dialect: 'csv' | 'fr.csv'): string => {
  const named = columns.map((name) => ({ name, label: { fr: name, en: name } }));
  const cells = rows.map((row) => row.map(cell));
  return [...csvLines(dialect === 'csv' ? plain : french, named, cells)].join('');
};

export const save = (text: string, name: string): void => {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
};
