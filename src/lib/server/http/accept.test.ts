import { describe, expect, it } from 'vitest';
import { preferred } from './accept.ts';

const offers = [
  ['csv', ['text/csv']],
  ['json', ['application/json', 'text/json']]
] as const;

describe('preferred', () => {
  it.each([
    ['text/csv', 'csv'],
    ['Text/CSV; header=present', 'csv'],
    ['text/json', 'json'],
    ['text/csv;q=0.5, application/json', 'json'],
    ['application/json;q=0.2, text/csv;q=0.30', 'csv'],
    ['application/json, text/csv', 'json'],
    ['text/html, */*;q=0.8, text/csv;q=0.1', 'csv'],
    ['text/*', 'csv'],
    ['TEXT/*;q=0.5, application/json;q=0.9', 'json'],
    ['application/*, text/*;q=0.1', 'json'],
    ['text/*, text/csv;q=0', 'json']
  ])('finds in %j the offer %s', (header, name) => expect(preferred(header, offers)).toBe(name));

  it.each([
    null,
    '',
    '*/*',
    'image/*',
    'text/*;q=0',
    'text/html',
    'text/csv;q=0',
    'text/csv;q=0.000',
    'text/csv;q=x',
    'csv',
    ',;,=',
    'text/csv application/json'
  ])('finds no offer in %j', (header) => expect(preferred(header, offers)).toBeUndefined());
});
