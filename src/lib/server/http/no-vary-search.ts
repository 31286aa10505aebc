// No-Vary-Search: which parameters of its address an answer varies by, for browsers and for the cache of the house.

/** The header of an answer that varies by no other parameters than these. */
export const noVarySearch = (names: readonly string[]): string =>
  names.length === 0 ? 'params' : `params, except=(${names.map((name) => `"${name}"`).join(' ')})`;

/** The names that noVarySearch() wrote; undefined where an answer may vary by any. */
export const variesBy = (header: string): string[] | undefined => {
  const [found, list = ''] = /^params(?:, except=\(([^)]*)\))?$/.exec(header) ?? [];
  return found === undefined ? undefined : [...list.matchAll(/"([^"]*)"/g)].map(([, name = '']) => name);
};
