// The validator of a response: the version of the data, then a digest of the bytes sent.
import { createHash } from 'node:crypto';
import type { Dataset } from '../db/dataset.ts';

export const etag = (dataset: Dataset, body: Uint8Array, encoding: string): string => {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 16);
  return `"${dataset.version}-${digest}${encoding === 'identity' ? '' : `-${encoding}`}"`;
};
