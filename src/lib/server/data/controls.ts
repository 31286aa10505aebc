// The parameters that every table takes beside its own columns.
import { z } from 'zod';
import { messages } from '#lib/i18n/messages.ts';
import { languages, type Lang } from '#model/language.ts';
import { nearest } from '#model/nearest.ts';
import { instantSchema } from '#model/period.ts';
import type { Table } from '#model/table/table.ts';
import { choice, integer, listOf, single } from '../address/parameters.ts';
import { refuse, short } from '../address/refuse.ts';

/** Words what a table refuses. */
export const refuseValue =
  (lang: Lang) =>
  (name: string, text: string, allowed: readonly string[]): never =>
    refuse(name, text, allowed, { message: messages[lang].data.errors.value(name, short(text)) });

const makeControls = ({ columns }: Table, maxRows: number, lang: Lang) => {
  const options = { refuse: refuseValue(lang) };
  const known = columns.map(({ name }) => name);
  const columnOf = (text: string) => text.replace(/^-/, '');
  const unknown = (name: string, text: string): never => {
    const column = name === 'sort' ? columnOf(text) : text;
    const message = messages[lang].data.errors.unknown(short(column), nearest(short(column), known));
    return refuse(name, text, known, { message });
  };
  const inOrder = { refuse: unknown, arrange: (names: readonly string[]) => [...names] };
  const date = single(instantSchema, () => ['YYYY', 'YYYY-MM', 'YYYY-MM-DD'], options).optional();
  return z.object({
    columns: listOf(z.enum(known), () => known, inOrder),
    sort: listOf(
      z.string().refine((text) => known.includes(columnOf(text))),
      () => known,
      inOrder
    ),
    from: date,
    to: date,
    limit: integer({ min: 1, max: maxRows }, options).optional(),
    offset: integer({ min: 0, max: 100_000_000 }, options).optional(),
    lang: choice(languages, options).optional()
  });
};

const made = new Map<string, ReturnType<typeof makeControls>>();

/** `lang` is the language of what is refused; `maxRows` are those of one answer. */
export const tableControls = (table: Table, maxRows: number, lang: Lang): ReturnType<typeof makeControls> => {
  const key = `${table.name} ${maxRows} ${lang}`;
  const controls = made.get(key) ?? makeControls(table, maxRows, lang);
  made.set(key, controls);
  return controls;
};
