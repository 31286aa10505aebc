// Where a chart meets the data: its rows in one state, validated, drawn and put in words.
import { LRUCache } from 'lru-cache';
import { charts } from '#charts/index.ts';
import type { TextContext, Params } from '#charts/chart-definition.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { ChartView, DrawnView, FigureView, Link } from '#lib/view.ts';
import type { Bilingual, Lang } from '#model/language.ts';
import { evidence, excerptsOf, sourcesNamed } from '../db/evidence.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { baseYear } from '../db/meta.ts';
import { candidates } from '../db/compare.ts';
import { draw } from '../draw/draw.ts';
import type { Highlight } from '../draw/highlight.ts';
import { chartFileTypes } from './chart-formats.ts';
import { excerptView, sourceLines } from './evidence.ts';
import { voicePairs } from './voices.ts';
import { formats } from '../number-formats.ts';
import { pinnedView, versionSearch } from '../address/version.ts';
import { joined, readSearch, writeSearch, type Search } from '../address/read-search.ts';
import { paramViews } from './param-views.ts';
import { chartSearch, listOptions, type ParamValues } from './params.ts';
import { ids, evidenceHref, tableView, type Row } from './table.ts';

/** Story order: what the home page tells, then the rest by name. */
const story = [
  'public-money-by-project',
  'promise-and-result',
  'money-per-firm',
  'turnover-state-and-sme',
  'turnover-per-public-euro',
  'aid-by-size',
  'lifelines',
  'timeline'
];
export const slugs: readonly string[] = [
  ...story.filter((slug) => charts.has(slug)),
  ...[...charts.keys()].filter((slug) => !story.includes(slug)).sort()
];

/** Container widths that a drawing is made for; CSS shows the one that fits. */
const widths = { narrow: 330, medium: 640, wide: 960 } as const;
export type Size = keyof typeof widths;
const sizes = ['narrow', 'medium', 'wide'] as const satisfies readonly Size[];

/** Cached drawings, by their size in characters: many states of many charts, in bounded memory. */
const drawings = new LRUCache<string, string>({ maxSize: 32_000_000, sizeCalculation: (svg) => svg.length });

export interface ChartState {
  /** The data that its rows come from. */
  readonly dataset: Dataset;
  readonly slug: string;
  readonly lang: Lang;
  readonly chart: NonNullable<ReturnType<typeof charts.get>>;
  readonly rows: readonly Row[];
  readonly params: ParamValues;
  /** The canonical query string of this state, with its version where that is a published one. */
  readonly search: string;
  readonly context: TextContext<Row, Params>;
}

/** The rows that a chart's query finds. */
const rowsOf = (dataset: Dataset, chart: ChartState['chart'], params: ParamValues): Row[] => {
  const { sql, values } = chart.query(params);
  return dataset.rows(chart.row, sql, values);
};

/** The name of each thing that may be picked; its id where no list has it. Lists are read when a name is first wanted. */
const pickedName = (dataset: Dataset, params: Params, lang: Lang) => {
  let names: ReadonlyMap<string, string> | undefined;
  return (id: string): string => {
    names ??= new Map(
      Object.values(params).flatMap((param) =>
        param.type === 'list'
          ? listOptions(dataset, param).map((one) => [one.id, one[`label_${lang}`]] as const)
          : []
      )
    );
    return names.get(id) ?? id;
  };
};

/**
 * A chart's rows and texts for one state. Undefined for an unknown slug; throws Kit's 400 for a wrong parameter. `beside` is
 * what the address takes beside the chart's own parameters, where a name may be an older one of it.
 */
export const loadChart = (
  dataset: Dataset,
  slug: string,
  lang: Lang,
  address: URLSearchParams,
  beside?: Search
): ChartState | undefined => {
  const chart = charts.get(slug);
  if (chart === undefined) return undefined;
  const own = chartSearch(dataset, chart.params);
  const params = readSearch(own, address, beside);
  const rows = rowsOf(dataset, chart, params);
  const context = {
    rows,
    params,
    format: formats(dataset)[lang],
    baseYear: baseYear(dataset),
    pickedName: pickedName(dataset, chart.params, lang)
  };
  const search = joined(writeSearch(own, params), versionSearch(dataset));
  return { dataset, slug, lang, chart, rows, params, search, context };
};

