// The catalogue of the data as DCAT-AP 3.0.1, the profile of European data portals: the tables, the whole, the API.
import { messages } from '#lib/i18n/messages.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import { languages, type Bilingual } from '#model/language.ts';
import type { Table } from '#model/table/table.ts';
import { tables } from '#model/table/tables.ts';
import { withVersion } from '../address/version.ts';
import type { Dataset } from '../db/dataset.ts';
import { versions } from '../db/versions.ts';
import { factYears } from '../db/years.ts';
import { formatTerms, iri, known, others, themes } from './dcat-terms.ts';
import type { Format } from '../export/define-format.ts';
import { formats } from '../export/formats.ts';
import { csvwAddress } from './csvw.ts';
import { database, zip, type WholeFile } from './data-files.ts';
import type { Term, Thing } from './graph.ts';
import { licence, type Release } from '../release.ts';
import type { Weigh } from './digests.ts';

type Properties = Thing['properties'];

const day = (date: string): Term => ({ text: date, datatype: 'xsd:date' });
const plain = (text: string): Term => ({ text, datatype: 'xsd:string' });
const inBoth = (text: Bilingual): Term[] =>
  languages.map((lang) => ({ text: typeset(lang, text[lang]), lang }));
const worded = (say: (of: (typeof messages)['fr']) => string): Term[] =>
  inBoth({ fr: say(messages.fr), en: say(messages.en) });

/**
 * Addresses of this site keep the version; the things of the catalogue are parts of its own, and the same in every version.
 */
const addresses = (release: Release, origin: string) => ({
  at: (path: string) => iri(`${origin}${withVersion(release, path)}`),
  part: (name: string) => `${origin}${urls.dataFile('dcat')}#${name}`
});

/** What every thing of the catalogue says: when, under which licence, in which languages, how it was made. */
const common = (release: Release, origin: string): Properties => {
  const { at } = addresses(release, origin);
  return {
    'dct:issued': [day(versions()[0]?.date ?? release.date)],
    'dct:modified': [day(release.date)],
    'dct:license': [iri(licence.path)],
    'dct:language': [iri(known.french), iri(known.english)],
    'foaf:page': languages.map((lang) => at(urls.method(lang)))
  };
};

const publisher = (release: Release, origin: string): Properties => ({
  'dct:publisher': [iri(addresses(release, origin).part('publisher'))]
});

export interface Catalogue {
  readonly dataset: Dataset;
  readonly release: Release;
  readonly origin: string;
  readonly weigh: Weigh;
}

interface File {
  /** The name that it has in the catalogue. */
  readonly name: string;
  readonly path: string;
  readonly catalogue: Format['catalogue'];
  readonly title: readonly Term[];
  readonly description: readonly Term[];
  /** What filters it, where something does. */
  readonly service: readonly Term[];
  /** The standard or the description that it obeys. */
  readonly conformsTo: readonly Term[];
}

const distribution = ({ release, origin, weigh }: Catalogue, file: File): Thing[] => {
  const { at, part } = addresses(release, origin);
  const { name, path, title, description, service, conformsTo } = file;
  const weight = weigh(path);
  const bytes = weight?.exact === true ? weight.bytes : undefined;
  const sha256 = weight?.exact === true ? weight.sha256 : undefined;
  const checksum = part(`${name}-checksum`);
  const made: Thing = {
    iri: part(name),
    types: ['dcat:Distribution'],
    properties: {
      'dct:title': title,
      ...(description.length === 0 ? {} : { 'dct:description': description }),
      'dcat:accessURL': [at(path)],
      'dcat:downloadURL': [at(path)],
      'dcat:accessService': service,
      ...formatTerms(file.catalogue),
      ...common(release, origin),
      'dct:conformsTo': conformsTo,
      ...(bytes === undefined
        ? {}
        : { 'dcat:byteSize': [{ text: String(bytes), datatype: 'xsd:nonNegativeInteger' }] }),
      ...(sha256 === undefined ? {} : { 'spdx:checksum': [iri(checksum)] })
    }
  };
  if (sha256 === undefined) return [made];
  const sum: Properties = {
    'spdx:algorithm': [iri(known.sha256)],
    'spdx:checksumValue': [{ text: sha256, datatype: 'xsd:hexBinary' }]
  };
  return [made, { iri: checksum, types: ['spdx:Checksum'], properties: sum }];
};

const dataset = (release: Release, origin: string, name: string, properties: Properties): Properties => ({
  ...properties,
  ...publisher(release, origin),
  ...common(release, origin),
  'dct:identifier': [plain(addresses(release, origin).part(name))],
  'dcat:version': [plain(release.version)],
  'dct:temporal': [iri(addresses(release, origin).part('period'))],
  'dct:spatial': [iri(known.france)],
  'dct:accrualPeriodicity': [iri(known.irregular)],
  'dct:accessRights': [iri(known.open)],
  'dcat:theme': [iri(known.technology), iri(known.government)],
  'dcat:keyword': languages.flatMap((lang) => messages[lang].data.keywords.map((text) => ({ text, lang })))
});

