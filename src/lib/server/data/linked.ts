// The data as a schema.org Dataset, for search engines of data.
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { citation, licence, type Release } from '../release.ts';

interface Distribution {
  readonly path: string;
  readonly type: string;
  /** Undefined where it is not known to the byte. */
  readonly bytes: number | undefined;
}

interface Described {
  /** The path of the page about the data. */
  readonly page: string;
  readonly files: readonly Distribution[];
  /** First and last: `2009/2026`. */
  readonly years: string;
}

/** JSON that may stand in an HTML script block: no `<` that could end it. */
export const linked = (
  lang: Lang,
  release: Release,
  origin: string,
  { page, files, years }: Described
): string => {
  const { site, data } = messages[lang];
  const publisher = { '@type': 'Organization', name: site.name, url: `${origin}${urls.home(lang)}` };
  const dataset = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${site.name} – ${data.title}`,
    description: `${site.description} ${data.standfirst}`,
    url: `${origin}${page}`,
    identifier: release.version,
    version: release.version,
    dateModified: release.date,
    keywords: data.keywords,
    license: licence.path,
    isAccessibleForFree: true,
    inLanguage: ['fr', 'en'],
    spatialCoverage: 'France',
    temporalCoverage: years,
    citation: citation(lang, release, origin),
    creator: publisher,
    publisher,
    distribution: files.map(({ path, type, bytes }) => ({
      '@type': 'DataDownload',
      contentUrl: `${origin}${path}`,
      encodingFormat: type.split(';')[0],
      ...(bytes === undefined ? {} : { contentSize: `${bytes} B` })
    }))
  };
  return JSON.stringify(dataset).replaceAll('<', String.raw`\u003c`);
};
