// Rows as one JSON document, with what they mean: `{ "meta": …, "rows": […] }`, a row a line.
import type { ExportRow } from './column.ts';

export const json = (head: Readonly<Record<string, unknown>>, rows: Iterable<ExportRow>): string => {
  const lines = [...rows].map((row) => JSON.stringify(row));
  const start = JSON.stringify(head, null, 1).replace(/\n\}$/, '');
  return `${start},\n "rows": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`}]\n}\n`;
};
