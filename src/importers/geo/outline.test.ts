import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('has the outline that the chart draws, made from the shapes kept in data/imports', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/importers/geo/outline.ts', '--check'], {
    encoding: 'utf8'
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
