import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { code, name } from './swap.ts?script';

it('is a small script, named by its content, that keeps nothing about the reader', () => {
  expect(name).toMatch(/^swap\.[0-9a-f]{10}\.js$/);
  expect(gzipSync(code).length).toBeLessThanOrEqual(1536);
  expect(code).not.toMatch(/localStorage|sessionStorage|cookie|https?:/);
});
