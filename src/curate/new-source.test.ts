import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '#build/check.ts';
import { fact, folderWith } from '#build/fixture.ts';
import { parse } from '#build/parse.ts';
import { read } from '#build/read.ts';
import { stringify } from 'yaml';
import { newSource } from './new-source.ts';
import { idOf, type Known } from './scaffold.ts';

const run = (known: Partial<Known> & { url: string }, data = folderWith()) => {
  const lines: string[] = [];
  const addLine = (line: string) => lines.push(line);
  const started = newSource(data, { today: '2026-11-25', ...known }, { log: addLine, complain: addLine });
  return { data, started, text: lines.join('\n') };
};

const whole = {
  url: 'https://news.example.org/2015/05/cloud-souverain.html?utm_source=x',
  title: 'Le cloud : "souverain", enfin',
  publisher: 'Example News',
  published: '2015-05',
  published_basis: 'stated',
  lang: 'fr',
  kind: 'press',
  consulted: 'whole'
};

it('starts a file that asks for what is missing', () => {
  const { data, started, text } = run({ url: 'https://www.example.org/actualites/le-cloud-souverain.html' });
  expect(started).toBe(true);
  const file = readFileSync(join(data, 'sources/example-nd-cloud-souverain.yaml'), 'utf8');
  expect(file).toContain("consulted_on: '2026-11-25'");
  for (const field of ['title', 'publisher', 'lang', 'kind', 'consulted', 'facts'])
    expect(text).toMatch(new RegExp(`^  ${field}: .+\\n    → .+`, 'm'));
  const fields = file.split('\n').filter((line) => /^\w+:/.test(line));
  for (const field of fields) expect(file).toMatch(new RegExp(`^# .{3,}\\n${field.slice(0, 5)}`, 'm'));
});

it('leaves only the facts to be written where all else is given', () => {
  const { data, text } = run(whole);
  expect(text).toContain('without what trackers added');
  expect(text).toMatch(/facts: .*\n.*\n1 error in 1 file$/);
  appendFileSync(
    join(data, 'sources/example-2015-05-cloud-souverain-enfin.yaml'),
    stringify([fact({ id: 'cloudwatt-turnover-2013', period: '2013' })])
      .replace(/^/gm, '  ')
      .trimEnd()
  );
  const parsed = parse(read(data).documents);
  expect([...parsed.errors, ...check(parsed.data)]).toEqual([]);
  const known = parsed.data.sources.find(({ item: { id } }) => id.startsWith('example-2015'))?.item;
  expect(known).toMatchObject({
    title: whole.title,
    url: 'https://news.example.org/2015/05/cloud-souverain.html'
  });
});

it('asks for the basis of a date, and takes one of the two', () => {
  const basis = /^ {2}published_basis: the date has no basis\n {4}→ stated .*inferred/m;
  expect(run({ ...whole, published_basis: undefined }).text).toMatch(basis);
  expect(run({ ...whole, published: undefined, published_basis: undefined }).text).not.toMatch(basis);
  expect(run({ ...whole, published_basis: 'guessed' }).text).toMatch(/^ {2}published_basis: .*\n {4}→ .+/m);
  const { data, text } = run(whole);
  expect(text).not.toContain('published_basis');
  expect(readFileSync(join(data, 'sources/example-2015-05-cloud-souverain-enfin.yaml'), 'utf8')).toMatch(
    /^published_basis: stated$/m
  );
});

it.each(['http://example.org/one/', 'https://www.example.org/one?utm_medium=x#top'])(
  'finds %s in the file that has it',
  (url) => {
    const { started, text } = run({ url });
    expect(started).toBe(false);
    expect(text).toContain('described already, in data/sources/one.yaml');
  }
);

it('refuses what is no address, and a name that is taken', () => {
  expect(run({ url: 'example' })).toMatchObject({ started: false });
  expect(run({ url: 'https://example.org/new', id: 'one' }).text).toMatch(
    /data\/sources\/one\.yaml exists already/
  );
  expect(run({ url: 'https://example.org/new', id: '../one' }).text).toMatch(/is no id/);
});

it.each([
  ['https://www.lemonde.fr/a/le-cloud-souverain_42.html', undefined, 'lemonde-nd-cloud-souverain'],
  ['https://www.zdnet.fr/', '2015-03-12', 'zdnet-2015-03-12'],
  ['https://archives.capdigital.com/x', undefined, 'capdigital-nd']
])('names %s as sources are named', (url, published, id) => {
  expect(idOf({ url, published, today: '2026-11-25' })).toBe(id);
});
