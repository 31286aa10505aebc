import { expect, it } from 'vitest';
import { content, whole } from '../export/fixture.ts';
import tsv from './tsv.ts';

const label = { fr: 'Libellé', en: 'Label' };
const columns = ['a', 'b'].map((name) => ({ name, type: 'string', label, description: label }) as const);
const file = async (...cells: readonly unknown[]) =>
  String(await whole(tsv.write(content(columns, [cells]))));

it('has a line of names, then a line a row, nothing quoted', async () => {
  expect(await file('one "two"', 2.5)).toBe('a\tb\none "two"\t2.5\n');
  expect(await file(null, true)).toBe('a\tb\n\ttrue\n');
});

it.each([
  ['a tab', 'x\ty', 'x y'],
  ['a line break', 'x\r\ny\nz\rw', 'x y z w'],
  ['what a spreadsheet would run', '=1+1', "'=1+1"],
  ['a tab before what a spreadsheet would run', '\t=1+1', "' =1+1"]
])('holds %s within its cell', async (_, text, cell) => {
  expect(await file(text, -1)).toBe(`a\tb\n${cell}\t-1\n`);
});
