// The kinds of parameter that an address may have: a word, a number, a list, a flag, a text. Each is a zod schema.
import { z } from 'zod';
import { languages, type Lang } from '#model/language.ts';
import { refuse } from './refuse.ts';

/** How the texts of a parameter are found in an address, and what is done with one that its schema refuses. */
export interface Rules {
  /** The schema takes all texts, given as `name=a,b` (a link) or `name=a&name=b` (a form); else the first one. */
  readonly list: boolean;
  /** Older names of the parameter. Where one is the name of another parameter too, numbers alone are read from it. */
  readonly aliases: readonly string[];
  /** Throws Kit's error. */
  readonly refuse: (name: string, text: string) => never;
}

const rules = z.registry<Rules>();

/** The rules of a parameter, whatever its default and whatever is made of its value. */
export const rulesOf = (parameter: z.core.$ZodType): Rules => {
  const own = rules.get(parameter);
  if (own !== undefined) return own;
  if (parameter instanceof z.ZodDefault || parameter instanceof z.ZodOptional)
    return rulesOf(parameter.unwrap());
  if (parameter instanceof z.ZodPipe) return rulesOf(parameter.in);
  throw new TypeError('not a parameter of an address: make it with address/parameters.ts');
};

type Allowed = (text: string) => readonly string[];
type Refuse = (name: string, text: string, allowed: readonly string[]) => never;

interface Options {
  readonly aliases?: readonly string[];
  /** Throws an error of its own words, or of its own status. */
  readonly refuse?: Refuse;
}

interface TextOptions extends Options {
  /** Applied to the text before it is compared or measured. */
  readonly clean?: (given: string) => string;
}

const register = <T>(
  schema: z.ZodType<T>,
  list: boolean,
  allowed: Allowed,
  { aliases = [], refuse: own = refuse }: Options
): z.ZodType<T> =>
  schema.register(rules, {
    list,
    aliases,
    refuse: (name, text) => own(name, text, allowed(text))
  });

/** Words; a function where they come from the data. */
type Words<T extends string> = readonly T[] | (() => readonly T[]);

const listed = <T extends string>(words: Words<T>) => (typeof words === 'function' ? words() : words);

const word = <T extends string>(words: Words<T>): z.ZodType<T, string> =>
  typeof words === 'function'
    ? z.custom<T>((text) => words().some((known) => known === text))
    : z.enum(words);

/** A text that a schema takes. */
export const single = <T>(schema: z.ZodType<T>, allowed: Allowed, options: Options = {}): z.ZodType<T> =>
  register(schema, false, allowed, options);

/** One of a few words. */
export const choice = <const T extends string>(
  words: Words<T>,
  { clean, ...options }: TextOptions = {}
): z.ZodType<T> => {
  const schema = word(words);
  const cleaned = clean === undefined ? schema : z.string().overwrite(clean).pipe(schema);
  return single(cleaned, () => listed(words), options);
};

/** The language of an answer whose address has none before its name: French where none is asked for. */
export const language = (): z.ZodDefault<z.ZodType<Lang>> => choice(languages).default('fr');

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/**
 * A whole number within bounds, in plain digits; the bounds are a function where they come from the data. What lies beyond
 * `max` is refused, or read as `max` where `clamped`.
 */
export const integer = (
  bounds: Bounds | (() => Bounds),
  { clamped = false, ...options }: Options & { readonly clamped?: boolean } = {}
): z.ZodType<number> => {
  const current = () => (typeof bounds === 'function' ? bounds() : bounds);
  const number =
    typeof bounds === 'function'
      ? z.int().refine((value) => value >= current().min && value <= current().max)
      : z.int().min(bounds.min).max(bounds.max);
  const digits = z.string().regex(/^\d+$/);
  const schema = digits.transform((text) => (clamped ? Math.min(Number(text), current().max) : Number(text)));
  return single(schema.pipe(number), () => [`${current().min}–${current().max}`], options);
};

/** `1` or `0`. */
export const flag = (): z.ZodType<boolean> =>
  single(
    z.enum(['0', '1']).transform((text) => text === '1'),
    () => ['0', '1']
  );

/** Any text of `max` characters at most once it is cleaned. */
export const text = ({
  max = Infinity,
  clean = (given) => given,
  ...options
}: TextOptions & { readonly max?: number } = {}): z.ZodType<string> =>
  single(z.string().overwrite(clean).max(max), () => (max === Infinity ? [] : [`≤ ${max}`]), options);

const maxTyped = 100;

/** Words to look for in a list: none where the text is empty. */
export const typedWords = (): z.ZodDefault<z.ZodType<string>> =>
  text({ max: maxTyped, clean: (given) => given.replace(/[\s\p{Cc}]+/gu, ' ').trim() }).default('');

const sorted = <T>(values: readonly T[]): T[] => values.toSorted();

interface ListOptions<T> extends Options {
  /** Puts the values in order; alphabetical where none is given. */
  readonly arrange?: (values: readonly T[]) => T[];
}

/** Values that a schema takes one by one, each once; none where none is given. */
export const listOf = <T>(
  element: z.ZodType<T>,
  allowed: Allowed,
  { arrange = sorted, ...options }: ListOptions<T> = {}
): z.ZodType<T[]> =>
  register(
    z.array(element).transform((values) => arrange([...new Set(values)])),
    true,
    allowed,
    options
  ).default([]);

/** Some of a few words. */
export const list = <const T extends string>(words: Words<T>, options: ListOptions<T> = {}): z.ZodType<T[]> =>
  listOf(word(words), () => listed(words), options);
