// One reader of query strings, and one writer: what an address takes is a z.object() of parameters (parameters.ts).
// A reader reads its own names and no others: what else an address carries is the business of whoever added it.
import { z } from 'zod';
import { rulesOf } from './parameters.ts';

type Shape = Readonly<Record<string, z.core.$ZodType>>;
export interface Search {
  readonly shape: Shape;
}

/** The texts of one name, none of them empty: a form sends an empty text where nothing was chosen. */
export const textsOf = (search: URLSearchParams, name: string, list: boolean): string[] => {
  const texts = search.getAll(name);
  return (list ? texts.flatMap((text) => text.split(',')).map((text) => text.trim()) : texts).filter(
    (text) => text !== ''
  );
};

const isNumber = (text: string): boolean => /^[\d.+-]+$/.test(text);

interface Given {
  /** The name that the address uses: the parameter's, or an older one. */
  readonly name: string;
  readonly texts: readonly string[];
}

/** What an address gives a parameter of a schema. `beside` is what else the same address takes. */
export const givenTo = (name: string, { shape }: Search, search: URLSearchParams, beside?: Search): Given => {
  const parameter = shape[name];
  if (parameter === undefined) return { name, texts: [] };
  const { list, aliases } = rulesOf(parameter);
  const all = [...Object.entries(shape), ...Object.entries(beside?.shape ?? {})];
  const isAlias = all.some(([other, one]) => other !== name && rulesOf(one).aliases.includes(name));
  const own = textsOf(search, name, list).filter((text) => !isAlias || !isNumber(text));
  const older = aliases.map((alias) => {
    const shared = all.some(([other]) => other === alias);
    const texts = textsOf(search, alias, list).filter((text) => !shared || isNumber(text));
    return { name: alias, texts };
  });
  return [{ name, texts: own }, ...older].find(({ texts }) => texts.length > 0) ?? { name, texts: [] };
};

/**
 * The values of an address, the defaults where it gives none. Throws Kit's error, with the parameter at fault and what it
 * may be. `beside` is what else the same address takes: a name may mean one thing in it and be an older name here.
 */
export const readSearch = <S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  search: URLSearchParams,
  beside?: Search
): z.output<z.ZodObject<S>> => {
  const { shape }: Search = schema;
  const given = new Map(Object.keys(shape).map((name) => [name, givenTo(name, schema, search, beside)]));
  const texts = Object.entries(shape).map(([name, parameter]) => {
    const found = given.get(name)?.texts ?? [];
    return [name, found.length > 0 && rulesOf(parameter).list ? found : found[0]] as const;
  });
  // The schema of a table's filters is made for one address: compiling them would cost more than it saves.
  const read = schema.safeParse(Object.fromEntries(texts), { jitless: true });
  if (read.success) return read.data;
  const [name, index] = read.error.issues[0]?.path ?? [];
  const parameter = shape[String(name)];
  if (parameter === undefined) throw read.error;
  const fault = given.get(String(name));
  const text = fault?.texts[typeof index === 'number' ? index : 0] ?? '';
  return rulesOf(parameter).refuse(fault?.name ?? '', text);
};

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join(',');
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** Names and texts as a query string, its commas as they are. */
export const queryString = (pairs: readonly (readonly [name: string, text: string])[]): string =>
  new URLSearchParams(pairs.map(([name, text]) => [name, text])).toString().replaceAll('%2C', ',');

/** The canonical query string of values: only what differs from the defaults, in the order of the schema. */
export const writeSearch = ({ shape }: Search, values: Readonly<Record<string, unknown>>): string =>
  queryString(
    Object.entries(shape).flatMap(([name, parameter]) => {
      const text = textOf(values[name]);
      const isDefault = text === textOf(z.safeParse(parameter, undefined).data);
      return text === '' || isDefault ? [] : [[name, text] as const];
    })
  );

/** The names that an address takes, older ones among them. */
export const namesOf = (...searches: readonly Search[]): string[] => [
  ...new Set(
    searches.flatMap(({ shape }) =>
      Object.entries(shape).flatMap(([name, parameter]) => [name, ...rulesOf(parameter).aliases])
    )
  )
];

/** Parts of a query string as one, without those that say nothing. */
export const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('&');
