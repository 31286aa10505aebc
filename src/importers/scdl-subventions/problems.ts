// What in a row of subsidies is not as its Table Schema says: types, constraints, checks. Nothing is mended here.
import { checks, fields, type Check, type Field } from './schema.ts';

export interface Problem {
  readonly column: string;
  readonly why: string;
}

type Row = Readonly<Record<string, string>>;

const isDate = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

const wrongType = ({ type, trueValues, falseValues }: Field, value: string): string | undefined => {
  if (type === 'date' && !isDate(value)) return `“${value}” is not a date (YYYY-MM-DD)`;
  if (type === 'number' && !/^[+-]?\d+(?:\.\d+)?$/.test(value)) return `“${value}” is not a number`;
  if (type === 'boolean' && ![...trueValues, ...falseValues].includes(value))
    return `“${value}” is none of ${[...trueValues, ...falseValues].join(', ')}`;
  return undefined;
};

const outside = ({ constraints }: Field, value: string): string | undefined => {
  const { pattern, maxLength, minimum, maximum, enum: allowed } = constraints;
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(value))
    return `“${value}” does not match ${pattern}`;
  if (maxLength !== undefined && value.length > maxLength)
    return `${value.length} characters, at most ${maxLength} are allowed`;
  if (allowed !== undefined && !allowed.includes(value)) return `“${value}” is none of ${allowed.join(', ')}`;
  if (minimum !== undefined && Number(value) < minimum) return `${value} is under ${minimum}`;
  if (maximum !== undefined && Number(value) > maximum) return `${value} is over ${maximum}`;
  return undefined;
};

const wrong = (field: Field, value: string): string | undefined => {
  if (value === '') return field.constraints.required ? 'required, and empty' : undefined;
  return wrongType(field, value) ?? outside(field, value);
};

/** Fourteen digits that pass the Luhn check; those of La Poste add up to a multiple of five instead. */
const isSiret = (value: string): boolean => {
  if (!/^\d{14}$/.test(value)) return false;
  const digits = [...value].map(Number);
  if (value.startsWith('356000000') && digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0) return true;
  const sum = digits.reduce((total, digit, index) => {
    const weighted = digit * (index % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
};

const failed = (check: Check, row: Row): Problem[] => {
  if (check.name === 'french-siret-value') {
    const { column } = check.params;
    const value = row[column] ?? '';
    return value === '' || isSiret(value) ? [] : [{ column, why: `“${value}” is not a SIRET` }];
  }
  const { column1, column2 } = check.params;
  return (row[column1] ?? '') === '' && (row[column2] ?? '') === ''
    ? [{ column: column1, why: `empty, and so is ${column2}: one of them is required` }]
    : [];
};

export const problemsOf = (row: Row): Problem[] => [
  ...fields.flatMap((field) => {
    const why = wrong(field, row[field.name] ?? '');
    return why === undefined ? [] : [{ column: field.name, why }];
  }),
  ...checks.flatMap((check) => failed(check, row))
];
