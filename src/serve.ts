// Serves the built site: checks the database first, listens, outlives what fails, and ends when told to.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from './lib/server/db/open.ts';
import { checkVersionsFolder } from './lib/server/db/places.ts';
import { serveCached, cacheResponse } from './lib/server/http/response-cache.ts';
import { boundConnections, connectionsWithin, descriptorLimit } from './lib/server/http/connections.ts';
import { decodable } from './lib/server/http/decodable.ts';
import { guarded, surviveAll } from './lib/server/http/guard.ts';
import { loadSite } from './lib/server/http/load.ts';
import { reportTarget } from './lib/server/http/report-target.ts';
import { staticFiles } from './lib/server/http/static.ts';

/** One clear line, and an end. */
const refuse = (reason: string): never => {
  console.error(reason);
  process.exit(1);
};

const portOf = (text: string): number =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535
    ? Number(text)
    : refuse(
        `PORT is "${text}", which is no port. Give a whole number from 0 to 65535, or leave it out for 3000.`
      );

const secondsOf = (text: string): number =>
  /^[1-9]\d{0,4}$/.test(text)
    ? Number(text)
    : refuse(`STALL_TIMEOUT is "${text}". Give whole seconds from 1 to 99999, or leave it out for 60.`);

const host = process.env['HOST'] ?? '0.0.0.0';
const port = portOf(process.env['PORT'] ?? '3000');
const patience = secondsOf(process.env['STALL_TIMEOUT'] ?? '60');

try {
  checkVersionsFolder();
  reportTarget();
  openDatabase().close();
} catch (thrown) {
  refuse(thrown instanceof Error ? thrown.message : String(thrown));
}

const built = fileURLToPath(new URL('../build', import.meta.url));
if (!existsSync(join(built, 'handler.js'))) refuse('The site is not built. Run `npm run build` first.');

// Absolute addresses follow the request, unless ORIGIN says otherwise; a proxy tells of https by X-Forwarded-Proto.
process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
process.env['WEIGHER'] = fileURLToPath(new URL('weigh.ts', import.meta.url));
const serveStatic = staticFiles(join(built, 'static'));
const handler = await loadSite(built).catch((thrown: unknown) => {
  // The one setting that the site itself reads as it starts.
  if (thrown instanceof Error && /\bORIGIN\b/.test(thrown.message)) refuse(thrown.message);
  throw thrown;
});

const server = createServer(
  guarded((request, response) => {
    const forwarded = String(request.headers['x-forwarded-proto'] ?? '')
      .split(',')[0]
      ?.trim();
    request.headers['x-forwarded-proto'] = forwarded === 'https' ? 'https' : 'http';
    // For files, which are sent before the site's own hook; the hook says more for the rest.
    response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'self'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    request.url = decodable(request.url ?? '');
    if (serveStatic(request, response)) return undefined;
    // The database stays the same while the server runs: so do its answers.
    if (serveCached(request, response)) return undefined;
    cacheResponse(request, response);
    return handler(request, response);
  })
);

// A reader who takes nothing for so long is left: the query behind its answer ends with the connection.
server.setTimeout(patience * 1_000);
boundConnections(server, connectionsWithin(descriptorLimit()));

server.on('error', (error: NodeJS.ErrnoException) => {
  // What fails once it listens is one connection that could not be accepted.
  if (server.listening) return console.error(`A connection was not accepted (${error.message}).`);
  if (error.code === 'EADDRINUSE')
    refuse(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
  return refuse(`The site can't listen on ${host}:${port} (${error.message}).`);
});

server.listen(port, host, () => {
  surviveAll();
  const address = server.address();
  const shown = typeof address === 'object' && address !== null ? address.port : port;
  console.log(`Listening on http://${host === '0.0.0.0' ? 'localhost' : host}:${shown}`);
});

const stop = (): void => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 5_000).unref();
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
