import { expect, it } from 'vitest';
import { reportTarget } from './report-target.ts';

it.each([
  ['https://forge.example/issues/new', { kind: 'form', address: 'https://forge.example/issues/new' }],
  ['errors@site.example', { kind: 'mail', address: 'errors@site.example' }],
  [' mailto:errors@site.example ', { kind: 'mail', address: 'errors@site.example' }],
  ['', undefined],
  ['  ', undefined]
])('reads %j', (setting, target) => {
  expect(reportTarget(setting)).toEqual(target);
});

it.each(['errors', 'https://', 'javascript:alert(1)', 'a@b@c', 'Me <me@site.example>', 'a b@site.example'])(
  'refuses %j, and says what to give',
  (setting) => {
    expect(() => reportTarget(setting)).toThrow(/^REPORT is ".*", which is neither .* Give one of them/);
  }
);
