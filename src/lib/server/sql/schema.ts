// What readers may rely on in the database file, described in their language: published tables, then views, then tables.
import type { SqlColumnView, SqlStoredView } from '#lib/components/sql.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { Bilingual, Lang } from '#model/language.ts';
import { tables } from '#model/table/tables.ts';
import type { Column } from '#model/table/table.ts';
import type { Dataset } from '../db/dataset.ts';
import { replacedViews, storedSchema, storedTables } from '../db/schema.ts';
import { aboutColumns, aboutStored } from './about.ts';

/** The columns that published tables give a longer name than the other tables and views do. */
const longer: Readonly<Record<string, string>> = { lang: 'language', published: 'source_published' };

/** What any published table says of a column of this name. */
const documented = (name: string): Column | undefined =>
  tables.flatMap(({ columns }) => columns).find((column) => [name, longer[name]].includes(column.name));

const textOf = (about: Bilingual | undefined, lang: Lang): string =>
  about === undefined ? '' : typeset(lang, about[lang]);

const sqlTypes: Readonly<Record<string, 'integer' | 'number' | 'string'>> = {
  INTEGER: 'integer',
  REAL: 'number',
  TEXT: 'string'
};

const columnView = (name: string, sqlType: string, own: Column | undefined, lang: Lang): SqlColumnView => {
  const found = own ?? documented(name);
  const type = found?.type ?? aboutColumns[name]?.type ?? sqlTypes[sqlType.toUpperCase()];
  return {
    name,
    type: type === undefined ? '' : messages[lang].data.types[type],
    description: textOf(found?.description ?? aboutColumns[name], lang)
  };
};

/** A name as SQL writes it. */
const written = (name: string): string => (/^\w+$/.test(name) ? name : `"${name}"`);

export const schemaView = (dataset: Dataset, lang: Lang): SqlStoredView[] => {
  const stored = Map.groupBy(storedSchema(dataset), ({ name }) => name);
  const published = storedTables(dataset);
  const own = new Map(published.map((table) => [table.name, table]));
  const others = [...stored.keys()].filter((name) => !own.has(name) && !replacedViews.has(name));
  return [...own.keys(), ...others].flatMap((name) => {
    const table = own.get(name);
    const about = table?.table.description ?? aboutStored[name];
    const columns = stored.get(name) ?? [];
    const [first] = columns;
    if (about === undefined || first === undefined) return [];
    return [
      {
        name: written(name),
        kind: table === undefined ? first.kind : 'published',
        description: textOf(about, lang),
        columns: columns.map(({ column, type }) => columnView(column, type, table?.columns.get(column), lang))
      }
    ];
  });
};
