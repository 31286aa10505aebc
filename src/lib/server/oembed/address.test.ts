import { isHttpError } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { languageAsked, readAddress } from './address.ts';

const origin = 'https://site.example';
const refused = (address: string | undefined) => {
  try {
    return readAddress(address, origin, 'en');
  } catch (thrown) {
    if (!isHttpError(thrown)) throw thrown;
    return { status: thrown.status, ...thrown.body };
  }
};

describe('readAddress', () => {
  it.each([
    ['https://site.example/fr/charts/timeline', 'fr', 'timeline', false],
    ['http://site.example/en/charts/timeline/', 'en', 'timeline', false],
    [' HTTPS://SITE.EXAMPLE/en/embed/where?theme=dark#row-3 ', 'en', 'where', true]
  ])('knows %s', (address, lang, slug, embed) => {
    expect(readAddress(address, origin, 'fr')).toMatchObject({ lang, slug, embed });
  });

  it('keeps the state of the chart', () => {
    const { search } = readAddress(`${origin}/en/charts/x?a=1&b=c%26d`, origin, 'fr');
    expect(Object.fromEntries(search)).toEqual({ a: '1', b: 'c&d' });
  });

  it.each([
    [undefined, 400],
    ['', 400],
    ['timeline', 400],
    ['/fr/charts/timeline', 400],
    ['javascript:alert(1)', 400],
    ['data:text/html,<script>', 400],
    ['\u0000', 400],
    [`${origin}/fr/charts/x\u0000`, 400],
    [`${origin}/fr/charts/${'x'.repeat(10_000)}`, 400],
    ['https://other.example/fr/charts/timeline', 404],
    ['https://site.example:8443/fr/charts/timeline', 404],
    ['https://site.example@other.example/fr/charts/timeline', 404],
    [`${origin}/fr`, 404],
    [`${origin}/de/charts/timeline`, 404],
    [`${origin}/fr/charts/timeline.png`, 404],
    [`${origin}/fr/charts/timeline%00`, 404],
    [`${origin}/fr/charts/../../etc`, 404]
  ])('refuses %j', (address, status) => {
    const body = refused(address);
    expect(body).toMatchObject({ status, parameter: 'url' });
    expect(JSON.stringify({ ...body, allowed: [] }).length).toBeLessThan(400);
    expect(JSON.stringify(body)).not.toContain('\\u0000');
  });
});

it.each(['/fr', '/fr/charts/timeline.png'])('names the charts that there are where %s is none', (path) => {
  expect(refused(`${origin}${path}`)).toMatchObject({
    allowed: expect.arrayContaining([`${origin}/en/charts/timeline`])
  });
});

describe('languageAsked', () => {
  it.each([
    ['https://site.example/en/charts/x', 'en'],
    ['https://site.example/charts/x', undefined],
    ['nonsense', undefined],
    [null, undefined]
  ])('reads %j as %s', (address, lang) => expect(languageAsked(address)).toBe(lang));
});
