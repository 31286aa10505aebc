// Rows as NDJSON: one JSON object a line.
import type { ExportColumn } from './column.ts';
import type { TextFormat } from './text.ts';

/** What writes a JSON object from its values, in the order of their names. */
export const objectText = (names: readonly string[]): ((values: readonly unknown[]) => string) => {
  const keys = names.map((name, at) => `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  return (values) => {
    let text = '';
    for (let at = 0; at < keys.length; at += 1)
      text += `${keys[at] ?? ''}${JSON.stringify(values[at] ?? null)}`;
    return `${text}}`;
  };
};

export const ndjson = (columns: readonly ExportColumn[]): TextFormat => {
  const names = columns.map(({ name }) => name);
  const object = objectText(names);
  return {
    head: '',
    cells: (values) => `${object(values)}\n`,
    row: (row) => `${JSON.stringify(row, names)}\n`,
    tail: ''
  };
};
