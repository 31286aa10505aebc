// Check: an organisation has one size class at a time, so that the colour of a year is never in doubt.
import type { Check } from '../check.ts';
import { DataError, pathTo } from '../error.ts';

const start = (from: string | null): string => from ?? '0000';
const end = (to: string | null): string => to ?? '9999';

export const sizes: Check = ({ organisations }) =>
  organisations.flatMap(({ file, path, item: { size_classes } }) =>
    size_classes.flatMap((size, index) =>
      size_classes
        .slice(0, index)
        .filter((other) => start(size.from) < end(other.to) && start(other.from) < end(size.to))
        .map(
          (other) =>
            new DataError(
              { file, path: pathTo(path, 'size_classes', index) },
              `it is ${size.class} and ${other.class} at once`,
              'end the earlier class (to:) in the year that its basis speaks of'
            )
        )
    )
  );
