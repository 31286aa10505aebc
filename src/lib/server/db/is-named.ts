// The SQL function is_named(names, typed): whether words that a reader typed name a firm, or one of several.
import type { Database } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { isNamed, nameWords } from '#model/register/firm-name.ts';

/** A register names the same firms again and again. */
const words = new LRUCache<string, readonly (readonly string[])[]>({ max: 20_000 });

/** The words of each name: a cell joins several by semicolons. */
const wordsOf = (names: string): readonly (readonly string[])[] => {
  const known = words.get(names) ?? names.split(' ; ').map(nameWords);
  words.set(names, known);
  return known;
};

/** Adds the function to an open database, for as long as it is open. Where there is no name, the answer is 0. */
export const addIsNamed = (database: Database): void => {
  database.function('is_named', { deterministic: true }, (names, typed) => {
    if (typeof names !== 'string' || typeof typed !== 'string') return 0;
    const sought = wordsOf(typed).flat();
    return Number(wordsOf(names).some((name) => isNamed(name, sought)));
  });
};
