// The version of the data that an answer speaks of: its name, its day, how to cite it.
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { withVersion } from './address/version.ts';
import { memo } from './db/dataset.ts';
import { versions } from './db/versions.ts';

export const licence = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte 2.0',
  path: 'https://spdx.org/licenses/etalab-2.0.html'
} as const;

export interface Release {
  readonly version: string;
  /** That of the dataset: by it, `withVersion` keeps the version in every address that a description writes. */
  readonly published: string | undefined;
  /** The day it was published, or built where it was not: ISO 8601. */
  readonly date: string;
  readonly modified: Date;
}

/** The release of a dataset. */
export const releaseOf = memo((dataset): Release => {
  const { version, published, file } = dataset;
  const date = published ?? versions().find((known) => known.version === version)?.date;
  return {
    version,
    published,
    modified: file.modified,
    date: date ?? file.modified.toISOString().slice(0, 10)
  };
});

/** `sovereign-cloud_facts_2026-11-25_955ca985d03e.csv`. */
export const fileName = ({ date, version }: Release, suffix: string, table?: string): string =>
  ['sovereign-cloud', ...(table === undefined ? [] : [table]), date, `${version}.${suffix}`].join('_');

/** How to name the data where they are reused. */
export const citation = (lang: Lang, release: Release, origin: string): string => {
  const { date, version } = release;
  const page = `${origin}${withVersion(release, urls.data(lang))}`;
  return messages[lang].data.cite(messages[lang].site.name, date, version, page);
};
