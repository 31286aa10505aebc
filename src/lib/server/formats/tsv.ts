// TSV as IANA registered it: a line of names, a line a row, nothing quoted, so that no cell holds a tab or a line break.
import { guard } from '../export/csv.ts';
import { defineFormat, rowLimits, type Cells } from '../export/define-format.ts';
import { textParts } from '../export/text.ts';

const cell = (value: unknown): string => {
  if (typeof value === 'string') return guard(value).replace(/\r\n|[\t\r\n]/g, ' ');
  return value === null || value === undefined ? '' : String(value);
};

function* lines(names: readonly string[], rows: Iterable<Cells>): Generator<string, void> {
  yield `${names.join('\t')}\n`;
  for (const row of rows) yield `${names.map((_, at) => cell(row[at])).join('\t')}\n`;
}

export default defineFormat({
  suffix: 'tsv',
  order: 35,
  type: 'text/tab-separated-values; charset=utf-8',
  accept: ['text/tab-separated-values'],
  inline: false,
  name: { fr: 'TSV', en: 'TSV' },
  label: { fr: 'Tableau (TSV)', en: 'Table (TSV)' },
  note: {
    fr: 'Une tabulation sépare les cellules, sans guillemets : dans une cellule, une tabulation ou un saut de ligne devient une espace.',
    en: 'A tab separates the cells, without quotes: within a cell, a tab or a line break becomes a space.'
  },
  maxRows: rowLimits.streamed,
  maxRowsAtOnce: 0,
  dependsOn: 'data',
  catalogue: { fileType: 'TSV', mediaType: 'text/tab-separated-values' },
  csv: null,
  schema: null,
  write: ({ columns, rows }) =>
    textParts(
      lines(
        columns.map(({ name }) => name),
        rows
      )
    )
});
