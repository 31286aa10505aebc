// Makes a register's Parquet files anew when its raw files, its corrections or the way of cleaning changed; else leaves them.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  globSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { draftOf, removeDrafts, settle, sync } from '../draft.ts';
import { Failure } from '../failure.ts';
import { openLake, type Lake } from './lake.ts';

const manifestSchema = z.strictObject({ made_from: z.string(), read: z.int() });
export type Manifest = z.infer<typeof manifestSchema>;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What cleans: a change in any of these files makes the Parquet files stale. */
const cleaning = [
  'build/registers/{aid,contract,decp,supplier,reject,parquet,lake,clean-*}.ts',
  'build/registers/merge-*.sql',
  'importers/{csv,text}.ts',
  'importers/{state-aid,decp}/*.ts',
  'model/register/*.ts'
];

const codeDigest = (): string => {
  const hash = createHash('sha256');
  const files = globSync(cleaning, { cwd: root }).filter((file) => !file.endsWith('.test.ts'));
  for (const file of files.sort()) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

const manifestIn = (folder: string): Manifest | undefined => {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) return undefined;
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A manifest that can't be read is that of a build that was cut: the files are made anew.
    return undefined;
  }
};

const mark = Buffer.from('PAR1');

/** Whether a file begins and ends as Parquet does. */
const isWhole = (file: string): boolean => {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    return [0, size - mark.length].every((at) => {
      const found = Buffer.alloc(mark.length);
      return (
        size > 2 * mark.length && readSync(descriptor, found, 0, mark.length, at) > 0 && found.equals(mark)
      );
    });
  } finally {
    closeSync(descriptor);
  }
};

/** Throws where a register's files are not whole, or hold nothing. */
const validate = (folder: string, read: number): void => {
  const files = globSync('**/*.parquet', { cwd: folder }).map((file) => join(folder, file));
  const bad = files.find((file) => !isWhole(file));
  if (bad !== undefined) throw new Failure(`${bad} is cut: the old files stay. Run the command again.`);
  if (read === 0 || files.length === 0)
    throw new Failure(`No record was read into ${folder}: the old files stay. Import the register again.`);
};

const syncAll = (folder: string): void => {
  for (const name of globSync('**', { cwd: folder })) sync(join(folder, name));
  sync(folder);
};

/**
 * Files are made beside the old ones, under a name that no other build uses, and put in their place whole. The caller
 * holds the lock of the registers.
 */
export const refresh = async (
  folder: string,
  digest: string,
  clean: (lake: Lake, folder: string) => Promise<number>
): Promise<Manifest & { readonly fresh: boolean }> => {
  const made_from = createHash('sha256').update(digest).update(codeDigest()).digest('hex');
  const known = manifestIn(folder);
  if (known?.made_from === made_from) return { ...known, fresh: true };
  const draft = draftOf(folder);
  removeDrafts(folder);
  mkdirSync(draft, { recursive: true });
  try {
    const scratch = join(draft, 'scratch.duckdb');
    const lake = await openLake(scratch);
    let read: number;
    try {
      read = await clean(lake, draft);
    } finally {
      lake.close();
    }
    for (const file of [scratch, `${scratch}.wal`]) rmSync(file, { force: true });
    const manifest = { made_from, read };
    writeFileSync(join(draft, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
    validate(draft, read);
    syncAll(draft);
    rmSync(folder, { recursive: true, force: true });
    settle(draft, folder);
    return { ...manifest, fresh: false };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
};
