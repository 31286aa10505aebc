// Check: the shape of every item. Turns zod's issues into plain words, with what would fix them.
import type { z } from 'zod';
import { definitionSchema } from '#model/definition.ts';
import { disagreementSchema } from '#model/disagreement.ts';
import { eventSchema } from '#model/event.ts';
import { factSchema } from '#model/fact.ts';
import { indicatorSchema } from '#model/indicator.ts';
import { didYouMean } from '#model/nearest.ts';
import { organisationSchema } from '#model/organisation.ts';
import { seriesSchema } from '#model/series.ts';
import { sourceSchema } from '#model/source.ts';
import { termSchema } from '#model/vocabulary.ts';
import { DataError, pathTo, type Place } from '../error.ts';

type Issue = z.core.$ZodIssue;

const keys = new Set(
  [
    definitionSchema,
    disagreementSchema,
    eventSchema,
    factSchema,
    indicatorSchema,
    organisationSchema,
    organisationSchema.shape.owners.unwrap().element,
    organisationSchema.shape.size_classes.unwrap().element,
    seriesSchema,
    sourceSchema,
    termSchema
  ].flatMap(({ shape }) => Object.keys(shape))
);

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  object: 'keys with values',
  record: 'keys with values',
  array: 'a list'
};
const kind = (expected: string): string => kinds[expected] ?? expected;
const shown = (input: unknown): string => (input === null ? 'nothing' : JSON.stringify(input));

/** Of a union, the branch that the writer was on: the one whose own shape fits, if there is one. */
const branch = (issue: z.core.$ZodIssueInvalidUnion): Issue[] | undefined => {
  const nested = issue.errors.find(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0)
  );
  return nested?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
};

const typeError = (expected: readonly string[], input: unknown): [string, string] => {
  if (input === undefined) return ['is missing', 'add it'];
  const message = `expected ${expected.map(kind).join(' or ')}, read ${shown(input)}`;
  if (expected.includes('string') && (typeof input === 'number' || typeof input === 'boolean'))
    return [message, `put it between quotes: '${String(input)}'`];
  if (input === null) return [message, 'write it, or take the key away'];
  if (expected.includes('number') && typeof input === 'string' && Number.isFinite(Number(input)))
    return [message, 'write it without quotes'];
  return [message, 'correct it'];
};

const plain = (issue: Issue): [string, string] => {
  switch (issue.code) {
    case 'invalid_type':
      return typeError([issue.expected], issue.input);
    case 'invalid_union': {
      if (issue.discriminator !== undefined)
        return [issue.message.replace('discriminator ', ''), 'use one of these words'];
      const expected = issue.errors.flatMap(([first]) =>
        first?.code === 'invalid_type' ? [first.expected] : []
      );
      return typeError(expected, issue.input);
    }
    case 'invalid_value': {
      if (issue.input === undefined) return ['is missing', `add it: one of ${issue.values.join(', ')}`];
      const near = didYouMean(String(issue.input), issue.values.map(String));
      return [
        `${shown(issue.input)} is not a word of this set`,
        `use one of ${issue.values.join(', ')}${near}`
      ];
    }
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? ['is empty', 'write it, or take the key away where it is optional']
        : [`${shown(issue.input)} is below ${issue.minimum}`, 'correct it'];
    case 'too_big':
      return issue.origin === 'string'
        ? [`is longer than ${issue.maximum} characters`, 'shorten it']
        : [`${shown(issue.input)} is above ${issue.maximum}`, 'correct it'];
    case 'invalid_format':
      return [
        `${issue.message === 'Invalid URL' ? 'this is not a web address' : issue.message}, not ${shown(issue.input)}`,
        'correct it'
      ];
    default:
      return [issue.message, 'correct it'];
  }
};

export const schemaErrors = (
  error: { readonly issues: readonly Issue[] },
  { file, path }: Place
): DataError[] =>
  error.issues.flatMap((issue): DataError[] => {
    const inner = issue.code === 'invalid_union' ? branch(issue) : undefined;
    if (inner) return schemaErrors({ issues: inner }, { file, path });
    const place = (...more: string[]): Place => ({ file, path: pathTo(path, ...issue.path, ...more) });
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(
        (key) =>
          new DataError(
            place(key),
            'unknown key',
            `take it away or correct its spelling${didYouMean(key, keys)}`
          )
      );
    return [new DataError(place(), ...plain(issue))];
  });
