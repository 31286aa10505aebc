// A drawing as a file of its own: title, question and takeaway above, source line and licence below, colours resolved.
import { wrap } from '#charts/wrap.ts';
import { resolveColours, type Theme } from './colours.ts';

export interface FileWords {
  readonly title: string;
  readonly takeaway: string;
  /** Sources, licence and address, a line each. */
  readonly foot: readonly string[];
  readonly lang: string;
}

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark
  );

const size = (svg: string, side: 'width' | 'height'): number =>
  Number(new RegExp(` ${side}="([\\d.]+)"`).exec(svg)?.[1]);

/** The file's text. `svg` is what draw() returns; links are dropped, labels kept as `<title>`. */
export const standalone = (svg: string, words: FileWords, theme: Theme = 'light'): string => {
  const margin = 20;
  const [width, height] = [size(svg, 'width'), size(svg, 'height')];
  const texts: string[] = [];
  let top = margin;
  const write = (text: string, px: number, look: string) => {
    for (const line of wrap(text, width, px)) {
      top += Math.round(px * 1.3);
      texts.push(`<text x="${margin}" y="${top}" font-size="${px}" ${look}>${escape(line)}</text>`);
    }
  };
  write(words.title, 20, 'font-weight="700" fill="var(--ink)"');
  top += 4;
  write(words.takeaway, 14, 'fill="var(--ink)"');
  top += 14;
  const drawing = svg
    .replace(/<a [^>]*>|<\/a>/g, '')
    .replace(/<circle [^>]*fill="transparent"[^>]*\/>/g, '')
    .replace(/^<svg /, `<svg x="${margin}" y="${top}" `)
    .replace(/ role="[^"]*"| aria-label="[^"]*"/g, '');
  top += height + 8;
  for (const line of words.foot) write(line, 11, 'fill="var(--muted)"');
  const [fullWidth, fullHeight] = [width + 2 * margin, top + margin];
  return resolveColours(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fullWidth} ${fullHeight}" width="${fullWidth}" height="${fullHeight}" lang="${words.lang}" font-family="'Noto Sans', 'Source Sans 3', system-ui, Arial, sans-serif" role="img" aria-labelledby="title desc" color="var(--ink)">` +
      `<title id="title">${escape(words.title)}</title><desc id="desc">${escape(words.takeaway)}</desc>` +
      `<rect width="100%" height="100%" fill="var(--paper)"/>${texts.join('')}${drawing}</svg>\n`,
    theme
  );
};
