// Check: a source states a thing once: the same subject, counterparty, indicator, period, status, kind of money and edition.
import { ends } from '#model/period.ts';
import type { Check } from '../check.ts';
import type { Drawn } from '../data.ts';
import { DataError } from '../error.ts';
import type { Fact } from '#model/fact.ts';

const key = ({ source, item }: Drawn<Fact>): string => {
  const { from, to } = ends(item.period);
  const counterparty = item.counterparty ?? item.counterparty_name?.fr;
  return JSON.stringify([
    source,
    item.organisation ?? item.series,
    counterparty,
    item.indicator,
    item.unit,
    from,
    to,
    item.status,
    item.instrument,
    item.edition
  ]);
};

export const duplicates: Check = ({ facts }) => {
  // A page may give the parts of a whole that it does not add up.
  const parts = new Set<string>(facts.flatMap(({ item }) => item.derived?.inputs ?? []));
  const stated = facts.filter(({ item }) => !parts.has(item.id));
  return [...Map.groupBy(stated, key).values()].flatMap(([first, ...others]) =>
    others.map(
      ({ file, path }) =>
        new DataError(
          { file, path },
          `this says again what ${first?.path} says (same subject, counterparty, indicator, period and status)`,
          'keep one of the two, or say in what they differ (a range, an edition, a counterparty)'
        )
    )
  );
};
