// The letters of the pictures: three bundled faces, what a text measures in them, and its outline.
import { create, type Font, type PathCommand } from 'fontkit';
import { LRUCache } from 'lru-cache';
import italic from './fonts/italic.ttf?inline';
import regular from './fonts/regular.ttf?inline';
import semibold from './fonts/semibold.ttf?inline';

const read = (address: string): Font => {
  const font = create(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  if (!('layout' in font)) throw new Error('a bundled font is a collection: give one face a file');
  return font;
};

const once = (address: string): (() => Font) => {
  let font: Font | undefined;
  return () => (font ??= read(address));
};

const faces = { regular: once(regular), semibold: once(semibold), italic: once(italic) };
export type Face = keyof typeof faces;

interface Run {
  /** In thousandths of an em, as are the offsets. */
  readonly advance: number;
  readonly glyphs: readonly {
    readonly commands: readonly PathCommand[];
    readonly x: number;
    readonly y: number;
  }[];
}

/** Texts already laid out: charts repeat theirs from state to state. */
const runs = new LRUCache<string, Run>({ max: 5_000 });

const layOut = (text: string, face: Face): Run => {
  const key = `${face} ${text}`;
  const known = runs.get(key);
  if (known !== undefined) return known;
  const { glyphs, positions, advanceWidth } = faces[face]().layout(text);
  let pen = 0;
  const placed = glyphs.map(({ path }, index) => {
    const at = positions[index];
    const x = pen + (at?.xOffset ?? 0);
    pen += at?.xAdvance ?? 0;
    return { commands: path.commands, x, y: at?.yOffset ?? 0 };
  });
  const run = { advance: advanceWidth, glyphs: placed };
  runs.set(key, run);
  return run;
};

const em = 1000;

/** The signs of a text that a face has no glyph for. */
export const lacking = (text: string, face: Face): string[] =>
  [...new Set(text)].filter((sign) => !faces[face]().hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));

export const measure = (text: string, size: number, face: Face): number =>
  (layOut(text, face).advance * size) / em;

const letters: Readonly<Record<PathCommand['command'], string>> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z'
};

const hundredths = (value: number): string => String(value / 100).replace(/^(-?)0\./, '$1.');
const joined = (values: readonly number[]): string => values.map(hundredths).join(' ').replaceAll(' -', '-');

/** A letter's path from its own pen, in relative steps: the same letter is the same text everywhere, and packs well. */
const letter = (commands: readonly PathCommand[], scale: number): string => {
  const at = (args: readonly number[], index: number, sign: 1 | -1) =>
    Math.round((args[index] ?? 0) * scale * 100) * sign;
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  return commands
    .map(({ command, args }) => {
      if (command === 'closePath') [x, y] = [startX, startY];
      const steps = args.map((_, index) =>
        index % 2 === 0 ? at(args, index, 1) - x : at(args, index, -1) - y
      );
      if (args.length > 0) [x, y] = [at(args, args.length - 2, 1), at(args, args.length - 1, -1)];
      if (command === 'moveTo') [startX, startY] = [x, y];
      return letters[command] + joined(steps);
    })
    .join('');
};

/** The path of a text whose pen starts at (x, y), on the base line. */
export const outline = (text: string, x: number, y: number, size: number, face: Face): string => {
  const scale = size / em;
  return layOut(text, face)
    .glyphs.filter(({ commands }) => commands.length > 0)
    .map((glyph) => {
      const start = [x + glyph.x * scale, y - glyph.y * scale].map((value) => Math.round(value * 100));
      return `M${joined(start)}${letter(glyph.commands, scale)}`;
    })
    .join('');
};

/** Lines of at most `width` pixels. A word too long by itself (an address) is broken after `/`, `?`, `&` or `,`, else anywhere. */
export const fold = (text: string, width: number, size: number, face: Face): string[] => {
  const fits = (line: string) => measure(line, size, face) <= width;
  const cut = (word: string): string[] => {
    if (fits(word) || word.length < 2) return [word];
    let end = word.length;
    while (end > 1 && !fits(word.slice(0, end))) end -= 1;
    const [soft = ''] = /^.*[/?&,-]/.exec(word.slice(0, end)) ?? [];
    const at = soft.length > end / 2 ? soft.length : end;
    return [word.slice(0, at), ...cut(word.slice(at))];
  };
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap(cut)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

/** The same number of lines as `fold` gives, of lengths as even as they can be: for titles. */
export const balance = (text: string, width: number, size: number, face: Face): string[] => {
  const maxFaces = fold(text, width, size, face);
  let narrow = width;
  while (narrow > width / 2 && fold(text, narrow - 8, size, face).length === maxFaces.length) narrow -= 8;
  return fold(text, narrow, size, face);
};
