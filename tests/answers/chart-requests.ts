// What is asked of charts: each choice of each parameter, one at a time, as page, embed, SQL and every file, in both languages.
import { languages } from '#model/languages.ts';
import { numbersWithin, spread } from './links.ts';
import type { ApiParameter, Resource } from './openapi.ts';
import { get, withSearch, type SiteRequest } from './request.ts';

/** Of the items of a list, as many as are asked for in every form. */
const wholeItems = 6;

interface StateSearches {
  readonly everywhere: readonly string[];
  /** The other items of lists: each changes the rows that are read, and nothing of how they are written. */
  readonly inBrief: readonly string[];
}

const searchesOf = ({ name, schema }: ApiParameter): StateSearches => {
  const written = (values: readonly string[]): string[] => values.map((value) => `${name}=${value}`);
  if (schema.enum !== undefined) return { everywhere: written(schema.enum), inBrief: [] };
  const items = schema.items?.enum ?? [];
  const pair = items.length > 1 ? [items.slice(0, 2).join(',')] : [];
  const numbers = numbersWithin(schema.minimum ?? 0, schema.maximum ?? 0).map(String);
  const everywhere = schema.maximum === undefined ? [...spread(items, wholeItems), ...pair] : numbers;
  return {
    everywhere: written(everywhere),
    inBrief: written(items.filter((item) => !everywhere.includes(item)))
  };
};

/** A state as everything that shows it. The many pictures are asked for with few pixels: drawing them takes the longest. */
const stateRequests = ({ name, formats }: Resource, lang: string, search: string): SiteRequest[] => [
  get(withSearch(`/${lang}/charts/${name}`, search)),
  get(withSearch(`/${lang}/embed/${name}`, search)),
  get(withSearch(`/${lang}/charts/${name}.sql`, search)),
  ...formats.map((format) =>
    get(
      withSearch(`/${lang}/charts/${name}.${format}`, format === 'png' ? `${search}&pixel-ratio=1` : search)
    )
  )
];

/** Every chart without a parameter; its card and its page of SQL too. */
const plainRequests = ({ name, formats }: Resource, lang: string): SiteRequest[] => [
  get(`/${lang}/charts/${name}`),
  get(`/${lang}/embed/${name}`),
  get(`/${lang}/charts/${name}.sql`),
  get(`/${lang}/charts/${name}/card.png`),
  get(`/${lang}/sql?chart=${name}`),
  ...formats.map((format) => get(`/${lang}/charts/${name}.${format}`))
];

const embedSearches = [
  'theme=light',
  'theme=dark',
  'height=200',
  'height=600',
  'title=0',
  'title=1',
  'bg=transparent',
  'resize=1',
  'theme=dark&height=400&title=0&bg=transparent&resize=1'
];

const pictureSearches: Readonly<Record<string, readonly string[]>> = {
  svg: ['theme=dark', 'width=320', 'width=700', 'width=2000'],
  png: ['theme=dark&pixel-ratio=1', 'width=320&pixel-ratio=1', 'pixel-ratio=3', 'scale=1', 'scale=2']
};

/** What embeds and pictures take beside the parameters of their chart. */
const optionRequests = ({ name }: Resource): SiteRequest[] => [
  ...embedSearches.map((search) => get(`/en/embed/${name}?${search}`)),
  ...Object.entries(pictureSearches).flatMap(([format, searches]) =>
    searches.map((search) => get(`/en/charts/${name}.${format}?${search}`))
  )
];

/** Of the charts that the options are asked of: all take the same ones. */
const withOptions = 3;

export const chartRequests = (charts: readonly Resource[]): SiteRequest[] => [
  ...languages.flatMap((lang) =>
    charts.flatMap((chart) => [
      ...plainRequests(chart, lang),
      ...chart.parameters.flatMap((parameter) => {
        const { everywhere, inBrief } = searchesOf(parameter);
        return [
          ...everywhere.flatMap((search) => stateRequests(chart, lang, search)),
          ...inBrief.map((search) => get(`/${lang}/charts/${chart.name}.json?${search}`))
        ];
      })
    ])
  ),
  ...charts.slice(0, withOptions).flatMap(optionRequests)
];

const consumerSearches = [
  '',
  'format=xml',
  'maxwidth=300',
  'maxheight=300',
  'maxwidth=320&maxheight=200&dnt=1',
  'format=xml&maxwidth=900'
];

/** oEmbed for the page and the embed of every chart, as different consumers ask for it. */
export const oembedRequests = (charts: readonly Resource[], origin: string): SiteRequest[] =>
  languages.flatMap((lang) =>
    charts.flatMap(({ name }, index) =>
      ['charts', 'embed'].flatMap((family) => {
        const path = `/oembed?url=${encodeURIComponent(`${origin}/${lang}/${family}/${name}`)}`;
        if (index >= withOptions) return [get(path), get(withSearch(path, 'format=xml'))];
        return [
          ...consumerSearches.map((search) => get(search === '' ? path : withSearch(path, search))),
          get(path, { 'user-agent': 'WordPress/6.8; https://example.org' })
        ];
      })
    )
  );
