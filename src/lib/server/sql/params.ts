// What an address asks the SQL page to open with: a text, an example, or a chart's question.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { chartSql } from '../chart/chart-sql.ts';
import { requestedVersion } from '../address/pinned.ts';
import { short, textOf } from '../address/read-search.ts';
import { exampleNamed, examples } from './examples.ts';

interface Opening {
  readonly sql: string;
  readonly requested: boolean;
}

/** The parameters that the page takes; those of a chart beside, where one is named. */
export const names: readonly string[] = ['q', 'example', 'chart'];

const chartOpening = (slug: string, lang: Lang, { searchParams, origin }: URL): Opening => {
  const file = chartSql(slug, lang, searchParams, origin);
  return file === undefined
    ? error(404, messages[lang].errors.noChart(slug))
    : { sql: file.body, requested: true };
};

/** Refuses what it doesn't know by Kit's 400 or 404, naming what there is. */
export const openingOf = (lang: Lang, url: URL): Opening => {
  const { searchParams } = url;
  requestedVersion(searchParams);
  const chart = textOf(searchParams, 'chart');
  if (chart !== undefined) return chartOpening(chart, lang, url);
  const named = textOf(searchParams, 'example');
  const text = searchParams.get('q');
  if (text !== null && text.trim() !== '') return { sql: text, requested: true };
  const [first] = examples;
  if (named === undefined) return { sql: first.sql(lang), requested: false };
  const example = exampleNamed(named);
  if (example !== undefined) return { sql: example.sql(lang), requested: true };
  const allowed = examples.map(({ id }) => id);
  return error(404, { message: `example=${short(named)}`, parameter: 'example', allowed });
};
