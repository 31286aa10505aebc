// What readers may rely on in the database file, described in their language: views first, then tables.
import type { SqlColumnView, SqlStoredView } from '#lib/components/sql.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { Bilingual, Lang } from '#model/language.ts';
import { tables } from '#model/table/tables.ts';
import type { Column } from '#model/table/table.ts';
import { storedSchema } from '../db/schema.ts';
import { aboutColumns, aboutStored } from './about.ts';

const published = new Map(tables.map((table) => [table.stored, table]));

/** The columns that a file gives a longer name than the database does. */
const longer: Readonly<Record<string, string>> = { lang: 'language', published: 'source_published' };

/** What is known of a column: by its own table, by the table that it is the key of, or by any table that has its name. */
const documented = (stored: string, name: string): Column | undefined => {
  const own = published.get(stored);
  const names = [name, longer[name], ...(name === 'id' ? (own?.key ?? []) : [])];
  return [...(own === undefined ? [] : [own]), ...tables]
    .flatMap(({ columns }) => columns)
    .find((column) => names.includes(column.name));
};

const said = (about: Bilingual | undefined, lang: Lang): string =>
  about === undefined ? '' : typeset(lang, about[lang]);

const sqlTypes: Readonly<Record<string, 'integer' | 'number' | 'string'>> = {
  INTEGER: 'integer',
  REAL: 'number',
  TEXT: 'string'
};

const column = (stored: string, name: string, sqlType: string, lang: Lang): SqlColumnView => {
  const found = documented(stored, name);
  const type = found?.type ?? aboutColumns[name]?.type ?? sqlTypes[sqlType.toUpperCase()];
  return {
    name,
    type: type === undefined ? '' : messages[lang].data.types[type],
    description: said(found?.description ?? aboutColumns[name], lang)
  };
};

export const schemaView = (lang: Lang): SqlStoredView[] => {
  const rows = storedSchema();
  return [...new Set(rows.map(({ name }) => name))].flatMap((name) => {
    const about = published.get(name)?.description ?? aboutStored[name];
    if (about === undefined) return [];
    const own = rows.filter((row) => row.name === name);
    const [first] = own;
    return first === undefined
      ? []
      : [
          {
            name,
            view: first.kind === 'view',
            description: said(about, lang),
            columns: own.map((row) => column(name, row.column, row.type, lang))
          }
        ];
  });
};
