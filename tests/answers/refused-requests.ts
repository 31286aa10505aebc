// Requests that no page makes: what is unknown, malformed, too long or not allowed, and what the site answers to it.
import { get, type SiteRequest } from './request.ts';

const unknown = [
  '/de/charts',
  '/fr/nope',
  '/nope',
  '/fr/charts/nope',
  '/en/charts/nope',
  '/en/charts/nope.json',
  '/fr/charts/nope.svg',
  '/fr/charts/nope/card.png',
  '/fr/charts/nope.sql',
  '/fr/charts/market-size.tsv',
  '/fr/charts/market-size.',
  '/fr/charts/toString',
  '/fr/charts/constructor.csv',
  '/fr/charts/market-size/nope',
  '/fr/charts/',
  '/fr/embed/nope',
  '/en/embed/nope',
  '/fr/facts/nope',
  '/en/facts/nope',
  '/fr/organisations/nope',
  '/fr/organisations/ovhh',
  '/en/sources/nope',
  '/fr/registers/nope',
  '/data/nope',
  '/data/fact',
  '/data/nope.csv',
  '/data/facts.tsv',
  '/data/facts.nope.csv',
  '/data/nope.csv-metadata.json',
  '/data/toString.json',
  '/data/dcat.xml',
  '/scripts/nope.js',
  '/_app/immutable/assets/nope.css',
  '/fr/charts/%00',
  '/fr/sources/%E0%A4%A',
  '/fr/%2e%2e/%2e%2e/package.json',
  '/fr//charts',
  '/FR/charts'
];

const values = [
  '/fr/charts/public-money-by-project?euros=francs',
  '/en/charts/public-money-by-project?euros=francs',
  '/fr/charts/public-money-by-project.csv?euros=francs',
  '/en/charts/public-money-by-project.svg?euros=francs',
  '/fr/charts/public-money-by-project.sql?euros=francs',
  '/fr/embed/public-money-by-project?euros=francs',
  '/fr/charts/public-money-by-project?euros=',
  '/fr/charts/public-money-by-project?euros=current&euros=constant',
  '/fr/charts/public-money-by-project?wave=toString',
  '/fr/charts/turnover-state-and-sme?from=99999999999',
  '/fr/charts/turnover-state-and-sme?from=2020&to=2010',
  '/fr/charts/turnover-state-and-sme?from=1e3',
  '/fr/charts/turnover-state-and-sme.json?organisations=nope',
  '/fr/charts/turnover-state-and-sme?organisations=ovh,nope',
  '/fr/charts/market-size?scale=',
  '/fr/charts/market-size.png?scale=4',
  '/fr/charts/market-size.png?scale=2&scale=linear',
  '/fr/charts/market-size.png?pixel-ratio=9',
  '/fr/charts/market-size.svg?width=10',
  '/fr/charts/market-size.svg?width=abc',
  '/fr/charts/market-size.svg?theme=auto',
  '/fr/charts/market-size.svg?pixel-ratio=1',
  '/fr/embed/market-size?theme=pink',
  '/fr/embed/market-size?height=1',
  '/fr/embed/market-size?title=2',
  '/fr/embed/market-size?bg=red',
  '/fr/embed/market-size?resize=yes',
  `/fr/charts/timeline?lane=${'a'.repeat(10_000)}`,
  '/fr/timeline?lane=nope',
  '/fr/timeline?from=2020&to=2001',
  '/fr/timeline.csv?organisation=nope',
  '/fr/timeline.ics?from=x',
  '/fr/sources?kind=nope',
  '/en/sources?year=1800',
  '/fr/sources?publisher=nope',
  '/fr/registers/state-aid?level=nope',
  '/fr/registers/state-aid?siren=12',
  '/fr/registers/state-aid?offset=-1',
  '/fr/registers/decp?suppliers=nope',
  '/fr/compare?organisations=nope',
  '/fr/compare?organisations=ovhcloud',
  '/fr/compare?organisations=gandi,ovh,ikoula,nexedi,cloudwatt,numergy,amen',
  '/fr/compare?organisations=gandi,ovh&years=fiscal',
  '/en/compare.csv?organisations=gandi,ovh&matched=yes',
  '/fr/compare.csv?organisations=nope',
  '/fr/compare.csv',
  '/fr/sql?chart=nope',
  '/fr/sql?example=nope',
  '/fr/sql?chart=market-size&scale=nope',
  '/fr/search?q=',
  '/fr/search?q=%20%22%20*',
  '/fr/search?q=cloud&kind=nope',
  `/fr/search?q=${'a'.repeat(3_000)}`,
  '/fr/search.json',
  '/fr/charts/market-size?v=zzz',
  '/fr/charts/market-size.csv?v=',
  '/feed.xml?lang=de'
];

