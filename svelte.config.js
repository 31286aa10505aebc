// SvelteKit's configuration: a Node server, and pages that ship no script of the framework (see src/routes/+layout.ts).
import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ out: 'build', precompress: true }),
    inlineStyleThreshold: 0,
    typescript: {
      config: (config) => ({
        ...config,
        include: [...config.include, '../svelte.config.js', '../eslint.config.js', '../tests/**/*.ts']
      })
    }
  }
};
