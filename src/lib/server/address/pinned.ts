// `?v=<version>`: an address that stays as it was, whatever the data became since.
import type { PinnedView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { dataVersion } from '../db/meta.ts';
import { withDatabase } from '../db/read.ts';
import { versions, type Version } from '../db/versions.ts';
import { formats } from '../number-formats.ts';
import { refuse } from './refuse.ts';

/** The version that an address asks for; undefined for the latest. Throws Kit's 404, naming those that exist. */
export const requestedVersion = (search: URLSearchParams): Version | undefined => {
  const asked = search.get('v');
  if (asked === null) return undefined;
  const published = versions();
  const found = published.find(({ version }) => version === asked);
  if (found !== undefined) return found;
  const latest = dataVersion();
  if (asked === latest) return undefined;
  const known = [...new Set([...published.map(({ version }) => version), latest])];
  return refuse('v', asked, known, { status: 404 });
};

/** The version that an address asks for as a part of a query string: what the links to the same data carry. */
export const versionPart = (search: URLSearchParams): string => {
  const asked = requestedVersion(search);
  return asked === undefined ? '' : `v=${asked.version}`;
};

/** Does `work` on the version that an address asks for. */
export const withDataVersion = <T>(search: URLSearchParams, work: (version: Version | undefined) => T): T => {
  const version = requestedVersion(search);
  return withDatabase(version?.path, () => work(version));
};

/** What a page shows of the version that its address asks for, and that it does: `work` reads at once. */
export const pinnedPage = <T extends object>(
  url: URL,
  lang: Lang,
  work: () => T
): T & { readonly pinned: PinnedView | undefined } =>
  withDataVersion(url.searchParams, (found) => {
    if (found === undefined) return { ...work(), pinned: undefined };
    const latest = new URL(url);
    latest.searchParams.delete('v');
    const pinned = {
      version: found.version,
      date: formats[lang].date(found.date),
      latest: `${latest.pathname}${latest.search.replaceAll('%2C', ',')}`
    };
    return { ...work(), pinned };
  });
