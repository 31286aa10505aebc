// The version of the data that an answer speaks of: its name, its day, how to cite it.
import { statSync } from 'node:fs';
import { words } from '#lib/i18n/words.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { databasePath } from '../db/open.ts';
import { dataVersion } from '../db/meta.ts';
import { keptPerDatabase } from '../db/read.ts';
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
  readonly path: string;
}

const modifiedOf = (path: string): Date => {
  const { mtimeMs } = statSync(path);
  // HTTP counts in seconds.
  return new Date(Math.floor(mtimeMs / 1000) * 1000);
};

const current = keptPerDatabase((): Release => {
  const path = databasePath();
  const modified = modifiedOf(path);
  const version = dataVersion();
  const published = versions().find((known) => known.version === version);
  return { version, modified, path, date: published?.date ?? modified.toISOString().slice(0, 10) };
});

/** The version asked for, or the latest. */
export const releaseOf = (pinned: Version | undefined): Release =>
  pinned === undefined ? current() : { ...pinned, modified: modifiedOf(pinned.path) };

/** `sovereign-cloud_facts_2026-11-25_955ca985d03e.csv`. */
export const fileName = ({ date, version }: Release, suffix: string, table?: string): string =>
  ['sovereign-cloud', ...(table === undefined ? [] : [table]), date, `${version}.${suffix}`].join('_');

/** How to name the data where they are reused. */
export const citation = (lang: Lang, { date, version }: Release, origin: string): string =>
  words[lang].data.cite(words[lang].site.name, date, version, `${origin}${urls.data(lang)}`);
