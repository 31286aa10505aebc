// Check: a target says what it aims at, and nothing else does.
import type { Check } from '../check.ts';
import { DataError, pathTo } from '../error.ts';

export const targets: Check = ({ facts }) =>
  facts.flatMap(({ file, path, item: { status, target } }) => {
    const error = (message: string, fix: string): DataError[] => [
      new DataError({ file, path: pathTo(path, 'target') }, message, fix)
    ];
    if (status === 'targeted' && target === undefined)
      return error(
        'a target does not say what it aims at',
        'add target: { indicator: what it is a target of, deadline: by when, null where no page says }'
      );
    if (status !== 'targeted' && target !== undefined)
      return error(`a fact that is ${status} is no target`, 'take target away, or write status: targeted');
    return [];
  });
