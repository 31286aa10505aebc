// Every address of the site is made here.
import type { Lang } from '#model/language.ts';

const withSearch = (path: string, search = ''): string => (search === '' ? path : `${path}?${search}`);

export const urls = {
  home: (lang: Lang, search?: string) => withSearch(`/${lang}`, search),
  charts: (lang: Lang) => `/${lang}/charts`,
  chart: (lang: Lang, slug: string, search?: string) => withSearch(`/${lang}/charts/${slug}`, search),
  chartFile: (lang: Lang, slug: string, format: string, search?: string) =>
    withSearch(`/${lang}/charts/${slug}.${format}`, search),
  /** The picture that links show: a chart's, or the site's. */
  card: (lang: Lang, slug?: string, search?: string) =>
    slug === undefined ? `/${lang}/card.png` : withSearch(`/${lang}/charts/${slug}/card.png`, search),
  /** The picture that links to another page show. `page` is its path. */
  cardOf: (page: string, search?: string) => withSearch(`${page}/card.png`, search),
  chartPicture: (lang: Lang, slug: string, search?: string) =>
    withSearch(`/${lang}/charts/${slug}.png`, search),
  embed: (lang: Lang, slug: string, search?: string) => withSearch(`/${lang}/embed/${slug}`, search),
  /** `page` is absolute: what other sites ask about a chart whose address was pasted. */
  oembed: (page: string, format: 'json' | 'xml') =>
    withSearch('/oembed', `${new URLSearchParams({ url: page, format })}`),
  /** The firms followed, side by side; `list=all` lists all organisations. */
  organisations: (lang: Lang, search?: string) => withSearch(`/${lang}/organisations`, search),
  organisation: (lang: Lang, id: string, search?: string) =>
    withSearch(`/${lang}/organisations/${id}`, search),
  /** The organisations side by side, and the same as a file; `settings` is a query string of its own. */
  compare: (lang: Lang, ids: readonly string[] = [], settings = '') =>
    withSearch(
      `/${lang}/compare`,
      [ids.length === 0 ? '' : `organisations=${ids.join(',')}`, settings]
        .filter((part) => part !== '')
        .join('&')
    ),
  compareFile: (lang: Lang, search: string) => withSearch(`/${lang}/compare.csv`, search),
  sources: (lang: Lang, search?: string) => withSearch(`/${lang}/sources`, search),
  source: (lang: Lang, id: string, fact?: string) =>
    `/${lang}/sources/${id}${fact === undefined ? '' : `#${fact}`}`,
  fact: (lang: Lang, id: string) => `/${lang}/facts/${id}`,
  registers: (lang: Lang) => `/${lang}/registers`,
  /** The rows of a public register; `rows` names it and its filters: `state-aid?level=cloud`. */
  register: (lang: Lang, rows: string) => `/${lang}/registers/${rows}`,
  disagreements: (lang: Lang, search?: string) => withSearch(`/${lang}/disagreements`, search),
  /** The page of the list that holds a disagreement, at its place. */
  disagreement: (lang: Lang, id: string) => `/${lang}/disagreements?at=${id}#${id}`,
  timeline: (lang: Lang, search?: string) => withSearch(`/${lang}/timeline`, search),
  /** The page of the timeline that holds an event, at its place. */
  event: (lang: Lang, id: string) => `/${lang}/timeline?at=${id}#${id}`,
  timelineFile: (lang: Lang, format: 'ics' | 'csv', search?: string) =>
    withSearch(`/${lang}/timeline.${format}`, search),
  search: (lang: Lang, search?: string) => withSearch(`/${lang}/search`, search),
  suggestions: (lang: Lang) => `/${lang}/search.json`,
  changes: (lang: Lang) => `/${lang}/changes`,
  feed: (lang: Lang) => `/feed.xml?lang=${lang}`,
  /** The page about the data, and its part about one table. */
  data: (lang: Lang, table?: string) => `/${lang}/data${table === undefined ? '' : `#${table}`}`,
  /** A table as a file, or without suffix in the format that the reader accepts. */
  table: (name: string, suffix?: string, search?: string) =>
    withSearch(`/data/${name}${suffix === undefined ? '' : `.${suffix}`}`, search),
  dataFile: (name: string, search?: string) => withSearch(`/data/${name}`, search),
  /** What describes a table's CSV to programs (CSV on the Web); without a name, that of all tables. */
  csvw: (name?: string, search?: string) =>
    withSearch(`/data/${name === undefined ? '' : `${name}.`}csv-metadata.json`, search),
  /** A chart's question as SQL, to run on the database file. */
  chartSql: (lang: Lang, slug: string, search?: string) => withSearch(`/${lang}/charts/${slug}.sql`, search),
  /** The page that runs SQL in the browser: `q=` a text, `example=` one of ours. */
  sql: (lang: Lang, search?: string) => withSearch(`/${lang}/sql`, search),
  /** The same with a chart's question in the editor. */
  sqlOfChart: (lang: Lang, slug: string, search = '') =>
    withSearch(`/${lang}/sql`, `chart=${slug}${search === '' ? '' : `&${search}`}`),
  method: (lang: Lang) => `/${lang}/method`,
  accessibility: (lang: Lang) => `/${lang}/accessibility`,
  /** The page about the site, and a part of it. */
  about: (lang: Lang, part?: 'contact' | 'corrections') =>
    `/${lang}/about${part === undefined ? '' : `#${part}`}`,
  script: (name: string) => `/scripts/${name}`,
  /** The same page in another language; home where the address names none. */
  inLanguage: (lang: Lang, { pathname, search }: URL) =>
    /^\/(?:fr|en)(?=\/|$)/.test(pathname) ? `/${lang}${pathname.slice(3)}${search}` : `/${lang}`
} as const;
