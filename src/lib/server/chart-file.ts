// A chart as a file: its drawing, its rows as CSV, or rows and words as JSON.
import type { Lang } from '#model/language.ts';
import { urls } from '#lib/urls.ts';
import { figureOf, tell, type Told } from './chart.ts';
import { dataVersion } from './db/meta.ts';
import { csv } from './export/csv.ts';
import { chartSvg } from './picture.ts';
import { atVersion } from './pinned.ts';

export const chartFormats = ['svg', 'csv', 'json'] as const;
export type ChartFormat = (typeof chartFormats)[number];

export interface ChartFile {
  readonly body: string;
  readonly type: string;
  readonly name: string;
}

const licence = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte 2.0',
  path: 'https://spdx.org/licenses/etalab-2.0.html'
};
const json = (told: Told, origin: string): string => {
  const { chart, lang, slug, search, params, rows } = told;
  const { title, question, takeaway, scope, missing } = figureOf(told, []);
  const columns = Object.entries(chart.columns).map(([name, { kind, label, description }]) => ({
    name,
    kind,
    label: label[lang],
    ...(description === undefined ? {} : { description: description[lang] })
  }));
  const meta = {
    title,
    question,
    takeaway,
    scope,
    missing,
    lang,
    params,
    columns,
    licence,
    version: dataVersion()
  };
  return `${JSON.stringify({ meta: { ...meta, url: `${origin}${urls.chart(lang, slug, search)}` }, rows }, null, 1)}\n`;
};

/** The file of one state of a chart; undefined for an unknown slug. `origin` makes addresses absolute. */
export const chartFile = (
  slug: string,
  lang: Lang,
  format: ChartFormat,
  search: URLSearchParams,
  origin: string
): ChartFile | undefined => {
  if (format === 'svg') {
    const found = chartSvg(slug, lang, search, origin);
    return (
      found && {
        body: found.svg,
        type: 'image/svg+xml; charset=utf-8',
        name: `${slug}_${found.version}_${lang}.svg`
      }
    );
  }
  // Everything is read and drawn within the version asked for: nothing here may wait.
  return atVersion(search, () => {
    const told = tell(slug, lang, search);
    if (told === undefined) return undefined;
    const name = `${slug}_${dataVersion()}_${lang}.${format}`;
    if (format === 'csv') {
      const body = csv(Object.keys(told.chart.columns), told.rows);
      return { body, type: 'text/csv; charset=utf-8; header=present', name };
    }
    return { body: json(told, origin), type: 'application/json; charset=utf-8', name };
  });
};
