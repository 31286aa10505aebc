// A chart as a file: its drawing, its rows as CSV, or rows and words as JSON.
import type { Lang } from '#model/language.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import { drawn, figureOf, sourcesOf, tell, type Told } from './chart.ts';
import { sourcesNamed } from './db/evidence.ts';
import { dataVersion } from './db/meta.ts';
import { standalone } from './draw/file.ts';
import { csv } from './export/csv.ts';
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
const site = 'Cloud souverain, à livre ouvert';

const publishers = ({ rows, lang }: Told): string => {
  const names = [
    ...new Set(sourcesNamed(sourcesOf(rows)).map((source) => typeset(lang, source.source_publisher)))
  ];
  const [shown, more] = [names.slice(0, 6), names.length - 6];
  const rest = more > 0 ? (lang === 'fr' ? ` et ${more} autres` : ` and ${more} others`) : '';
  return shown.length === 0 ? '' : `Sources${lang === 'fr' ? '\u00a0' : ''}: ${shown.join(', ')}${rest}.`;
};

const svg = (told: Told, origin: string): string => {
  const { title, takeaway } = figureOf(told, []);
  const address = `${origin}${urls.chart(told.lang, told.slug, told.search)}`;
  const foot = [publishers(told), `${site} (${licence.title}, ${dataVersion()}) – ${address}`].filter(
    (line) => line !== ''
  );
  return standalone(drawn(told, 'medium'), { title, takeaway, foot, lang: told.lang });
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
): ChartFile | undefined =>
  // Everything is read and drawn within the version asked for: nothing here may wait.
  atVersion(search, () => {
    const told = tell(slug, lang, search);
    if (told === undefined) return undefined;
    const name = `${slug}_${dataVersion()}_${lang}.${format}`;
    if (format === 'svg') return { body: svg(told, origin), type: 'image/svg+xml; charset=utf-8', name };
    if (format === 'csv') {
      const body = csv(Object.keys(told.chart.columns), told.rows);
      return { body, type: 'text/csv; charset=utf-8; header=present', name };
    }
    return { body: json(told, origin), type: 'application/json; charset=utf-8', name };
  });
