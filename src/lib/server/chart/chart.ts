// The one meeting point: finds a chart, asks its question, proves its rows, has them drawn and told.
import { LRUCache } from 'lru-cache';
import { charts } from '#charts/index.ts';
import type { TextContext, Params } from '#charts/chart-definition.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { ChartView, DrawnView, FigureView, Link, ParamView } from '#lib/view.ts';
import type { Bilingual, Lang } from '#model/language.ts';
import { evidence, excerptsOf, sourcesNamed } from '../db/evidence.ts';
import { baseYear, dataVersion } from '../db/meta.ts';
import { memoByDatabase, withDatabase, readRows } from '../db/read.ts';
import type { Version } from '../db/versions.ts';
import { draw } from '../draw/draw.ts';
import { chartFileTypes } from './chart-formats.ts';
import { excerptView, sourceLines } from './evidence.ts';
import { formats } from '../number-formats.ts';
import { withDataVersion, requestedVersion } from '../address/pinned.ts';
import { joined, readSearch, writeSearch, type Search } from '../address/read-search.ts';
import { chartSearch, listOptions, type ParamValues } from './params.ts';
import { ids, evidenceHref, tableView, type Row } from './table.ts';

/** Story order: what the home page tells, then the rest by name. */
const story = [
  'public-money-by-project',
  'promise-and-result',
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

/** Drawings kept, by their size in characters: many states of many charts, in bounded memory. */
const drawings = new LRUCache<string, string>({ maxSize: 32_000_000, sizeCalculation: (svg) => svg.length });

export interface ChartState {
  readonly slug: string;
  readonly lang: Lang;
  readonly chart: NonNullable<ReturnType<typeof charts.get>>;
  readonly rows: readonly Row[];
  readonly params: ParamValues;
  /** The version of the data asked for by `?v=`; undefined for the latest. */
  readonly version: string | undefined;
  /** The canonical query string of this state. */
  readonly search: string;
  readonly context: TextContext<Row, Params>;
}

/** The answer to a chart's question, each row proved. */
const rowsOf = (chart: ChartState['chart'], params: ParamValues): Row[] => {
  const { sql, values } = chart.query(params);
  return readRows(chart.row, sql, values);
};

/** The query string of a state: only what differs from the defaults, and a pinned version. */
const writeState = (search: Search, params: ParamValues, version: string | undefined): string =>
  joined(writeSearch(search, params), version === undefined ? '' : `v=${version}`);

/**
 * A chart's rows and words for one state, from the database being read. Undefined for an unknown slug; Kit's 400 for a
 * parameter out of its set. Whoever honours `?v=` calls it within atVersion(). `beside` is what the address takes beside
 * the chart's own parameters, where a name may be an older one of it.
 */
export const loadChart = (
  slug: string,
  lang: Lang,
  address: URLSearchParams,
  beside?: Search
): ChartState | undefined => {
  const chart = charts.get(slug);
  if (chart === undefined) return undefined;
  const version = requestedVersion(address)?.version;
  const own = chartSearch(chart.params);
  const params = readSearch(own, address, beside);
  const rows = rowsOf(chart, params);
  const context = { rows, params, format: formats[lang], baseYear: baseYear() };
  const search = writeState(own, params, version);
  return { slug, lang, chart, rows, params, version, search, context };
};

const hrefOf = ({ lang, rows }: ChartState) => {
  const places = new Map(rows.map((row, index) => [row, `#row-${index + 1}`]));
  return (row: Row): string => evidenceHref(row, lang) ?? places.get(row) ?? '#';
};

/** What a state says of its rows; where it has none, that alone. */
const sentences = ({ lang, chart, rows, context }: ChartState) => {
  const none = messages[lang].chart.empty;
  if (rows.length === 0) return { takeaway: none, alt: none, missing: '' };
  const { takeaway, alt, missing } = chart.words[lang];
  return {
    takeaway: typeset(lang, takeaway(context)),
    alt: typeset(lang, alt(context)),
    missing: typeset(lang, missing(context))
  };
};

/** The drawing of one state at one size, kept for the next reader. */
export const drawn = (state: ChartState, size: Size): string => {
  const { slug, lang, search, chart, context } = state;
  const key = `${dataVersion()} ${slug}?${search} ${lang} ${size}`;
  const kept = drawings.get(key);
  if (kept !== undefined) return kept;
  const width = widths[size];
  const svg = draw(chart.plot({ ...context, lang, width, href: hrefOf(state) }), {
    width,
    alt: sentences(state).alt,
    id: `${slug}-${size}`,
    typeset: (text) => typeset(lang, text)
  });
  drawings.set(key, svg);
  return svg;
};

export const figureOf = (state: ChartState, shown: readonly Size[] = sizes): FigureView => {
  const { slug, lang, chart, rows } = state;
  const { title, question, scope } = chart.words[lang];
  return {
    slug,
    title: typeset(lang, title),
    question: typeset(lang, question),
    ...sentences(state),
    scope: typeset(lang, scope),
    drawn: rows.length === 0 ? [] : shown.map((size): DrawnView => ({ size, svg: drawn(state, size) }))
  };
};

const paramViews = ({ slug, lang, chart, params, version }: ChartState): ParamView[] => {
  const own = chartSearch(chart.params);
  return Object.entries(chart.params).map(([name, param]) => {
    const label = typeset(lang, param.label[lang]);
    const href = (value: string | readonly string[]) =>
      urls.chart(lang, slug, writeState(own, { ...params, [name]: value }, version));
    const current = params[name];
    if (param.type === 'year')
      return {
        name,
        label,
        type: 'year',
        options: [],
        min: param.min,
        max: param.max,
        value: Number(current)
      };
    if (param.type === 'choice') {
      const options = Object.entries(param.values).map(([value, words]) => ({
        value,
        label: typeset(lang, words[lang]),
        selected: value === current,
        href: href(value)
      }));
      return { name, label, type: 'choice', options };
    }
    const picked = Array.isArray(current) ? current : [];
    const options = listOptions(param).map((option) => ({
      value: option.id,
      label: typeset(lang, option[`label_${lang}`]),
      selected: picked.includes(option.id),
      href: href(
        picked.includes(option.id) ? picked.filter((id) => id !== option.id) : [...picked, option.id]
      )
    }));
    return { name, label, type: 'list', options };
  });
};

export const tableOf = ({ lang, chart, rows }: ChartState) =>
  tableView(chart.columns, rows, lang, formats[lang], typeset(lang, chart.words[lang].title));

/** The facts that a state's rows name. */
const factsOf = (rows: readonly Row[]): string[] => [
  ...new Set(rows.flatMap((row) => ids(row['fact_ids'] ?? row['fact_id'])))
];

/** The sources that a state's rows name. */
export const sourcesOf = (rows: readonly Row[]): string[] => [
  ...new Set(rows.flatMap((row) => ids(row['source_ids'] ?? row['source_id'])))
];

/** A chart with default parameters, for the home page and the gallery. */
export const figureView = (slug: string, lang: Lang): FigureView | undefined => {
  const state = loadChart(slug, lang, new URLSearchParams());
  return state && figureOf(state);
};

/** Whether a pinned state reads otherwise today; undefined where nothing is pinned. */
const drift = (state: ChartState, pinned: Version | undefined): ChartView['pinned'] => {
  if (pinned === undefined) return undefined;
  const latest = writeSearch(chartSearch(state.chart.params), state.params);
  const now = withDatabase(undefined, () => rowsOf(state.chart, state.params));
  return {
    version: pinned.version,
    date: formats[state.lang].date(pinned.date),
    changed: JSON.stringify(now) !== JSON.stringify(state.rows),
    latest: urls.chart(state.lang, state.slug, latest)
  };
};

const fileLinks = ({ lang, slug, search }: ChartState): Link[] => {
  return [
    ...chartFileTypes.map(({ suffix, label }) => ({
      text: label[lang],
      href: urls.chartFile(lang, slug, suffix, search)
    })),
    { text: messages[lang].chart.sql, href: urls.chartSql(lang, slug, search) }
  ];
};

/** Everything a chart page shows. */
export const chartView = (slug: string, lang: Lang, search: URLSearchParams): ChartView | undefined =>
  withDataVersion(search, (pinned) => {
    const state = loadChart(slug, lang, search);
    if (state === undefined) return undefined;
    return {
      ...figureOf(state),
      table: tableOf(state),
      params: paramViews(state),
      excerpts: excerptsOf(slug).map((row) => excerptView(row, lang)),
      sources: sourceLines(sourcesNamed(sourcesOf(state.rows)), evidence(factsOf(state.rows)), lang),
      files: fileLinks(state),
      search: state.search,
      pinned: drift(state, pinned)
    };
  });

/** Every chart in its default state, asked once: what pages of records link by. */
export const defaultStates = memoByDatabase(() =>
  slugs.flatMap((slug) => loadChart(slug, 'fr', new URLSearchParams()) ?? [])
);

/** The charts whose default state names a fact of this source or organisation. */
export const chartsFedBy = (of: {
  readonly source?: string;
  readonly organisation?: string;
}): readonly { slug: string; title: Bilingual }[] =>
  defaultStates().flatMap(({ slug, chart, rows }) => {
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
