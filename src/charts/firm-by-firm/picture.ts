// The picture of firm-by-firm: a table whose amounts are bars from zero, one scale a column, and whose other cells are words.
import { link, text } from '@observablehq/plot';
import { max, ticks } from 'd3';
import type { Lang } from '#model/language.ts';
import { rangeParts } from '../bar-parts.ts';
import type { Drawing } from '../chart-definition.ts';
import { groupsIn } from '../group-legend.ts';
import { groupDots } from '../group-symbol.ts';
import { legendMarks } from '../legend.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { fontSize, lineHeight, pixelDrawing } from '../pixel-drawing.ts';
import { statusRects, type StyledRect } from '../status-style.ts';
import { textLines } from '../text-lines.ts';
import { textWidth, wrapText } from '../text-width.ts';
import type { Context, Row } from './data.ts';
import { figureOf, moneyOf, ordersOf, telling, type Amount } from './firms.ts';
import { amountText, staffText, words, yearsOf } from './words.ts';

/** From these widths on, firms stand in one line each, with people; with what became of them. */
const wideFrom = 500;
const widestFrom = 800;
const gap = 10;
const symbolWidth = 15;
const thickness = 12;

interface BarCell {
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

interface PictureContext extends Context {
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
const moneyCell = (d: Row, { lang, format, params }: PictureContext): BarCell => {
  const t = words[lang];
  const orders = ordersOf(d);
  const all: Amount[] =
    params.nature === 'orders' ? (orders === undefined ? [] : [orders]) : moneyOf(d);
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
      `${t.natureShort[first.nature]}${years === '' ? '' : `, ${years}`}${more}`,
      `${t.natureShort[first.nature]}${more}`,
      t.natureShort[first.nature]
    ],
    known: true,
    facts: first.facts
  };
};

const turnoverCell = (d: Row, { lang, format }: PictureContext): BarCell => {
  const figure = figureOf(d, 'best');
  if (figure === undefined) return empty(d, words[lang].figureAbsent[d.turnover_absent ?? 'none']);
  const { low, high, facts, year } = figure;
  return { d, low, high, style: 'solid', text: `${amountText(figure, format)}, ${year}`, known: true, facts };
};

interface Space {
  readonly left: number;
  readonly width: number;
}

/** Pixels a euro: the words of each bar keep their place at its right. */
const unitOf = (cells: readonly BarCell[], width: number): number => {
  const fits = cells
    .filter(({ high }) => high > 0)
    .map((cell) => (width - gap - textWidth(cell.text, fontSize)) / cell.high);
  const top = max(cells, ({ high }) => high) ?? 1;
  return Math.max((width * 0.18) / (top || 1), Math.min(...fits, (width * 0.5) / (top || 1)));
};

/** A row's figures may lead to several facts: its mark then leads to its line in the table, else to its one fact. */
const linkOf = ({ d, facts }: BarCell, href: (d: Row) => string): { readonly href?: string } => {
  const isSingle = d.fact_ids !== null && !d.fact_ids.includes(' ');
  return isSingle && d.fact_ids !== facts ? {} : { href: href(d) };
};

