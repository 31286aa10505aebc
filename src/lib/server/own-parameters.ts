// Which query parameters each address takes, by its route. The hook takes all others away before anything reads the
// address, and the response cache takes them for one: nobody need look for foreign names again.
import type { RouteId } from '$app/types';
import { charts } from '#charts/index.ts';
import { compareName } from './compare/params.ts';
import { embedNames } from './embed/embed-options.ts';
import { pictureNames } from './chart/image.ts';
import { names as sourceNames } from './record/source-index.ts';
import { isRegisterId, namesOf } from './register/filters.ts';
import { names as searchNames } from './search/search.ts';
import { names as sqlNames } from './sql/params.ts';
import { names as timelineNames } from './timeline/params.ts';

/** What stands in a route's brackets. */
type Filled = Readonly<Partial<Record<string, string>>>;

const chartNames = (slug = ''): string[] => Object.keys(charts.get(slug)?.params ?? {});

const ofFormat = (format = ''): readonly string[] =>
  format === 'svg' || format === 'png' ? pictureNames[format] : [];

const ofRegister = (id = ''): string[] => (isRegisterId(id) ? namesOf(id) : []);

const everyChart = (): string[] => [...charts.keys()].flatMap(chartNames);

/** Beside `v`, which every address of the data takes. */
const ofData: Readonly<
  Partial<Record<RouteId, (filled: Filled, search?: URLSearchParams) => readonly string[]>>
> = {
  '/[lang=lang]/charts/[slug]': ({ slug }) => chartNames(slug),
  '/[lang=lang]/charts/[slug].[format]': ({ slug, format }) => [...chartNames(slug), ...ofFormat(format)],
  '/[lang=lang]/charts/[slug].sql': ({ slug }) => chartNames(slug),
  '/[lang=lang]/charts/[slug]/card.png': ({ slug }) => chartNames(slug),
  '/[lang=lang]/compare': () => [compareName],
  '/[lang=lang]/compare.csv': () => [compareName],
  '/[lang=lang]/embed/[slug]': ({ slug }) => [...chartNames(slug), ...embedNames],
  '/[lang=lang]/registers/[id]': ({ id }) => ofRegister(id),
  '/[lang=lang]/search': () => searchNames,
  '/[lang=lang]/sources': () => sourceNames,
  '/[lang=lang]/sql': (_, search) => [
    ...sqlNames,
    ...(search === undefined ? everyChart() : chartNames(search.get('chart') ?? undefined))
  ],
  '/[lang=lang]/timeline': () => timelineNames,
  '/[lang=lang]/timeline.csv': () => timelineNames,
  '/[lang=lang]/timeline.ics': () => timelineNames
};

/** These take other names than their neighbours: some tell of today's data alone, or of none. */
const ofOthers: Readonly<Partial<Record<RouteId, readonly string[]>>> = {
  '/[lang=lang]/card.png': [],
  '/[lang=lang]/search.json': searchNames,
  '/data/sovereign-cloud.sqlite': ['v'],
  '/feed.xml': ['lang'],
  '/oembed': ['url', 'format', 'maxwidth', 'maxheight', 'dnt']
};

/** The columns of a table are names of its own, and one that it lacks is refused: a slip must not give all rows. */
const filtered: readonly RouteId[] = ['/data/[address]', '/data/[file].csv-metadata.json'];

/**
 * The names that an address takes: with its query string, those that count beside what it says; without, all that any may.
 * Undefined where it refuses, by itself, those that it doesn't know.
 */
export const ownNames = (
  { route, filled }: { readonly route: RouteId | null; readonly filled: Filled },
  search?: URLSearchParams
): readonly string[] | undefined => {
  if (route === null || filtered.includes(route)) return undefined;
  const others = ofOthers[route];
  if (others !== undefined) return others;
  if (route.startsWith('/data/')) return ['lang', 'v'];
  if (!route.startsWith('/[lang=lang]')) return [];
  return [...new Set([...(ofData[route]?.(filled, search) ?? []), 'v'])];
};
