// The catalogue's addresses: as Turtle, as JSON-LD, or as the reader's Accept header likes best.
import type { DataRequest } from '../http/file-response.ts';
import { urls } from '#lib/urls.ts';
import type { Dataset } from '../db/dataset.ts';
import { preferred } from '../http/accept.ts';
import { dcat } from './dcat.ts';
import { prefixes } from './dcat-terms.ts';
import { documentAnswer } from './document.ts';
import { jsonLd, turtle } from './graph.ts';
import { weigher } from './digests.ts';

const serialisations = {
  jsonld: { type: 'application/ld+json', write: jsonLd },
  ttl: { type: 'text/turtle; charset=utf-8', write: turtle }
} as const;
type Serialisation = keyof typeof serialisations;

const accepted = [
  ['jsonld', ['application/ld+json', 'application/json']],
  ['ttl', ['text/turtle', 'application/x-turtle']]
] as const satisfies readonly (readonly [Serialisation, readonly string[]])[];

/** `suffix` is that of the address, where it has one. */
export const dcatAnswer = (
  dataset: Dataset,
  request: DataRequest,
  suffix?: Serialisation
): Promise<Response> => {
  const chosen =
    suffix ?? preferred<Serialisation>(request.request.headers.get('accept'), accepted) ?? 'jsonld';
  const { type, write } = serialisations[chosen];
  const place = `${urls.dataFile(`dcat.${chosen}`)}${request.url.search}`;
  return documentAnswer(dataset, request, {
    type,
    headers: suffix === undefined ? { Vary: 'Accept', 'Content-Location': place } : {},
    write: (release, origin) =>
      write(prefixes, dcat({ dataset, release, origin, weigh: weigher(dataset, request.build, origin) }))
  });
};
