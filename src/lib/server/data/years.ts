// The years that facts span, first and last.
import type { TableFile } from './datapackage.ts';

export const yearsOf = (files: readonly TableFile[]): readonly [first: number, last: number] => {
  const facts = files.find(({ table }) => table.name === 'facts')?.rows ?? [];
  const of = (name: string) => facts.flatMap(({ [name]: year }) => (typeof year === 'number' ? [year] : []));
  return [
    of('year_from').reduce((a, b) => Math.min(a, b), 9999),
    of('year_to').reduce((a, b) => Math.max(a, b), 0)
  ];
};
