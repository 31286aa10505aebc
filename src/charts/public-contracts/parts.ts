// What the sentences of public-contracts are put together with: whether a part is all of a whole, and sentences that follow each other.
/** To the cent: sums of cents in another order differ by less. */
export const isAll = (part: number, whole: number): boolean => Math.abs(part - whole) < 0.005;

export const joined = (sentences: readonly string[]): string =>
  sentences.filter((one) => one !== '').join(' ');
