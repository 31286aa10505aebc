// The commands `npm run data` and `npm run data:publish`: build the database, or say everything that is wrong with the data.
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { reportOf } from './error.ts';
import { publish } from './publish.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    database: { type: 'string', default: process.env.DATABASE ?? 'database/sovereign-cloud.sqlite' },
    publish: { type: 'boolean', default: false },
    versions: { type: 'string', default: process.env.VERSIONS ?? 'data/versions' }
  }
});

const errors = values.publish ? publish(values) : build(values);
if (errors.length > 0) {
  console.error(reportOf(errors));
  console.error('The data was not built; the last good database, if any, is untouched.');
  process.exitCode = 1;
}
