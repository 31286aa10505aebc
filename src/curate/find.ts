// Every web address of the data folder, with the file and the path it stands at.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { pathTo, type Place } from '#build/error.ts';

export interface Found extends Place {
  /** The text as it is written; it may be no address at all where `whole`. */
  readonly url: string;
  /** The last key of the path: `url`, `archive`, `fr` … */
  readonly key: string;
  /** Whether the address is all that stands there, and not words around it. */
  readonly whole: boolean;
}

/** Keys whose text is an address, whatever it looks like. */
const keys = new Set(['url', 'archive']);
const inWords = /https?:\/\/[^\s<>«»"“”]+/g;

const walk = (value: unknown, file: string, steps: readonly (string | number)[]): Found[] => {
  if (typeof value === 'string') {
    const key = String(steps.at(-1) ?? '');
    const at = { file, path: pathTo('', ...steps), key };
    if (keys.has(key) || /^https?:\/\/\S+$/.test(value)) return [{ ...at, url: value, whole: true }];
    return [...value.matchAll(inWords)].map(([url]) => ({
      ...at,
      url: url.replace(/[)\].,;:!?…]+$/, ''),
      whole: false
    }));
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, file, [...steps, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => walk(item, file, [...steps, key]));
};

/** Files that are not YAML say nothing here: `npm run data` names them. */
export const addressesIn = (data: string): Found[] =>
  globSync('**/*.yaml', { cwd: data })
    .sort()
    .flatMap((file) =>
      walk(parseDocument(readFileSync(join(data, file), 'utf8')).toJS(), `data/${file}`, [])
    );
