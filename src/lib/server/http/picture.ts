// A PNG as an answer: its type, its length, its validator.
import type { Dataset } from '../db/dataset.ts';
import { etag } from './etag.ts';

export const pngAnswer = (
  dataset: Dataset,
  {
    body,
    name
  }: {
    readonly body: Uint8Array<ArrayBuffer>;
    readonly name: string;
  }
): Response =>
  new Response(body, {
    headers: {
      'Content-Type': 'image/png',
      'Content-Length': String(body.byteLength),
      'Content-Disposition': `inline; filename="${name}"`,
      ETag: etag(dataset, body, 'identity')
    }
  });
