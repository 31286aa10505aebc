// What charts of the State aid register share: the filter of their rows, and the sum of their aid elements.
import { money, sum, type Money } from '#model/money.ts';

export const aidKind = 'public-funding/committed/aid-element';

export interface Aided {
  readonly low: number | null;
  readonly high: number | null;
}

/** The sum of the aid elements read, bound by bound; undefined where none was: that isn't zero. */
export const aidOf = (rows: readonly Aided[]): Money<typeof aidKind> | undefined => {
  const [first, ...others] = rows.flatMap(({ low, high }) =>
    low === null || high === null ? [] : [money(aidKind, low, high)]
  );
  return first && sum(first, ...others);
};

export interface Granted {
  readonly granted_from: string | null;
  readonly granted_to: string | null;
}

/** The first and the last day on which these awards were granted; undefined where no day was read. */
export const grantedBetween = (rows: readonly Granted[]): { from: string; to: string } | undefined => {
  const days = rows.flatMap((d) => [d.granted_from, d.granted_to]).filter((day) => day !== null);
  const [from, to] = [days.toSorted().at(0), days.toSorted().at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
};

/** The rows of `aid_award_view` that the parameter `level` asks for, and the same words in the address of the register. */
export const ofLevel = "level <> 'other' AND :level IN (level, 'both')";
export const recordsOfLevel =
  "'state-aid?level=' || CASE :level WHEN 'both' THEN 'cloud,digital' ELSE :level END";
