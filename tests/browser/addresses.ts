// Every public address of the built site: the tree of routes, with what may stand in each bracket.
import { globSync, readdirSync } from 'node:fs';
import { z } from 'zod';

/** The routes that answer something: `/[lang=lang]/charts/[slug].[format]`. */
export const routes: readonly string[] = globSync('src/routes/**/{+page.svelte,+server.ts}')
  .map((file) => file.replaceAll('\\', '/').replace(/^src\/routes(.*)\/\+[^/]+$/, '$1') || '/')
  .sort();

const charts = readdirSync('src/charts', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The first value of a column of a published table. */
const first = async (origin: string, table: string, column: string): Promise<string> => {
  const answer = await fetch(`${origin}/data/${table}.json?columns=${column}&limit=1`);
  const { rows } = z.object({ rows: z.array(z.record(z.string(), z.string())) }).parse(await answer.json());
  return rows[0]?.[column] ?? '';
};

const script = async (origin: string): Promise<string> =>
  /\/scripts\/([^"]+)"/.exec(await (await fetch(`${origin}/fr`)).text())?.[1] ?? '';

/** What stands in the brackets of each route that has any beside the language. A new one has to be added here. */
const fillings = async (origin: string): Promise<Readonly<Record<string, readonly string[]>>> => ({
  '/data/[address]': [
    'facts',
    'facts.csv',
    'facts.fr.csv',
    'organisations.json',
    'sources.ndjson',
    'events.xlsx'
  ],
  '/data/[file].csv-metadata.json': ['facts', 'facts.fr'],
  '/scripts/[name]': [await script(origin)],
  '/[lang=lang]/charts/[slug]': charts,
  '/[lang=lang]/charts/[slug].sql': ['market-size', 'timeline'],
  '/[lang=lang]/charts/[slug]/card.png': ['market-size', 'timeline'],
  '/[lang=lang]/charts/[slug].[format]': [
    ...['csv', 'fr.csv', 'json', 'ndjson', 'parquet', 'xlsx', 'svg', 'png'].map(
      (format) => `market-size.${format}`
    ),
    ...charts.map((slug) => `${slug}.json`)
  ],
  '/[lang=lang]/embed/[slug]': charts,
  '/[lang=lang]/facts/[id]': [await first(origin, 'facts', 'fact_id')],
  '/[lang=lang]/organisations/[id]': ['ovh'],
  '/[lang=lang]/registers/[id]': ['state-aid', 'decp'],
  '/[lang=lang]/facts/[id]/card.png': [await first(origin, 'facts', 'fact_id')],
  '/[lang=lang]/organisations/[id]/card.png': ['ovh'],
  '/[lang=lang]/registers/[id]/card.png': ['state-aid', 'decp'],
  '/[lang=lang]/sources/[id]/card.png': [await first(origin, 'sources', 'source_id')],
  '/[lang=lang]/sources/[id]': [await first(origin, 'sources', 'source_id')]
});

/** What an address needs to answer anything. */
const needed = (origin: string): Readonly<Record<string, string>> => ({
  '/oembed': `?url=${encodeURIComponent(`${origin}/fr/charts/market-size`)}`,
  '/[lang=lang]/search': '?q=cloud',
  '/[lang=lang]/search.json': '?q=cloud',
  '/[lang=lang]/compare': '?organisations=gandi,ovh',
  '/[lang=lang]/compare/card.png': '?organisations=gandi,ovh',
  '/[lang=lang]/compare.csv': '?organisations=gandi,ovh'
});

export interface Address {
  readonly route: string;
  readonly path: string;
}

const bracketed = /\[(?!lang=lang\])[^\]]+\](?:\.\[[^\]]+\])?/;

export const addresses = async (origin: string): Promise<Address[]> => {
  const known = await fillings(origin);
  return routes.flatMap((route) => {
    const bare = route.replace('[lang=lang]', 'fr');
    const search = needed(origin)[route] ?? '';
    if (!bracketed.test(route)) return [{ route, path: `${bare}${search}` }];
    const filled = known[route];
    if (filled === undefined)
      throw new Error(`nothing stands in the brackets of ${route}: add it to fillings`);
    return filled.map((one) => ({ route, path: `${bare.replace(bracketed, one)}${search}` }));
  });
};

export const withParameters = (path: string, search: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}${search}`;
