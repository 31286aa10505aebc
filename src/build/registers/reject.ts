// What was left out of a register or left blank in it: where, what was found, and why. Persons are counted, never named.
import { plain } from '#model/register/plain.ts';
import type { vocabulary } from '#model/vocabulary.ts';

export type RejectReason = (typeof vocabulary)['reject-reason'][number];

interface Reject {
  readonly place: string;
  /** Empty where the whole row was left out. */
  readonly field: string | null;
  /** As found; null where it names a person. */
  readonly value: string | null;
  readonly reason: RejectReason;
}

/** What cleaning makes of one record: a row, or none, and what was lost on the way. */
export interface Cleaned<Row> {
  readonly row: Row | undefined;
  readonly rejects: readonly Reject[];
}

/** Collects the rejects of one record. */
export const rejecting = (place: string) => {
  const rejects: Reject[] = [];
  /** Gives the value, and notes why it is blank where it has a reason to be. */
  const noted = <Value extends { readonly reason?: RejectReason }>(
    field: string,
    found: string,
    value: Value
  ): Value => {
    if (value.reason !== undefined) rejects.push({ place, field, value: plain(found), reason: value.reason });
    return value;
  };
  const leftOut = (reason: RejectReason, value: string | null = null): Cleaned<never> => ({
    row: undefined,
    rejects: [{ place, field: null, value, reason }]
  });
  return { rejects, noted, leftOut };
};
