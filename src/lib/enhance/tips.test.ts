import { expect, it } from 'vitest';
import { code, name } from './tips.ts?script';

it('is a small script, named by its content, that asks the network for nothing', () => {
  expect(name).toMatch(/^tips\.[0-9a-f]{10}\.js$/);
  expect(code.length).toBeLessThanOrEqual(2048);
  expect(code).not.toMatch(/fetch|XMLHttpRequest|import\(|localStorage|cookie/);
});
