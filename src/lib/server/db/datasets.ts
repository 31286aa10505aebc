// The datasets that the server reads, each opened once and cached: the latest, and those of published versions.
import { openDataset, type Dataset } from './dataset.ts';
import { databasePath } from './places.ts';
import { versions, type Version } from './versions.ts';

let latest: Dataset | undefined;

/** The database that the server runs on (`DATABASE`): the one that was opened, whatever stands at its path by now. */
export const latestDataset = (): Dataset => (latest ??= openDataset(databasePath()));

const published = new Map<string, Dataset>();

export const publishedDataset = ({ path, date }: Version): Dataset => {
  const known = published.get(path) ?? openDataset(path, date);
  published.set(path, known);
  return known;
};

/** The published datasets up to this one, from the oldest to the newest, then this one where it is not among them. */
export const datasetsUpTo = (dataset: Dataset): Dataset[] => {
  const all = versions();
  const at = all.findIndex(({ version }) => version === dataset.version);
  const found = (dataset.published === undefined ? all : all.slice(0, at + 1)).map(publishedDataset);
  return found.at(-1)?.version === dataset.version ? found : [...found, dataset];
};
