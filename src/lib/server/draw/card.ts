// The card that a shared link shows, 1200 × 630: words and figures on the left, the drawing on the right; or words alone.
import { resolveColours } from './colours.ts';
import { fold } from './faces.ts';
import { escape } from '#lib/escape.ts';
import { placed, sizeOf, written, type Writing } from './file.ts';

export const cardSize = { width: 1200, height: 630 } as const;

/** A figure in large letters, and what it is. */
export interface CardFigure {
  readonly value: string;
  readonly label: string;
}

export interface CardWords {
  readonly title: string;
  readonly text: string;
  readonly site: string;
  readonly lang: string;
  /** At most three are shown. */
  readonly figures?: readonly CardFigure[];
  /** Whether the title is a figure, and set as large as it can be. */
  readonly isFigure?: boolean;
}

const margin = 56;
const { width, height } = cardSize;

/** The largest of `sizes` at which a text takes at most `maxLines` lines. */
const fitting = (
  text: string,
  across: number,
  sizes: readonly number[],
  maxLines: number,
  face: 'regular' | 'semibold'
): number => sizes.find((size) => fold(text, across, size, face).length <= maxLines) ?? sizes.at(-1) ?? 20;

const frame = (words: CardWords, inside: string): string =>
  resolveColours(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="${words.lang}" font-family="sans-serif">` +
      `<title>${escape(words.title)}</title><rect width="${width}" height="${height}" fill="var(--paper)"/>` +
      `<rect width="${width / 2}" height="12" fill="var(--state)"/>` +
      `<rect x="${width / 2}" width="${width / 2}" height="12" fill="var(--sme)"/>${inside}</svg>\n`,
    'light'
  );

/** At most `maxLength` characters, cut between two words where there are any. */
const shortened = (text: string, maxLength: number): string => {
  if (text.length <= maxLength) return text;
  const start = text.slice(0, maxLength);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), maxLength / 2)).trimEnd()}…`;
};

/** The mark of the site, an open book, beside its name at the foot of a card. */
const signature = (site: string): string => {
  const top = height - margin - 20;
  const mark =
    `<g transform="translate(${margin - 2},${top - 6}) scale(1.2)">` +
    '<path fill="var(--state)" d="M15 8C11 5 6 5 2 6v19c4-1 9-1 13 2z"/>' +
    '<path fill="var(--sme)" d="M17 8c4-3 9-3 13-2v19c-4-1-9-1-13 2z"/></g>';
  const name: Writing = { size: 22, face: 'semibold', colour: 'var(--muted)', leading: 1.2 };
  return mark + written(site, { x: margin + 46, top, width: width - 2 * margin }, name).svg;
};

/** Figures one under the other, as many as end above `bottom`. */
const figuresFrom = (
  figures: readonly CardFigure[],
  place: { readonly top: number; readonly bottom: number; readonly across: number }
): string => {
  let { top } = place;
  const shown: string[] = [];
  for (const { value, label } of figures.slice(0, 3)) {
    const size = fitting(value, place.across, [44, 36, 30, 26], 1, 'semibold');
    const own: Writing = { size, face: 'semibold', colour: 'var(--ink)', leading: 1.15 };
    const under: Writing = { size: 20, face: 'regular', colour: 'var(--muted)', leading: 1.25 };
    const above = written(value, { x: margin, top, width: place.across }, own);
    const below = written(label, { x: margin, top: above.bottom, width: place.across }, under);
    if (below.bottom > place.bottom) break;
    shown.push(above.svg + below.svg);
    top = below.bottom + 16;
  }
  return shown.join('');
};

const column = (
  whole: CardWords,
  across: number,
  sizes: { readonly title: number[]; readonly text: number[] }
) => {
  const words = { ...whole, title: shortened(whole.title, 160), text: shortened(whole.text, 320) };
  const title: Writing = {
    size: fitting(words.title, across, sizes.title, words.isFigure === true ? 2 : 4, 'semibold'),
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
  const above = written(words.title, { x: margin, top: margin + 8, width: across }, title);
  const below = written(words.text, { x: margin, top: above.bottom + 20, width: across }, text);
  const figures = figuresFrom(words.figures ?? [], {
    top: below.bottom + 24,
    bottom: height - margin - 40,
    across
  });
  return above.svg + below.svg + figures + signature(words.site);
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
    column(words, across, {
      title: words.isFigure === true ? [80, 68, 56, 44, 36, 28] : [44, 40, 36, 32, 28],
      text: [26, 24, 22, 20, 18]
    }) + drawing
  );
};

/** The card of a page without a drawing: its figures, or its words in the middle. */
export const wordsCard = (words: CardWords): string => {
  const across = width - 2 * margin;
  const title = { size: 84, face: 'semibold', colour: 'var(--ink)', leading: 1.12, even: true } as const;
  const text = { size: 40, face: 'regular', colour: 'var(--muted)', leading: 1.35 } as const;
  if (words.figures !== undefined)
    return frame(
      words,
      column(words, across, {
        title: words.isFigure === true ? [150, 120, 96, 72, 56, 44] : [64, 56, 48, 40, 34],
        text: [36, 32, 28, 24, 20]
      })
    );
  const place = (top: number) => {
    const above = written(words.title, { x: margin, top, width: across }, title);
    const below = written(words.text, { x: margin, top: above.bottom + 32, width: across }, text);
    return { svg: above.svg + below.svg, bottom: below.bottom };
  };
  return frame(words, place((height - place(0).bottom) / 2).svg);
};
