// The command `npm run data` and its variants: build the database, or report everything that is wrong with the data.
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { reportOf, type DataError } from './error.ts';
import { sentenceOf } from './failure.ts';
import { publish } from './publish.ts';

const options = {
  data: { type: 'string', default: 'data' },
  database: { type: 'string', default: process.env.DATABASE ?? 'database/sovereign-cloud.sqlite' },
  registers: { type: 'string', default: 'registers' },
  publish: { type: 'boolean', default: false },
  diff: { type: 'boolean', default: false },
  'check-links': { type: 'boolean', default: false },
  versions: { type: 'string', default: process.env.VERSIONS ?? 'data/versions' }
} as const;

const outcomes = {
  built: 'The data was not built; the last good database, if any, is untouched.',
  published: 'Nothing was published; what was published before is untouched.'
} as const;

const fail = (errors: readonly DataError[], after: string): void => {
  if (errors.length === 0) return;
  console.error(reportOf(errors));
  console.error(after);
  process.exitCode = 1;
};

/** The place of a failure that names none itself. */
let place: string = options.database.default;
let outcome: string = outcomes.built;

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options });
  place = values.database;
  if (values.publish) outcome = outcomes.published;
  // Loaded only for these options: a build needs neither.
  if (values['check-links']) {
    const { reportLinks } = await import('#curate/links.ts');
    if (!reportLinks(values.data)) process.exitCode = 1;
  } else if (values.diff) {
    const { difference } = await import('#curate/difference.ts');
    fail(await difference(values), 'There is nothing to compare until the data are sound.');
  } else fail(values.publish ? await publish(values) : await build(values), outcome);
};

try {
  await run();
} catch (thrown) {
  const sentence = sentenceOf(thrown, place);
  if (sentence === undefined) throw thrown;
  console.error(sentence);
  console.error(outcome);
  process.exitCode = 1;
}
