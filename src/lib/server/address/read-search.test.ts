import { isHttpError } from '@sveltejs/kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { choice, flag, integer, list, listOf, text } from './parameters.ts';
import { namesOf, readSearch, writeSearch, type Search } from './read-search.ts';
import { short } from './refuse.ts';

const bounds = { min: 1990, max: 2030 };
const schema = z.object({
  word: choice(['log', 'linear'], { aliases: ['mot'] }).default('log'),
  late: choice(() => ['a', 'b']).optional(),
  folded: choice(['json', 'xml'], { clean: (given) => given.toLowerCase() }).optional(),
  year: integer(bounds).default(2000),
  lateYear: integer(() => bounds).default(() => bounds.max),
  side: integer({ min: 1, max: 100 }, { clamped: true }).optional(),
  on: flag().default(true),
  off: flag().default(false),
  some: list(['x', 'y', 'z']),
  ordered: list(['x', 'y', 'z'], { arrange: (values) => [...values] }),
  numbers: listOf(z.string().regex(/^\d+$/).transform(Number), () => ['0, 1, 2 …']),
  free: text({ max: 20, clean: (given) => given.trim() }).default('')
});
const defaults = readSearch(schema, new URLSearchParams());
const read = (search: string) => readSearch(schema, new URLSearchParams(search));
const refused = (search: string) => {
  try {
    return read(search);
  } catch (thrown) {
    if (!isHttpError(thrown)) throw thrown;
    return { status: thrown.status, ...thrown.body };
  }
};

const words = ['log', 'linear'];
const span = ['1990–2030'];
const listed = ['x', 'y', 'z'];

describe('what an address gives', () => {
  it('is the default where it says nothing', () => {
    expect(defaults).toEqual({
      word: 'log',
      year: 2000,
      lateYear: 2030,
      on: true,
      off: false,
      some: [],
      ordered: [],
      numbers: [],
      free: ''
    });
  });

  it('is nothing where its text is empty, as a form sends it', () => {
    expect(
      read(
        namesOf(schema)
          .map((name) => `${name}=`)
          .join('&')
      )
    ).toEqual(defaults);
    expect(read('some=,&ordered=,,&some=&word=&word=linear')).toEqual({ ...defaults, word: 'linear' });
  });

  it.each([
    ['word=linear', { word: 'linear' }],
    ['word=linear&word=log', { word: 'linear' }],
    ['mot=linear', { word: 'linear' }],
    ['mot=log&word=linear', { word: 'linear' }],
    ['late=b', { late: 'b' }],
    ['folded=XML', { folded: 'xml' }],
    ['year=1990&lateYear=1990', { year: 1990, lateYear: 1990 }],
    ['year=002030', { year: 2030 }],
    ['side=99999999999999999999', { side: 100 }],
    ['on=0&off=1', { on: false, off: true }],
    ['some=z,x', { some: ['x', 'z'] }],
    ['some=z&some=x&some=z', { some: ['x', 'z'] }],
    ['some=z,%20x&some=', { some: ['x', 'z'] }],
    ['ordered=z,x,z', { ordered: ['z', 'x'] }],
    ['numbers=20,3,20', { numbers: [20, 3] }],
    ['free=%20a,%20b%20', { free: 'a, b' }],
    ['other=1&__proto__=2&toString=3', {}]
  ])('is read: %s', (search, values) => {
    expect(read(search)).toEqual({ ...defaults, ...values });
  });

  it.each([
    ['word=sqrt', 'word=sqrt', 'word', words],
    ['word=LOG', 'word=LOG', 'word', words],
    ['word=%20log', 'word= log', 'word', words],
    ['word=sqrt&word=log', 'word=sqrt', 'word', words],
    ['mot=sqrt', 'mot=sqrt', 'mot', words],
    ['late=c', 'late=c', 'late', ['a', 'b']],
    ['year=1989', 'year=1989', 'year', span],
    ['year=2031', 'year=2031', 'year', span],
    ['lateYear=2031', 'lateYear=2031', 'lateYear', span],
    ['year=1e3', 'year=1e3', 'year', span],
    ['year=0x7d0', 'year=0x7d0', 'year', span],
    ['year=-2000', 'year=-2000', 'year', span],
    ['year=2000.0', 'year=2000.0', 'year', span],
    ['year=%202000', 'year= 2000', 'year', span],
    ['year=Infinity', 'year=Infinity', 'year', span],
    [`year=${'9'.repeat(400)}`, `year=${'9'.repeat(79)}…`, 'year', span],
    ['year=٢٠٠٠', 'year=٢٠٠٠', 'year', span],
    ['side=0', 'side=0', 'side', ['1–100']],
    ['on=true', 'on=true', 'on', ['0', '1']],
    ['some=x,w', 'some=w', 'some', listed],
    ['some=x&some=v,w', 'some=v', 'some', listed],
    ['numbers=1,two', 'numbers=two', 'numbers', ['0, 1, 2 …']],
    [`free=${'a'.repeat(21)}`, `free=${'a'.repeat(21)}`, 'free', ['≤ 20']],
    ['word=%00', 'word=\ufffd', 'word', words],
    ['word=log%00', 'word=log\ufffd', 'word', words],
    ['some=x,%ED%A0%80', 'some=\ufffd\ufffd\ufffd', 'some', listed]
  ])('is refused: %s', (search, message, parameter, allowed) => {
    expect(refused(search)).toEqual({ status: 400, message, parameter, allowed });
  });

  it.each(Object.getOwnPropertyNames(Object.prototype))('is no word of ours: %s', (name) => {
    for (const [parameter, allowed] of [
      ['word', words],
      ['late', ['a', 'b']],
      ['year', span],
      ['some', listed]
    ] as const)
      expect(refused(`${parameter}=${name}`)).toMatchObject({ status: 400, parameter, allowed });
    expect(read(`${name}=linear`)).toEqual(defaults);
  });

  it('is refused at the first fault in the order of the schema', () => {
    expect(refused('some=w&year=1')).toMatchObject({ parameter: 'year' });
  });
});

