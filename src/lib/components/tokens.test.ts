import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours } from '#lib/server/draw/colours.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light = '', tint = '', dark = ''] = css.split('@media screen');
const colourIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...text.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
const isText = (name: string): boolean => name !== 'paper' && name !== 'grid';

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

describe.each([
  ['light', light],
  ['dark', dark]
] as const)('the %s palette', (theme, text) => {
  const names = Object.entries(colours[theme]);

  it('is that of the files', () => {
    expect(colourIn(text)).toEqual(colours[theme]);
  });

  it.each(names.filter(([name]) => isText(name)))('%s reads as text on paper', (_, hex) => {
    expect(contrast(hex, colours[theme].paper)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the tinted paper of a page', () => {
  const { paper, ...others } = colourIn(tint);

  it('is the one colour that pictures do not carry', () => {
    expect(tint).toContain('(prefers-color-scheme: light)');
    expect(others).toEqual({});
  });

  it.each(Object.entries(colours.light).filter(([name]) => isText(name)))('%s reads on it', (_, hex) => {
    expect(contrast(hex, paper ?? hex)).toBeGreaterThanOrEqual(4.5);
  });
});
