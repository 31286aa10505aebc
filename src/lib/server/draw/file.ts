// A drawing as a picture of its own: title and what is measured above, sources, licence and address below, colours resolved.
import { escape } from '#lib/escape.ts';
import { resolveColours, type Theme } from './colours.ts';
import { balance, fold, type Face } from './faces.ts';

export interface FileWords {
  readonly title: string;
  /** What is measured: a line under the title. */
  readonly subtitle: string;
  readonly takeaway: string;
  /** What the drawing shows, for who doesn't see it. */
  readonly alt: string;
  readonly sources: string;
  /** Who publishes: the site's name. */
  readonly site: string;
  /** Licence, version and address. */
  readonly foot: readonly string[];
  readonly lang: string;
  /** The `<metadata>` of the SVG. */
  readonly metadata: string;
}

export const sizeOf = (svg: string, side: 'width' | 'height'): number =>
  Number(new RegExp(` ${side}="([\\d.]+)"`).exec(svg)?.[1]);

/** Source Sans is small for its size: the letters of a drawing, meant for a reader's own font, are made as large to the eye. */
const enlarged = 1.08;

/** The inside of what draw() returns, to be placed in a picture: no link, no finger area, `<title>` kept. */
export const placed = (svg: string, transform: string): string =>
  svg
    .replace(/<a [^>]*>|<\/a>/g, (tag) => (tag === '</a>' ? '</g>' : '<g>'))
    .replace(/<circle [^>]*fill="transparent"[^>]*\/>|<circle [^>]*fill="transparent"[^>]*><\/circle>/g, '')
    .replace(/ data-series="[^"]*"/g, '')
    .replace(/ font-size="([\d.]+)"/g, (_, size) => ` font-size="${Number(size) * enlarged}"`)
    .replace(/^<svg ([^>]*)>/, (_, attributes: string) => {
      const kept = attributes.match(/(?:fill|font-size|text-anchor)="[^"]*"/g) ?? [];
      return `<g transform="${transform}" ${kept.join(' ')}>`;
    })
    .replace(/<\/svg>\s*$/, '</g>');

const faces: Readonly<Record<Face, string>> = {
  regular: '',
  semibold: ' font-weight="600"',
  italic: ' font-style="italic"'
};

export interface Writing {
  readonly size: number;
  readonly face: Face;
  readonly colour: string;
  /** Between base lines, in font sizes. */
  readonly leading: number;
  readonly even?: boolean;
}

/** Lines of text from `top` down, and where they end. */
export const written = (
  text: string,
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
  { size, face, colour, leading, even = false }: Writing
): { readonly svg: string; readonly bottom: number } => {
  const lines = (even ? balance : fold)(text, width, size, face);
  const step = size * leading;
  const svg = lines
    .map((line, index) => {
      const y = Math.round((top + index * step + step * 0.5 + size * 0.33) * 10) / 10;
      return `<text x="${x}" y="${y}" font-size="${size}"${faces[face]} fill="${colour}">${escape(line)}</text>`;
    })
    .join('');
  return { svg, bottom: top + lines.length * step };
};

const looks = (width: number) => {
  const step = width < 500 ? 0 : width < 800 ? 1 : 2;
  const title = [20, 23, 30][step];
  const subtitle = [14, 15, 18][step];
  const foot = [11, 11.5, 13][step];
  return {
    title: title ?? 23,
    subtitle: subtitle ?? 15,
    foot: foot ?? 11.5,
    margin: [18, 24, 32][step] ?? 24
  };
};

/** The width of the picture around what draw() returns. */
export const pictureWidth = (svg: string): number => {
  const width = sizeOf(svg, 'width');
  return width + 2 * looks(width).margin;
};

/** What a picture may leave to the page around it. */
export interface PictureParts {
  readonly title: boolean;
  /** Sources, publisher, licence, version, address. */
  readonly credit: boolean;
}

/** The picture's text. `svg` is what draw() returns. */
export const standalone = (
  svg: string,
  words: FileWords,
  theme: Theme = 'light',
  shown: PictureParts = { title: true, credit: true }
): string => {
  const width = sizeOf(svg, 'width');
  const height = sizeOf(svg, 'height');
  const look = looks(width);
  const { margin } = look;
  const parts: string[] = [];
  let top = margin;
  const write = (text: string, writing: Writing): void => {
    if (text === '') return;
    const { svg: lines, bottom } = written(text, { x: margin, top, width }, writing);
    parts.push(lines);
    top = bottom;
  };
  if (shown.title) {
    parts.push(`<rect x="${margin}" y="${margin}" width="18" height="6" fill="var(--state)"/>`);
    parts.push(`<rect x="${margin + 18}" y="${margin}" width="18" height="6" fill="var(--sme)"/>`);
    top += 12;
    write(words.title, {
      size: look.title,
      face: 'semibold',
      colour: 'var(--ink)',
      leading: 1.18,
      even: true
    });
    top += 6;
    write(words.subtitle === '' ? words.takeaway : words.subtitle, {
      size: look.subtitle,
      face: 'regular',
      colour: words.subtitle === '' ? 'var(--ink)' : 'var(--muted)',
      leading: 1.35
    });
    top += look.subtitle;
  }
  parts.push(placed(svg, `translate(${margin},${Math.round(top)})`));
  top = Math.round(top) + height + 14;
  if (shown.credit) {
    parts.push(`<rect x="${margin}" y="${top}" width="${width}" height="1" fill="var(--grid)"/>`);
    top += 8;
    const small = { size: look.foot, colour: 'var(--muted)', leading: 1.4 } as const;
    write(words.sources, { ...small, face: 'regular' });
    top += 3;
    write(words.site, { ...small, face: 'semibold' });
    for (const line of words.foot) write(line, { ...small, face: 'regular' });
  }
  const fullWidth = width + 2 * margin;
  const fullHeight = Math.ceil(top + margin * 0.75);
  return resolveColours(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fullWidth} ${fullHeight}" width="${fullWidth}" height="${fullHeight}" lang="${words.lang}" font-family="sans-serif" role="img" aria-labelledby="title desc" color="var(--ink)">` +
      `<title id="title">${escape(words.title)}</title><desc id="desc">${escape(`${words.takeaway} ${words.alt}`)}</desc>` +
      words.metadata +
      `<rect width="${fullWidth}" height="${fullHeight}" fill="var(--paper)"/>${parts.join('')}</svg>\n`,
    theme
  );
};

/** The same picture in the middle of a frame whose width is `ratio` times its height; the paper fills what is around it. */
export const framed = (svg: string, ratio: number): string => {
  const width = sizeOf(svg, 'width');
  const height = sizeOf(svg, 'height');
  const wide = Math.max(width, Math.ceil(height * ratio));
  const high = Math.max(height, Math.round(wide / ratio));
  const x = Math.round((width - wide) / 2);
  const y = Math.round((height - high) / 2);
  return svg
    .replace(
      / viewBox="[^"]*" width="[^"]*" height="[^"]*"/,
      ` viewBox="${x} ${y} ${wide} ${high}" width="${wide}" height="${high}"`
    )
    .replace(
      /<rect width="[^"]*" height="[^"]*"/,
      `<rect x="${x}" y="${y}" width="${wide}" height="${high}"`
    );
};

/** The same picture `width` pixels wide. */
export const widened = (svg: string, width: number): string => {
  const height = Math.round((sizeOf(svg, 'height') * width) / sizeOf(svg, 'width'));
  return svg.replace(/ width="[\d.]+" height="[\d.]+"/, ` width="${width}" height="${height}"`);
};
