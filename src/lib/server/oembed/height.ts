// About how tall an embed is at a given width, for frames that nothing will size: never too short by much, seldom too tall.
import { wrap } from '#charts/wrap.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { FigureView } from '#lib/view.ts';
import { sourcesOf, type Size, type ChartState } from '../chart/chart.ts';
import { sourcesNamed } from '../db/evidence.ts';
import { sizeOf } from '../draw/file.ts';

/** What components/embed.css and chart.css make of a container: the drawing shown, and the widest it is shown. */
const shown = [
  { size: 'wide', from: 840, max: 1000 },
  { size: 'medium', from: 560, max: 800 },
  { size: 'narrow', from: 0, max: 480 }
] as const satisfies readonly { size: Size; from: number; max: number }[];

const drawing = ({ drawn }: FigureView, availableWidth: number): number => {
  const { size, max } = shown.find(({ from }) => availableWidth >= from) ?? shown[2];
  const svg = drawn.find((one) => one.size === size)?.svg ?? '';
  return (sizeOf(svg, 'height') * Math.min(availableWidth, max)) / sizeOf(svg, 'width');
};

/** The height of a paragraph, its margin included. Lines are counted a little short: a long word leaves room at their end. */
const paragraph = (text: string, availableWidth: number, px: number, line: number, margin: number): number =>
  text === '' ? 0 : wrap(text, availableWidth * 0.95, px).length * px * line + margin;

const sourceLine = ({ dataset, rows, lang }: ChartState): string => {
  const t = messages[lang].embed;
  const publishers = sourcesNamed(dataset, sourcesOf(rows)).map((source) =>
    typeset(lang, source.source_publisher)
  );
  const named = [...new Set(publishers)];
  const more = named.length > 6 ? ` ${t.more(named.length - 6)}` : '';
  return `${t.sources} – ${named.slice(0, 6).join(', ')}${more}. ${t.licence}.`;
};

export const embedHeight = (state: ChartState, figure: FigureView, width: number): number => {
  const t = messages[state.lang];
  const availableWidth = Math.max(width - 32, 1);
  const notes = Math.min(availableWidth, 736);
  const around = 28 + 24 + 32 + 12;
  const missing = figure.missing === '' ? '' : `${t.chart.missing} – ${figure.missing}`;
  return Math.ceil(
    around +
      paragraph(figure.title, availableWidth, 22, 1.25, 8) +
      paragraph(figure.subtitle, availableWidth, 15, 1.4, 8) +
      paragraph(figure.takeaway, availableWidth, 17, 1.45, 8) +
      drawing(figure, availableWidth) +
      paragraph(missing, notes, 14, 1.5, 6) +
      paragraph(sourceLine(state), notes, 14, 1.5, 6) +
      paragraph(`${t.embed.back} · ${t.site.name}`, availableWidth, 14, 1.95, 0)
  );
};
