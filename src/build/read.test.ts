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

it('refuses a key written twice', () => {
  expect(errorsWith({ 'organisations/bad.yaml': 'id: bad\nid: bad\n' })).toEqual([
    'organisations/bad.yaml line 2, column 1: Map keys must be unique → correct the YAML at this line'
  ]);
});

it('refuses other files, but for notes to readers', () => {
  expect(errorsWith({ 'sources/three.yml': 'id: three', 'sources/README.md': '# Notes' })).toEqual([
    'sources/three.yml : this is not a .yaml file → rename it to end in .yaml, or take it away'
  ]);
});
