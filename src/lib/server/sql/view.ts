// The page that runs SQL in the browser: the text it opens with, examples, what the database holds.
import type { SqlView } from '#lib/components/sql.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { charts } from '#charts/index.ts';
import type { Dataset } from '../db/dataset.ts';
import { slugs } from '../chart/chart.ts';
import { versionSearch } from '../address/version.ts';
import { openingOf } from './params.ts';
import { examples } from './examples.ts';
import { schemaView } from './schema.ts';

const file = 'sovereign-cloud.sqlite';

export const sqlView = (dataset: Dataset, lang: Lang, url: URL): SqlView => {
  const database = urls.dataFile(file, versionSearch(dataset));
  return {
    ...openingOf(dataset, lang, url),
    database,
    commands: `curl -o ${file} "${url.origin}${database}"\nsqlite3 -readonly -box ${file} < query.sql`,
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
