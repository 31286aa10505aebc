// The lint rules: Svelte's own template, and the house's: no any, no non-null assertion, no type assertion but `as const`.
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'node_modules/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs['flat/recommended'],
  prettier,
  ...svelte.configs['flat/prettier'],
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'no-undef': 'off',
      // French words carry no-break spaces.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // `'name' in value` narrows a type; with a name that somebody sent, `toString` is in every object.
      'no-restricted-syntax': [
        'error',
        {
          selector: "BinaryExpression[operator='in']:not([left.type='Literal'])",
          message: 'Every object has toString: ask Object.hasOwn, a Map or a Set.'
        }
      ]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
    },
    rules: { 'svelte/no-at-html-tags': 'off', 'svelte/no-navigation-without-resolve': 'off' }
  }
);
