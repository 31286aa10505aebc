// The version of the data: a fingerprint of every row, the same on every machine.
import { createHash } from 'node:crypto';
import { canonical } from './canonical.ts';
import type { Table } from './link/table.ts';

export const versionOf = (tables: readonly Table[]): string =>
  createHash('sha256')
    .update(canonical(Object.fromEntries(tables.map(({ name, rows }) => [name, rows]))))
    .digest('hex')
    .slice(0, 12);
