// The best years of turnover-state-and-sme: which ones a sentence compares, and the firms that its drawing shows.
import { groups, max } from 'd3';
import { isHost } from '../main-activity.ts';
import type { Context, Row } from './data.ts';

const firms = (rows: readonly Row[]) => new Set(rows.map((d) => d.organisation_id));

const of = ({ rows }: Pick<Context, 'rows'>, group: Row['comparison_group']) =>
  rows.filter((d) => d.comparison_group === group);

/** The highest sales of one year among some rows: several where they are the same. */
const peaks = (rows: readonly Row[]): Row[] => {
  const highest = max(rows, (d) => d.solid_high ?? undefined);
  return rows.filter((d) => d.solid_high !== null && d.solid_high === highest);
};

/** The three peaks that the sentence compares; an SME that mainly sells something else is no cloud SME. */
export const bestYears = (context: Pick<Context, 'rows'>) => ({
  state: peaks(of(context, 'state-backed')),
  sme: peaks(of(context, 'sme').filter(isHost)),
  larger: peaks(of(context, 'larger'))
});

/** Whether nothing that was read of the State-backed ventures may stand above its own figure. */
const isBounded = (rows: readonly Row[]): boolean =>
  of({ rows }, 'state-backed').every(({ bound }) => bound !== 'at-least');

/**
 * How many times the best year of a State-backed venture the best year of a larger firm is, or else of a cloud SME: at
 * least, the lower end over the higher. Undefined where a bound leaves it open, or where it is less than twice as much.
 */
export const ratioToState = (context: Pick<Context, 'rows'>): { firm: Row; times: number } | undefined => {
  const { state, sme, larger } = bestYears(context);
  const [lowest] = state;
  const [firm, ...ties] = larger.length > 0 ? larger : sme;
  if (lowest === undefined || firm === undefined || ties.length > 0) return undefined;
  if (!isBounded(context.rows) || firm.bound === 'at-most') return undefined;
  const times = Math.floor(firm.low / lowest.high);
  return times >= 2 ? { firm, times } : undefined;
};

/** What the title says: the best year of each group; undefined where a bound leaves one open, or where one group stands alone. */
export const comparedYears = (context: Pick<Context, 'rows'>) => {
  const { state, sme, larger } = bestYears(context);
  const others = [...sme, ...larger];
  if (state.length === 0 || others.length === 0 || !isBounded(context.rows)) return undefined;
  return others.some(({ bound }) => bound === 'at-most') ? undefined : { state, sme, larger };
};

/** The rows that the sentences name: the best year of each group. */
export const namedYears = (context: Pick<Context, 'rows'>): readonly Row[] => {
  const { state, sme, larger } = bestYears(context);
  return [...state, ...sme, ...larger];
};

/** Whether a firm was an SME in all years found, and sold less in each than a State-backed venture did in its best year. */
const isBelowState = (own: readonly Row[], best: number | null | undefined): boolean =>
  typeof best === 'number' &&
  own.every((d) => d.comparison_group === 'sme' && d.high < best && d.bound !== 'at-least');

/** The firms that mainly sell cloud and have two years at least: a year makes no line. */
const isLine = (own: readonly Row[]): boolean => own.length > 1 && own.some(isHost);

/**
 * The rows that are drawn: all where firms are picked or all are wished for; else those of State-backed ventures, of firms
 * that mainly sell cloud with two years at least, and of those that the sentence names. An SME that sold less than the best
 * year of a State-backed venture changes nothing of what is compared.
 */
export const drawnRows = ({ rows, params }: Pick<Context, 'rows' | 'params'>): readonly Row[] => {
  if (params.show === 'all' || params.organisations.length > 0) return rows;
  const named = new Set(namedYears({ rows }).map((d) => d.organisation_id));
  const best = bestYears({ rows }).state[0]?.solid_high;
  return groups(rows, (d) => d.organisation_id).flatMap(([id, own]) =>
    (isLine(own) && !isBelowState(own, best)) ||
    named.has(id) ||
    own.some((d) => d.comparison_group === 'state-backed')
      ? own
      : []
  );
};

/** How many firms are not drawn, and how many of them for their small sales alone. */
export const leftOut = (
  context: Pick<Context, 'rows' | 'params'>
): { readonly count: number; readonly below: number } => {
  const drawn = firms(drawnRows(context));
  const others = groups(context.rows, (d) => d.organisation_id).filter(([id]) => !drawn.has(id));
  return { count: others.length, below: others.filter(([, own]) => isLine(own)).length };
};

/** The firms that were picked and have no row. */
export const absentFirms = ({ rows, params, pickedName }: Context): string[] => {
  const found = firms(rows);
  return params.organisations.filter((id) => !found.has(id)).map(pickedName);
};
