// The picture of firm-by-firm: a table whose amounts are bars from zero, one scale a column, and whose other cells are words.
import { link, text } from '@observablehq/plot';
import { max } from 'd3';
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
import {
  detailed,
  fitting,
  gap,
  linkOf,
  moneyCell,
  turnoverCell,
  unitOf,
  type BarCell,
  type PictureContext
} from './cells.ts';
import type { Row } from './data.ts';
import { figureOf, telling } from './firms.ts';
import { staffText, words } from './words.ts';

/** From these widths on, firms stand in one line each, with people; with what became of them. */
const wideFrom = 500;
const widestFrom = 800;
const symbolWidth = 18;
const thickness = 12;

interface Space {
  readonly left: number;
  readonly width: number;
}

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
  const moneyCells = drawn.map((d) => moneyCell(d, context));
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
  const headOf = (words_: string, { left, width: availableWidth }: Space) =>
    wrapText(words_, availableWidth, fontSize, 'bold').map((line) => ({ line, left }));
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

  const panel = (all: readonly BarCell[], { left, width: availableWidth }: Space) => {
    const unit = unitOf(
      all.map((cell) => detailed(cell, availableWidth * 0.8)),
      availableWidth
    );
    const cells = all.map((cell) => detailed(cell, availableWidth - cell.high * unit));
    const largest = max(cells, ({ high }) => high) ?? 0;
    const apart = textWidth(format.money(0), fontSize) + textWidth(format.money(largest), fontSize) / 2 + 6;
    const shown = largest === 0 ? [] : largest * unit > apart ? [0, largest] : [0];
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
      x: left + (cell.known ? Math.max(cell.high * unit, 1.5) : 0) + 6,
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
  /** Nature and year of the money, where they stand beside the name and not beside the bar. */
  const namesBeside = names.map(({ d, text: name, x, y }, index) => {
    const start = x + textWidth(`${name}  `, fontSize, 'bold');
    return { d, text: fitting(moneyCells[index]?.details ?? [], width - start).trim(), x: start, y };
  });
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
    ...panel(wide ? moneyCells : moneyCells.map((cell) => ({ ...cell, details: [] })), money),
    ...panel(
      drawn.map((d) => turnoverCell(d, context)),
      turnover
    ),
    ...groupDots(
      names.map(({ d, y }) => ({
        x: 7,
        y,
        group: d.comparison_group,
        series: d.organisation_id,
        title: format.pair(nameOf(d), t.status(d)),
        ...(d.fact_ids?.includes(' ') === true ? { href: href(d) } : {})
      }))
    ),
    text(names, {
      ...written,
      fontWeight: 600,
      fill: ink,
      ariaLabel: ({ d }: { d: Row }) => d.organisation_id
    }),
    text(wide ? [] : namesBeside, {
      ...written,
      fill: muted,
      stroke: paper,
      strokeWidth: 4,
      ariaLabel: ({ d }: { d: Row }) => d.organisation_id
    }),
    ...(wide ? worded(peopleLeft, peopleOf, (d) => d.staff_high !== null) : []),
    ...(widest ? worded(peopleLeft + peopleWidth, t.status, (d) => d.status !== 'unread') : []),
    ...foot.marks
  ]);
};
