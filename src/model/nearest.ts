// The word somebody probably meant: the nearest known one, by edit distance.

const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  [...from].forEach((letter, line) => {
    const next = [line + 1];
    [...to].forEach((other, column) => {
      const above = row[column + 1] ?? 0;
      const aboveLeft = row[column] ?? 0;
      const left = next[column] ?? 0;
      next.push(Math.min(above + 1, left + 1, aboveLeft + (letter === other ? 0 : 1)));
    });
    row = next;
  });
  return row[to.length] ?? to.length;
};

/** The `count` known words least far from a word, however far. */
export const closest = (word: string, known: Iterable<string>, count: number): string[] =>
  [...known]
    .map((candidate) => ({ candidate, far: distance(word, candidate) }))
    .sort((a, b) => a.far - b.far || a.candidate.localeCompare(b.candidate))
    .slice(0, count)
    .map(({ candidate }) => candidate);

/** The one that was probably meant; undefined where none is near. */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  let best: string | undefined;
  // With more letters changed than left, it is no longer a slip of the pen.
  let least = Math.max(2, Math.floor(word.length / 2)) + 1;
  for (const candidate of known) {
    const found = distance(word, candidate);
    if (found < least || (found === least && best !== undefined && candidate < best))
      [best, least] = [candidate, found];
  }
  return best;
};

/** `; did you mean "x"?`, or nothing where no known word is near. */
export const didYouMean = (word: string, known: Iterable<string>): string => {
  const best = nearest(word, known);
  return best === undefined ? '' : `; did you mean "${best}"?`;
};
