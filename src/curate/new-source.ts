// Starts the file of a source, unless the document has one already, and lists what is still to be filled.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '#build/check.ts';
import { DataError, reportOf } from '#build/error.ts';
import { parse } from '#build/parse.ts';
import { read } from '#build/read.ts';
import { cleanAddress, sameAddress } from '#model/address.ts';
import { wrongsOf } from './address.ts';
import { addressesIn } from './find.ts';
import { idOf, scaffold, type Known } from './scaffold.ts';

export interface Effects {
  readonly log: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** The address as it will stand in the file; undefined, once said why, where it can't. */
const addressOf = (given: string, { log, complain }: Effects): string | undefined => {
  const url = URL.canParse(given) && /^https?:/.test(given) ? cleanAddress(given) : given;
  const wrongs = wrongsOf(url);
  for (const [message, fix] of wrongs) complain(`${message}\n  → ${fix}`);
  if (wrongs.length > 0) return undefined;
  if (url !== given) log(`The address is written without what trackers added: ${url}`);
  return url;
};

/** A new date has a basis: no check of the build, as sources of before this rule have none. */
const basisErrors = (file: string, { published, published_basis }: Known): DataError[] =>
  published === undefined || published_basis !== undefined
    ? []
    : [
        new DataError(
          { file, path: 'published_basis' },
          'the date has no basis',
          'stated where the page shows the date, inferred where you worked it out from its text'
        )
      ];

/** Whether the file was started. */
export const newSource = (
  data: string,
  known: Known,
  effects: Effects = { log: console.log, complain: console.error }
): boolean => {
  const { log, complain } = effects;
  const url = addressOf(known.url, effects);
  if (url === undefined) return false;
  const here = addressesIn(data).find(
    (found) =>
      found.file.startsWith('data/sources/') &&
      ['url', 'archive'].includes(found.path) &&
      URL.canParse(found.url) &&
      sameAddress(found.url) === sameAddress(url)
  );
  if (here !== undefined) {
    complain(`This document is described already, in ${here.file} (${here.path}: ${here.url}).`);
    complain('  → add to that file: one document, one file');
    return false;
  }
  const id = known.id ?? idOf({ ...known, url });
  const file = `data/sources/${id}.yaml`;
  const place = join(data, 'sources', `${id}.yaml`);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    complain(`"${id}" is no id\n  → give --id lower-case words joined by hyphens`);
    return false;
  }
  if (existsSync(place)) {
    complain(`${file} exists already, for another address\n  → give this one a name of its own with --id`);
    return false;
  }
  writeFileSync(place, scaffold({ ...known, url, id }));
  log(`Started ${file}.`);
  const reading = read(data);
  const parsed = parse(reading.documents);
  const errors = [
    ...reading.errors,
    ...parsed.errors,
    ...check(parsed.data),
    ...basisErrors(file, known)
  ].filter((error) => error.file === file);
  log(
    errors.length === 0
      ? 'Nothing is missing: add what was read in it.'
      : `Still to be filled:\n${reportOf(errors)}`
  );
  return true;
};
