// What every address makes of parameters: those that are not its own, those that every object has, versions that never were.
import { copyFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isForeign } from '#model/address.ts';
import { versions } from '#lib/server/db/versions.ts';
import { addresses, routes, withParameters, type Address } from './addresses.ts';
import { startSite, type Site } from './site.ts';

let site: Site;
let all: Address[];
beforeAll(async () => {
  site = await startSite();
  all = await addresses(site.origin);
});
afterAll(() => site.stop());

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly own: string | null;
  readonly body: string;
}

/** An answer made anew: whoever may know it already is given none that was kept. */
const ask = async (path: string): Promise<Answer> => {
  // A connection each: a busy server may close one that was idle just as it is used again.
  const headers = {
    'if-none-match': '"none"',
    'accept-encoding': 'identity',
    accept: '*/*',
    connection: 'close'
  };
  const answer = await fetch(`${site.origin}${path}`, { headers, redirect: 'manual' });
  const type = answer.headers.get('content-type') ?? '';
  const bytes = Buffer.from(await answer.arrayBuffer());
  // A workbook holds the time it was written at.
  const text = /^text|json|xml/.test(type);
  const body = /spreadsheet/.test(type)
    ? `${answer.headers.get('etag')}`
    : bytes.toString(text ? 'utf8' : 'latin1');
  return { status: answer.status, type, own: answer.headers.get('no-vary-search'), body };
};

const bare = new Map<string, Promise<Answer>>();
const asItIs = (path: string): Promise<Answer> => {
  const answer = bare.get(path) ?? ask(path);
  bare.set(path, answer);
  return answer;
};

