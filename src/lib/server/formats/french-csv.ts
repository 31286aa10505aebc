// CSV that French Excel opens as it is. No Accept header asks for it: its media type is that of CSV.
import { csvLines, french } from '../export/csv.ts';
import { defineFormat, rowLimits } from '../export/define-format.ts';
import { textParts } from '../export/text.ts';

export default defineFormat({
  suffix: 'fr.csv',
  order: 30,
  type: 'text/csv; charset=utf-8; header=present',
  accept: [],
  inline: false,
  name: { fr: 'CSV pour Excel en français', en: 'CSV for Excel in French' },
  label: { fr: 'Tableau pour Excel en français (CSV)', en: 'Table for French Excel (CSV)' },
  note: null,
  maxRows: rowLimits.streamed,
  maxRowsAtOnce: 0,
  dependsOn: 'data',
  catalogue: { fileType: 'CSV', mediaType: 'text/csv' },
  csv: french,
  schema: null,
  write: ({ columns, rows }) => textParts(csvLines(french, columns, rows))
});