/** Parts an address from the row that it was made for, while a drawing is made: no address holds it. */
const rowSign = '\u2063';

const hrefOf = ({ lang, rows }: ChartState) => {
  const places = new Map(rows.map((row, index) => [row, index + 1]));
  return (row: Row): string => {
    const place = places.get(row) ?? 0;
    return `${evidenceHref(row, lang) ?? `#row-${place}`}${rowSign}${place}`;
  };
};

/** The row of the table that stands behind each mark, as `data-row`. */
const withRows = (svg: string): string =>
  svg.replaceAll(new RegExp(`href="([^"]*)${rowSign}(\\d+)"`, 'g'), 'href="$1" data-row="row-$2"');

/** The sentences about a state's rows; where there are none, one that says so. */
const sentences = ({ lang, chart, rows, context }: ChartState) => {
  const none = messages[lang].chart.empty;
  const { title, finding, subtitle, takeaway, alt, notFound, missing } = chart.words[lang];
  const name = typeset(lang, title);
  if (rows.length === 0) {
    const absence = typeset(lang, notFound?.(context) ?? none);
    return { title: name, subtitle: '', takeaway: absence, alt: absence, missing: '' };
  }
  return {
    title: typeset(lang, finding?.(context) ?? title),
    subtitle: typeset(lang, subtitle?.(context) ?? ''),
    takeaway: typeset(lang, takeaway(context)),
    alt: typeset(lang, alt(context)),
    missing: typeset(
      lang,
      [notFound?.(context), missing(context)].filter((text) => text !== undefined).join(' ')
    )
  };
};

/** What an address brings forward in a drawing; nothing where it asks for nothing. */
const forwardOf = ({ dataset, lang, params }: ChartState): { readonly highlight?: Highlight } => {
  const { highlight: series = [], note = '' } = params;
  if (!Array.isArray(series) || typeof note !== 'string' || (series.length === 0 && note === '')) return {};
  const names = new Map(candidates(dataset).map((one) => [one.id, one[`name_${lang}`]]));
  const absent = (ids: readonly string[]) =>
    messages[lang].chart.noMark(formats(dataset)[lang].list(ids.map((id) => names.get(id) ?? id)));
  return { highlight: { series, note, absent } };
};

/** The drawing of one state at one size, cached for the next reader. */
export const drawn = (state: ChartState, size: Size): string => {
  const { dataset, slug, lang, search, chart, context } = state;
  const key = `${dataset.version} ${slug}?${search} ${lang} ${size}`;
  const cached = drawings.get(key);
  if (cached !== undefined) return cached;
  const width = widths[size];
  const plain = draw(chart.plot({ ...context, lang, width, href: hrefOf(state) }), {
    width,
    alt: sentences(state).alt,
    id: `${slug}-${size}`,
    ...forwardOf(state),
    typeset: (text) => typeset(lang, text)
  });
  const svg = withRows(plain);
  drawings.set(key, svg);
  return svg;
};

export const figureOf = (state: ChartState, shown: readonly Size[] = sizes): FigureView => {
  const { slug, lang, chart, rows } = state;
  const { title, question, scope } = chart.words[lang];
  return {
    slug,
    name: typeset(lang, title),
    question: typeset(lang, question),
    ...sentences(state),
    scope: typeset(lang, scope),
    drawn: rows.length === 0 ? [] : shown.map((size): DrawnView => ({ size, svg: drawn(state, size) }))
  };
};

/** The name of a chart, which no row decides. Undefined for an unknown slug. */
export const chartName = (slug: string, lang: Lang): string | undefined => {
  const chart = charts.get(slug);
  return chart && typeset(lang, chart.words[lang].title);
};

export const tableOf = ({ dataset, lang, chart, rows }: ChartState) =>
  tableView(dataset, chart.columns, rows, lang, typeset(lang, chart.words[lang].title));

