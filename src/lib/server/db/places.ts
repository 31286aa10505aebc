// Where the data stand: settings of whoever runs the site.
import { accessSync, constants, statSync } from 'node:fs';

export const databasePath = (): string => process.env['DATABASE'] ?? 'database/sovereign-cloud.sqlite';

export const versionsFolder = (): string => process.env['VERSIONS'] ?? 'data/versions';

/** Throws an Error of one line where the folder of published versions was named and is none. */
export const checkVersionsFolder = (): void => {
  const { VERSIONS: named } = process.env;
  if (named === undefined) return;
  const fix = 'Give the folder of published versions, or leave it out for data/versions.';
  let is: string;
  try {
    is = statSync(named).isDirectory() ? '' : 'is not a folder';
    accessSync(named, constants.R_OK);
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    is = missing ? 'does not exist' : "can't be read";
  }
  if (is !== '') throw new Error(`VERSIONS is "${named}", which ${is}. ${fix}`);
};
