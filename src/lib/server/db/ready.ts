// Whether the data can be read now: for whoever decides where to send readers.
import { accessSync, constants } from 'node:fs';
import { z } from 'zod';
import { latestDataset } from './datasets.ts';
import { databasePath } from './places.ts';
import { versions } from './versions.ts';

/** Opens the database before the first answer: the server reads this one from then on. */
export const openData = async (): Promise<void> => {
  await latestDataset().file.sha256();
  // The log names the damaged versions now, not at a reader's first request.
  versions();
};

/**
 * Returns the version of the latest dataset. Rejects where its file is not what was opened, where it gives no row, and
 * where its path leads nowhere: the site still answers then, and could not be started again.
 */
export const readyVersion = async (): Promise<string> => {
  const dataset = latestDataset();
  accessSync(databasePath(), constants.R_OK);
  await dataset.file.check();
  const found = dataset.row(z.object({ facts: z.number().positive() }), 'SELECT count(*) AS facts FROM fact');
  if (found === undefined) throw new Error('the database holds no fact');
  return dataset.version;
};
