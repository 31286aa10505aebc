// What is answered to methods that do not read.
import { describe, expect, it } from 'vitest';
import { methodAnswer } from './methods.ts';

const paths = ['/data/facts.csv', '/oembed', '/fr/search.json', '/fr/charts/where.csv', '/fr', '/nowhere'];
const allow = 'GET, HEAD, OPTIONS';

describe.each(paths)('%s', (path) => {
  it.each(['GET', 'HEAD'])('is read by %s', (method) => {
    expect(methodAnswer(method, path, 'fr')).toBeUndefined();
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])(
    'refuses %s in the reader’s language',
    async (method) => {
      for (const lang of ['fr', 'en'] as const) {
        const answer = methodAnswer(method, path, lang);
        expect(answer?.status).toBe(405);
        expect(answer?.headers.get('Allow')).toBe(allow);
        expect(answer?.headers.get('Content-Language')).toBe(lang);
        expect(answer?.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
        expect(await answer?.json()).toMatchObject({ status: 405, detail: expect.stringContaining(method) });
      }
    }
  );

  it('names what it allows', () => {
    const answer = methodAnswer('OPTIONS', path, 'fr');
    expect([answer?.status, answer?.headers.get('Allow')]).toEqual([204, allow]);
  });
});

it('lets other sites send the headers by which an open file is read in parts or known already', () => {
  const headers = methodAnswer('OPTIONS', '/data/facts.csv', 'fr')?.headers.get(
    'Access-Control-Allow-Headers'
  );
  for (const name of ['If-Range', 'Range', 'If-None-Match', 'If-Modified-Since', 'Accept'])
    expect(headers?.split(', ')).toContain(name);
  expect(methodAnswer('OPTIONS', '/fr', 'fr')?.headers.has('Access-Control-Allow-Headers')).toBe(false);
});