const tables = [
  '/data/facts.json?nope=1',
  '/data/facts.json?organisation_idd=ovh',
  '/data/facts.json?low_contains=1',
  '/data/facts.json?low_gte=abc',
  '/data/facts.json?charted=perhaps',
  '/data/facts.json?status=nope',
  '/data/facts.json?columns=nope',
  '/data/facts.json?columns=',
  '/data/facts.json?sort=nope',
  '/data/facts.json?limit=0',
  '/data/facts.json?limit=1&limit=2',
  '/data/facts.xlsx?limit=100001',
  '/data/facts.json?offset=-1',
  '/data/facts.json?offset=99999&limit=1',
  '/data/facts.json?from=yesterday',
  '/data/terms.json?from=2012',
  '/data/facts.json?lang=de',
  '/data/facts.json?v=zzz',
  '/data/facts.json?fact_id=%00',
  '/data/facts.json?fact_id=%E0%A4%A',
  `/data/facts.json?summary_fr_contains=${'a'.repeat(1_001)}`,
  `/data/facts.json?summary_fr_contains=${'a'.repeat(9_000)}`,
  `/data/facts.json?fact_id=${Array.from({ length: 201 }, (_, index) => index).join(',')}`,
  '/data/facts.json?organisation=ovh&limit=2',
  '/data/facts.csv-metadata.json?nope=1',
  '/data/datapackage.json?lang=de',
  '/data/facts.json?utm_source=letter&limit=1'
];

const consumers = [
  '/oembed',
  '/oembed?url=',
  '/oembed?url=nope',
  '/oembed?url=https%3A%2F%2Fexample.org%2Ffr%2Fcharts%2Fmarket-size',
  '/oembed?url=http%3A%2F%2Fanswers.example%2Ffr%2Fcharts%2Fnope',
  '/oembed?url=http%3A%2F%2Fanswers.example%2Ffr%2Fsources',
  '/oembed?url=http%3A%2F%2Fanswers.example%2Ffr%2Fcharts%2Fmarket-size%3Fscale%3Dnope',
  '/oembed?url=http%3A%2F%2Fanswers.example%2Ffr%2Fcharts%2Fmarket-size%3Fscale%3Dlinear%26igshid%3D1',
  '/oembed?url=http%3A%2F%2Fanswers.example%2Ffr%2Fcharts%2Fmarket-size&format=yaml',
  '/oembed?url=http%3A%2F%2Fanswers.example%2Ffr%2Fcharts%2Fmarket-size&maxwidth=0',
  '/oembed?url=http%3A%2F%2Fanswers.example%2Ffr%2Fcharts%2Fmarket-size&maxheight=x'
];

const ranges = [
  'bytes=0-99',
  'bytes=-50',
  'bytes=5-1',
  'bytes=-0',
  'bytes=x',
  `bytes=${'9'.repeat(40)}-`,
  'bytes=0-1,5-6'
];
/** Not of the zip: how well it is compressed follows from the version that it holds. */
const inParts = [
  '/favicon.svg',
  '/robots.txt',
  '/fr/method',
  '/data/terms.csv',
  '/data/sovereign-cloud.sqlite'
];

const languageHeaders = ['en', 'fr-CA, en;q=0.5', 'de', '*', 'en;q=0'];

export const refusedRequests = (): SiteRequest[] => [
  ...[...unknown, ...values, ...tables, ...consumers].map((path) => get(path)),
  ...inParts.flatMap((path) => ranges.map((range) => get(path, { range }))),
  ...languageHeaders.flatMap((language) =>
    ['/', '/data', '/nope', '/data/nope', '/data/facts.json?nope=1', '/oembed'].map((path) =>
      get(path, { 'accept-language': language })
    )
  ),
  get('/fr/charts/market-size.csv', { 'if-none-match': '*' }),
  get('/data/terms.csv', { 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' }),
  get('/data/terms.csv', { 'if-modified-since': 'never' }),
  { method: 'POST', path: '/fr/charts/market-size', headers: {} },
  { method: 'POST', path: '/data/facts.json', headers: {} },
  { method: 'PUT', path: '/fr/embed/market-size', headers: {} }
];
