// The validators of responses (RFC 9110).
import { createHash } from 'node:crypto';

const digestOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 16);

/** Of a page: the version of the data, then a digest of the bytes sent. */
export const etag = (version: string, body: Uint8Array, encoding: string): string =>
  `"${version}-${digestOf(body)}${encoding === 'identity' ? '' : `-${encoding}`}"`;

/** Of a file: other bytes, another validator. */
export const strongTag = (bytes: Uint8Array): string => `"${digestOf(bytes)}"`;

/** Of what is made when it is wanted: `parts` are all that its bytes depend on beside the version of the data. */
export const weakTag = (version: string, ...parts: readonly string[]): string =>
  `W/"${version}-${digestOf(parts.join('\n'))}"`;
