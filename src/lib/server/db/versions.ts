// The published versions of the data: one database each, kept for ever, named `<date>-<version>.sqlite`.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Version {
  /** The data version: twelve hexadecimal digits. */
  readonly version: string;
  /** The day it was published, ISO 8601. */
  readonly date: string;
  readonly path: string;
}

export const versionsFolder = (): string => process.env['VERSIONS'] ?? 'data/versions';

const name = /^(\d{4}-\d{2}-\d{2})-([0-9a-f]{12})\.sqlite$/;

/** From the oldest to the newest. Read at every call: a version may be published while the server runs. */
export const versions = (folder = versionsFolder()): Version[] =>
  (existsSync(folder) ? readdirSync(folder).sort() : []).flatMap((file) => {
    const [, date, version] = name.exec(file) ?? [];
    return date === undefined || version === undefined ? [] : [{ version, date, path: join(folder, file) }];
  });
