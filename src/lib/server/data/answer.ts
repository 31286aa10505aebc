// The answer of a data address: validators first, then the rows in the format of the address; errors as problem details.
import { urls } from '#lib/urls.ts';
import { withVersion } from '../address/version.ts';
import type { Dataset } from '../db/dataset.ts';
import { weakTag } from '../http/etag.ts';
import { namedLanguage } from '../http/language.ts';
import { fileResponse, type DataRequest, type ServedFile } from '../http/file-response.ts';
import { readAddress, type Addressed } from './address.ts';
import { csvwLink } from './csvw.ts';
import { readQuery } from './query.ts';
import { fileName, licence, releaseOf } from '../release.ts';
import { tableBody } from './table-body.ts';

/** The headers that lead from a file to what describes it. */
export const describedBy = (dataset: Dataset, origin: string): string[] => [
  `<${origin}${withVersion(dataset, urls.dataFile('datapackage.json'))}>; rel="describedby"; type="application/json"`,
  `<${licence.path}>; rel="license"`
];

const negotiatedHeaders = ({ table, format }: Addressed, { search }: URL) => ({
  Vary: 'Accept',
  'Content-Location': `${urls.table(table.name, format.suffix)}${search}`
});

const file = (
  dataset: Dataset,
  { url, request, lang: refusalLang, build }: DataRequest,
  address: string
): ServedFile => {
  const addressed = readAddress(address, request.headers.get('accept'), refusalLang);
  // One address, one text for every reader: labels are French unless the address says otherwise.
  const lang = namedLanguage(url.searchParams) ?? 'fr';
  const { table, format, negotiated } = addressed;
  const { suffix, type, inline, maxRows, csv } = format;
  const release = releaseOf(dataset);
  const query = readQuery(table, url.searchParams, maxRows, refusalLang);
  return {
    type,
    save: { name: fileName(release, suffix, table.name), inline },
    modified: release.modified,
    links: [
      ...describedBy(dataset, url.origin),
      ...(csv === null ? [] : [csvwLink(`${table.name}.${suffix}`, url)])
    ],
    headers: negotiated ? negotiatedHeaders(addressed, url) : {},
    content: {
      etag: weakTag(release.version, build, suffix, lang, url.origin, query.canonical),
      make: () => tableBody(dataset, { query, format, lang, release, url })
    }
  };
};

export const dataAnswer = (dataset: Dataset, request: DataRequest, address: string): Promise<Response> => {
  return fileResponse(request, () => file(dataset, request, address));
};
