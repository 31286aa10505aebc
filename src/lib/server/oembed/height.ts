// About how tall an embed is at a given width, for frames that nothing will size: never too short by much, seldom too tall.
import { wrap } from '#charts/wrap.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { words } from '#lib/i18n/words.ts';
import type { FigureView } from '#lib/view.ts';
import { sourcesOf, type Size, type Told } from '../chart.ts';
import { sourcesNamed } from '../db/evidence.ts';
import { sizeOf } from '../draw/file.ts';

/** What components/embed.css and chart.css make of a container: the drawing shown, and the widest it is shown. */
const shown = [
  { size: 'wide', from: 840, most: 1000 },
  { size: 'medium', from: 520, most: 800 },
  { size: 'narrow', from: 0, most: 430 }
] as const satisfies readonly { size: Size; from: number; most: number }[];

const drawing = ({ drawn }: FigureView, room: number): number => {
  const { size, most } = shown.find(({ from }) => room >= from) ?? shown[2];
  const svg = drawn.find((one) => one.size === size)?.svg ?? '';
  return (sizeOf(svg, 'height') * Math.min(room, most)) / sizeOf(svg, 'width');
};

/** The height of a paragraph, its margin included. Lines are counted a little short: a long word leaves room at their end. */
const paragraph = (text: string, room: number, px: number, line: number, margin: number): number =>
  text === '' ? 0 : wrap(text, room * 0.95, px).length * px * line + margin;

const sourceLine = ({ rows, lang }: Told): string => {
  const t = words[lang].embed;
  const publishers = sourcesNamed(sourcesOf(rows)).map((source) => typeset(lang, source.source_publisher));
  const named = [...new Set(publishers)];
  const more = named.length > 6 ? ` ${t.more(named.length - 6)}` : '';
  return `${t.sources} – ${named.slice(0, 6).join(', ')}${more}. ${t.licence}.`;
};

export const embedHeight = (told: Told, figure: FigureView, width: number): number => {
  const t = words[told.lang];
  const room = Math.max(width - 32, 1);
  const notes = Math.min(room, 736);
  const around = 28 + 24 + 32 + 12;
  const missing = figure.missing === '' ? '' : `${t.chart.missing} – ${figure.missing}`;
  return Math.ceil(
    around +
      paragraph(figure.title, room, 22, 1.25, 8) +
      paragraph(figure.takeaway, room, 17, 1.45, 8) +
      drawing(figure, room) +
      paragraph(missing, notes, 14, 1.5, 6) +
      paragraph(sourceLine(told), notes, 14, 1.5, 6) +
      paragraph(`${t.embed.back} · ${t.site.name}`, room, 14, 1.95, 0)
  );
};
