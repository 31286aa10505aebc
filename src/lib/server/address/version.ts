// `?v=<version>`: which version of the data an address names, and how the addresses of a published version keep its name.
import { date } from '#lib/i18n/format.ts';
import type { PinnedView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { latestDataset, publishedDataset } from '../db/datasets.ts';
import { versions } from '../db/versions.ts';
import { refuse } from './refuse.ts';

/**
 * The dataset that `?v=` names, or the latest without it. Throws Kit's 404 for an unknown version and its 400 for several,
 * with the versions that exist.
 */
export const datasetOf = (search: URLSearchParams): Dataset => {
  const latest = latestDataset();
  const [version, ...others] = new Set(search.getAll('v'));
  if (version === undefined) return latest;
  const all = versions();
  const allowed = [...new Set([...all.map((known) => known.version), latest.version])];
  if (others.length > 0) return refuse('v', [version, ...others].join(','), allowed);
  const found = all.find((known) => known.version === version);
  if (found !== undefined) return publishedDataset(found);
  if (version === latest.version) return latest;
  return refuse('v', version, allowed, { status: 404 });
};

/** A dataset, or whatever else tells of one. */
type Versioned = Pick<Dataset, 'version' | 'published'>;

/** The query string that leads back to a published version, and none for the latest. */
export const versionSearch = ({ version, published }: Versioned): string =>
  published === undefined ? '' : `v=${version}`;

/** A path of this site with the version added to its query string; `separator` is that between two parameters. */
const addVersion = (address: string, search: string, separator = '&'): string => {
  const [path = '', hash] = address.split('#', 2);
  const versioned = `${path}${path.includes('?') ? separator : '?'}${search}`;
  return hash === undefined ? versioned : `${versioned}#${hash}`;
};

/** A path of this site as an address of the same version of the data. */
export const withVersion = (dataset: Versioned, address: string): string => {
  const search = versionSearch(dataset);
  return search === '' ? address : addVersion(address, search);
};

/** What a page of a published version says of it, with the address of the same page today; undefined for the latest. */
export const pinnedView = (
  { version, published }: Dataset,
  latest: string,
  lang: Lang
): PinnedView | undefined =>
  published === undefined ? undefined : { version, date: date(lang, published), latest };

/** The path and query string of an address, without its version. */
export const withoutVersion = (url: URL): string => {
  const latest = new URL(url);
  latest.searchParams.delete('v');
  return `${latest.pathname}${latest.search.replaceAll('%2C', ',')}`;
};

/** The paths whose answers differ by version: pages in a language, but for the card of the site, and data. */
const takesVersion = (path: string): boolean =>
  /^\/(?:fr|en)(?:\/|$)(?!card\.png$)|^\/data(?:\/|$)/.test(path);

const link = /(?<=\s(?:href|data-suggest)=")[^"]*(?=")/g;
const action = /\saction="([^"]*)"/;
const opening = /<(?:a|area|link|form)\b(?:"[^"]*"|[^">])*>/g;

/**
 * The HTML of a page of a published version, whose links and forms within the site lead to the same version. What names
 * a version already, or is marked `data-latest`, stays as it is. Nothing changes on a page of the latest version.
 */
export const keepVersion = (dataset: Dataset, html: string, origin: string): string => {
  const search = versionSearch(dataset);
  if (search === '') return html;
  const takes = (address: string): boolean => {
    const path = address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
    const [before = ''] = path.split('#', 1);
    const [name = '', query = ''] = before.split('?', 2);
    return takesVersion(name) && !/(?:^|[&;])v=/.test(query);
  };
  return html.replace(opening, (tag) => {
    if (/\sdata-latest\b/.test(tag)) return tag;
    const [, target] = action.exec(tag) ?? [];
    const linked = tag.replace(link, (address) =>
      takes(address) ? addVersion(address, search, '&amp;') : address
    );
    return target !== undefined && takes(target)
      ? `${linked}<input type="hidden" name="v" value="${dataset.version}">`
      : linked;
  });
};
