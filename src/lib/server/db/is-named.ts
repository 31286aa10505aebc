// The SQL function is_named(name, typed): whether words that a reader typed name a firm.
import type { Database } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { isNamed, nameWords } from '#model/register/firm-name.ts';

/** A register names the same firms again and again. */
const words = new LRUCache<string, readonly string[]>({ max: 20_000 });

const wordsOf = (name: string): readonly string[] => {
  const known = words.get(name) ?? nameWords(name);
  words.set(name, known);
  return known;
};

/** Adds the function to an open database, for as long as it is open. Where there is no name, the answer is 0. */
export const addIsNamed = (database: Database): void => {
  database.function('is_named', { deterministic: true }, (name, typed) =>
    typeof name === 'string' && typeof typed === 'string' ? Number(isNamed(wordsOf(name), wordsOf(typed))) : 0
  );
};
