// Changes a folder of data/imports in one step: all is made ready beside it, then takes its place by its name.
import { constants, cpSync, existsSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Puts back a folder that a crash left aside, and takes away what dead imports left. */
const recover = (home: string, name: string): void => {
  const target = join(home, name);
  const aside = globSync(`${name}.*.old.tmp`, { cwd: home }).sort().at(-1);
  if (aside !== undefined && !existsSync(target)) renameSync(join(home, aside), target);
  for (const left of globSync(`${name}.*.tmp`, { cwd: home })) {
    const pid = Number(/\.(\d+)\.\w+\.tmp$/.exec(left)?.[1]);
    if (pid === process.pid || !alive(pid)) rmSync(join(home, left), { recursive: true, force: true });
  }
};

export interface Stage {
  /** An empty folder on the same disk, for what is being fetched. */
  readonly inbox: string;
  /** Changes a copy of the folder, which then takes the folder's place. */
  readonly commit: (change: (folder: string) => void) => void;
  readonly drop: () => void;
}

export const stage = (home: string, name: string): Stage => {
  mkdirSync(home, { recursive: true });
  recover(home, name);
  const target = join(home, name);
  const beside = (part: string): string => `${target}.${process.pid}.${part}.tmp`;
  const [inbox, next, old] = [beside('in'), beside('new'), beside('old')] as const;
  mkdirSync(inbox);
  return {
    inbox,
    commit(change) {
      mkdirSync(next);
      if (existsSync(target)) cpSync(target, next, { recursive: true, mode: constants.COPYFILE_FICLONE });
      change(next);
      if (existsSync(target)) renameSync(target, old);
      renameSync(next, target);
      rmSync(old, { recursive: true, force: true });
    },
    drop() {
      for (const folder of [inbox, next]) rmSync(folder, { recursive: true, force: true });
    }
  };
};
