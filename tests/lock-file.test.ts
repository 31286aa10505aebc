// What npm would warn of as it installs, read from its lock file: .npmrc silences npm's own warnings.
import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { expect, it } from 'vitest';
import { z } from 'zod';

const entry = z.object({
  version: z.string().optional(),
  deprecated: z.string().optional(),
  engines: z.object({ node: z.string().optional() }).optional()
});
const { packages } = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const entries = Object.entries(packages);

it('no package is deprecated', () => {
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(([, { deprecated }]) => deprecated !== undefined)).toEqual([]);
});

it('every package runs under the Node that is installed with them', () => {
  const node = packages['node_modules/node']?.version ?? '';
  expect(node).toMatch(/^\d+\.\d+\.\d+$/);
  expect(entries.filter(([, { engines }]) => !satisfies(node, engines?.node ?? '*'))).toEqual([]);
});
