// The version of the data that an answer speaks of: its name, its day, how to cite it.
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { dataVersion } from '../db/meta.ts';
import { databaseFile, memoByDatabase, withDatabase } from '../db/read.ts';
import { versions, type Version } from '../db/versions.ts';

export const licence = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte 2.0',
  path: 'https://spdx.org/licenses/etalab-2.0.html'
} as const;

export interface Release {
  readonly version: string;
  /** The day it was published, or built where it was not: ISO 8601. */
  readonly date: string;
  readonly modified: Date;
}

const current = memoByDatabase((): Release => {
  const { modified } = databaseFile();
  const version = dataVersion();
  const published = versions().find((known) => known.version === version);
  return { version, modified, date: published?.date ?? modified.toISOString().slice(0, 10) };
});

/** The version asked for, or the latest. */
export const releaseOf = (pinned: Version | undefined): Release => {
  if (pinned === undefined) return withDatabase(undefined, current);
  const { version, date, path } = pinned;
  return { version, date, modified: withDatabase(path, databaseFile).modified };
};

/** `sovereign-cloud_facts_2026-11-25_955ca985d03e.csv`. */
export const fileName = ({ date, version }: Release, suffix: string, table?: string): string =>
  ['sovereign-cloud', ...(table === undefined ? [] : [table]), date, `${version}.${suffix}`].join('_');

/** How to name the data where they are reused. */
export const citation = (lang: Lang, { date, version }: Release, origin: string): string =>
  messages[lang].data.cite(messages[lang].site.name, date, version, `${origin}${urls.data(lang)}`);
