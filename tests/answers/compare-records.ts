// Compares two records of a site: what is the same, what changed and where it first differs, what only one of them holds.
import { describeBytes, firstDifference, pictureSize } from './first-difference.ts';
import type { AnswerRecord, RecordedAnswer } from './recorded-answer.ts';

/** A record, and what reads its bodies by their digest. */
export interface ReadableRecord extends AnswerRecord {
  readonly bodyOf: (digest: string) => Buffer;
}

interface Change {
  readonly request: string;
  /** The status first, then headers, the body last. */
  readonly differences: readonly string[];
}

type Outcome = 'same' | 'changed' | 'onlyBefore' | 'onlyAfter';
export type Counts = Readonly<Record<Outcome, number>>;

export interface Comparison {
  readonly counts: ReadonlyMap<string, Counts>;
  readonly changes: readonly Change[];
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

const headerDifferences = ({ before, after }: Pair<RecordedAnswer>): string[] =>
  [...new Set([...Object.keys(before.headers), ...Object.keys(after.headers)])].sort().flatMap((name) => {
    const values = { before: before.headers[name], after: after.headers[name] };
    if (values.before === values.after) return [];
    return [`${name}: ${values.before ?? '(none)'} → ${values.after ?? '(none)'}`];
  });

/** A chart's PNG spells the version of its data in pixels; a card doesn't. */
const showsVersion = ({ path }: RecordedAnswer): boolean => /\/charts\/[^/?]+\.png/.test(path);

const bodyDifferences = (
  { before, after }: Pair<RecordedAnswer>,
  records: Pair<ReadableRecord>
): string[] => {
  if (before.body === after.body) return [];
  const bytes = { before: records.before.bodyOf(before.body), after: records.after.bodyOf(after.body) };
  if (before.isText && after.isText)
    return [firstDifference(bytes.before.toString('utf8'), bytes.after.toString('utf8'))];
  const size = pictureSize(bytes.before);
  const sameData = records.before.release.version === records.after.release.version;
  if (!sameData && showsVersion(before) && size !== undefined && size === pictureSize(bytes.after)) return [];
  return [`${describeBytes(bytes.before)} → ${describeBytes(bytes.after)}`];
};

const differencesOf = (pair: Pair<RecordedAnswer>, records: Pair<ReadableRecord>): string[] => {
  const { before, after } = pair;
  const status = before.status === after.status ? [] : [`status ${before.status} → ${after.status}`];
  return [...status, ...headerDifferences(pair), ...bodyDifferences(pair, records)];
};

const byRequest = ({ answers }: AnswerRecord): Map<string, RecordedAnswer> =>
  new Map(answers.map((answer) => [answer.request, answer]));

const none: Counts = { same: 0, changed: 0, onlyBefore: 0, onlyAfter: 0 };

/** Throws where a body that differs can't be read. */
export const compareRecords = (records: Pair<ReadableRecord>): Comparison => {
  const before = byRequest(records.before);
  const after = byRequest(records.after);
  const counts = new Map<string, Counts>();
  const count = ({ kind }: RecordedAnswer, outcome: Outcome): void => {
    const known = counts.get(kind) ?? none;
    counts.set(kind, { ...known, [outcome]: known[outcome] + 1 });
  };
  const changes: Change[] = [];
  const onlyBefore: string[] = [];
  for (const [request, answer] of before) {
    const other = after.get(request);
    if (other === undefined) {
      onlyBefore.push(request);
      count(answer, 'onlyBefore');
      continue;
    }
    const differences = differencesOf({ before: answer, after: other }, records);
    if (differences.length > 0) changes.push({ request, differences });
    count(answer, differences.length > 0 ? 'changed' : 'same');
  }
  const added = [...after.values()].filter(({ request }) => !before.has(request));
  for (const answer of added) count(answer, 'onlyAfter');
  return { counts, changes, onlyBefore, onlyAfter: added.map(({ request }) => request) };
};

export const isSame = ({ changes, onlyBefore, onlyAfter }: Comparison): boolean =>
  changes.length + onlyBefore.length + onlyAfter.length === 0;
