// A chart's question as SQL that runs on the database file: its values written in as literals.
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { loadChart } from './chart.ts';
import { versionSearch } from '../address/version.ts';
import type { Dataset } from '../db/dataset.ts';
import { viewsFor, viewsScript } from '../db/views.ts';

type Literal = string | number | null;

const literal = (value: Literal): string => {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
};

/** Texts, quoted names and comments first, so that nothing in them is taken for a parameter. */
const token = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|:(?<name>[A-Za-z_]\w*)/g;

/** The SELECT with each `:name` replaced by its value. A name without value is a bug: it throws. */
export const inlined = (sql: string, values: Readonly<Record<string, Literal>> = {}): string =>
  sql.replace(token, (found: string, name: string | undefined) => {
    if (name === undefined) return found;
    const value = values[name];
    if (value === undefined) throw new Error(`the question binds no value to :${name}`);
    return literal(value);
  });

export interface SqlFile {
  /** What runs on the file as it was published: the views that the question needs there, then the question. */
  readonly body: string;
  /** The question alone, where today's views are laid already. */
  readonly question: string;
  readonly name: string;
}

const comment = (text: string): string => `-- ${text.replace(/\s+/g, ' ')}`;

/** Undefined for an unknown slug. `origin` makes addresses absolute. */
export const chartSql = (
  dataset: Dataset,
  slug: string,
  lang: Lang,
  search: URLSearchParams,
  origin: string
): SqlFile | undefined => {
  const state = loadChart(dataset, slug, lang, search);
  if (state === undefined) return undefined;
  const { sql, values } = state.chart.query(state.params);
  const { version } = dataset;
  const head = [
    comment(typeset(lang, state.chart.words[lang].title)),
    comment(`${origin}${urls.chart(lang, slug, state.search)}`),
    comment(`${version}, ${origin}${urls.dataFile('sovereign-cloud.sqlite', versionSearch(dataset))}`),
    comment(`sqlite3 -csv -header sovereign-cloud.sqlite < ${slug}.sql`)
  ];
  const comments = `${head.join('\n')}\n`;
  const select = `${inlined(sql, values).trim()};\n`;
  return {
    body: `${comments}${viewsScript(viewsFor(sql, dataset.views))}${select}`,
    question: `${comments}${select}`,
    name: `${slug}_${version}_${lang}.sql`
  };
};
