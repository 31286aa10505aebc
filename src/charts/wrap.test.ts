// Text breaks into lines that fit, at spaces alone, and never before French punctuation.
import { expect, it } from 'vitest';
import { wrap } from './wrap.ts';

const text =
  'Appel à projets « Informatique en nuage » : 19 M€ pour cinq projets de recherche, 76 % des dépenses';

it.each([90, 160, 400, 5000])('keeps every word, in lines of at most %i pixels', (width) => {
  const lines = wrap(text, width, 12);
  expect(lines.join(' ')).toBe(text);
  const longestWord = 13;
  const max = Math.max(longestWord, Math.floor(width / (12 * 0.52)));
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(max);
});

it('fills each line: no first word of a line would fit at the end of the one above', () => {
  const max = Math.floor(200 / (12 * 0.52));
  const lines = wrap('one two three four five six seven eight nine ten eleven twelve thirteen', 200, 12);
  expect(lines.length).toBeGreaterThan(1);
  for (const [index, line] of lines.slice(1).entries())
    expect((lines[index]?.length ?? 0) + 1 + (line.split(' ')[0]?.length ?? 0)).toBeGreaterThan(max);
});

it('breaks neither before : ; ! ? » % € nor after «', () => {
  for (let width = 60; width < 500; width += 7)
    for (const line of wrap(text, width, 12)) {
      expect(line).not.toMatch(/^[:;!?»%€]/);
      expect(line).not.toMatch(/«$/);
    }
});

it('leaves a word longer than the line whole, and an empty text one empty line', () => {
  expect(wrap('a anticonstitutionnellement b', 20, 12)).toEqual(['a', 'anticonstitutionnellement', 'b']);
  expect(wrap('', 200, 12)).toEqual(['']);
});
