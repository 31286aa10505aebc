// Where the lines of lifelines stand, block by block of what became of firms: their names, states and axis of years, in pixels.
import { max, min } from 'd3';
import type { PlotContext } from '../chart-definition.ts';
import { toDecimalYear } from '../decimal-year.ts';
import { fontSize, lineHeight } from '../pixel-drawing.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { byFate, drawnRows, type params, type Row } from './data.ts';
import { fateHeading, stateOf } from './words.ts';

/** From this width on, names stand at the left of their lines and states at their right; under it above them. */
export const wideFrom = 600;
const gap = 8;
const symbolWidth = 15;
const stateWidth = 240;
/** The axis starts at a year that it writes: no line seems to come from further left. */
const yearStep = 5;

export const placeLines = (context: PlotContext<Row, typeof params>, top: number) => {
  const { width, lang } = context;
  const rows = drawnRows(context);
  const wide = width >= wideFrom;
  const nameOf = (d: Row): string => d[`organisation_${lang}`];
  const nameWidth = symbolWidth + (max(rows, (d) => textWidth(nameOf(d), fontSize, 'bold')) ?? 0) + gap;
  const left = wide ? nameWidth : 2;
  const right = wide
    ? Math.min(stateWidth, max(rows, (d) => textWidth(stateOf(lang, d).text, fontSize)) ?? 0) + gap
    : 6;
  const first = Math.floor((min(rows, (d) => toDecimalYear(d.founded)) ?? 2000) / yearStep) * yearStep;
  const last = max(rows, (d) => toDecimalYear(d.until)) ?? 2026;
  const toX = (year: number): number =>
    left + ((year - first) / (last - first || 1)) * (width - left - right);
  let y = top;
  const heads: { readonly text: string; readonly y: number }[] = [];
  const rules: number[] = [];

  const placeWide = (d: Row) => {
    const end = toX(toDecimalYear(d.until));
    const { text: stateText, unread } = stateOf(lang, d);
    const segments = wrapText(stateText, width - end - gap, fontSize);
    const height = Math.max(21, segments.length * lineHeight + 2);
    const middle = y + height / 2;
    y += height;
    return {
      d,
      y: middle,
      names: [{ text: nameOf(d), x: symbolWidth, y: middle }],
      states: segments.map((text, index) => ({
        text,
        italic: unread,
        x: end + gap,
        y: middle + (index - (segments.length - 1) / 2) * lineHeight
      }))
    };
  };
  const placeNarrow = (d: Row) => {
    const { text: stateText, unread } = stateOf(lang, d);
    const after = symbolWidth + textWidth(`${nameOf(d)} `, fontSize, 'bold');
    const beside = after + textWidth(stateText, fontSize) <= width;
    const segments = beside ? [stateText] : wrapText(stateText, width - symbolWidth, fontSize);
    const nameY = y + lineHeight / 2;
    y += (beside ? 1 : segments.length + 1) * lineHeight + 1;
    const middle = y + 5;
    y += 14;
    return {
      d,
      y: middle,
      names: [{ text: nameOf(d), x: symbolWidth, y: nameY }],
      states: segments.map((text, index) => ({
        text,
        italic: unread,
        x: beside ? after : symbolWidth,
        y: nameY + (index + (beside ? 0 : 1)) * lineHeight
      }))
    };
  };
  const lines = byFate(rows).flatMap(({ fate, firms }) => {
    if (heads.length > 0) {
      rules.push(y + 4);
      y += 6;
    }
    const head = wrapText(fateHeading(context, lang, fate), width, fontSize, 'bold');
    heads.push(...head.map((text, index) => ({ text, y: y + 8 + index * lineHeight })));
    y += 2 + head.length * lineHeight;
    return firms.map(wide ? placeWide : placeNarrow);
  });
  return { lines, heads, rules, bottom: y, first, last, toX };
};
