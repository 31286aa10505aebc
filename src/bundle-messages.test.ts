import { describe, expect, it } from 'vitest';
import { isExpected } from './bundle-messages.ts';

describe('isExpected', () => {
  it.each([
    '\nRun \u001b[1m\u001b[36mnpm run preview\u001b[39m\u001b[22m to preview your production build locally.',
    '\u001b[1m\u001b[36m\n> Using @sveltejs/adapter-node\u001b[39m\u001b[22m',
    '  \u001b[32m✔ done\u001b[39m',
    'Generated an empty chunk: "chunks/env.js".'
  ])('knows %j', (message) => expect(isExpected(message)).toBe(true));

  it.each([
    'Circular dependency: src/lib/urls.ts -> src/lib/view.ts -> src/lib/urls.ts',
    'Generated an empty chunk: "chunks/urls.js".',
    '[plugin vite-plugin-svelte] src/routes/+layout.svelte:3:1 Unused CSS selector ".note"',
    '✔ done\nA warning below it.',
    'A warning that ends like this: ✔ done',
    ''
  ])('shows %j', (message) => expect(isExpected(message)).toBe(false));
});
