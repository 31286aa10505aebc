// The command `npm run data`: builds the database, or says everything that is wrong with the data.
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { reportOf } from './error.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    database: { type: 'string', default: process.env.DATABASE ?? 'database/sovereign-cloud.sqlite' }
  }
});

const errors = build(values);
if (errors.length > 0) {
  console.error(reportOf(errors));
  console.error('The data was not built; the last good database, if any, is untouched.');
  process.exitCode = 1;
}
