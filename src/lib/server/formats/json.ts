// JSON: one document that says what its rows mean before it lists them.
import { defineFormat, rowLimits, type Cells, type Content } from '../export/define-format.ts';
import { textParts } from '../export/text.ts';
import { objectWriter } from './ndjson.ts';

type Head = Readonly<Record<string, unknown>>;

/** A row a line, as rows come. */
function* lines(head: Head, names: readonly string[], rows: Iterable<Cells>): Generator<string, void> {
  const object = objectWriter(names);
  yield `${JSON.stringify(head, null, 1).replace(/\n\}$/, '')},\n "rows": [`;
  let separator = '\n';
  for (const row of rows) {
    yield `${separator}${object(row)}`;
    separator = ',\n';
  }
  yield `${separator === '\n' ? '' : '\n'}]\n}\n`;
}

/** A value a line, for whoever reads the file as it is. */
const laidOut = (head: Head, names: readonly string[], rows: Iterable<Cells>): string => {
  const objects = Array.from(rows, (row) =>
    Object.fromEntries(names.map((name, at) => [name, row[at] ?? null]))
  );
  return `${JSON.stringify({ ...head, rows: objects }, null, 1)}\n`;
};

const write = ({ of, columns, rows, head }: Content) => {
  const names = columns.map(({ name }) => name);
  return textParts(of === 'chart' ? [laidOut(head(), names, rows)] : lines(head(), names, rows));
};

const rowsOf = (row: object) => ({ type: 'array', items: row });

export default defineFormat({
  suffix: 'json',
  order: 10,
  type: 'application/json; charset=utf-8',
  accept: ['application/json', 'text/json'],
  inline: true,
  name: { fr: 'JSON', en: 'JSON' },
  label: { fr: 'Données et légendes (JSON)', en: 'Data and captions (JSON)' },
  note: null,
  maxRows: rowLimits.streamed,
  maxRowsAtOnce: 1_000,
  dependsOn: 'address',
  catalogue: { fileType: 'JSON', mediaType: 'application/json' },
  csv: null,
  schema: {
    table: (row) => ({
      type: 'object',
      required: ['ok', 'meta', 'truncated', 'next', 'rows'],
      properties: {
        ok: { const: true },
        meta: { type: 'object' },
        truncated: { type: 'boolean' },
        next: { type: ['string', 'null'] },
        rows: rowsOf(row)
      }
    }),
    chart: (row) => ({
      type: 'object',
      required: ['meta', 'rows'],
      properties: { meta: { type: 'object' }, rows: rowsOf(row) }
    })
  },
  write
});
