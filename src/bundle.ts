// Bundles the site into build/ with Vite, and prints what was built, after those messages of the tools that are news.
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import { build } from 'vite';
import { z } from 'zod';
import { isExpected } from './bundle-messages.ts';

const started = performance.now();
const shown: string[] = [];

/** Prints through `print` what is news, and keeps it. */
const show =
  (print: (message: string) => void) =>
  (...parts: readonly unknown[]): void => {
    const message = format(...parts);
    if (isExpected(message)) return;
    shown.push(message);
    print(message);
  };

// SvelteKit and its adapter write to the console, whatever logger Vite is given.
console.log = show(console.log);
console.info = show(console.info);
console.warn = show(console.warn);

/** The packages that the server finds in node_modules: the others are part of the bundle. */
const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const bundle = await build({
  logLevel: 'warn',
  // Vite knows which circular imports of packages are harmless. The adapter, which would bundle them, warns of all.
  ssr: { noExternal: true, external: Object.keys(dependencies) },
  build: {
    rolldownOptions: {
      // The adapter takes most of the time, and Vite would warn of it at each build.
      checks: { bundlerTimings: false },
      // The adapter warns of comments that stand where it reads none.
      output: { comments: { jsdoc: false } }
    }
  }
});

const output = 'output' in bundle ? bundle.output : [];
const modules = new Set(output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])));
const seconds = ((performance.now() - started) / 1_000).toFixed(1);
console.log(`Bundled ${modules.size} modules into build, in ${seconds} s.`);
// For tests/bundle.test.ts.
writeFileSync('build/messages.txt', `${shown.join('\n')}\n`);
