// A chart as a file: its drawing, or its rows in every format that a table is served in.
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { urls } from '#lib/urls.ts';
import { figureOf, sourcesOf, loadChart, type ChartState } from './chart.ts';
import { exportColumns } from './chart-columns.ts';
import type { ChartFormat, FormatName } from '../data/formats.ts';
import { licence, releaseOf, type Release } from '../data/release.ts';
import { sourcesNamed } from '../db/evidence.ts';
import type { About, ExportSource } from '../export/column.ts';
import { frenchCsv, plainCsv } from '../export/csv.ts';
import { ndjson } from '../export/ndjson.ts';
import { parquet } from '../export/parquet.ts';
import { whole } from '../export/text.ts';
import { xlsx } from '../export/xlsx.ts';
import { chartPng, chartSvg } from './image.ts';
import { withDataVersion } from '../address/pinned.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export interface ChartFile {
  readonly body: string | Bytes;
  readonly name: string;
  /** The canonical query string of the state, where the file holds its rows. */
  readonly search?: string;
}

/** What is told of one state, with what says which data it was told from. */
interface Source {
  readonly state: ChartState;
  readonly release: Release;
  readonly origin: string;
}

const address = ({ state: { lang, slug, search }, origin }: Source): string =>
  `${origin}${urls.chart(lang, slug, search)}`;

const json = (source: Source): string => {
  const { chart, lang, params, rows } = source.state;
  const { title, question, takeaway, scope, missing } = figureOf(source.state, []);
  const columns = Object.entries(chart.columns).map(([name, { kind, label, description }]) => ({
    name,
    kind,
    label: label[lang],
    ...(description === undefined ? {} : { description: description[lang] })
  }));
  const { version } = source.release;
  const said = { title, question, takeaway, scope, missing, lang, params, columns, licence, version };
  return `${JSON.stringify({ meta: { ...said, url: address(source) }, rows }, null, 1)}\n`;
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

const sources = ({ rows }: ChartState): ExportSource[] =>
  sourcesNamed(sourcesOf(rows)).map((source) => ({
    id: source.source_id,
    title: source.source_title,
    publisher: source.source_publisher,
    url: source.source_url,
    date: source.source_published ?? ''
  }));

/** Everything is read before the first bytes are awaited. */
const rowsAs = (format: FormatName, source: Source): string | Bytes | Promise<Bytes> => {
  const { state } = source;
  const columns = exportColumns(state);
  switch (format) {
    case 'json':
      return json(source);
    case 'csv':
      return whole(plainCsv(columns), state.rows);
    case 'fr.csv':
      return whole(frenchCsv(columns), state.rows);
    case 'ndjson':
      return whole(ndjson(columns), state.rows);
    case 'xlsx':
      return xlsx(columns, state.rows, sources(state), about(source));
    case 'parquet':
      return parquet(columns, state.rows, about(source), sources(state));
    default:
      return format satisfies never;
  }
};

/** The file of one state of a chart; undefined for an unknown slug. `origin` makes addresses absolute. */
export const chartFile = async (
  slug: string,
  lang: Lang,
  format: ChartFormat,
  search: URLSearchParams,
  origin: string
): Promise<ChartFile | undefined> => {
  if (format === 'png') return chartPng(slug, lang, search, origin);
  if (format === 'svg') {
    const found = chartSvg(slug, lang, search, origin);
    return found && { body: found.svg, name: `${slug}_${found.version}_${lang}.svg` };
  }
  const made = withDataVersion(search, (pinned) => {
    const state = loadChart(slug, lang, search);
    if (state === undefined) return undefined;
    const release = releaseOf(pinned);
    const name = `${slug}_${release.date}_${release.version}_${lang}.${format}`;
    return { name, search: state.search, body: rowsAs(format, { state, release, origin }) };
  });
  return made && { ...made, body: await made.body };
};
