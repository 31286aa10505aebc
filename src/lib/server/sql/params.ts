// What an address asks the SQL page to open with: a text, an example, or a chart's question.
import { z } from 'zod';
import type { Lang } from '#model/language.ts';
import { choice, text } from '../address/parameters.ts';
import { readSearch } from '../address/read-search.ts';
import { refuse } from '../address/refuse.ts';
import { slugs } from '../chart/chart.ts';
import { chartSql } from '../chart/chart-sql.ts';
import type { Dataset } from '../db/dataset.ts';
import { exampleNamed, examples } from './examples.ts';

interface Opening {
  readonly sql: string;
  readonly requested: boolean;
}

/** What the page takes; where a chart is named, the parameters of the chart beside. */
export const sqlSearch = z.object({
  q: text().optional(),
  example: choice(
    examples.map(({ id }) => id),
    { refuse: (name, id, allowed) => refuse(name, id, allowed, { status: 404 }) }
  ).optional(),
  chart: text().optional()
});

/** Refuses what it doesn't know by Kit's 400 or 404, naming what there is. */
export const openingOf = (dataset: Dataset, lang: Lang, { searchParams, origin }: URL): Opening => {
  const { q = '', example, chart } = readSearch(sqlSearch, searchParams);
  if (chart !== undefined) {
    const file = chartSql(dataset, chart, lang, searchParams, origin);
    return file === undefined
      ? refuse('chart', chart, slugs, { status: 404 })
      : { sql: file.question, requested: true };
  }
  if (q.trim() !== '') return { sql: q, requested: true };
  const named = exampleNamed(example ?? '');
  return { sql: (named ?? examples[0]).sql(lang), requested: named !== undefined };
};
