// Check: where a market series has several values for one period, each names the edition it was published in.
import type { Fact } from '#model/fact.ts';
import { ends } from '#model/period.ts';
import type { Check } from '../check.ts';
import { DataError, pathTo } from '../error.ts';

const key = ({ series, indicator, unit, status, period }: Fact): string =>
  JSON.stringify([series, indicator, unit, status, ends(period)]);

export const editions: Check = ({ facts }) =>
  [
    ...Map.groupBy(
      facts.filter(({ item }) => item.series !== undefined),
      ({ item }) => key(item)
    ).values()
  ].flatMap((group) => {
    const values = new Set(group.map(({ item: { value } }) => JSON.stringify(value)));
    if (values.size < 2) return [];
    return group
      .filter(({ item }) => item.edition === undefined)
      .map(
        ({ file, path, item }) =>
          new DataError(
            { file, path: pathTo(path, 'edition') },
            `the series ${item.series} has ${values.size} values for this period and this one names no edition`,
            "add edition: the study's date or number"
          )
      );
  });
