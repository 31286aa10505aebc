// CSV for programs: RFC 4180.
import { csvLines, plain } from '../export/csv.ts';
import { defineFormat, rowLimits } from '../export/define-format.ts';
import { textParts } from '../export/text.ts';

export default defineFormat({
  suffix: 'csv',
  order: 20,
  type: 'text/csv; charset=utf-8; header=present',
  accept: ['text/csv'],
  inline: false,
  name: { fr: 'CSV', en: 'CSV' },
  label: { fr: 'Tableau (CSV)', en: 'Table (CSV)' },
  note: null,
  maxRows: rowLimits.streamed,
  maxRowsAtOnce: 0,
  dependsOn: 'data',
  catalogue: { fileType: 'CSV', mediaType: 'text/csv' },
  csv: plain,
  schema: null,
  write: ({ columns, rows }) => textParts(csvLines(plain, columns, rows))
});
