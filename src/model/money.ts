// Typed money: amounts of different kinds are different things, and nothing here adds across them.

/** A kind of money: indicator, status and instrument, e.g. `public-funding/committed/equity`. */
export type MoneyKind = `${string}/${string}/${string}`;

/** An amount in euros of one kind, known between two bounds (equal where one figure is known). */
export interface Money<Kind extends MoneyKind> {
  readonly kind: Kind;
  readonly low: number;
  readonly high: number;
}

export const money = <const Kind extends MoneyKind>(kind: Kind, low: number, high = low): Money<Kind> => {
  if (!(low <= high))
    throw new RangeError(`an amount runs from its lower to its higher bound, not ${low} to ${high}`);
  return { kind, low, high };
};

/**
 * The sum of amounts of one kind, bound by bound.
 * Refused by the compiler where the kinds are known to differ, and at run time (TypeError) where they turn out to.
 */
export const sum = <Kind extends MoneyKind>(
  first: Money<Kind>,
  ...others: readonly Money<NoInfer<Kind>>[]
): Money<Kind> =>
  others.reduce((total, amount) => {
    if (amount.kind !== total.kind) throw new TypeError(`${amount.kind} can't be added to ${total.kind}`);
    return { kind: total.kind, low: total.low + amount.low, high: total.high + amount.high };
  }, first);
