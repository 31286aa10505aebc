import { create, type Font } from 'fontkit';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messages } from '#lib/i18n/messages.ts';

const folder = new URL('./', import.meta.url);
const css = readFileSync(new URL('fonts.css', folder), 'utf8');
const names = ['regular', 'semibold', 'italic'] as const;

const read = (file: URL): Font => {
  const font = create(readFileSync(file));
  if (!('layout' in font)) throw new Error('a font is a collection: give one face a file');
  return font;
};
const faces = names.map((name) => ({ name, font: read(new URL(`${name}.woff2`, folder)) }));

/** Every text of the messages. A function among them is read as it is written. */
const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [value.toString()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};
const written = texts(messages)
  .join('')
  .replaceAll(/[\n\t]|\\./g, '');

describe('the letters of the pages', () => {
  it('weigh at most 45 kB in all', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
    expect(files.toSorted()).toEqual(names.map((name) => `${name}.woff2`).toSorted());
    const weights = files.map((name) => readFileSync(new URL(name, folder)).byteLength);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(45_000);
  });

  it.each(faces)('$name has a glyph for every character of the messages', ({ font }) => {
    const lacking = [...new Set(written)].filter(
      (sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)
    );
    expect(written.length).toBeGreaterThan(10_000);
    expect(lacking).toEqual([]);
  });

  it.each(faces)('$name is as wide as that of the pictures', ({ name, font }) => {
    const drawn = read(new URL(`../../server/draw/fonts/${name}.ttf`, folder));
    const text = 'L’argent public du « cloud souverain » : 1 234,5 M€';
    expect(font.layout(text).advanceWidth).toBe(drawn.layout(text).advanceWidth);
    expect([font.ascent, font.descent, font.lineGap]).toEqual([drawn.ascent, drawn.descent, drawn.lineGap]);
  });

  it('give way to none of another height, and swap', () => {
    const rules = [...css.matchAll(/@font-face \{([^}]*)\}/g)].map(([, rule = '']) => rule);
    const number = (rule: string, name: string): number =>
      Number(new RegExp(`${name}: ([\\d.]+)%`).exec(rule)?.[1]) / 100;
    const own = rules.filter((rule) => rule.includes('url('));
    const fallbacks = rules.filter((rule) => rule.includes('local('));
    expect(own).toHaveLength(names.length);
    for (const rule of own) expect(rule).toContain('font-display: swap');
    expect(fallbacks.length).toBeGreaterThanOrEqual(names.length);
    for (const rule of fallbacks) {
      expect(number(rule, 'ascent-override') * number(rule, 'size-adjust')).toBeCloseTo(1, 2);
      expect(number(rule, 'descent-override') * number(rule, 'size-adjust')).toBeCloseTo(0.326, 2);
      expect(number(rule, 'line-gap-override')).toBe(0);
    }
  });
});
