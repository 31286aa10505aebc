import { expect, it } from 'vitest';
import { DataError, pathTo, reportOf } from './error.ts';

it('writes a path as a reader would', () => {
  expect(pathTo('facts', 2, 'value')).toBe('facts[2].value');
  expect(pathTo('facts[2]', 'summary', 'fr')).toBe('facts[2].summary.fr');
  expect(pathTo('', 'id')).toBe('id');
});

it('reports every error, by file, in order', () => {
  const error = (file: string, path: string): DataError =>
    new DataError({ file, path }, 'is missing', 'add it');
  expect(
    reportOf([error('b.yaml', 'facts[10].id'), error('b.yaml', 'facts[9].id'), error('a.yaml', '')])
  ).toBe(
    `a.yaml
  is missing
    → add it
b.yaml
  facts[9].id: is missing
    → add it
  facts[10].id: is missing
    → add it
3 errors in 2 files`
  );
});
