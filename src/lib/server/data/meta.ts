// What describes a table beside its rows: which data, under which licence, what each column means.
import { typeset } from '#lib/i18n/typography.ts';
import type { Lang } from '#model/language.ts';
import type { Column, Table } from '#model/table/table.ts';
import type { About } from '../export/column.ts';
import { citation, licence, type Release } from '../release.ts';

const described = (lang: Lang, { name, type, label, description, unit, set, example }: Column) => ({
  name,
  type,
  label: typeset(lang, label[lang]),
  description: typeset(lang, description[lang]),
  ...(unit === undefined ? {} : { unit: unit[lang] }),
  ...(set === undefined ? {} : { vocabulary: set }),
  example
});

type ColumnMeta = ReturnType<typeof described>;
const cached: Readonly<Record<Lang, WeakMap<Column, ColumnMeta>>> = { fr: new WeakMap(), en: new WeakMap() };

/** Columns never change while the site runs: each is described once. */
export const columnMeta = (lang: Lang, column: Column): ColumnMeta => {
  const known = cached[lang].get(column) ?? described(lang, column);
  cached[lang].set(column, known);
  return known;
};

export const about = (lang: Lang, table: Table, release: Release, url: URL): About => ({
  lang,
  title: typeset(lang, table.title[lang]),
  description: typeset(lang, table.description[lang]),
  version: release.version,
  date: release.date,
  licence: licence.name,
  licenceUrl: licence.path,
  citation: citation(lang, release, url.origin),
  url: url.href
});
