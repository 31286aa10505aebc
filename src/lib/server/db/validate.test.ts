import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tables } from '#model/table/tables.ts';
import { validatorFor, type Validate } from './validate.ts';

const passes = (validate: Validate, value: unknown): boolean => {
  try {
    validate([value]);
    return true;
  } catch {
    return false;
  }
};

const odd = [
  null,
  '',
  '2014',
  '2014-13',
  '2014-02-30',
  'EUR',
  'fr',
  0,
  1,
  -1.5,
  2 ** 53,
  Number.NaN,
  Infinity,
  1n,
  {},
  []
];
const stored = fc.oneof(fc.constantFrom(...odd), fc.string(), fc.double(), fc.integer(), fc.anything());

describe.each(tables.map((table) => [table.name, table] as const))('the cells of %s', (_, { columns }) => {
  it.each(columns.map((column) => [column.name, column] as const))(
    '%s: taken where its schema takes them',
    (__, column) => {
      const validate = validatorFor([column]);
      fc.assert(
        fc.property(stored, (value) => {
          // SQLite has no booleans: 0 and 1 stand for them.
          const meant = column.type === 'boolean' && (value === 0 || value === 1) ? value === 1 : value;
          expect(passes(validate, value)).toBe(column.schema.safeParse(meant).success);
        })
      );
    }
  );
});

it('a refusal names the column', () => {
  const columns = tables.flatMap((table) => table.columns.filter(({ name }) => name === 'unit'));
  const validate: Validate = validatorFor(columns);
  expect(() => validate(columns.map(() => 'bushel'))).toThrow('unit');
});

it('booleans come out as such', () => {
  const columns = tables.flatMap((table) => table.columns.filter(({ type }) => type === 'boolean'));
  const validate: Validate = validatorFor(columns);
  const cells: unknown[] = columns.map((__, at) => at % 2);
  validate(cells);
  expect(cells).toEqual(columns.map((__, at) => at % 2 === 1));
});
