// Hatches stay inside their rectangle and go on from one rectangle to the next; each status has a look of its own.
import { expect, it } from 'vitest';
import { draw } from '#lib/server/draw/draw.ts';
import { pixelDrawing } from './pixel-drawing.ts';
import { hatch, statusRects, type StatusStyle } from './status-style.ts';

it('hatches a rectangle at 45°, inside it', () => {
  const points = hatch({ x1: 3, x2: 40, y1: 10, y2: 26 }).filter(({ x }) => x !== undefined);
  expect(points.length).toBeGreaterThan(8);
  for (const { x = 0, y = 0 } of points) {
    expect(x).toBeGreaterThanOrEqual(3);
    expect(x).toBeLessThanOrEqual(40);
    expect(y).toBeGreaterThanOrEqual(10);
    expect(y).toBeLessThanOrEqual(26);
  }
  const sums = new Set(points.map(({ x = 0, y = 0 }) => (x + y) % 6));
  expect([...sums]).toEqual([0]);
});

it('draws each status in its own way, in one colour', () => {
  const styles = ['announced', 'committed', 'solid', 'disputed', 'calculated', 'missing'] as const;
  const drawn = styles.map((style: StatusStyle) => {
    const marks = statusRects([{ x1: 0, x2: 40, y1: 0, y2: 12, style, colour: 'red' }]);
    return draw(pixelDrawing(60, 20, marks), { width: 60, alt: 'One', id: 'a', typeset: (text) => text });
  });
  expect(new Set(drawn).size).toBe(styles.length);
});
