// Every check of the data, in one list. Each looks at all of it and returns all it finds.
import { acyclic } from './checks/acyclic.ts';
import { autonomy } from './checks/autonomy.ts';
import { derived } from './checks/derived.ts';
import { digits } from './checks/digits.ts';
import { disagreements } from './checks/disagreements.ts';
import { duplicates } from './checks/duplicates.ts';
import { editions } from './checks/editions.ts';
import { fileNames } from './checks/file-names.ts';
import { followed } from './checks/followed.ts';
import { money } from './checks/money.ts';
import { notes } from './checks/notes.ts';
import { payers } from './checks/payers.ts';
import { periods } from './checks/periods.ts';
import { publications } from './checks/publications.ts';
import { quotations } from './checks/quotations.ts';
import { references } from './checks/references.ts';
import { repeated } from './checks/repeated.ts';
import { restated } from './checks/restated.ts';
import { sizes } from './checks/sizes.ts';
import { targets } from './checks/targets.ts';
import { unique } from './checks/unique.ts';
import { units } from './checks/units.ts';
import { voices } from './checks/voices.ts';
import { words } from './checks/words.ts';
import type { Data } from './data.ts';
import type { DataError } from './error.ts';

export type Check = (data: Data) => DataError[];

const checks: readonly Check[] = [
  fileNames,
  words,
  references,
  units,
  unique,
  repeated,
  duplicates,
  restated,
  digits,
  derived,
  disagreements,
  periods,
  publications,
  sizes,
  autonomy,
  followed,
  acyclic,
  money,
  payers,
  targets,
  notes,
  editions,
  quotations,
  voices
];

export const check: Check = (data) => checks.flatMap((each) => each(data));
