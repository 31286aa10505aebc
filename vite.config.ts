// Vite's configuration: SvelteKit's plugin for the site, our own scripts for browsers, Vitest for the tests.
import { sveltekit } from '@sveltejs/kit/vite';
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const asked = '?script';
const prefix = '\0script:';

/** `import { name, code } from './x.ts?script'`: a browser script, bundled, minified, named by its content. */
const scripts = (): Plugin => ({
  name: 'scripts',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith(asked)) return undefined;
    const found = await this.resolve(source.slice(0, -asked.length), importer);
    return found === null ? undefined : prefix + found.id;
  },
  async load(id) {
    if (!id.startsWith(prefix)) return undefined;
    const path = id.slice(prefix.length);
    const options = { bundle: true, minify: true, write: false, format: 'esm', target: 'es2022' } as const;
    const { outputFiles, metafile } = await build({ entryPoints: [path], metafile: true, ...options });
    for (const input of Object.keys(metafile.inputs)) this.addWatchFile(resolve(input));
    const code = outputFiles.map(({ text }) => text).join('');
    const digest = createHash('sha256').update(code).digest('hex').slice(0, 10);
    const name = `${basename(path, '.ts')}.${digest}.js`;
    return `export const name = ${JSON.stringify(name)};\nexport const code = ${JSON.stringify(code)};\n`;
  }
});

export default defineConfig({
  plugins: [scripts(), sveltekit()],
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Modules are read once a worker, not once a file: a third of the processor's time.
    isolate: false,
    maxWorkers: 2
  }
});
