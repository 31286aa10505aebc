import { expect, it } from 'vitest';
import { folderWith, source } from '#build/fixture.ts';
import { checkLinks, reportLinks } from './links.ts';

const data = folderWith({
  'sources/three.yaml': source('three', {
    url: 'http://example.org/three?utm_source=x',
    archive: 'https://web.archive.org/web/2015/http://example.org/four',
    note: { fr: 'Voir https://example.org/été.', en: 'See (https://example.org/fine).' }
  }),
  'sources/five.yaml': source('five', { url: 'https://www.example.org/three/' }),
  'imports/lot/origin.yaml': { files: [{ url: 'https://example.org/a b' }] }
});

it('finds every wrong address, wherever it stands, with its file and path', () => {
  const { errors, plain } = checkLinks(data);
  expect(errors.map(({ file, path }) => `${file} ${path}`).sort()).toEqual([
    'data/imports/lot/origin.yaml files[0].url',
    'data/sources/three.yaml archive',
    'data/sources/three.yaml note.fr',
    'data/sources/three.yaml url',
    'data/sources/three.yaml url'
  ]);
  expect(errors.map(({ message }) => message)).toContain(
    'this is the address of data/sources/five.yaml as well'
  );
  expect(plain.map(({ file }) => file)).toEqual(['data/sources/three.yaml']);
});

it('says all of it, and whether nothing is wrong', () => {
  const lines: string[] = [];
  const effects = { log: (line: string) => lines.push(line), complain: (line: string) => lines.push(line) };
  expect(reportLinks(data, effects)).toBe(false);
  expect(lines.join('\n')).toContain(
    'data/sources/three.yaml\n  archive: the copy is one of http://example.org/four'
  );
  expect(lines.at(-1)).toMatch(/5 wrong/);
  expect(reportLinks(folderWith(), effects)).toBe(true);
});

it('finds nothing wrong in the data of the house', () => {
  const { errors, addresses } = checkLinks('data');
  expect(addresses).toBeGreaterThan(600);
  expect(errors).toEqual([]);
});
