// The cells of the picture of firm-by-firm whose amounts are bars: what stands in them, and how many pixels a euro takes.
import { max } from 'd3';
import type { Lang } from '#model/language.ts';
import { fontSize } from '../pixel-drawing.ts';
import { textWidth } from '../text-width.ts';
import type { Context, Row } from './data.ts';
import { figureOf, moneyOf, ordersOf, type Amount } from './firms.ts';
import { amountText, words, yearsOf } from './words.ts';

/** Pixels between a bar and its words, between columns. */
export const gap = 10;

export interface BarCell {
  readonly d: Row;
  readonly low: number;
  readonly high: number;
  readonly style: 'committed' | 'solid';
  /** Beside the bar; in italics where there is no bar. */
  readonly text: string;
  /** Nature and year, from the longest to the shortest: after the text, or after the name where it is narrow. */
  readonly details: readonly string[];
  readonly known: boolean;
  /** The facts of the bar, where its mark may lead to them. */
  readonly facts: string | null;
}

export interface PictureContext extends Context {
  readonly lang: Lang;
  readonly width: number;
  readonly href: (d: Row) => string;
}

const empty = (d: Row, words_: string): BarCell => ({
  d,
  low: 0,
  high: 0,
  style: 'solid',
  text: words_,
  details: [],
  known: false,
  facts: null
});

/** The largest amount of public money of a firm: its bar, and what it is. */
export const moneyCell = (d: Row, { lang, format, params }: PictureContext): BarCell => {
  const t = words[lang];
  const orders = ordersOf(d);
  const all: Amount[] = params.nature === 'orders' ? (orders === undefined ? [] : [orders]) : moneyOf(d);
  const [first, ...others] = all;
  if (first === undefined) {
    const absent = params.nature === 'orders' ? 'none' : (d.money_absent ?? 'none');
    return empty(d, t.moneyAbsent[absent]);
  }
  const years = yearsOf(first, lang === 'fr' ? '-' : '–');
  const more = others.length === 0 ? '' : ` ${t.others(others.length)}`;
  return {
    d,
    low: first.low,
    high: first.high,
    style: first.status === 'disbursed' ? 'solid' : 'committed',
    text: amountText(first, format),
    details: [
      ` ${t.natureShort[first.nature]}${years === '' ? '' : `, ${years}`}${more}`,
      ` ${t.natureShort[first.nature]}${more}`,
      ` ${t.natureShort[first.nature]}`
    ],
    known: true,
    facts: first.facts
  };
};

/** The best turnover of a firm: its bar and its year. */
export const turnoverCell = (d: Row, { lang, format }: PictureContext): BarCell => {
  const figure = figureOf(d, 'best');
  if (figure === undefined) return empty(d, words[lang].figureAbsent[d.turnover_absent ?? 'none']);
  const { low, high, facts, year } = figure;
  return {
    d,
    low,
    high,
    style: 'solid',
    text: amountText(figure, format),
    details: [`, ${year}`],
    known: true,
    facts
  };
};

/** Pixels a euro: the words of each bar keep their place at its right. */
export const unitOf = (cells: readonly BarCell[], width: number): number => {
  const top = max(cells, ({ high }) => high) ?? 0;
  if (top === 0) return 1;
  const fits = cells
    .filter(({ high }) => high > 0)
    .map((cell) => (width - gap - textWidth(cell.text, fontSize)) / cell.high);
  return Math.max((width * 0.05) / top, Math.min(...fits, (width * 0.5) / top));
};

/** The longest of some texts that `availableWidth` pixels hold; none where none does. */
export const fitting = (texts: readonly string[], availableWidth: number): string =>
  texts.find((one) => textWidth(one, fontSize) <= availableWidth) ?? '';

/** A cell with as many of its details beside its bar as `width` pixels hold. */
export const detailed = (cell: BarCell, width: number): BarCell => {
  const availableWidth = width - gap - textWidth(cell.text, fontSize);
  return { ...cell, text: `${cell.text}${fitting(cell.details, availableWidth)}` };
};

/** A row's figures may lead to several facts: its mark then leads to its line in the table, else to its one fact. */
export const linkOf = ({ d, facts }: BarCell, href: (d: Row) => string): { readonly href?: string } => {
  const isSingle = d.fact_ids !== null && !d.fact_ids.includes(' ');
  return isSingle && d.fact_ids !== facts ? {} : { href: href(d) };
};