const tableThings = (catalogue: Catalogue, table: Table): Thing[] => {
  const { release, origin } = catalogue;
  const { at, part } = addresses(release, origin);
  const files = formats.map((format): File => {
    const name = `${table.name}.${format.suffix}`;
    return {
      name,
      path: urls.table(table.name, format.suffix),
      catalogue: format.catalogue,
      title: inBoth({
        fr: `${table.title.fr} – ${format.name.fr}`,
        en: `${table.title.en} – ${format.name.en}`
      }),
      description: format.note === null ? [] : inBoth(format.note),
      service: [iri(part('api'))],
      conformsTo: [at(format.csv === null ? urls.dataFile('openapi.json') : csvwAddress(name))]
    };
  });
  const properties = {
    'dct:title': inBoth(table.title),
    'dct:description': inBoth(table.description),
    'dcat:distribution': files.map(({ name }) => iri(part(name))),
    'dcat:landingPage': languages.map((lang) => at(urls.data(lang, table.name))),
    'dct:isPartOf': [iri(part('whole'))]
  };
  const made: Thing = {
    iri: part(table.name),
    types: ['dcat:Dataset'],
    properties: dataset(release, origin, table.name, properties)
  };
  return [made, ...files.flatMap((file) => distribution(catalogue, file))];
};

const wholeThings = (catalogue: Catalogue, parts: readonly string[]): Thing[] => {
  const { release, origin } = catalogue;
  const { at, part } = addresses(release, origin);
  const file = ({ suffix, path, catalogue: kind, standard }: WholeFile, title: readonly Term[]): File => ({
    name: `whole.${suffix}`,
    path,
    catalogue: kind,
    title,
    description: [],
    service: [],
    conformsTo: [iri(standard)]
  });
  const files = [
    file(
      database,
      worded(({ data }) => data.whole.database)
    ),
    file(
      zip,
      worded(({ data }) => data.whole.archive)
    )
  ];
  const properties = {
    'dct:title': worded(({ site, data }) => `${site.name} – ${data.title}`),
    'dct:description': worded(({ site, data }) => `${site.description} ${data.standfirst}`),
    'dcat:distribution': files.map(({ name }) => iri(part(name))),
    'dcat:landingPage': languages.map((lang) => at(urls.data(lang))),
    'dct:hasPart': parts.map((name) => iri(part(name)))
  };
  const made: Thing = {
    iri: part('whole'),
    types: ['dcat:Dataset'],
    properties: dataset(release, origin, 'whole', properties)
  };
  return [made, ...files.flatMap((one) => distribution(catalogue, one))];
};

/** The graph of the catalogue, every thing of it named by an address. */
export const dcat = (catalogue: Catalogue): Thing[] => {
  const { dataset, release, origin } = catalogue;
  const { at, part } = addresses(release, origin);
  const names = tables.map(({ name }) => name);
  const [first, last] = factYears(dataset);
  const datasets = ['whole', ...names].map((name) => iri(part(name)));
  const things: Thing[] = [
    {
      iri: part('catalogue'),
      types: ['dcat:Catalog'],
      properties: {
        'dct:title': worded(({ site }) => site.name),
        'dct:description': worded(({ site }) => site.description),
        ...publisher(release, origin),
        ...common(release, origin),
        'foaf:homepage': [at(urls.home('fr'))],
        'dct:spatial': [iri(known.france)],
        'dcat:themeTaxonomy': [iri(known.themes)],
        'dcat:dataset': datasets,
        'dcat:service': [iri(part('api'))]
      }
    },
    {
      iri: part('publisher'),
      types: ['foaf:Agent'],
      properties: {
        'foaf:name': worded(({ site }) => site.name),
        'foaf:homepage': [iri(`${origin}${urls.home('fr')}`)]
      }
    },
    {
      iri: part('period'),
      types: ['dct:PeriodOfTime'],
      properties: {
        'dcat:startDate': [{ text: String(first), datatype: 'xsd:gYear' }],
        'dcat:endDate': [{ text: String(last), datatype: 'xsd:gYear' }]
      }
    },
    {
      iri: part('api'),
      types: ['dcat:DataService'],
      properties: {
        'dct:title': worded(({ site, data }) => `${site.name} – ${data.api.title}`),
        'dct:description': worded(({ data }) => data.api.text.join(' ')),
        'dcat:endpointURL': [at('/data')],
        'dcat:endpointDescription': [at(urls.dataFile('openapi.json'))],
        'dcat:servesDataset': datasets,
        'dct:conformsTo': [iri(known.openapi)],
        'dct:accessRights': [iri(known.open)],
        'dcat:landingPage': languages.map((lang) => at(urls.data(lang))),
        'dcat:theme': [iri(known.technology), iri(known.government)],
        ...publisher(release, origin),
        ...common(release, origin)
      }
    },
    ...wholeThings(catalogue, names),
    ...tables.flatMap((table) => tableThings(catalogue, table))
  ];
  return [...things, ...themes, ...others(things)];
};
