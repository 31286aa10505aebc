// The parameters of a chart as what an address takes, and what may be picked from its lists.
import { z } from 'zod';
import type { Param, Params } from '#charts/chart-definition.ts';
import { closest } from '#model/nearest.ts';
import { choice, integer, list, text } from '../address/parameters.ts';
import { refuse, short } from '../address/refuse.ts';
import { candidates } from '../db/compare.ts';
import { memo, type Dataset } from '../db/dataset.ts';

type ParamValue = string | number | readonly string[];
export type ParamValues = Readonly<Record<string, ParamValue>>;

const optionRow = z.object({ id: z.string(), label_fr: z.string(), label_en: z.string() });

/** What may be chosen for a list parameter, in order. */
export const listOptions = (
  dataset: Dataset,
  param: Extract<Param, { type: 'list' }>
): z.infer<typeof optionRow>[] => dataset.rows(optionRow, param.options.sql, param.options.values);

const parameter = (dataset: Dataset, param: Param): z.ZodType<ParamValue> => {
  if (param.type === 'choice') return choice(Object.keys(param.values)).default(param.default);
  if (param.type === 'year') return integer(param).default(param.default);
  let ids: string[] | undefined;
  return list(() => (ids ??= listOptions(dataset, param).map(({ id }) => id)));
};

/** Throws Kit's 400 for a period that ends before it starts. */
export const inOrder = (values: Readonly<Record<string, unknown>>): void => {
  const { from, to } = values;
  if (typeof from === 'number' && typeof to === 'number' && from > to)
    refuse('from', `${from} > to=${to}`, [`≤ ${to}`]);
};

/** The longest note that an address may write on a drawing. */
const maxNote = 80;

const organisationIds = memo((dataset) => candidates(dataset).map(({ id }) => id));

/** How many series an address brings forward at most: each is drawn again in front. */
const maxHighlighted = 12;

/** Values as the address gives them. Throws Kit's 400 for more than can be brought forward. */
export const fewEnough = (name: string, ids: readonly string[]): string[] =>
  ids.length > maxHighlighted
    ? refuse(name, short(ids.join(',')), [ids.slice(0, maxHighlighted).join(',')])
    : [...ids];

/** What every chart takes: the organisations to bring forward, and a note at the mark of the first. */
const forward = (dataset: Dataset) => ({
  highlight: list(() => organisationIds(dataset), {
    arrange: (ids) => fewEnough('highlight', ids),
    refuse: (name, id) => refuse(name, id, closest(short(id), organisationIds(dataset), 3))
  }),
  note: text({ max: maxNote, clean: (given) => given.replace(/\s+/g, ' ').trim() }).default('')
});

const makeSearch = (dataset: Dataset, params: Params) =>
  z
    .object({
      ...Object.fromEntries(Object.entries(params).map(([name, param]) => [name, parameter(dataset, param)])),
      ...forward(dataset)
    })
    .superRefine(inOrder);

const searches = memo(() => new Map<Params, ReturnType<typeof makeSearch>>());

/** What an address takes for a chart. Making it takes longer than reading by it; what its lists hold is read when first needed. */
export const chartSearch = (dataset: Dataset, params: Params): ReturnType<typeof makeSearch> => {
  const search = searches(dataset).get(params) ?? makeSearch(dataset, params);
  searches(dataset).set(params, search);
  return search;
};