/** Tables refuse by themselves what is no column of theirs. */
const isFiltered = ({ route }: Address): boolean => /^\/data\/\[/.test(route);

const versionOf = (file: string): string => file.slice(11, 23);

const problem = z.object({ status: z.number(), parameter: z.string(), allowed: z.array(z.string()) });

/** In small parts: the server is one, and pictures are drawn two at a time. */
const each = async <T>(items: readonly T[], work: (item: T) => Promise<string[]>): Promise<string[]> => {
  const found: string[] = [];
  for (let at = 0; at < items.length; at += 4)
    found.push(...(await Promise.all(items.slice(at, at + 4).map(work))).flat());
  return found;
};

it('answers as it is at every address', async () => {
  expect(routes.length).toBeGreaterThan(45);
  const failed = await each(all, async ({ path }) => {
    const { status } = await asItIs(path);
    return status === 200 || (status === 302 && ['/', '/data'].includes(path)) ? [] : [`${status} ${path}`];
  });
  expect(failed).toEqual([]);
});

describe('names that somebody else added', () => {
  it.each([
    [
      'networks’, advertisers’, mailers’ and players’',
      'igshid=1&_gl=1*abc*_ga&li_fat_id=x&fbclid=y&utm_source=letter&utm_medium=e-mail&dnt=1&feature=oembed'
    ],
    ['that all leave out', 'utm_source=x&_gl=1*a&igshid=&fbclid'],
    ['nobody’s, said twice or without a value', 'zzz=1&zzz=2&igshid=&yyy=&xxx'],
    ['of odd characters', 'a%5B%5D=1&%22%3E%3Cscript%3E=%22&%E2%82%AC=2&%E0%A4%A=3&=4&+=5'],
    ['that every object has', 'constructor=1&__proto__=2&toString=3&hasOwnProperty=4&valueOf']
  ])('%s change nothing: %s', async (_, search) => {
    const names = [...new URLSearchParams(search).keys()];
    const changed = await each(all, async (address) => {
      const path = withParameters(address.path, search);
      const [answer, before] = await Promise.all([ask(path), asItIs(address.path)]);
      if (isFiltered(address) && !names.every(isForeign)) {
        const refused = answer.status === 400 ? problem.safeParse(JSON.parse(answer.body)).data : undefined;
        return refused !== undefined && names.includes(refused.parameter) ? [] : [`${answer.status} ${path}`];
      }
      return answer.status === before.status && answer.body === before.body
        ? []
        : [`${answer.status} ${path}`];
    });
    expect(changed).toEqual([]);
  });

  it('are not in the address inside an oEmbed question either', async () => {
    const inner = (search: string) =>
      ask(`/oembed?url=${encodeURIComponent(`${site.origin}/fr/charts/market-size?scale=log${search}`)}`);
    expect(await inner('&igshid=1&zzz=2&toString=3')).toEqual(await inner(''));
  });

  it('stay out of every link that a page gives of itself', async () => {
    const { body } = await ask('/fr/charts/market-size?zzz=1&scale=log&fbclid=2');
    const canonical = `${site.origin}/fr/charts/market-size?scale=log`;
    expect(body).toContain(`<link rel="canonical" href="${canonical}"`);
    expect(body).toContain(encodeURIComponent(canonical));
  });

  it('are named to caches as making no difference', async () => {
    const silent = await each(all, async (address) => {
      const { status, own } = await asItIs(address.path);
      return status === 200 && !isFiltered(address) && own === null ? [address.path] : [];
    });
    expect(silent).toEqual([]);
  });
});

describe('what every object has', () => {
  const inherited = Object.getOwnPropertyNames(Object.prototype);
  /** Whose values are any text. */
  const free = ['q', 'note', 'name'];

  const ownOf = async (address: Address): Promise<string[]> => {
    if (isFiltered(address)) {
      const { body } = await ask(withParameters(address.path, 'zzz=1'));
      return problem.parse(JSON.parse(body)).allowed;
    }
    const { own } = await asItIs(address.path);
    return [...(own ?? '').matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
  };

  it('is no value of any parameter', async () => {
    let requests = 0;
    // A workbook’s tag is its question’s: it tells nothing of its rows.
    const readable = all.filter((address) => !isFiltered(address) || !address.path.endsWith('.xlsx'));
    const taken = await each(readable, async (address) => {
      const names = await ownOf(address);
      const pairs = names.map(
        // All addresses read by the same rules: what every object has takes turns.
        (name, at) => [name, inherited[at % inherited.length] ?? ''] as const
      );
      return each(pairs, async ([name, value]) => {
        requests += 1;
        const path = withParameters(
          address.path.replace(new RegExp(`([?&])${name}=[^&]*&?`), '$1'),
          `${name}=${value}`
        );
        const { status, body } = await ask(path);
        if (status === 400 || status === 404) return [];
        // The specification of oEmbed has it so.
        if (status === 501 && address.route === '/oembed' && name === 'format') return [];
        if (status === 200 && free.includes(name)) return [];
        // A text column may hold any text: this one finds what a word that nobody wrote finds.
        const like = isFiltered(address)
          ? (await ask(path.replace(value, 'nobodywrotethis'))).body.replaceAll('nobodywrotethis', value)
          : (await asItIs(address.path)).body;
        return status === 200 && body === like ? [] : [`${status} ${path}`];
      });
    });
    expect(taken).toEqual([]);
    expect(requests).toBeGreaterThan(500);
  });

  it('is no language, chart, table, format, register or script', async () => {
    const found = await each(
      inherited.flatMap((value) => [
        `/${value}/charts`,
        `/fr/charts/market-size.${value}`,
        `/data/facts.${value}`,
        ...routes
          .filter((route) => /\[(?!lang=)/.test(route))
          .map((route) => route.replace('[lang=lang]', 'fr').replaceAll(/\[[^\]]+\]/g, value))
      ]),
      async (path) => {
        const { status } = await ask(path);
        return status === 404 ? [] : [`${status} ${path}`];
      }
    );
    expect(found).toEqual([]);
  });
});

describe('a version', () => {
  it.each(['000000000000', 'toString', ''])(
    'that was never published is a 404 of every address, a page or problem details: %j',
    async (version) => {
      const wrong = await each(all, async (address) => {
        const path = withParameters(address.path, `v=${version}`);
        const [{ status, body, type }, before] = await Promise.all([ask(path), asItIs(address.path)]);
        const own = isFiltered(address) || /"v"/.test(before.own ?? '');
        const page = before.type.startsWith('text/html');
        if (page && !own) return [`${path} ignores versions`];
        if (!own) return status === before.status && body === before.body ? [] : [`${status} ${path}`];
        const expected = page ? 'text/html' : 'application/problem+json';
        return status === 404 && type.startsWith(expected) ? [] : [`${status} ${path}`];
      });
      expect(wrong).toEqual([]);
    }
  );

  it('that was published is an answer of every address, or one that knows nothing of what it names', async () => {
    const published = versions();
    const broken = await each([...all.entries()], async ([at, { path }]) => {
      // Versions take turns: each address is asked of one, each version at many addresses.
      const version = published[at % published.length]?.version ?? '';
      const { status } = await ask(withParameters(path, `v=${version}`));
      return status < 500 ? [] : [`${status} ${path} ${version}`];
    });
    expect(broken).toEqual([]);
  });

  it('is said by the page that shows it, and stays in its own links', async () => {
    const [oldest] = versions();
    if (oldest === undefined) throw new Error('no version was published');
    const { body } = await ask(`/en/timeline?lane=petition&v=${oldest.version}&zzz=1`);
    expect(body).toContain('Data published on');
    expect(body).toContain(
      `<link rel="canonical" href="${site.origin}/en/timeline?lane=petition&amp;v=${oldest.version}"`
    );
    expect(body).toContain(`/en/timeline.csv?lane=petition&amp;v=${oldest.version}`);
    expect(body).toContain(`href="/en/timeline?lane=petition">See today’s data.</a>`);
    const today = (await ask('/en/timeline?lane=petition')).body;
    expect(today).not.toContain('Data published on');
  });
});

it('a search is not indexed, and its canonical link is the page of searches', async () => {
  const { body } = await ask('/fr/search?q=cloud&kind=fact');
  expect(body).toContain('<meta name="robots" content="noindex"');
  expect(body).toContain(`<link rel="canonical" href="${site.origin}/fr/search"`);
  const empty = (await ask('/fr/search')).body;
  expect(empty).not.toContain('noindex');
});

it('tells of a version published while it runs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'versions-'));
  const publish = (file: string) => copyFileSync(`data/versions/${file}`, join(folder, file));
  const [oldest, next] = readdirSync('data/versions').filter((file) => file.endsWith('.sqlite'));
  if (oldest === undefined || next === undefined) throw new Error('fewer than two versions were published');
  publish(oldest);
  const running = await startSite({ VERSIONS: folder });
  const read = async (path: string) => (await fetch(`${running.origin}${path}`)).text();
  for (const path of ['/fr/changes', '/feed.xml']) expect(await read(path)).not.toContain(versionOf(next));
  publish(next);
  for (const path of ['/fr/changes', '/feed.xml']) expect(await read(path)).toContain(versionOf(next));
  await running.stop();
});
