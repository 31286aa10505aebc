// A chart's rows in one state, as the writers of files take them.
import { urls } from '#lib/urls.ts';
import { messages } from '#lib/i18n/messages.ts';
import { licence, type Release } from '../release.ts';
import { sourcesNamed } from '../db/evidence.ts';
import type { About, ExportSource } from '../export/column.ts';
import type { Content } from '../export/define-format.ts';
import { exportColumns } from './chart-columns.ts';
import { figureOf, sourcesOf, type ChartState } from './chart.ts';

/** One state of a chart, and where its data come from. */
interface Source {
  readonly state: ChartState;
  readonly release: Release;
  readonly origin: string;
}

const address = ({ state: { lang, slug, search }, origin }: Source): string =>
  `${origin}${urls.chart(lang, slug, search)}`;

/** What a JSON file says before the rows. */
const head = (source: Source) => {
  const { chart, lang, params } = source.state;
  const { title, question, takeaway, scope, missing } = figureOf(source.state, []);
  const columns = Object.entries(chart.columns).map(([name, { kind, label, description }]) => ({
    name,
    kind,
    label: label[lang],
    ...(description === undefined ? {} : { description: description[lang] })
  }));
  const { version } = source.release;
  const text = { title, question, takeaway, scope, missing };
  return { meta: { ...text, lang, params, columns, licence, version, url: address(source) } };
};

const about = (source: Source): About => {
  const { state, release } = source;
  const { lang } = state;
  const { title, question, takeaway, scope, missing } = figureOf(state, []);
  const { date, version } = release;
  const url = address(source);
  return {
    lang,
    title,
    question,
    takeaway,
    description: scope,
    missing,
    version,
    date,
    licence: licence.name,
    licenceUrl: licence.path,
    citation: messages[lang].data.cite(messages[lang].site.name, date, version, url),
    url
  };
};

const sources = ({ dataset, rows }: ChartState): ExportSource[] =>
  sourcesNamed(dataset, sourcesOf(rows)).map((source) => ({
    id: source.source_id,
    title: source.source_title,
    publisher: source.source_publisher,
    url: source.source_url,
    date: source.source_published ?? ''
  }));

export const chartContent = (source: Source): Content => {
  const { state } = source;
  const columns = exportColumns(state);
  return {
    of: 'chart',
    columns,
    rows: state.rows.map((row) => columns.map(({ name }) => row[name])),
    about: () => about(source),
    sources: () => sources(state),
    head: () => head(source)
  };
};
