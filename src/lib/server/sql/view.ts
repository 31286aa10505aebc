// The page that runs SQL in the browser: the text it opens with, examples, what the database holds.
import type { SqlView } from '#lib/components/sql.ts';
import { size } from '#lib/i18n/size.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { charts } from '#charts/index.ts';
import type { Dataset } from '../db/dataset.ts';
import { slugs } from '../chart/chart.ts';
import { withVersion } from '../address/version.ts';
import { openingOf } from './params.ts';
import { examples } from './examples.ts';
import { schemaView } from './schema.ts';

const file = 'sovereign-cloud.sqlite';

/** How to run a query in a terminal; an older file is read under today's views there too. */
const commands = (origin: string, database: string, views: string | undefined): string => {
  const download = `curl -o ${file} "${origin}${database}"`;
  const run = `sqlite3 -readonly -box ${file}`;
  return views === undefined
    ? `${download}\n${run} < query.sql`
    : `${download}\ncurl -o views.sql "${origin}${views}"\ncat views.sql query.sql | ${run}`;
};

export const sqlView = (dataset: Dataset, lang: Lang, url: URL): SqlView => {
  const database = withVersion(dataset, urls.dataFile(file));
  const views = dataset.views.length === 0 ? undefined : withVersion(dataset, urls.dataFile('views.sql'));
  return {
    ...openingOf(dataset, lang, url),
    database,
    weight: size(lang, dataset.file.size),
    views,
    commands: commands(url.origin, database, views),
    examples: examples.map(({ id, question, sql }) => ({
      id,
      question: typeset(lang, question[lang]),
      sql: sql(lang),
      href: urls.sql(lang, `${new URLSearchParams({ example: id })}`)
    })),
    schema: schemaView(dataset, lang),
    charts: slugs.map((slug) => ({
      text: typeset(lang, charts.get(slug)?.words[lang].title ?? slug),
      href: urls.chartSql(lang, slug)
    }))
  };
};
