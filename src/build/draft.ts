// What is made beside its place under a name of its own, and put there whole: never half of it, never two at once.
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The name of a draft of `place` that no other process uses. */
export const draftOf = (place: string): string => `${place}.${process.pid}.tmp`;

/** Has the disk keep what was written in a file, or which files a folder holds. */
export const sync = (path: string): void => {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Puts a draft, which the disk has kept, in its place. */
export const settle = (draft: string, place: string): void => {
  sync(draft);
  renameSync(draft, place);
  sync(dirname(place));
};

export const writeWhole = (place: string, text: string): void => {
  const draft = draftOf(place);
  try {
    writeFileSync(draft, text);
    settle(draft, place);
  } finally {
    rmSync(draft, { force: true });
  }
};

/** Removes the drafts of `place` that interrupted builds left. The caller holds the lock: none is being written. */
export const removeDrafts = (place: string): void => {
  const folder = dirname(place);
  if (!existsSync(folder)) return;
  const start = `${basename(place)}.`;
  for (const name of readdirSync(folder))
    if (name.startsWith(start) && /\.\d+\.tmp(?:-journal)?$/.test(name))
      rmSync(join(folder, name), { recursive: true, force: true });
};
