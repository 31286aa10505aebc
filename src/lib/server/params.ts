// Reads a chart's parameters from an address, proves them, and writes them back in canonical form.
import { error } from '@sveltejs/kit';
import { z } from 'zod';
import type { Param, Params } from '#charts/contract.ts';
import { readRows } from './db/read.ts';

export type Read = Readonly<Record<string, string | number | readonly string[]>>;

const optionRow = z.object({ id: z.string(), label_fr: z.string(), label_en: z.string() });

/** What may be chosen for a list parameter, in order. */
export const listOptions = (param: Extract<Param, { type: 'list' }>): z.infer<typeof optionRow>[] =>
  readRows(optionRow, param.options.sql, param.options.values);

/** The values a parameter may take, as an address writes them. */
const allowed = (param: Param): string[] => {
  if (param.type === 'choice') return Object.keys(param.values);
  if (param.type === 'list') return listOptions(param).map(({ id }) => id);
  return [`${param.min}–${param.max}`];
};

/** Marks that trackers add to shared links: not ours, not an error. */
const foreign = /^(?:utm_\w+|mtm_\w+|pk_\w+|fbclid|gclid|msclkid|mc_[ce]id|at_\w+|xtor)$/;
export const isForeign = (name: string): boolean => foreign.test(name);

const refuse = (message: string, parameter: string, values: readonly string[]): never =>
  error(400, { message, parameter, allowed: values });

const readOne = (name: string, param: Param, text: string | null): string | number | readonly string[] => {
  if (param.type === 'list') {
    const picked = (text ?? '').split(',').filter((id) => id !== '');
    const known = allowed(param);
    const unknown = picked.find((id) => !known.includes(id));
    return unknown === undefined ? [...new Set(picked)].sort() : refuse(`${name}=${unknown}`, name, known);
  }
  if (text === null || text === '') return param.default;
  if (param.type === 'choice')
    return text in param.values ? text : refuse(`${name}=${text}`, name, allowed(param));
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  return year >= param.min && year <= param.max ? year : refuse(`${name}=${text}`, name, allowed(param));
};

/**
 * The proved values of `params`. Throws Kit's 400, with the parameter at fault and what it may be.
 * `also` names the parameters that the address may carry for others (an embed's theme, say).
 */
export const readParams = (params: Params, search: URLSearchParams, also: readonly string[] = []): Read => {
  for (const name of search.keys())
    if (!(name in params) && !also.includes(name) && !isForeign(name))
      refuse(name, name, [...Object.keys(params), ...also]);
  const read = Object.fromEntries(
    Object.entries(params).map(([name, param]) => {
      // A list may come as `a,b` (a link) or as `name=a&name=b` (a form).
      const text = param.type === 'list' ? search.getAll(name).join(',') : search.get(name);
      return [name, readOne(name, param, text)];
    })
  );
  if (typeof read['from'] === 'number' && typeof read['to'] === 'number' && read['from'] > read['to'])
    refuse(`from=${read['from']} > to=${read['to']}`, 'from', [`≤ ${read['to']}`]);
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
