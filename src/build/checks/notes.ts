// Check: a fact that is not to be published says why.
import type { Check } from '../check.ts';
import { DataError, pathTo } from '../error.ts';

export const notes: Check = ({ facts }) =>
  facts.flatMap(({ file, path, item }) =>
    item.flag === 'do-not-publish' && item.note === undefined
      ? [
          new DataError(
            { file, path: pathTo(path, 'note') },
            'a fact flagged do-not-publish says why',
            'add a note in both languages'
          )
        ]
      : []
  );
