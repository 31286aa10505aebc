// The last build printed one sentence about the bundle, and no message of a tool that nobody knew of.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the bundle was built without a message that is news', () => {
  expect(readFileSync('build/messages.txt', 'utf8')).toMatch(
    /^Bundled \d{3,} modules into build, in [\d.]+ s\.\n$/
  );
});
