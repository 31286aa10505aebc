// Check: a source or organisation stands in the file that bears its id.
import type { Check } from '../check.ts';
import { DataError } from '../error.ts';

export const fileNames: Check = ({ sources, organisations }) =>
  [...sources, ...organisations].flatMap(({ file, item: { id } }) => {
    const expected = `${file.slice(0, file.lastIndexOf('/'))}/${id}.yaml`;
    return file === expected
      ? []
      : [
          new DataError(
            { file, path: 'id' },
            `the id "${id}" is not the file's name`,
            `rename the file to ${expected} or correct the id`
          )
        ];
  });
