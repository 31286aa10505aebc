import { expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { code, name } from './chart-page.ts?script';

it('is a small script, named by its content, that asks the network for nothing', () => {
  expect(name).toMatch(/^chart-page\.[0-9a-f]{10}\.js$/);
  expect(gzipSync(code).length).toBeLessThanOrEqual(3000);
  expect(code).not.toMatch(/fetch|XMLHttpRequest|import\(|localStorage|cookie/);
});
