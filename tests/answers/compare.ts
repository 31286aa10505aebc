// Compares two records of the site's answers: `node tests/answers/compare.ts <before> <after>`; ends with 1 where they differ.
import { readBody } from './body-store.ts';
import { compareRecords, isSame, type Counts, type ReadableRecord } from './compare-records.ts';
import { readRecord } from './recorded-answer.ts';

const [fileBefore = '', fileAfter = ''] = process.argv.slice(2);
if (fileBefore === '' || fileAfter === '') {
  console.error('Usage: node tests/answers/compare.ts <before> <after>');
  process.exit(1);
}

const open = (file: string): ReadableRecord => ({
  ...readRecord(file),
  bodyOf: (digest) => readBody(file, digest)
});

const records = { before: open(fileBefore), after: open(fileAfter) };
const comparison = compareRecords(records);

const columns = ['same', 'changed', 'onlyBefore', 'onlyAfter'] as const satisfies readonly (keyof Counts)[];
const line = (kind: string, cells: readonly (string | number)[]): string =>
  kind.padEnd(42) + cells.map((cell) => String(cell).padStart(13)).join('');
const sum = (column: keyof Counts): number =>
  [...comparison.counts.values()].reduce((total, counts) => total + counts[column], 0);

console.log(line('kind of address', ['same', 'changed', 'only before', 'only after']));
for (const [kind, counts] of [...comparison.counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(
    line(
      kind,
      columns.map((column) => counts[column])
    )
  );
console.log(line('all', columns.map(sum)));

for (const { request, differences } of comparison.changes)
  console.log(`\n${request}\n${differences.map((difference) => `  ${difference}`).join('\n')}`);
for (const request of comparison.onlyBefore) console.log(`\nonly before: ${request}`);
for (const request of comparison.onlyAfter) console.log(`\nonly after: ${request}`);

if (records.before.release.version !== records.after.release.version)
  console.log(
    '\nThe two sites serve different data versions: PNG pictures of charts were compared by size alone.'
  );
process.exitCode = isSame(comparison) ? 0 : 1;
