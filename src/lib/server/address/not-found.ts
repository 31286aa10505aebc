// The 404 of a page about one thing, where the data that its address names have none of that name.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { latestDataset } from '../db/datasets.ts';
import { short } from './refuse.ts';

interface Absent {
  readonly dataset: Dataset;
  readonly lang: Lang;
  readonly id: string;
  /** The message, with the name that was given. */
  readonly say: (id: string) => string;
  /** Whether a dataset has it. */
  readonly isIn: (dataset: Dataset) => boolean;
}

/** Throws Kit's 404, which says so where the latest data have what a published version lacks. */
export const notFound = ({ dataset, lang, id, say, isIn }: Absent, latest = latestDataset()): never => {
  const isLater = dataset.published !== undefined && isIn(latest);
  return error(404, isLater ? messages[lang].errors.notInVersion(dataset.version) : say(short(id)));
};
