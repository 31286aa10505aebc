// Addresses and pages of a published version keep its name; those of the latest name none.
import { isHttpError } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../db/dataset.ts';
import { builtDataset } from '../db/fixture.ts';
import { versions } from '../db/versions.ts';
import { datasetOf, keepVersion, pinnedView, versionSearch, withoutVersion, withVersion } from './version.ts';

const latest = builtDataset();
const pinned: Dataset = { ...latest, version: '0123456789ab', published: '2026-01-31' };
const origin = 'https://site.example';
const kept = (html: string) => keepVersion(pinned, html, origin);

describe('the dataset of an address', () => {
  it('is the latest where the address names none, or names its version', () => {
    expect(datasetOf(new URLSearchParams('lang=fr'))).toMatchObject({ published: undefined });
    const { version } = datasetOf(new URLSearchParams());
    expect(datasetOf(new URLSearchParams({ v: version })).version).toBe(version);
  });

  it('is the published version that it names, opened once', () => {
    const [oldest] = versions();
    if (oldest === undefined) throw new Error('no version was published');
    const search = new URLSearchParams({ v: oldest.version });
    expect(datasetOf(search)).toMatchObject({ version: oldest.version, published: oldest.date });
    expect(datasetOf(search)).toBe(datasetOf(search));
  });

  it.each(['000000000000', 'toString', ''])('is a 404 that lists the versions where %j is none', (v) => {
    let thrown: unknown;
    try {
      datasetOf(new URLSearchParams({ v }));
    } catch (error) {
      thrown = error;
    }
    const known = [...versions().map(({ version }) => version), latest.version];
    expect(isHttpError(thrown, 404) && thrown.body).toEqual({
      message: `v=${v}`,
      parameter: 'v',
      allowed: [...new Set(known)]
    });
  });
});

it.each([
  ['another that exists', '0123456789ab'],
  ['one that does not', 'zz'],
  ['an empty one', '']
])('two versions are a 400 that names v: %s', (_, other) => {
  const search = new URLSearchParams([
    ['v', latest.version],
    ['v', other]
  ]);
  expect(() => datasetOf(search)).toThrow(
    expect.objectContaining({ status: 400, body: expect.objectContaining({ parameter: 'v' }) })
  );
});

it('the same version twice is that version', () => {
  const { version } = latest;
  expect(datasetOf(new URLSearchParams(`v=${version}&v=${version}`)).version).toBe(version);
});

describe('an address', () => {
  it('carries the version of a published dataset alone', () => {
    expect(versionSearch(latest)).toBe('');
    expect(versionSearch(pinned)).toBe('v=0123456789ab');
    expect(withVersion(latest, '/fr/facts/a#b')).toBe('/fr/facts/a#b');
    expect(withVersion(pinned, '/fr/facts/a')).toBe('/fr/facts/a?v=0123456789ab');
    expect(withVersion(pinned, '/fr/timeline?lane=petition#e')).toBe(
      '/fr/timeline?lane=petition&v=0123456789ab#e'
    );
  });

  it('of the same page today has no version', () => {
    expect(withoutVersion(new URL(`${origin}/fr/compare?organisations=a,b&v=0123456789ab`))).toBe(
      '/fr/compare?organisations=a,b'
    );
  });

  it('says the day of its version', () => {
    expect(pinnedView(latest, '/fr', 'fr')).toBeUndefined();
    expect(pinnedView(pinned, '/en', 'en')).toEqual({
      version: '0123456789ab',
      date: '31 January 2026',
      latest: '/en'
    });
  });
});

describe('the HTML of a page', () => {
  it('of the latest version stays as it is', () => {
    const html = '<a href="/fr/facts/a">a</a><form action="/fr/search"></form>';
    expect(keepVersion(latest, html, origin)).toBe(html);
  });

  it.each([
    ['a page', '<a href="/fr">', '<a href="/fr?v=0123456789ab">'],
    ['a part of a page', '<a href="/fr/sources/a#b">', '<a href="/fr/sources/a?v=0123456789ab#b">'],
    [
      'filters',
      '<a class="x" href="/en/timeline?lane=petition&amp;from=2012#e">',
      '<a class="x" href="/en/timeline?lane=petition&amp;from=2012&amp;v=0123456789ab#e">'
    ],
    ['data', '<a href="/data/facts.csv" download>', '<a href="/data/facts.csv?v=0123456789ab" download>'],
    ['an absolute address', `<link href="${origin}/fr">`, `<link href="${origin}/fr?v=0123456789ab">`],
    [
      'a drawing',
      '<svg><a href="/fr/facts/a"><rect/></a></svg>',
      '<svg><a href="/fr/facts/a?v=0123456789ab"><rect/></a></svg>'
    ],
    [
      'a form',
      '<form action="/fr/search" method="get" data-suggest="/fr/search.json"><input name="q"></form>',
      '<form action="/fr/search" method="get" data-suggest="/fr/search.json?v=0123456789ab"><input type="hidden" name="v" value="0123456789ab"><input name="q"></form>'
    ],
    [
      'what follows a quoted angle bracket',
      '<a title="a > b" href="/fr">',
      '<a title="a > b" href="/fr?v=0123456789ab">'
    ]
  ])('leads to the same version: %s', (_, before, after) => {
    expect(kept(before)).toBe(after);
    expect(kept(after.replace(/<input type="hidden"[^>]*>/, ''))).toBe(after);
  });

  it.each([
    ['an anchor', '<a href="#rows">'],
    ['another site', '<a href="https://another.example/fr">'],
    ['another site without scheme', '<a href="//another.example/fr">'],
    ['mail', '<a href="mailto:a@site.example">'],
    ['a version of its own', '<a href="/fr?v=ba9876543210">'],
    ['a version of its own beside a filter', '<a href="/fr/timeline?lane=petition&amp;v=ba9876543210#e">'],
    ['the latest version', '<a data-latest href="/fr/facts/a">'],
    ['the feed', '<a href="/feed.xml?lang=fr">'],
    ['oEmbed', '<link rel="alternate" href="/oembed?url=https%3A%2F%2Fsite.example%2Ffr">'],
    ['the card of the site', '<a href="/fr/card.png">'],
    ['a style sheet', '<link href="/_app/immutable/a.css" rel="stylesheet">'],
    ['a script', '<script type="module" src="/scripts/tips.js"></script>'],
    ['a form without address', '<form hidden><select name="v"></select></form>'],
    ['a form elsewhere', '<form action="https://another.example/fr"></form>'],
    ['code that is shown', '<textarea>&lt;a href="/fr"&gt;</textarea>'],
    ['other elements', '<article data-href="/fr"></article><linearGradient href="/fr"/>']
  ])('leaves alone what names no version of its own: %s', (_, html) => {
    expect(kept(html)).toBe(html);
  });
});
