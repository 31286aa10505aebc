// Whether the data can be read now: asked by whoever decides where to send readers.
import { accessSync, constants } from 'node:fs';
import { z } from 'zod';
import { dataVersion } from './meta.ts';
import { databasePath } from './places.ts';
import { databaseFile, readRow } from './read.ts';
import { versions } from './versions.ts';

/** Opens the database before anybody is answered: the server keeps to this one, and knows what it holds. */
export const openData = async (): Promise<void> => {
  dataVersion();
  await databaseFile().sha256();
  // Those that are damaged are named in the log now, not when a reader first asks.
  versions();
};

/**
 * The version that is being read. Rejects where the file is not what was opened, where the database gives no row, and
 * where its path leads nowhere: the site still answers then, and could not be started again.
 */
export const readyVersion = async (): Promise<string> => {
  accessSync(databasePath(), constants.R_OK);
  await databaseFile().check();
  const found = readRow(z.object({ facts: z.number().positive() }), 'SELECT count(*) AS facts FROM fact');
  if (found === undefined) throw new Error('the database holds no fact');
  return dataVersion();
};
