// Sentences under a drawing: each starts a line, none leaves the width, and a linked one leads somewhere on each of its lines.
import { expect, it } from 'vitest';
import { draw } from '#lib/server/draw/draw.ts';
import { outside, placesIn } from '#lib/server/draw/fixture.ts';
import { footOf } from './foot.ts';
import { pixelDrawing } from './pixel-drawing.ts';

const drawnFoot = (sentences: Parameters<typeof footOf>[0], width: number) => {
  const { marks, height } = footOf(sentences, { width, top: 10 });
  const drawing = pixelDrawing(width, 10 + height, marks);
  return draw(drawing, { width, alt: 'A foot.', id: 'test', typeset: (text) => text });
};

it('breaks sentences into lines that fit, and leaves out empty ones', () => {
  const svg = drawnFoot(['', 'Thirty firms of the sector are in the table alone.', 'No row: Alpha.'], 200);
  const { texts, width, height } = placesIn(svg);
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.at(-1)?.text).toBe('No row: Alpha.');
  expect(outside(texts, width, height)).toEqual([]);
});

it('links what leads somewhere, and nothing else', () => {
  const svg = drawnFoot([{ text: 'Thirteen other suppliers', href: '/others' }, 'Plain.'], 500);
  expect(svg.match(/href="\/others"/g)).toHaveLength(1);
  expect(svg.match(/<a /g)).toHaveLength(1);
});

it('takes no height where there is nothing to say', () => {
  expect(footOf(['', ''], { width: 300, top: 0 }).height).toBe(0);
});
