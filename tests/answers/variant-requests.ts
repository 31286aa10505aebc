// The same addresses asked for in other ways: every route at each published version, with foreign names, HEAD, conditions, encodings.
import { get, ownValidator, withSearch, type SiteRequest } from './request.ts';

/** Names that somebody else added, and one that no address takes. */
const foreign = 'utm_source=letter&fbclid=x&zzz=1&constructor=2';

interface RouteAddress {
  readonly route: string;
  readonly path: string;
}

const asOthersAsk = (path: string): SiteRequest[] => [
  get(path, { 'accept-encoding': 'gzip, deflate, br' }),
  get(path, { 'accept-encoding': 'gzip' }),
  get(path, { 'if-none-match': ownValidator }),
  get(path, { 'if-none-match': '"none"', 'accept-language': 'en' }),
  { method: 'HEAD', path, headers: {} },
  { method: 'OPTIONS', path, headers: {} }
];

/** `versions` are those that were published. Headers are asked for at one address of each route. */
export const variantRequests = (
  addresses: readonly RouteAddress[],
  versions: readonly string[]
): SiteRequest[] => [
  ...addresses.flatMap(({ path }) => [
    ...versions.map((version) => get(withSearch(path, `v=${version}`))),
    get(withSearch(path, 'v=000000000000')),
    get(withSearch(path, foreign))
  ]),
  ...[...Map.groupBy(addresses, ({ route }) => route).values()].flatMap(([first]) =>
    first === undefined ? [] : asOthersAsk(first.path)
  )
];

/** A chart of each version in every format that the routes above don't hold. */
export const versionRequests = (charts: readonly string[], versions: readonly string[]): SiteRequest[] =>
  versions.flatMap((version) => [
    ...charts.flatMap((slug) =>
      [
        `/en/charts/${slug}`,
        `/en/embed/${slug}`,
        `/fr/charts/${slug}.svg`,
        `/en/charts/${slug}.csv`,
        `/en/charts/${slug}.sql`
      ].map((path) => get(`${path}?v=${version}`))
    ),
    get(`/data/sovereign-cloud.sqlite?v=${version}`),
    get(`/data/sovereign-cloud.zip?v=${version}`)
  ]);
