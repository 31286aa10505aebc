// Records what a served site answers at every published address: `node tests/answers/record.ts <origin> <file>`.
import { globSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { addresses } from '../browser/addresses.ts';
import { questions } from '../questions.ts';
import { askSite, publicOrigin } from './ask-site.ts';
import { chartRequests, oembedRequests } from './chart-requests.ts';
import { filterPaths, linksOf, sitemapUrls, spreadStates } from './links.ts';
import { readApi } from './openapi.ts';
import { writeRecord } from './recorded-answer.ts';
import { createRecorder } from './recorder.ts';
import { refusedRequests } from './refused-requests.ts';
import { get, type SiteRequest } from './request.ts';
import { dataRequests, rowsOf, samplePath } from './table-requests.ts';
import { variantRequests, versionRequests } from './variant-requests.ts';

const [origin = '', file = ''] = process.argv.slice(2);
if (!URL.canParse(origin) || file === '') {
  console.error('Usage: node tests/answers/record.ts <origin> <file>');
  process.exit(1);
}

/** As many states of one page are followed: each organisation links to its comparison with many others. */
const maxStates = 40;

const textAt = async (path: string): Promise<string> =>
  (await askSite(origin, get(path))).body.toString('utf8');

/** Milliseconds between two questions whether the site knows the sizes of its files, and how often that is asked. */
const sizesInterval = 2_000;
const maxAttempts = 120;

/** The description of the data once it gives the sizes of all files: until then the site lets no cache keep it. */
const readDescription = async (attempts = maxAttempts): Promise<string> => {
  const { headers, body } = await askSite(origin, get('/data/datapackage.json'));
  if (headers['cache-control'] !== 'no-store') return body.toString('utf8');
  if (attempts === 0) throw new Error('The site does not come to know the sizes of its files.');
  await setTimeout(sizesInterval);
  return readDescription(attempts - 1);
};

const { dataVersion, created } = z
  .object({ dataVersion: z.string(), created: z.string() })
  .parse(JSON.parse(await readDescription()));
const release = { version: dataVersion, day: created.slice(0, 10) };

const { allowed } = z
  .object({ allowed: z.array(z.string()) })
  .parse(JSON.parse(await textAt('/data/terms.json?v=000000000000')));
const published = allowed.filter((version) => version !== dataVersion);

const api = readApi(await textAt('/data/openapi.json'));
const samples = new Map<string, ReturnType<typeof rowsOf>>();
for (const { name } of api.tables) samples.set(name, rowsOf(await textAt(samplePath(name))));

/** Addresses of every route; those that name the site name it as it calls itself here. */
const routed = (await addresses(origin)).map(({ route, path }) => ({
  route,
  path: path.replaceAll(encodeURIComponent(origin), encodeURIComponent(publicOrigin))
}));
const inEnglish = (path: string): string => path.replace(/^\/fr(?=\/|$)/, '/en');
const staticPaths = globSync('static/**', { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replace(/^static/, ''));

const searchRequests = (): SiteRequest[] =>
  questions.flatMap(([lang, text, kind]) => [
    get(`/${lang}/search?${new URLSearchParams({ q: text })}`),
    get(`/${lang}/search?${new URLSearchParams({ q: text, kind })}`),
    get(`/${lang}/search.json?${new URLSearchParams({ q: text })}`)
  ]);

mkdirSync(dirname(file), { recursive: true });
const started = performance.now();
const { record, recorded } = createRecorder({ origin, file, release });

const sitemap = sitemapUrls(await textAt('/sitemap.xml')).map((url) => url.pathname + url.search);
const routePaths = routed.map(({ path }) => path);
const pages = [...new Set([...sitemap, ...routePaths, ...routePaths.map(inEnglish), ...staticPaths])];
const links = new Map<string, readonly string[]>();
const filters = new Map<string, readonly string[]>();
await record(
  'site map and routes',
  pages.map((path) => get(path)),
  ({ path }, { headers, body }) => {
    if (headers['content-type']?.startsWith('text/html') !== true) return;
    const html = body.toString('utf8');
    links.set(path, linksOf(html, new URL(path, publicOrigin)));
    // The states of charts are asked for one by one below.
    if (!path.includes('/charts/')) filters.set(path, filterPaths(html, path));
  }
);
/** In the order of the pages, whichever answered first. */
const inOrder = (found: ReadonlyMap<string, readonly string[]>): SiteRequest[] => {
  const paths = new Set(pages.flatMap((page) => found.get(page) ?? []));
  return spreadStates([...paths], maxStates).map((path) => get(path));
};
await record('links', inOrder(links));
await record('filters', inOrder(filters));
await record('charts', chartRequests(api.charts));
await record('oEmbed', oembedRequests(api.charts, publicOrigin));
await record('data', dataRequests(api.tables, samples));
await record('searches', searchRequests());
await record('variants of every route', variantRequests(routed, published));
await record(
  'versions',
  versionRequests(
    api.charts.map(({ name }) => name),
    published
  )
);
await record('refused requests', refusedRequests());

writeRecord(file, { release, answers: recorded });
const bodies = new Set(recorded.map(({ body }) => body)).size;
const seconds = Math.round((performance.now() - started) / 1_000);
console.log(
  `${recorded.length} answers with ${bodies} different bodies recorded in ${file}, data version ${dataVersion}, in ${seconds} s.`
);
