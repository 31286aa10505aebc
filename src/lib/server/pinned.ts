// `?v=<version>`: an address that stays as it was, whatever the data became since.
import { error } from '@sveltejs/kit';
import { dataVersion } from './db/meta.ts';
import { readingFrom } from './db/read.ts';
import { versions, type Version } from './db/versions.ts';

/** The version that an address asks for; undefined for the latest. Throws Kit's 404, naming those that exist. */
export const versionAsked = (search: URLSearchParams): Version | undefined => {
  const asked = search.get('v');
  if (asked === null) return undefined;
  const published = versions();
  const found = published.find(({ version }) => version === asked);
  if (found !== undefined) return found;
  const latest = dataVersion();
  if (asked === latest) return undefined;
  const known = [...new Set([...published.map(({ version }) => version), latest])];
  return error(404, { message: `v=${asked}`, parameter: 'v', allowed: known });
};

/** Does `work` on the version that an address asks for. */
export const atVersion = <T>(search: URLSearchParams, work: (version: Version | undefined) => T): T => {
  const version = versionAsked(search);
  return readingFrom(version?.path, () => work(version));
};
