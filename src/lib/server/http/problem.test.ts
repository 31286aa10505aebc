import { error, redirect } from '@sveltejs/kit';
import { describe, expect, it, vi } from 'vitest';
import { messages } from '#lib/i18n/messages.ts';
import { failure, orElse, problem } from './problem.ts';

const at = { lang: 'en', address: '/en/charts/x.csv' } as const;
const answer = (make: () => Response) => orElse(make, (status, thrown) => problem('en', status, thrown), at);

describe('a data address', () => {
  it('lets a good answer through', async () => {
    const response = await answer(() => new Response('a,b'));
    expect(await response.text()).toBe('a,b');
  });

  it('says which parameter was wrong, and what it may be', async () => {
    const refused = await answer(() =>
      error(400, { message: 'scale=x', parameter: 'scale', allowed: ['log', 'linear'] })
    );
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toEqual({
      type: 'about:blank',
      title: 'This setting is not possible',
      status: 400,
      detail: 'scale=x',
      parameter: 'scale',
      allowed: ['log', 'linear']
    });
  });

  it('tells of a bug by its id alone', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const failed = await answer(() => {
      throw new Error('the secret cause');
    });
    const text = await failed.text();
    expect(failed.status).toBe(500);
    expect(text).not.toContain('secret');
    expect(text).toMatch(/"id": "[0-9a-f]{8}"/);
    expect(log).toHaveBeenCalledWith(expect.stringContaining('the secret cause'));
    log.mockRestore();
  });

  it('leaves redirections to Kit', async () => {
    await expect(answer(() => redirect(302, '/fr'))).rejects.toMatchObject({ status: 302 });
  });
});

describe('an error that nobody caught', () => {
  it.each([
    ['/en/charts', 'fr', 'en'],
    ['/fr/charts', 'en', 'fr'],
    ['/data/facts', 'en', 'en']
  ] as const)('at %s, for a reader of %s, is told in %s', (path, reader, lang) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const url = new URL(`https://example.org${path}`);
    const request = new Request(url, { headers: { 'accept-language': reader } });
    const logged = failure({ url, request }, 500, new Error('broken'));
    expect(logged).toEqual({
      message: messages[lang].errors[500].text,
      id: expect.stringMatching(/^[0-9a-f]{8}$/)
    });
    expect(log).toHaveBeenCalledOnce();
    expect(failure({ url, request }, 404, undefined)).toEqual({ message: messages[lang].errors[404].text });
    log.mockRestore();
  });
});
