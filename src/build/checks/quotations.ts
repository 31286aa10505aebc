// Check: words are quoted only from a document that was read whole.
import type { Check } from '../check.ts';
import { DataError, pathTo } from '../error.ts';

export const quotations: Check = ({ excerpts, sources }) => {
  const opened = new Set<string>(
    sources.filter(({ item }) => item.consulted !== 'whole').map(({ item }) => item.id)
  );
  return excerpts.flatMap(({ file, path, source, item }) =>
    item.kind === 'quotation' && opened.has(source)
      ? [
          new DataError(
            { file, path: pathTo(path, 'kind') },
            'words are quoted only from a document that was read whole',
            'use kind: summary with a text of our own, or read the document and set consulted: whole'
          )
        ]
      : []
  );
};
