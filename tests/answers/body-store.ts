// The bodies of recorded answers, one compressed file a digest: records in one folder share them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const fileOf = (record: string, digest: string): string =>
  join(dirname(record), 'bodies', digest.slice(0, 2), `${digest}.gz`);

/** Stores a body beside its record and returns its SHA-256. */
export const storeBody = (record: string, body: Buffer): string => {
  const digest = createHash('sha256').update(body).digest('hex');
  const file = fileOf(record, digest);
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, gzipSync(body, { level: 1 }));
  }
  return digest;
};

/** Throws where the bodies no longer stand beside their record. */
export const readBody = (record: string, digest: string): Buffer =>
  gunzipSync(readFileSync(fileOf(record, digest)));
