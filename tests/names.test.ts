// Holds the names of the code: no word that docs/architecture.md retired, no tuple that declares several variables.
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Words that say too little as names, and what to use in their place. */
const retired = new Map([
  ['told', 'state, context, reply'],
  ['tell', 'load, report, send'],
  ['said', 'text, message, properties'],
  ['asked', 'query, request, params'],
  ['proof', 'validated, parsed'],
  ['prove', 'validate'],
  ['proved', 'validated'],
  ['most', 'max with what it limits: maxRows'],
  ['room', 'layer, maxBytes, availableWidth'],
  ['cure', 'fix'],
  ['perhaps', 'nullable'],
  ['always', 'required']
]);

/** The script of a Svelte file, or the whole of another. */
const codeOf = (file: string): string => {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.svelte') ? (/<script[^>]*>(.*?)<\/script>/s.exec(text)?.[1] ?? '') : text;
};

const isName = (node: ts.Node): node is ts.Identifier => {
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  return 'name' in parent && parent.name === node && !ts.isPropertyAccessExpression(parent);
};

/** `const [a, b] = [1, 2]`. */
const isTuple = (node: ts.Node): boolean =>
  ts.isVariableDeclaration(node) &&
  ts.isArrayBindingPattern(node.name) &&
  node.initializer !== undefined &&
  ts.isArrayLiteralExpression(node.initializer) &&
  !node.initializer.elements.some(ts.isSpreadElement);

/** What a text breaks, each with its line. */
const broken = (file: string, code: string): string[] => {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const at = (node: ts.Node): string =>
    `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const visit = (node: ts.Node): void => {
    const instead = isName(node)
      ? retired.get(/^most(?=[A-Z])/.exec(node.text)?.[0] ?? node.text.toLowerCase())
      : undefined;
    if (instead !== undefined) found.push(`${at(node)} is named ${node.getText()}: use ${instead}`);
    if (isTuple(node)) found.push(`${at(node)} declares several variables in one tuple: one statement each`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

it.each([
  ['const told = 1;', 'x.ts:1 is named told: use state, context, reply'],
  ['interface Asked {}', 'x.ts:1 is named Asked: use query, request, params'],
  ['const mostRows = 1;', 'x.ts:1 is named mostRows: use max with what it limits: maxRows'],
  ['const f = ({ said }: T) => said;', 'x.ts:1 is named said: use text, message, properties'],
  ['const [a, b] = [1, 2];', 'x.ts:1 declares several variables in one tuple: one statement each']
])('finds what is wrong in %s', (code, message) => {
  expect(broken('x.ts', code)).toEqual([message]);
});

it('takes what is right', () => {
  expect(broken('x.ts', "const [a] = list; const t = x.said; f('told'); // told")).toEqual([]);
});

it('the code uses the names of the field', () => {
  const files = globSync('{src,tests}/**/*.{ts,svelte}');
  expect(files.length).toBeGreaterThan(400);
  expect(files.flatMap((file) => broken(file, codeOf(file)))).toEqual([]);
});
