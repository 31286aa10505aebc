// The messages that Vite, SvelteKit and Rollup print at each build, and that are no news: anything else is shown.
import { stripVTControlCharacters } from 'node:util';

const expected: readonly RegExp[] = [
  // SvelteKit names a command that this project doesn't have, its adapter, and the end of its work.
  /^Run npm run preview to preview your production build locally\.$/,
  /^> Using @sveltejs\/adapter-node$/,
  /^✔ done$/,
  // SvelteKit's module of environment variables, of which this site reads none.
  /^Generated an empty chunk: "chunks\/env\.js"\.$/
];

/** Whether a message of the build is one of those, colours and surrounding spaces left aside. */
export const isExpected = (message: string): boolean => {
  const text = stripVTControlCharacters(message).trim();
  return expected.some((pattern) => pattern.test(text));
};
