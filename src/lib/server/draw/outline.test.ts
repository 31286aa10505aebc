import { describe, expect, it } from 'vitest';
import { fold, lacking, measure, balance } from './faces.ts';
import { outlined } from './outline.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50" font-size="10" ${attributes}>${inside}</svg>`;
/** Where the pen of each letter stands. */
const pens = (text: string) => [...text.matchAll(/M(-?[\d.]+)[ ]?(-?[\d.]+)/g)].map(([, x]) => Number(x));

describe('outlined', () => {
  it('leaves no text, and keeps what was said', () => {
    const out = outlined(svg('<text x="5" y="20">A &lt; “B” &amp; C</text>'));
    expect(out).not.toContain('<text');
    expect(out).toContain('data-text="A &lt; “B” &amp; C"');
    expect(out).toMatch(/<path d="M5 20m/);
    expect(out).toContain('viewBox="0 0 100 50"');
  });

  it('escapes what a text would smuggle in', () => {
    const out = outlined(svg('<text>&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x</text>'));
    expect(out).not.toContain('<script');
    expect(out).not.toMatch(/data-text="[^"]*" onload/);
  });

  it('places lines, anchors and em lengths as a browser would', () => {
    const width = measure('ab', 10, 'regular');
    const end = outlined(svg('<g text-anchor="end"><text x="50" y="1em">ab</text></g>'));
    expect(pens(end)[0]).toBeCloseTo(50 - width, 1);
    const lines = outlined(
      svg('<text y="10"><tspan x="3">a</tspan><tspan x="4" dy="1.2em">b</tspan></text>')
    );
    expect([...lines.matchAll(/d="(M\S+ \S+?)m/g)].map(([, pen]) => pen)).toEqual(['M3 10', 'M4 22']);
  });

  it('paints a halo as a path of its own, below the letters', () => {
    const out = outlined(svg('<g stroke="#fff" paint-order="stroke"><text>a</text></g>'));
    expect(out.match(/<path[^>]*>/g)?.map((path) => /(?:fill|stroke)="none"/.exec(path)?.[0])).toEqual([
      'fill="none"',
      'stroke="none"'
    ]);
  });

  it('refuses what it cannot place', () => {
    expect(() => outlined(svg('<text x="10%">a</text>'))).toThrow('10%');
    expect(() => outlined(svg('<text><tspan x="0">a</tspan><tspan>b</tspan></text>'))).toThrow('"b"');
  });
});

describe('the bundled faces', () => {
  it.each(['regular', 'semibold', 'italic'] as const)('%s has every sign that charts write', (face) => {
    const signs = 'ÀÂÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ€≤≥≈–—×÷−’‘“”«»…°·→←↑↓▲▼●○◆№\u00a0\u202f\u2009';
    expect(lacking(signs, face)).toEqual([]);
    expect(lacking('漢', face)).toEqual(['漢']);
  });

  it('kerns, and is bolder where asked', () => {
    expect(measure('AV', 100, 'regular')).toBeLessThan(
      measure('A', 100, 'regular') + measure('V', 100, 'regular')
    );
    expect(measure('mot', 100, 'semibold')).toBeGreaterThan(measure('mot', 100, 'regular'));
  });

  it('fold never writes past the width, whatever the words', () => {
    const text =
      'https://example.org/fr/charts/turnover-state-and-sme?organisations=cloudwatt,ikoula,numergy et la suite';
    for (const width of [40, 90, 200, 640])
      for (const line of [...fold(text, width, 12, 'regular'), ...balance(text, width, 12, 'regular')])
        expect(measure(line, 12, 'regular')).toBeLessThanOrEqual(width);
    expect(fold(text, 90, 12, 'regular').join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });
});
