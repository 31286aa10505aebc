import { expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import { versionOf } from './version.ts';

it('writes JSON in one form', () => {
  expect(canonical({ b: [1, null, { d: 'é', c: 0.1 }], a: true })).toBe(
    '{"a":true,"b":[1,null,{"c":0.1,"d":"é"}]}'
  );
});

it('does not depend on the order of keys, and does on every value', () => {
  const version = versionOf([{ name: 'fact', rows: [{ id: 'a', low: 1 }] }]);
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(versionOf([{ name: 'fact', rows: [{ low: 1, id: 'a' }] }])).toBe(version);
  expect(versionOf([{ name: 'fact', rows: [{ id: 'a', low: 2 }] }])).not.toBe(version);
});
