// Weighs what the built site serves of the data, into a file beside the database, or onto the output with --print.
import { renameSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { databasePath } from './lib/server/db/places.ts';
import { weigh, weightsPath, type Weight, type Weights } from './lib/server/data/weigh.ts';
import { urls } from './lib/urls.ts';

/** The origin of the site, which some files hold. */
const origin = new URL(process.env['ORIGIN'] ?? 'http://localhost:3000').origin;
const built = new URL('../build/', import.meta.url);

process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
const { handler }: { handler: RequestListener } = await import(new URL('handler.js', built).href);
const server = createServer(handler);
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;

const ask = (path: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { host, protocol } = new URL(origin);
    const headers = { host, 'x-forwarded-proto': protocol.replace(':', ''), 'accept-encoding': 'identity' };
    request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      if (answer.statusCode === 200) resolve(answer);
      else reject(new Error(`${path} is answered with ${answer.statusCode}`));
    })
      .once('error', reject)
      .end();
  });

const read = async <Document>(path: string): Promise<Document> => JSON.parse(await text(await ask(path)));

interface Descriptor {
  readonly created: string;
}
interface Catalogue {
  readonly '@graph': readonly { readonly 'dcat:downloadURL'?: readonly { readonly '@id': string }[] }[];
}

/** The site itself knows which files it has: its catalogue lists them. */
const listed = async (): Promise<string[]> => {
  const { '@graph': things } = await read<Catalogue>(urls.dataFile('dcat.jsonld'));
  return things.flatMap(({ 'dcat:downloadURL': addresses = [] }) =>
    addresses.map(({ '@id': download }) => new URL(download).pathname)
  );
};

const weighAll = async (): Promise<Weights> => {
  const { data: version, build } = await read<{ data: string; build: string }>('/readyz');
  const { created } = await read<Descriptor>(urls.dataFile('datapackage.json'));
  const files: Record<string, Weight> = {};
  for (const path of await listed()) files[path] = await weigh(await ask(path));
  return { version, date: created.slice(0, 10), build, origin, files };
};

const weights = await weighAll();
const made = `${JSON.stringify(weights, null, 1)}\n`;
if (process.argv.includes('--print')) process.stdout.write(made);
else {
  const file = weightsPath(databasePath());
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, made);
  renameSync(draft, file);
  const count = Object.keys(weights.files).length;
  const seconds = (performance.now() / 1_000).toFixed(1);
  console.log(`Weighed ${count} files of the data into ${file}, in ${seconds} s.`);
}
server.close();
