// What every reader of query parameters shares. A reader reads its own names and no others: what else an address carries
// is the business of whoever added it. Only where each name filters a table (data/query.ts) is an unknown one refused.
import { error } from '@sveltejs/kit';

/** As much of what was asked as a message can show. */
export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Kit's 400, with the parameter at fault and what it may be. */
export const refuse = (parameter: string, value: string, allowed: readonly string[]): never =>
  error(400, { message: `${parameter}=${short(value)}`, parameter, allowed });

/** The text of a parameter; undefined where it is absent or empty, as a form sends it. */
export const textOf = (search: URLSearchParams, name: string): string | undefined =>
  search.get(name) || undefined;

/** One of a few words; undefined where none is asked for. */
export const oneOf = <T extends string>(
  search: URLSearchParams,
  name: string,
  allowed: readonly T[]
): T | undefined => {
  const text = textOf(search, name);
  if (text === undefined) return undefined;
  return allowed.find((word) => word === text) ?? refuse(name, text, allowed);
};

/** A whole number within bounds, in plain digits; undefined where none is asked for. */
export const wholeNumber = (
  search: URLSearchParams,
  name: string,
  { min, max }: { readonly min: number; readonly max: number }
): number | undefined => {
  const text = textOf(search, name);
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : refuse(name, text, [`${min}–${max}`]);
};

/** Parts of a query string as one, without those that say nothing. */
export const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('&');

/** The parts of a list, which may come as `a,b` (a link) or as `name=a&name=b` (a form). */
export const partsOf = (search: URLSearchParams, name: string): string[] =>
  search
    .getAll(name)
    .flatMap((text) => text.split(','))
    .filter((part) => part !== '');
