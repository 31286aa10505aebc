// What the columns of an answer hold, and which of them a chart starts with.
import type { Result, Value } from './messages.ts';

export type ColumnKind = 'number' | 'year' | 'date' | 'text' | 'id';
export type Mark = 'dot' | 'line' | 'bar';

/** Columns by their place. */
export interface Choice {
  readonly x: number;
  readonly y: number;
  readonly colour: number | undefined;
  readonly mark: Mark;
}

const isNumber = (value: Value): boolean => typeof value === 'number' || typeof value === 'bigint';
const isDay = (value: Value): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}(?:-\d{2})?$|^\d{4}$/.test(value);
const isYear = (value: Value): boolean => Number.isInteger(Number(value)) && Number(value) < 10_000;

export const idName = /(?:^|_)(?:ids?|siren|url)$/;
const yearName = /(?:^|_)(?:year|ann[ée]e)(?:_|$)/i;

export const kindsOf = ({ columns, rows }: Result): ColumnKind[] =>
  columns.map((name, at) => {
    const values = rows.map((row) => row[at] ?? null).filter((value) => value !== null);
    if (values.length > 0 && values.every(isNumber))
      return yearName.test(name) && values.every(isYear) ? 'year' : 'number';
    if (idName.test(name)) return 'id';
    return values.length > 0 && values.every(isDay) ? 'date' : 'text';
  });

/** The most values that colours tell apart. */
export const maxColours = 5;

const distinct = ({ rows }: Result, ...at: readonly number[]): number =>
  new Set(rows.map((row) => at.map((place) => String(row[place])).join('\n'))).size;

/** Up to so many rows may each start as a bar of its own, whatever it is named. */
const fewBars = 40;

/** The chart to start with: time across, or a bar for each name; undefined where there is no number to show. */
export const firstChoice = (result: Result): Choice | undefined => {
  const kinds = kindsOf(result);
  const places = (...wanted: ColumnKind[]): number[] =>
    kinds.flatMap((kind, at) => (wanted.includes(kind) ? [at] : []));
  const [number, second] = places('number');
  if (number === undefined) return undefined;
  const [time] = places('year', 'date');
  const words = places('text').filter((at) => distinct(result, at) > 1);
  const [word = places('id')[0]] = words;
  const once = word !== undefined && distinct(result, word) === result.rows.length;
  const few = words.filter((at) => distinct(result, at) <= maxColours);
  const colour = few[0] ?? words[0];
  const lined =
    time !== undefined &&
    kinds[time] === 'year' &&
    distinct(result, time, ...(colour === undefined ? [] : [colour])) === result.rows.length;
  if (word === 0 && !lined && (once || result.rows.length <= fewBars)) {
    const other = once ? undefined : few.find((at) => at !== word);
    return { x: number, y: word, colour: other, mark: 'bar' };
  }
  if (time !== undefined) return { x: time, y: number, colour, mark: lined ? 'line' : 'dot' };
  if (word !== undefined) return { x: number, y: word, colour: undefined, mark: once ? 'bar' : 'dot' };
  return second === undefined ? undefined : { x: number, y: second, colour: undefined, mark: 'dot' };
};
