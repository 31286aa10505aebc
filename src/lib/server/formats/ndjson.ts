// NDJSON: one JSON object a line.
import { defineFormat, rowLimits, type Cells } from '../export/define-format.ts';
import { textParts } from '../export/text.ts';

/** What writes a JSON object from its values, in the order of their names. */
export const objectWriter = (names: readonly string[]): ((values: Cells) => string) => {
  const keys = names.map((name, at) => `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  return (values) => {
    let text = '';
    for (let at = 0; at < keys.length; at += 1)
      text += `${keys[at] ?? ''}${JSON.stringify(values[at] ?? null)}`;
    return `${text}}`;
  };
};

function* lines(names: readonly string[], rows: Iterable<Cells>): Generator<string, void> {
  const object = objectWriter(names);
  for (const row of rows) yield `${object(row)}\n`;
}

export default defineFormat({
  suffix: 'ndjson',
  order: 40,
  type: 'application/x-ndjson; charset=utf-8',
  accept: ['application/x-ndjson', 'application/ndjson', 'application/jsonl'],
  inline: true,
  name: { fr: 'NDJSON', en: 'NDJSON' },
  label: { fr: 'Données ligne à ligne (NDJSON)', en: 'Data line by line (NDJSON)' },
  note: null,
  maxRows: rowLimits.streamed,
  maxRowsAtOnce: 0,
  dependsOn: 'data',
  catalogue: { fileType: null, mediaType: null },
  csv: null,
  schema: { table: (row) => row, chart: (row) => row },
  write: ({ columns, rows }) =>
    textParts(
      lines(
        columns.map(({ name }) => name),
        rows
      )
    )
});