/** The facts that a state's rows name. */
const factsOf = (rows: readonly Row[]): string[] => [
  ...new Set(rows.flatMap((row) => ids(row['fact_ids'] ?? row['fact_id'])))
];

/** The sources that a state's rows name. */
export const sourcesOf = (rows: readonly Row[]): string[] => [
  ...new Set(rows.flatMap((row) => ids(row['source_ids'] ?? row['source_id'])))
];

/** A chart with default parameters, in drawings of those sizes. Undefined for an unknown slug. */
export const figureView = (
  dataset: Dataset,
  slug: string,
  lang: Lang,
  shown?: readonly Size[]
): FigureView | undefined => {
  const state = loadChart(dataset, slug, lang, new URLSearchParams());
  return state && figureOf(state, shown);
};

/** What the page of a pinned state says: whether the chart reads otherwise in the latest dataset. Undefined unpinned. */
const drift = (state: ChartState, latest: Dataset): ChartView['pinned'] => {
  const { dataset, slug, lang, chart, params, rows } = state;
  const search = writeSearch(chartSearch(latest, chart.params), params);
  const pinned = pinnedView(dataset, urls.chart(lang, slug, search), lang);
  if (pinned === undefined) return undefined;
  const changed = JSON.stringify(rowsOf(latest, chart, params)) !== JSON.stringify(rows);
  return { ...pinned, changed };
};

export const fileLinks = ({ lang, slug, search }: ChartState): Link[] => [
  ...chartFileTypes.map(({ suffix, label }) => ({
    text: label[lang],
    href: urls.chartFile(lang, slug, suffix, search)
  })),
  { text: messages[lang].chart.sql, href: urls.chartSql(lang, slug, search) }
];

/** The same picture in the formats of newsrooms: for a page, a phone, a column, print. */
const pictureLinks = ({ lang, slug, search }: ChartState): Link[] =>
  Object.entries(messages[lang].picture.formats).map(([query, text]) => ({
    text,
    href: urls.chartFile(lang, slug, 'png', joined(search, query))
  }));

/**
 * Everything a chart page shows of an address; a pinned state is compared with the `latest` dataset. Undefined for an unknown
 * slug; throws Kit's 400 for a wrong parameter.
 */
export const chartView = (
  dataset: Dataset,
  slug: string,
  lang: Lang,
  search: URLSearchParams,
  latest: Dataset
): ChartView | undefined => {
  const state = loadChart(dataset, slug, lang, search);
  if (state === undefined) return undefined;
  const sources = sourcesNamed(dataset, sourcesOf(state.rows));
  const voices = voicePairs(dataset, slug, lang);
  const paired = new Set(voices.flatMap((pair) => pair.voices.map(({ excerpt }) => excerpt.id)));
  return {
    ...figureOf(state),
    table: tableOf(state),
    params: paramViews(state),
    voices,
    excerpts: excerptsOf(dataset, slug).flatMap((row) =>
      paired.has(row.excerpt_id) ? [] : excerptView(row, lang)
    ),
    sources: sourceLines(dataset, sources, evidence(dataset, factsOf(state.rows)), lang),
    files: fileLinks(state),
    pictures: pictureLinks(state),
    search: state.search,
    pinned: drift(state, latest)
  };
};

/** Every chart in its default state: what pages of records link by. */
export const defaultStates = memo((dataset) =>
  slugs.flatMap((slug) => loadChart(dataset, slug, 'fr', new URLSearchParams()) ?? [])
);

/** The charts whose default state names a fact of this source or organisation. */
export const chartsFedBy = (
  dataset: Dataset,
  of: {
    readonly source?: string;
    readonly organisation?: string;
  }
): readonly { slug: string; title: Bilingual }[] =>
  defaultStates(dataset).flatMap(({ slug, chart, rows }) => {
    const fed = rows.some(
      (row) =>
        (of.source !== undefined && ids(row['source_ids'] ?? row['source_id']).includes(of.source)) ||
        (of.organisation !== undefined && row['organisation_id'] === of.organisation)
    );
    const { words } = chart;
    return fed
      ? [{ slug, title: { fr: typeset('fr', words.fr.title), en: typeset('en', words.en.title) } }]
      : [];
  });
