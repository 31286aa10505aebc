// Loads all of the built site at once, not page by page as they are asked: its folder may be replaced meanwhile.
import { readdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The listener of the site that was built into `folder`. */
export const loadSite = async (folder: string): Promise<RequestListener> => {
  const home = pathToFileURL(join(folder, '/')).href;
  const { handler }: { handler: RequestListener } = await import(`${home}handler.js`);
  const chunks = readdirSync(join(folder, 'server/chunks'), { recursive: true, withFileTypes: true });
  for (const { name, parentPath } of chunks.filter((entry) => entry.isFile() && entry.name.endsWith('.js')))
    await import(pathToFileURL(join(parentPath, name)).href);
  // What is loaded is found again by its name alone: to look for its file would fail where that is gone.
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith('.') && context.parentURL?.startsWith(home) === true
        ? {
            url: pathToFileURL(fileURLToPath(new URL(specifier, context.parentURL))).href,
            shortCircuit: true
          }
        : next(specifier, context)
  });
  return handler;
};
