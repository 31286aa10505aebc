// SvelteKit's configuration: a Node server, and pages that ship no script of the framework (see src/routes/+layout.ts).
import adapter from '@sveltejs/adapter-node';
import { renameSync } from 'node:fs';

const out = 'build';
const node = adapter({ out, precompress: true });

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: {
      ...node,
      adapt: async (builder) => {
        await node.adapt(builder);
        // The adapter's own server of files ends the process on a bad Range: it finds none, and src/serve.ts serves them.
        renameSync(`${out}/client`, `${out}/static`);
      }
    },
    // No address takes anything but what it reads: src/lib/server/http/methods.ts refuses the rest, from any site.
    csrf: { trustedOrigins: ['*'] },
    inlineStyleThreshold: 0,
    typescript: {
      config: (config) => ({
        ...config,
        include: [...config.include, '../svelte.config.js', '../eslint.config.js', '../tests/**/*.ts']
      })
    }
  }
};
