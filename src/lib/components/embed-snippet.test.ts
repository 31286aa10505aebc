import { expect, it } from 'vitest';
import { frameHeight } from './embed-snippet.ts';

it('a frame is as tall as the drawing and its words', () => {
  expect(frameHeight({ drawn: [{ size: 'medium', svg: '<svg width="640" height="320.6">' }] })).toBe(721);
  expect(frameHeight({ drawn: [] })).toBe(800);
});
