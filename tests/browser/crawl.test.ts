// Internal links lead to pages that are there, and anchors to a place on them: all of the French pages, a tenth of what repeats them.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Pages with settings are many states of few pages: they are asked for, and their links are not followed. */
const followed = (path: string): boolean => !path.includes('?');
/** Facts and sources in English are the French pages again, and settings are states of one page. */
const repeats = (path: string): boolean => /^\/en\/(?:facts|sources)\/|\?/.test(path);
const inTenth = (path: string): boolean => (createHash('sha256').update(path).digest()[0] ?? 0) < 26;
/** Pictures are drawn for a while each: those of one language tell enough. */
const skipped = (path: string): boolean =>
  /^\/en\/.*\.(?:png|svg)(?:\?|$)/.test(path) || (repeats(path) && !inTenth(path));
const bound = 12_000;
const atOnce = 6;

const unescape = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

/** The links of a page: the address without its anchor, and the anchor. */
const linksOf = (html: string, from: string): (readonly [path: string, anchor: string])[] =>
  [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].flatMap(([, href = '']) => {
    const url = new URL(unescape(href), `${site.origin}${from}`);
    return url.origin === site.origin ? [[url.pathname + url.search, url.hash.slice(1)] as const] : [];
  });

it('no link is broken', { timeout: 900_000 }, async () => {
  const ids = new Map<string, ReadonlySet<string>>();
  const wanted = new Map<string, { readonly from: string; readonly path: string; readonly anchor: string }>();
  const broken: string[] = [];
  const seen = new Set(['/fr', '/en']);
  const queue = [...seen];

  const visit = async (path: string): Promise<void> => {
    const answer = await fetch(`${site.origin}${path}`, { headers: { 'accept-encoding': 'identity' } });
    const body = await answer.text();
    if (answer.status !== 200) broken.push(`${path}: ${answer.status}`);
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return;
    ids.set(path, new Set([...body.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)));
    if (!followed(path)) return;
    for (const [to, anchor] of linksOf(body, path)) {
      if (anchor !== '') wanted.set(`${to}#${anchor}`, { from: path, path: to, anchor });
      if (seen.has(to) || skipped(to) || seen.size >= bound) continue;
      seen.add(to);
      queue.push(to);
    }
  };
  const work = async (): Promise<void> => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) await visit(path);
  };
  while (queue.length > 0) await Promise.all(Array.from({ length: atOnce }, work));

  for (const { from, path, anchor } of wanted.values())
    if (ids.get(path)?.has(decodeURIComponent(anchor)) === false)
      broken.push(`${from} → ${path}#${anchor}: no such place`);
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThan(2_000);
  expect(seen.size).toBeLessThan(bound);
});
