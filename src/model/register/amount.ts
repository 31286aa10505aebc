// Amounts as registers write them: a figure, or a range with its two ends.

type AmountReason = 'not-an-amount' | 'placeholder-amount' | 'zero-amount';
export interface Amount {
  readonly low: number | null;
  readonly high: number | null;
  readonly reason?: AmountReason;
}

const blank = (reason: AmountReason): Amount => ({ low: null, high: null, reason });

/** 999,999,999 and 99,999,999: a form that would not take an empty box. Fewer nines may be an amount. */
const placeholder = /^9{8,}(?:\.9+)?$/;
const figure = /^\d+(?:\.\d+)?$/;

/** Thousands are set apart by commas in ranges, by nothing elsewhere. */
export const amountOf = (found: string): Amount => {
  const bare = found.replace(/[\s,]/g, '');
  const range = /^>?(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(bare);
  if (range !== null) {
    const low = Number(range[1]);
    const high = Number(range[2]);
    return low <= high ? { low, high } : blank('not-an-amount');
  }
  if (placeholder.test(bare)) return blank('placeholder-amount');
  return figure.test(bare) ? { low: Number(bare), high: Number(bare) } : blank('not-an-amount');
};

/** A contract for nothing is a box left empty, or a ceiling that the buyer keeps to itself. */
export const contractAmountOf = (found: string): Amount => {
  const amount = amountOf(found);
  return amount.high === 0 ? blank('zero-amount') : amount;
};
