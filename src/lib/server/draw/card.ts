// The card that a shared link shows, 1200 × 630: words on the left, the drawing on the right; or words alone.
import { resolveColours } from './colours.ts';
import { fold } from './faces.ts';
import { escape } from '#lib/escape.ts';
import { placed, sizeOf, written, type Writing } from './file.ts';

export const cardSize = { width: 1200, height: 630 } as const;

export interface CardWords {
  readonly title: string;
  readonly text: string;
  readonly site: string;
  readonly lang: string;
}

const margin = 56;
const { width, height } = cardSize;

/** The largest of `sizes` at which a text takes at most `lines` lines. */
const fitting = (
  text: string,
  across: number,
  sizes: readonly number[],
  lines: number,
  face: 'regular' | 'semibold'
): number => sizes.find((size) => fold(text, across, size, face).length <= lines) ?? sizes.at(-1) ?? 20;

const frame = (words: CardWords, inside: string): string =>
  resolveColours(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="${words.lang}" font-family="sans-serif">` +
      `<title>${escape(words.title)}</title><rect width="${width}" height="${height}" fill="var(--paper)"/>` +
      `<rect width="${width}" height="12" fill="var(--accent)"/>${inside}</svg>\n`,
    'light'
  );

const column = (
  words: CardWords,
  across: number,
  sizes: { readonly title: number[]; readonly text: number[] }
) => {
  const title: Writing = {
    size: fitting(words.title, across, sizes.title, 4, 'semibold'),
    face: 'semibold',
    colour: 'var(--ink)',
    leading: 1.15,
    even: true
  };
  const text: Writing = {
    size: fitting(words.text, across, sizes.text, 9, 'regular'),
    face: 'regular',
    colour: 'var(--ink)',
    leading: 1.32
  };
  const site: Writing = { size: 22, face: 'semibold', colour: 'var(--muted)', leading: 1.2 };
  const above = written(words.title, { x: margin, top: margin + 8, width: across }, title);
  const below = written(words.text, { x: margin, top: above.bottom + 20, width: across }, text);
  const last = written(words.site, { x: margin, top: height - margin - 20, width: across }, site);
  return above.svg + below.svg + last.svg;
};

/** A chart's card. Of its drawings, shows the one that can be largest. */
export const chartCard = (words: CardWords, drawings: readonly string[]): string => {
  const across = 470;
  const box = { x: margin + across + 44, y: margin, width: 574, height: height - 2 * margin };
  const scaled = drawings.map((svg) => {
    const wide = sizeOf(svg, 'width');
    const high = sizeOf(svg, 'height');
    return { svg, wide, high, scale: Math.min(box.width / wide, box.height / high) };
  });
  const best = scaled.reduce((a, b) => (b.scale > a.scale ? b : a));
  const [x, y] = [
    box.x + (box.width - best.wide * best.scale) / 2,
    box.y + (box.height - best.high * best.scale) / 2
  ].map((value) => Math.round(value));
  const drawing = placed(best.svg, `translate(${x},${y}) scale(${Math.round(best.scale * 1000) / 1000})`);
  return frame(
    words,
    column(words, across, { title: [44, 40, 36, 32, 28], text: [26, 24, 22, 20, 18] }) + drawing
  );
};

/** The card of a page without a drawing. */
export const wordsCard = (words: CardWords): string => {
  const across = width - 2 * margin;
  const title = { size: 84, face: 'semibold', colour: 'var(--ink)', leading: 1.12, even: true } as const;
  const text = { size: 40, face: 'regular', colour: 'var(--muted)', leading: 1.35 } as const;
  const place = (top: number) => {
    const above = written(words.title, { x: margin, top, width: across }, title);
    const below = written(words.text, { x: margin, top: above.bottom + 32, width: across }, text);
    return { svg: above.svg + below.svg, bottom: below.bottom };
  };
  return frame(words, place((height - place(0).bottom) / 2).svg);
};
