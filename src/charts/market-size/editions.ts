// The editions of market studies in market-size: which lines are drawn, and the band that the others span around them.
import { groups, max, min } from 'd3';
import { sure } from '../span.ts';
import type { Context, Row } from './data.ts';

/** One edition of one study, in the order of time. */
export type Edition = readonly [Row, ...Row[]];

export const editionsOf = (rows: readonly Row[]): Edition[] =>
  groups(
    rows.filter((d) => d.kind === 'market'),
    (d) => `${d.series_id} ${d.edition}`
  ).flatMap(([, points]): Edition[] => {
    const [first, ...rest] = points.sort((a, b) => a.year - b.year);
    return first === undefined ? [] : [[first, ...rest]];
  });

const estimated = (rows: readonly Row[]) => sure(rows).filter((d) => d.status === 'estimated');

/** How many years an edition speaks of, its forecasts apart: 0 where it gives one date. */
const span = (edition: Edition): number => {
  const known = estimated(edition);
  return (max(known, (d) => d.year) ?? 0) - (min(known, (d) => d.year) ?? 0);
};

/** The edition that covers the most years: the only kind of line that shows a change. Undefined where none has two dates. */
export const longest = (editions: readonly Edition[]): Edition | undefined => {
  const [first] = [...editions].sort((a, b) => span(b) - span(a));
  return first === undefined || span(first) === 0 ? undefined : first;
};

const whole = 'fr-cloud-market';
/** Whether it counts the cloud as a whole, not a part of it: software online, infrastructure, one kind of cloud. */
export const isWholeMarket = ({ series_id }: Pick<Row, 'series_id'>): boolean =>
  series_id?.startsWith(whole) === true;
const isWhole = ([first]: Edition): boolean => isWholeMarket(first);

/** The edition of the latest estimate: of a whole market, or else of any. */
export const newest = (editions: readonly Edition[]): Edition | undefined => {
  const wholes = editions.filter(isWhole);
  const last = (edition: Edition): number => max(estimated(edition), (d) => d.year) ?? 0;
  const [first] = [...(wholes.length > 0 ? wholes : editions)].sort((a, b) => last(b) - last(a));
  return first;
};

/** The lines to draw: the longest and the newest edition, or all of them. */
export const drawnEditions = ({ rows, params }: Pick<Context, 'rows' | 'params'>): Edition[] => {
  const all = editionsOf(rows);
  const lead = longest(all);
  if (params.show === 'all' || lead === undefined) return all;
  const last = newest(all);
  return last === undefined || last === lead ? [lead] : [lead, last];
};

/** How many editions have no line of their own. */
export const editionsLeftOut = (context: Pick<Context, 'rows' | 'params'>): number =>
  editionsOf(context.rows).length - drawnEditions(context).length;

export interface BandPoint {
  readonly year: number;
  readonly low: number;
  readonly high: number;
}

/** What a line says of a year between two of its dates. */
const between = (line: readonly Row[], year: number): number | undefined => {
  const next = line.findIndex((d) => d.year >= year);
  const b = line[next];
  const a = line[next - 1];
  if (b === undefined || (a === undefined && b.year !== year)) return undefined;
  if (a === undefined || b.year === year) return b.high;
  return a.high + ((year - a.year) / (b.year - a.year)) * (b.high - a.high);
};

/** The band around the longest edition that other studies of a whole market span, year by year, within its years. */
export const bandOf = ({ rows, params }: Pick<Context, 'rows' | 'params'>): BandPoint[] => {
  const all = editionsOf(rows);
  const lead = longest(all);
  if (params.show === 'all' || lead === undefined) return [];
  const last = newest(all);
  const line = estimated(lead);
  const others = all.filter((one) => one !== lead && one !== last && isWhole(one)).flat();
  const years = [...new Set([...line, ...sure(others)].map((d) => d.year))].sort((a, b) => a - b);
  const points = years.flatMap((year): BandPoint[] => {
    const own = between(line, year);
    if (own === undefined) return [];
    const same = sure(others).filter((d) => d.year === year);
    return [
      {
        year,
        low: Math.min(own, ...same.map((d) => d.low)),
        high: Math.max(own, ...same.map((d) => d.high))
      }
    ];
  });
  return points.some(({ low, high }) => low < high) ? points : [];
};
