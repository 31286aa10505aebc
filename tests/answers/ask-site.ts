// Sends one request to the site and reads its whole answer, decoded.
import { Agent, request as open } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ownValidator, type SiteRequest } from './request.ts';

/** How many requests are open at once. */
export const concurrency = 4;
const timeout = 120_000;

/** The site calls itself by this name, so that no address in a page or a picture depends on its port. */
const host = 'answers.example';
export const publicOrigin = `http://${host}`;

export interface SiteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: concurrency });

const decode = (body: Buffer, encoding: string | undefined): Buffer => {
  if (body.byteLength === 0) return body;
  if (encoding === 'gzip') return gunzipSync(body);
  return encoding === 'br' ? brotliDecompressSync(body) : body;
};

const send = (origin: string, { method, path, headers }: SiteRequest): Promise<SiteAnswer> =>
  new Promise((resolve, reject) => {
    const sent = open(
      `${origin}${path}`,
      { method, agent, headers: { host, 'accept-encoding': 'identity', ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const received = Object.entries(response.headers).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join(', ') : (value ?? '')
          ]);
          const body = decode(Buffer.concat(chunks), response.headers['content-encoding']);
          resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(received), body });
        });
      }
    );
    sent.setTimeout(timeout, () => sent.destroy(new Error(`no answer within ${timeout / 1_000} s`)));
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server may close an idle connection just as it is used again.
      if (sent.reusedSocket && error.code === 'ECONNRESET')
        send(origin, { method, path, headers }).then(resolve, reject);
      else reject(error);
    });
    sent.end();
  });

/** Throws where the site gives no answer, naming the path. */
export const askSite = async (origin: string, request: SiteRequest): Promise<SiteAnswer> => {
  try {
    const { 'if-none-match': known, ...headers } = request.headers;
    if (known !== ownValidator) return await send(origin, request);
    const { etag = '' } = (await send(origin, { ...request, method: 'GET', headers })).headers;
    return await send(origin, { ...request, headers: { ...headers, 'if-none-match': etag } });
  } catch (thrown) {
    throw new Error(`${request.method} ${request.path} has no answer`, { cause: thrown });
  }
};