describe('an older name that is another parameter’s', () => {
  const ratio = z.object({ ratio: choice(['1', '2'], { aliases: ['scale'] }).default('2') });
  const axis = z.object({ scale: choice(['log', 'linear']).default('log') });
  const both = z.object({ ...axis.shape, ...ratio.shape });

  it.each([
    ['', 'log', '2'],
    ['scale=linear', 'linear', '2'],
    ['scale=1', 'log', '1'],
    ['scale=1&scale=linear', 'linear', '1'],
    ['scale=linear&scale=1', 'linear', '1'],
    ['scale=1&ratio=2', 'log', '2']
  ])('has its numbers, and no more: %j', (text, scale, found) => {
    const search = new URLSearchParams(text);
    expect(readSearch(both, search)).toEqual({ scale, ratio: found });
    expect(readSearch(axis, search, ratio)).toEqual({ scale });
    expect(readSearch(ratio, search, axis)).toEqual({ ratio: found });
  });

  it('is listed once', () => expect(namesOf(axis, ratio)).toEqual(['scale', 'ratio']));
});

describe('the canonical form', () => {
  it('says what differs from the defaults, in the order of the schema', () => {
    expect(writeSearch(schema, defaults)).toBe('');
    expect(writeSearch(schema, {})).toBe('');
    const values = {
      ...defaults,
      free: 'a & b, c',
      some: ['x', 'z'] as const,
      on: false,
      word: 'linear' as const
    };
    expect(writeSearch(schema, values)).toBe('word=linear&on=0&some=x,z&free=a+%26+b,+c');
  });

  const texts = fc.oneof(
    fc.constantFrom(
      ...words,
      ...listed,
      'a',
      'b',
      'JSON',
      '0',
      '1',
      '2',
      '1990',
      '2030',
      '99',
      'x,z',
      'z, y,y',
      ''
    ),
    fc.string({ unit: 'binary', maxLength: 25 }),
    fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype), '\0', '\ud800')
  );
  const names = fc.constantFrom(...namesOf(schema), 'toString', '__proto__', 'other');
  const pairs = fc.array(
    fc.tuple(names, texts).map(([name, given]) => [name, given]),
    { maxLength: 8 }
  );

  it('of whatever is not refused reads as the same, and is its own canonical form', () => {
    let taken = 0;
    fc.assert(
      fc.property(pairs, (given) => {
        const search = new URLSearchParams(given);
        const values = refused(search.toString());
        if ('status' in values) {
          expect(values.status).toBe(400);
          return;
        }
        taken += 1;
        const canonical = writeSearch(schema, values);
        expect(read(canonical)).toEqual(values);
        expect(writeSearch(schema, read(canonical))).toBe(canonical);
      }),
      { numRuns: 2_000 }
    );
    expect(taken).toBeGreaterThan(200);
  });

  it('of any values reads as these values', () => {
    const values = fc.record({
      word: fc.constantFrom('log', 'linear'),
      late: fc.constantFrom('a', 'b'),
      year: fc.integer(bounds),
      lateYear: fc.integer(bounds),
      on: fc.boolean(),
      off: fc.boolean(),
      some: fc.subarray([...listed]),
      numbers: fc
        .uniqueArray(fc.nat())
        .map((all) => all.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))),
      free: fc.string({ unit: 'binary', maxLength: 20 }).map((given) => given.toWellFormed().trim())
    });
    fc.assert(
      fc.property(values, (given) => {
        expect(read(writeSearch(schema, given))).toEqual({ ...defaults, ...given });
      })
    );
  });
});

it('a schema that is no parameter is a bug', () => {
  const wrong: Search = z.object({ a: z.string() });
  expect(() => namesOf(wrong)).toThrow('not a parameter');
});

describe('short', () => {
  it.each([
    ['a'.repeat(80), 'a'.repeat(80)],
    ['a'.repeat(81), `${'a'.repeat(79)}…`],
    [`${'a'.repeat(78)}😀😀`, `${'a'.repeat(78)}…`],
    ['a\n\0b', 'a\ufffd\ufffdb']
  ])('%j is shown as %j', (given, shown) => {
    expect(short(given)).toBe(shown);
    expect(short(given).isWellFormed()).toBe(true);
  });
});
