// The version of the data: a fingerprint of every row, the same on every machine.
import { createHash } from 'node:crypto';
import { formerNames } from '#model/database.ts';
import { canonical } from './canonical.ts';
import type { Table } from './link/table.ts';

/** A table renamed since keeps its former name in the digest: the same rows have the same version. */
const nameOf = ({ name }: Table): string => formerNames[name] ?? name;

export const versionOf = (tables: readonly Table[]): string =>
  createHash('sha256')
    .update(canonical(Object.fromEntries(tables.map((table) => [nameOf(table), table.rows]))))
    .digest('hex')
    .slice(0, 12);
