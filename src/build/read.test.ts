import { expect, it } from 'vitest';
import { errorsWith, folderWith } from './fixture.ts';
import { read } from './read.ts';

it('reads every file in order', () => {
  const { documents, errors } = read(folderWith());
  expect(errors).toEqual([]);
  const files = documents.map(({ file }) => file);
  expect(files).toEqual([...files].sort());
  expect(files).toContain('data/sources/one.yaml');
});

it('says where a file is not YAML', () => {
  expect(errorsWith({ 'organisations/bad.yaml': 'id: bad\nname: [\n' })).toEqual([
    'organisations/bad.yaml line 3, column 1: Flow sequence in block collection must be sufficiently indented and end with a ] → correct the YAML at this line'
  ]);
});

it.each([
  ['id: bad\nid: bad\n', 'line 2, column 1: the key "id" stands at line 1 already'],
  [
    'id: bad\nname:\n  fr: A\n  en: A\n\n  fr: B\n',
    'line 6, column 3: the key "fr" stands at line 3 already'
  ],
  ['id: bad\n2014: one\n\'x\': 1\n"x": 2\n', 'line 4, column 1: the key "x" stands at line 3 already'],
  ['id: bad\nname: {fr: A, fr: B}\n', 'line 2, column 15: the key "fr" stands at line 2 already']
])('names a key written twice, and where it stands first: %j', (text, message) => {
  expect(errorsWith({ 'organisations/bad.yaml': text })).toEqual([
    `organisations/bad.yaml ${message} → keep one of the two, or correct the name of one`
  ]);
});

it('takes a key that another map has too', () => {
  const text = 'id: good\nkind: company\ncountry: FR\nname:\n  fr: A\n  en: A\noutcome:\n  fr: B\n  en: B\n';
  expect(errorsWith({ 'organisations/good.yaml': text })).toEqual([]);
});

it('refuses other files, but for notes to readers', () => {
  expect(errorsWith({ 'sources/three.yml': 'id: three', 'sources/README.md': '# Notes' })).toEqual([
    'sources/three.yml : this is not a .yaml file → rename it to end in .yaml, or take it away'
  ]);
});
