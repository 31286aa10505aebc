// Reads a chart's parameters from an address, proves them, and writes them back in canonical form.
import { z } from 'zod';
import type { Param, Params } from '#charts/chart-definition.ts';
import { readRows } from '../db/read.ts';
import { oneOf, partsOf, refuse, wholeNumber } from '../address/read-search.ts';

export type Read = Readonly<Record<string, string | number | readonly string[]>>;

const optionRow = z.object({ id: z.string(), label_fr: z.string(), label_en: z.string() });

/** What may be chosen for a list parameter, in order. */
export const listOptions = (param: Extract<Param, { type: 'list' }>): z.infer<typeof optionRow>[] =>
  readRows(optionRow, param.options.sql, param.options.values);

const readOne = (
  name: string,
  param: Param,
  search: URLSearchParams
): string | number | readonly string[] => {
  if (param.type === 'choice') return oneOf(search, name, Object.keys(param.values)) ?? param.default;
  if (param.type === 'year') return wholeNumber(search, name, param) ?? param.default;
  const known = listOptions(param).map(({ id }) => id);
  const picked = partsOf(search, name);
  const unknown = picked.find((id) => !known.includes(id));
  return unknown === undefined ? [...new Set(picked)].sort() : refuse(name, unknown, known);
};

/** The proved values of `params`. Throws Kit's 400, with the parameter at fault and what it may be. */
export const readParams = (params: Params, search: URLSearchParams): Read => {
  const read = Object.fromEntries(
    Object.entries(params).map(([name, param]) => [name, readOne(name, param, search)])
  );
  if (typeof read['from'] === 'number' && typeof read['to'] === 'number' && read['from'] > read['to'])
    refuse('from', `${read['from']} > to=${read['to']}`, [`≤ ${read['to']}`]);
  return read;
};

/** The query string of a state: only what differs from the defaults, in the chart's own order, and a pinned version. */
export const writeParams = (params: Params, values: Read, version?: string): string => {
  const search = new URLSearchParams();
  for (const [name, param] of Object.entries(params)) {
    const value = values[name];
    if (value === undefined) continue;
    if (param.type === 'list') {
      if (Array.isArray(value) && value.length > 0) search.set(name, value.join(','));
    } else if (value !== param.default) search.set(name, String(value));
  }
  if (version !== undefined) search.set('v', version);
  return search.toString().replaceAll('%2C', ',');
};
