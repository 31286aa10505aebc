// Which query parameters each address takes, by its route: those of the schemas that read it. The hook takes all others
// away before anything reads the address, and the response cache takes them for one: nobody need look for foreign names.
import type { RouteId } from '$app/types';
import { charts } from '#charts/index.ts';
import type { Dataset } from './db/dataset.ts';
import { namesOf, textsOf, type Search } from './address/read-search.ts';
import { feedSearch } from './changes/feed.ts';
import { imageSearch } from './chart/image.ts';
import { chartSearch } from './chart/params.ts';
import { compareSearch } from './compare/params.ts';
import { documentSearch } from './data/document.ts';
import { pageSearch } from './address/paging.ts';
import { embedSearch } from './embed/embed-options.ts';
import { homeSearch } from './home/params.ts';
import { oembedSearch } from './oembed/request.ts';
import { disagreementsPlace, disagreementsSearch } from './record/disagreement-index.ts';
import { organisationsSearch } from './record/organisations-page.ts';
import { profileSearch } from './record/profile-tabs.ts';
import { sourcesSearch } from './record/source-index.ts';
import { filterSearch, isRegisterId, listSearch } from './register/filters.ts';
import { searchSearch } from './search/search.ts';
import { sqlSearch } from './sql/params.ts';
import { timelinePlace, timelineSearch } from './timeline/params.ts';

/** What stands in a route's brackets. */
type Filled = Readonly<Partial<Record<string, string>>>;

/** Only the names count here, and they are the same in either language and for any data. */
const lang = 'fr';
const searchTaken = searchSearch(lang);
const sourcesTaken = sourcesSearch([]);
const profileTaken = profileSearch([]);

interface Address {
  readonly dataset: Dataset;
  readonly filled: Filled;
  /** Undefined where all that any address of the route may take is wanted. */
  readonly search: URLSearchParams | undefined;
}

const ofSlug = (dataset: Dataset, slug = ''): Search[] => {
  const chart = charts.get(slug);
  return chart === undefined ? [] : [chartSearch(dataset, chart.params)];
};
const ofChart = ({ dataset, filled: { slug } }: Address): Search[] => ofSlug(dataset, slug);
const ofImage = ({ filled: { format } }: Address): Search[] =>
  format === 'svg' || format === 'png' ? [imageSearch[format]] : [];
const ofRegister = ({ dataset, filled: { id = '' } }: Address): Search[] =>
  isRegisterId(id) ? [filterSearch(dataset, id, lang)] : [];

/** The SQL page opens with a chart's question, in a state of the chart. */
const ofSql = ({ dataset, search }: Address): Search[] => {
  const slugs = search === undefined ? [...charts.keys()] : textsOf(search, 'chart', false).slice(0, 1);
  return slugs.flatMap((slug) => ofSlug(dataset, slug));
};

/** Beside `v`, which every address of the data takes. */
const ofData: Readonly<Partial<Record<RouteId, (address: Address) => Search[]>>> = {
  '/[lang=lang]': ({ dataset }) => [homeSearch(dataset)],
  '/[lang=lang]/charts/[slug]': ofChart,
  '/[lang=lang]/charts/[slug].[format]': (address) => [...ofChart(address), ...ofImage(address)],
  '/[lang=lang]/charts/[slug].sql': ofChart,
  '/[lang=lang]/charts/[slug]/card.png': ofChart,
  '/[lang=lang]/compare': ({ dataset }) => [compareSearch(dataset)],
  '/[lang=lang]/compare/card.png': ({ dataset }) => [compareSearch(dataset)],
  '/[lang=lang]/compare.csv': ({ dataset }) => [compareSearch(dataset)],
  '/[lang=lang]/disagreements': ({ dataset }) => [disagreementsSearch(dataset), disagreementsPlace(dataset)],
  '/[lang=lang]/embed/[slug]': (address) => [...ofChart(address), embedSearch],
  '/[lang=lang]/organisations': () => [organisationsSearch],
  '/[lang=lang]/organisations/[id]': () => [profileTaken],
  '/[lang=lang]/registers/[id]': (address) => [...ofRegister(address), listSearch],
  '/[lang=lang]/registers/[id]/card.png': (address) => [...ofRegister(address), listSearch],
  '/[lang=lang]/search': () => [searchTaken],
  '/[lang=lang]/search.json': () => [searchTaken],
  '/[lang=lang]/sources': () => [sourcesTaken, pageSearch],
  '/[lang=lang]/sql': (address) => [sqlSearch, ...ofSql(address)],
  '/[lang=lang]/timeline': ({ dataset }) => [timelineSearch(dataset), timelinePlace(dataset)],
  '/[lang=lang]/timeline.csv': ({ dataset }) => [timelineSearch(dataset)],
  '/[lang=lang]/timeline.ics': ({ dataset }) => [timelineSearch(dataset)]
};

/** These take no `v`: they tell of today's data alone, or of none. */
const withoutVersion: Readonly<Partial<Record<RouteId, readonly Search[]>>> = {
  '/[lang=lang]/card.png': [],
  '/feed.xml': [feedSearch],
  '/oembed': [oembedSearch(lang)]
};

/** The columns of a table are names of its own, and one that it lacks is refused: a slip must not give all rows. */
const refusesUnknown: readonly RouteId[] = ['/data/[address]', '/data/[file].csv-metadata.json'];

/**
 * The names that an address takes: with its query string, those that count beside what it says; without, all that any may.
 * Undefined where it refuses, by itself, those that it doesn't know.
 */
export const ownNames = (
  dataset: Dataset,
  { route, filled }: { readonly route: RouteId | null; readonly filled: Filled },
  search?: URLSearchParams
): readonly string[] | undefined => {
  if (route === null || refusesUnknown.includes(route)) return undefined;
  const others = withoutVersion[route];
  if (others !== undefined) return namesOf(...others);
  if (route === '/' || route === '/data' || route === '/data/sovereign-cloud.sqlite') return ['v'];
  if (route.startsWith('/data/')) return [...namesOf(documentSearch), 'v'];
  if (!route.startsWith('/[lang=lang]')) return [];
  return [...namesOf(...(ofData[route]?.({ dataset, filled, search }) ?? [])), 'v'];
};
