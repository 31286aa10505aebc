// metadata.json for Datasette: titles, units and descriptions of the database's own tables and views.
import type { Table } from '#model/table/table.ts';
import { tables } from '#model/table/tables.ts';
import { storedColumns } from '../db/table.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { citation, licence, type Release } from './release.ts';

/** What a published column is called in the database, where it is not called the same. */
const storedName = ({ stored, key }: Table, name: string): string => {
  if (name === 'language') return 'lang';
  if (stored === 'size_class' && name === 'size_class') return 'class';
  const own = key.at(-1) === name && name.endsWith('_id');
  return own && storedColumns(stored).includes('id') ? 'id' : name;
};

const columnsOf = (table: Table) => {
  const there = storedColumns(table.stored);
  return table.columns
    .map((column) => ({ column, name: storedName(table, column.name) }))
    .filter(({ name }) => there.includes(name));
};

export const datasette = (lang: Lang, release: Release, origin: string) => ({
  title: messages[lang].site.name,
  description: messages[lang].site.description,
  license: licence.title,
  license_url: licence.path,
  source: citation(lang, release, origin),
  source_url: `${origin}${urls.data(lang)}`,
  databases: {
    'sovereign-cloud': {
      tables: Object.fromEntries(
        tables.map((table) => [
          table.stored,
          {
            title: table.title[lang],
            description: table.description[lang],
            columns: Object.fromEntries(
              columnsOf(table).map(({ name, column }) => [name, column.description[lang]])
            ),
            units: Object.fromEntries(
              columnsOf(table).flatMap(({ name, column }) =>
                column.unit === undefined ? [] : [[name, column.unit.en]]
              )
            )
          }
        ])
      )
    }
  }
});
