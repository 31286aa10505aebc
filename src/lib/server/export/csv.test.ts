import { expect, it } from 'vitest';
import { csv, csvLines, french, guard, plain } from './csv.ts';

const columns = [
  { name: 'text', label: { fr: 'Texte', en: 'Text' } },
  { name: 'amount', label: { fr: 'Montant ; total', en: 'Amount' } },
  { name: 'yes', label: { fr: 'Vrai', en: 'True' } }
];
const rows = [
  ['=SUM(A1)', -22.5, true],
  ['a "b", c;\nd', 75e6, false],
  [null, null, null],
  ['-12,5', 0.1 + 0.2, true]
];

it('is RFC 4180 for programs', () => {
  expect([...csvLines(plain, columns, rows)].join('')).toBe(
    'text,amount,yes\r\n\'=SUM(A1),-22.5,true\r\n"a ""b"", c;\nd",75000000,false\r\n,,\r\n"-12,5",0.30000000000000004,true\r\n'
  );
});

it('is what French Excel opens', () => {
  expect([...csvLines(french, columns, rows)].join('')).toBe(
    '\uFEFFTexte;"Montant ; total";Vrai\r\n\'=SUM(A1);-22,5;vrai\r\n"a ""b"", c;\nd";75000000;faux\r\n;;\r\n-12,5;0,30000000000000004;vrai\r\n'
  );
});

it('guards texts that would run, never numbers', () => {
  expect(['=1', '+a', '-a', '@a', '\ta', '-1', '+33', 'a=1', ''].map(guard)).toEqual([
    "'=1",
    "'+a",
    "'-a",
    "'@a",
    "'\ta",
    '-1',
    '+33',
    'a=1',
    ''
  ]);
});

it('is the same from names alone', () => {
  const names = columns.map(({ name }) => name);
  const objects = rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
  expect(csv(names, objects)).toBe([...csvLines(plain, columns, rows)].join(''));
});
