// Rows as NDJSON: one JSON object a line.
import type { ExportColumn } from './column.ts';
import type { TextFormat } from './text.ts';

export const ndjson = (columns: readonly ExportColumn[]): TextFormat => {
  const names = columns.map(({ name }) => name);
  return { head: '', row: (row) => `${JSON.stringify(row, names)}\n`, tail: '' };
};
