// Texts that differ from the real ones as a larger register of the same things would: the common words stay, half of the
// others give way to words drawn as Zipf's law has them, from the real vocabulary and many new words.

/** A word is common where it is in at least one text of a hundred. */
const commonShare = 0.01;

/** New words for each real one that isn't common: vocabularies grow about as the 0.7th power of the text, 40 times for 200. */
const newWords = 40;

/** Of the words that aren't common, those that give way. */
const replaced = 0.5;

const word = /[\p{L}\p{N}]+/gu;

/** The same numbers from 0 to 1 at each run (mulberry32). */
const numbers = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** In how many of the texts each word is, the most common first. */
const counted = (texts: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const one of new Set(text.toLowerCase().match(word) ?? []))
      counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
};

/** Makes a text like the one it is given: no two alike. */
export const variedLike = (texts: readonly string[]): ((text: string) => string) => {
  const random = numbers(1);
  const all = counted(texts);
  const common = new Set(all.flatMap(([one, count]) => (count >= commonShare * texts.length ? [one] : [])));
  const others = all.map(([one]) => one).filter((one) => !common.has(one));
  const last = 1 + (others.length * (1 + newWords)) / common.size;
  /** By Zipf's law from the rank where the common words end. */
  const drawn = (): string => {
    const rank = Math.floor(common.size * last ** random()) - common.size;
    const known = others[rank];
    if (known !== undefined) return known;
    const one = others[rank % others.length] ?? '';
    const two = others[(rank * 7919) % others.length] ?? '';
    return (
      one.slice(0, Math.ceil(one.length / 2)) +
      two.slice(Math.floor(two.length / 2)) +
      Math.floor(rank / others.length)
    );
  };
  return (text) =>
    text.replace(word, (one) => (common.has(one.toLowerCase()) || random() >= replaced ? one : drawn()));
};
