import { describe, expect, it } from 'vitest';
import { measure } from '#lib/server/draw/faces.ts';
import { textWidth, wrapText } from './text-width.ts';

describe('the width of a text', () => {
  it.each([
    'Stratégie nationale pour le cloud (plan de 2021)',
    '1 085 M€, « selon la source » : au moins 66 fois moins',
    'WORLDLINE, CONTINENTAL DIGITAL SERVICES FRANCE'
  ])('is more than that of the same text in the face of our pictures: %s', (text) => {
    expect(textWidth(text, 13)).toBeGreaterThan(measure(text, 13, 'regular'));
    expect(textWidth(text, 13, 'bold')).toBeGreaterThan(measure(text, 13, 'semibold'));
    expect(textWidth(text, 13, 'bold')).toBeGreaterThan(textWidth(text, 13));
  });

  it('grows with the size of the letters, and counts a sign that it does not know as a wide one', () => {
    expect(textWidth('Gandi', 26)).toBeCloseTo(2 * textWidth('Gandi', 13));
    expect(textWidth('漢', 10)).toBeGreaterThan(textWidth('m', 10));
    expect(textWidth('', 13)).toBe(0);
  });
});

describe('the lines of a text', () => {
  it('are no wider than asked, and hold every word', () => {
    const text = 'Appel à projets FSN « Informatique en nuage » n°1';
    const lines = wrapText(text, 150, 13);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(150);
  });

  it('keep a long word whole, and a sign with its word', () => {
    expect(wrapText('anticonstitutionnellement oui', 40, 13)).toEqual(['anticonstitutionnellement', 'oui']);
    expect(wrapText('versé : 50 M€', 45, 13)).toEqual(['versé :', '50 M€']);
    expect(wrapText('', 45, 13)).toEqual(['']);
  });
});