export const picture = (context: PictureContext): Drawing => {
  const { rows, params, width, lang, format, href } = context;
  const t = words[lang];
  const wide = width >= wideFrom;
  const widest = width >= widestFrom;
  const drawn = params.show === 'all' ? rows : telling(rows, wide ? 16 : 12);
  const nameOf = (d: Row): string => d[`organisation_${lang}`];
  const peopleOf = (d: Row): string => {
    const figure = figureOf(d, 'staff');
    return figure === undefined ? t.figureAbsent[d.staff_absent ?? 'none'] : staffText(figure, format);
  };
  const longest = (texts: readonly string[], weight?: 'bold'): number =>
    max(texts, (one) => textWidth(one, fontSize, weight)) ?? 0;
  const nameWidth = wide ? symbolWidth + longest(drawn.map(nameOf), 'bold') + 2 * gap : 0;
  const peopleWidth = wide
    ? Math.max(longest(drawn.map(peopleOf)), textWidth(t.heads.people, fontSize, 'bold')) + gap
    : 0;
  const statusWidth = widest
    ? Math.max(longest(drawn.map((d) => t.status(d))), textWidth(t.heads.status, fontSize, 'bold'))
    : 0;
  const amounts = width - nameWidth - peopleWidth - statusWidth;
  const share = wide ? 0.55 : 0.58;
  const money: Space = { left: nameWidth, width: amounts * share - gap };
  const turnover: Space = { left: nameWidth + amounts * share, width: amounts * (1 - share) - gap };
  const peopleLeft = nameWidth + amounts;

  const key = legendMarks(
    [
      ...groupsIn(drawn, format),
      { text: t.legend.committed, status: 'committed', colour: muted },
      { text: t.legend.solid, status: 'solid', colour: muted },
      ...(drawn.some((d) => figureOf(d, 'best') !== undefined && d.best_low !== d.best_high)
        ? [{ text: t.legend.disputed, status: 'disputed' as const, colour: muted }]
        : [])
    ],
    { width, top: 0 }
  );
  const headOf = (words_: string, { left, width: room }: Space) =>
    wrapText(words_, room, fontSize, 'bold').map((line) => ({ line, left }));
  const heads = [
    headOf(t.heads.money, money),
    headOf(t.heads.turnover, turnover),
    ...(wide ? [[{ line: t.heads.people, left: peopleLeft }]] : []),
    ...(widest ? [[{ line: t.heads.status, left: peopleLeft + peopleWidth }]] : [])
  ];
  const headHeight = Math.max(...heads.map(({ length }) => length)) * lineHeight;
  const axisY = key.height + headHeight + 12;
  const rowHeight = wide ? 25 : 38;
  const top = axisY + 10;
  const middleOf = (index: number): number => top + index * rowHeight + (wide ? rowHeight / 2 : 28);
  const bottom = top + drawn.length * rowHeight;

  const panel = (cells: readonly BarCell[], { left, width: room }: Space) => {
    const unit = unitOf(cells, room);
    const most = max(cells, ({ high }) => high) ?? 0;
    const values = most === 0 ? [] : ticks(0, most, 2).filter((value) => value * unit <= room);
    const shown = values.filter(
      (value, index) =>
        index === 0 ||
        (index === values.length - 1 &&
          value * unit > textWidth(format.money(value), fontSize) + textWidth(format.money(0), fontSize))
    );
    const rects = cells.flatMap((cell, index): StyledRect[] =>
      rangeParts(cell.known ? [cell] : [], cell.style).map((part) => ({
        x1: left + part.from * unit,
        x2: left + Math.max(part.to * unit, part.from * unit + 1.5),
        y1: middleOf(index) - thickness / 2,
        y2: middleOf(index) + thickness / 2,
        style: part.style,
        colour: groupColour[cell.d.comparison_group],
        series: cell.d.organisation_id,
        title: format.pair(nameOf(cell.d), cell.text),
        ...linkOf(cell, href)
      }))
    );
    const beside = cells.map((cell, index) => ({
      d: cell.d,
      text: cell.text,
      known: cell.known,
      x: left + (cell.known ? Math.max(cell.high * unit, 1.5) + 6 : 0),
      y: middleOf(index)
    }));
    return [
      link(shown, {
        x1: (value: number) => left + value * unit,
        x2: (value: number) => left + value * unit,
        y1: axisY + 7,
        y2: bottom,
        stroke: (value: number) => (value === 0 ? muted : grid)
      }),
      ...(['start', 'middle'] as const).map((textAnchor) =>
        text(
          shown.filter((value) => (value === 0) === (textAnchor === 'start')),
          {
            x: (value: number) => left + value * unit,
            y: axisY,
            text: format.money,
            textAnchor,
            lineAnchor: 'middle',
            fill: muted
          }
        )
      ),
      ...statusRects(rects),
      ...[true, false].map((known) =>
        text(
          beside.filter((one) => one.known === known),
          {
            ...written,
            fill: known ? ink : muted,
            ...(known ? {} : { fontStyle: 'italic' }),
            stroke: paper,
            strokeWidth: 4,
            ariaLabel: ({ d }: { d: Row }) => d.organisation_id
          }
        )
      )
    ];
  };
  const written = { x: 'x', y: 'y', text: 'text', textAnchor: 'start', lineAnchor: 'middle' } as const;
  const worded = (left: number, of: (d: Row) => string, isKnown: (d: Row) => boolean) =>
    [true, false].map((known) =>
      text(
        drawn
          .map((d, index) => ({ d, text: of(d), x: left, y: middleOf(index) }))
          .filter(({ d }) => isKnown(d) === known),
        {
          ...written,
          fill: known ? ink : muted,
          ...(known ? {} : { fontStyle: 'italic' }),
          ariaLabel: ({ d }: { d: Row }) => d.organisation_id
        }
      )
    );
  const names = drawn.map((d, index) => ({
    d,
    text: nameOf(d),
    x: symbolWidth,
    y: wide ? middleOf(index) : middleOf(index) - 18
  }));
  const foot = textLines(t.foot(rows.length - drawn.length, !wide), { width, top: bottom + 10 });
  return pixelDrawing(width, bottom + 10 + foot.height, [
    ...key.marks,
    ...heads.flatMap((lines) =>
      lines.map(({ line, left }, index) =>
        text([line], {
          x: left,
          y: key.height + headHeight - (lines.length - index - 0.5) * lineHeight,
          text: (one: string) => one,
          textAnchor: 'start',
          lineAnchor: 'middle',
          fontWeight: 600,
          fill: ink
        })
      )
    ),
    link(drawn, {
      x1: 0,
      x2: width,
      y1: (_: Row, index: number) => top + index * rowHeight,
      y2: (_: Row, index: number) => top + index * rowHeight,
      stroke: grid
    }),
    ...panel(
      drawn.map((d) => moneyCell(d, context, money.width * 0.78)),
      money
    ),
    ...panel(
      drawn.map((d) => turnoverCell(d, context)),
      turnover
    ),
    ...groupDots(
      names.map(({ d, y }) => ({ x: 5, y, group: d.comparison_group, series: d.organisation_id }))
    ),
    text(names, {
      ...written,
      fontWeight: 600,
      fill: ink,
      href: ({ d }: { d: Row }) => (d.fact_ids?.includes(' ') === true ? href(d) : null),
      ariaLabel: ({ d }: { d: Row }) => d.organisation_id,
      title: ({ d }: { d: Row }) => format.pair(nameOf(d), t.status(d))
    }),
    ...(wide ? worded(peopleLeft, peopleOf, (d) => d.staff_high !== null) : []),
    ...(widest ? worded(peopleLeft + peopleWidth, t.status, (d) => d.status !== 'unread') : []),
    ...foot.marks
  ]);
};
