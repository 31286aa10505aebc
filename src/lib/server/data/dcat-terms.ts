// The words of DCAT-AP 3.0.1: namespaces, the European vocabularies, and the things of others that it asks to name by kind.
import type { Format } from '../export/define-format.ts';
import type { Prefixes, Term, Thing } from './graph.ts';

export const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#'
} as const satisfies Prefixes;

const authority = 'http://publications.europa.eu/resource/authority';

export const known = {
  french: `${authority}/language/FRA`,
  english: `${authority}/language/ENG`,
  france: `${authority}/country/FRA`,
  themes: `${authority}/data-theme`,
  technology: `${authority}/data-theme/TECH`,
  government: `${authority}/data-theme/GOVE`,
  irregular: `${authority}/frequency/IRREG`,
  open: `${authority}/access-right/PUBLIC`,
  sha256: 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
  openapi: 'https://spec.openapis.org/oas/v3.1.0'
} as const;

export const iri = (address: string): Term => ({ iri: address });

export const formatTerms = ({
  fileType,
  mediaType
}: Format['catalogue']): Readonly<Record<string, readonly Term[]>> => ({
  ...(fileType === null ? {} : { 'dct:format': [iri(`${authority}/file-type/${fileType}`)] }),
  ...(mediaType === null
    ? {}
    : { 'dcat:mediaType': [iri(`https://www.iana.org/assignments/media-types/${mediaType}`)] })
});

/** The kind of what each property leads to, which the profile asks for. */
const ranges: Readonly<Record<string, string>> = {
  'dct:language': 'dct:LinguisticSystem',
  'dct:spatial': 'dct:Location',
  'dct:accrualPeriodicity': 'dct:Frequency',
  'dct:accessRights': 'dct:RightsStatement',
  'dct:license': 'dct:LicenseDocument',
  'dcat:mediaType': 'dct:MediaType',
  'dct:format': 'dct:MediaTypeOrExtent',
  'dct:conformsTo': 'dct:Standard',
  'spdx:algorithm': 'spdx:ChecksumAlgorithm',
  'dcat:landingPage': 'foaf:Document',
  'foaf:page': 'foaf:Document',
  'foaf:homepage': 'foaf:Document'
};

/** The things of others that are led to, each with its kind. */
export const others = (things: readonly Thing[]): Thing[] => {
  const kinds = new Map<string, string>();
  for (const { properties } of things)
    for (const [property, terms] of Object.entries(properties))
      for (const term of terms) {
        const { [property]: kind } = ranges;
        if ('iri' in term && kind !== undefined) kinds.set(`${kind} ${term.iri}`, term.iri);
      }
  return [...kinds].map(([key, address]) => ({
    iri: address,
    types: [key.split(' ')[0] ?? ''],
    properties: {}
  }));
};

/** The European themes, which the profile asks to name in words. */
export const themes: readonly Thing[] = [
  {
    iri: known.themes,
    types: ['skos:ConceptScheme'],
    properties: {
      'dct:title': [
        { text: 'Thèmes de données', lang: 'fr' },
        { text: 'Data themes', lang: 'en' }
      ]
    }
  },
  {
    iri: known.technology,
    types: ['skos:Concept'],
    properties: {
      'skos:prefLabel': [
        { text: 'Science et technologie', lang: 'fr' },
        { text: 'Science and technology', lang: 'en' }
      ]
    }
  },
  {
    iri: known.government,
    types: ['skos:Concept'],
    properties: {
      'skos:prefLabel': [
        { text: 'Gouvernement et secteur public', lang: 'fr' },
        { text: 'Government and public sector', lang: 'en' }
      ]
    }
  }
];
