// The official total of a whole beside the sum of its parts, and the gap between the two.

export const purses = ['france', 'europe', 'other'] as const;
type Purse = (typeof purses)[number];

/** Public money of one organisation, as one fact states it. Euros. */
export interface Funding {
  readonly fact_id: string;
  readonly organisation_id: string;
  readonly status: string;
  /** Whose money it is: totals and parts meet within one purse. */
  readonly purse: Purse;
  readonly low: number;
  readonly high: number;
  readonly flag: string | null;
}

export interface Membership {
  readonly organisation_id: string;
  readonly part_of_id: string;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** The range that facts of one status give together. */
export interface Amount extends Range {
  readonly status: string;
  readonly facts: readonly Funding[];
}

export interface Reconciliation {
  readonly whole: string;
  readonly purse: Purse;
  readonly total: Amount;
  readonly parts: readonly { readonly organisation: string; readonly amount: Amount | undefined }[];
  readonly sum: Range;
  /** The total less the sum. Negative where the parts exceed the whole. */
  readonly gap: Range;
}

/** Flags of sums that are no total, or were never granted. */
const neither = [
  'do-not-publish',
  'unconfirmed',
  'superseded',
  'not-cloud',
  'ceiling',
  'requested-not-granted'
];

/** From what is only announced to what was paid. */
const order = ['announced', 'committed', 'disbursed'];

const amountOf = (facts: readonly Funding[], status: string): Amount | undefined => {
  const found = facts.filter((fact) => fact.status === status);
  if (found.length === 0) return undefined;
  return {
    status,
    low: Math.min(...found.map(({ low }) => low)),
    high: Math.max(...found.map(({ high }) => high)),
    facts: found
  };
};

/** The sums of the whole itself: one that lies within another of the same organisation gives way to it. */
const ownSums = (facts: readonly Funding[]): readonly Funding[] => {
  const sums = facts.filter(({ flag }) => flag !== 'wider-than-cloud');
  const outer = sums.filter(({ flag }) => flag !== 'overlaps-total');
  return outer.length > 0 ? outer : sums;
};

interface Pairing {
  readonly total: Amount;
  /** The status of all the parts: adding statuses would count a promise and its payment twice. */
  readonly status: string;
}

/** The furthest status that whole and parts share; or else a total and the nearest later status of a part. */
const pairing = (whole: readonly Funding[], parts: readonly Funding[]): Pairing | undefined => {
  const pairs = order.flatMap((given, index) => {
    const total = amountOf(whole, given);
    const status = order.slice(index).find((later) => amountOf(parts, later) !== undefined);
    return total === undefined || status === undefined ? [] : [{ total, status }];
  });
  return pairs.findLast(({ total, status }) => total.status === status) ?? pairs.at(-1);
};

/** Each whole with a published total and at least one part with an amount, purse by purse. */
export const reconcile = (
  fundings: readonly Funding[],
  memberships: readonly Membership[]
): Reconciliation[] => {
  const usable = fundings.filter(({ flag }) => flag === null || !neither.includes(flag));
  return [...Map.groupBy(memberships, ({ part_of_id }) => part_of_id)].flatMap(([whole, members]) =>
    [...Map.groupBy(usable, ({ purse }) => purse)].flatMap(([purse, money]): Reconciliation[] => {
      const of = (id: string) => money.filter(({ organisation_id }) => organisation_id === id);
      const found = pairing(
        ownSums(of(whole)),
        members.flatMap(({ organisation_id }) => of(organisation_id))
      );
      if (found === undefined) return [];
      const { total, status } = found;
      const parts = members.map(({ organisation_id: organisation }) => ({
        organisation,
        amount: amountOf(of(organisation), status)
      }));
      const add = (end: 'low' | 'high') => parts.reduce((sum, { amount }) => sum + (amount?.[end] ?? 0), 0);
      const sum = { low: add('low'), high: add('high') };
      return [
        { whole, purse, total, parts, sum, gap: { low: total.low - sum.high, high: total.high - sum.low } }
      ];
    })
  );
};
