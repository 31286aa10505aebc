// Rows of what the published tables are: comments that travel with the file. They are no data: the version leaves them out.
import { tables } from '#model/table/tables.ts';
import { both, table, type Table } from './table.ts';

export const docTables = (): Table[] => [
  table(
    'table_doc',
    ['name'],
    tables.map(({ name, title, description }, ordinal) => ({
      name,
      ordinal,
      ...both('title', title),
      ...both('description', description)
    }))
  ),
  table(
    'column_doc',
    ['table_name', 'ordinal'],
    tables.flatMap(({ name: table_name, columns }) =>
      columns.map(({ name, type, unit, label, description, example }, ordinal) => ({
        table_name,
        ordinal,
        name,
        type,
        ...both('unit', unit),
        ...both('label', label),
        ...both('description', description),
        example: String(example)
      }))
    )
  )
];
