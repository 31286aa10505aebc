// The command `npm run new:source -- <address>`: starts the file of a source. It asks nothing and fetches nothing.
import { parseArgs } from 'node:util';
import { newSource } from './new-source.ts';

const usage = `npm run new:source -- <address> [--title …] [--publisher …] [--published 2015-05] [--published-basis stated]
  [--kind press] [--lang fr] [--consulted whole] [--id …]`;

const text = { type: 'string' } as const;
const options = {
  title: text,
  publisher: text,
  published: text,
  'published-basis': text,
  kind: text,
  lang: text,
  consulted: text,
  id: text
};

const readOptions = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { ...options, data: { type: 'string', default: 'data' } }
    });
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : String(cause));
    return undefined;
  }
};

const given = readOptions();
const [url, ...others] = given?.positionals ?? [];
if (given === undefined || url === undefined || others.length > 0) {
  console.error(usage);
  process.exitCode = 1;
} else {
  const { data, 'published-basis': published_basis, ...known } = given.values;
  const today = new Date().toISOString().slice(0, 10);
  if (!newSource(data, { ...known, published_basis, url, today })) process.exitCode = 1;
}
