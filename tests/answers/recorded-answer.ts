// One answer as the record holds it, and the record as a file of JSON lines: the release first, then an answer a line.
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** The data that a site serves: their version, and the day they were published or built. */
const releaseSchema = z.object({ version: z.string(), day: z.string() });
export type Release = z.infer<typeof releaseSchema>;

const answerSchema = z.object({
  request: z.string(),
  method: z.string(),
  path: z.string(),
  kind: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  /** The SHA-256 of the normalised body: the name of its file. */
  body: z.string(),
  /** Whether the body is text, or was unpacked into text. */
  isText: z.boolean()
});
export type RecordedAnswer = z.infer<typeof answerSchema>;

export interface AnswerRecord {
  readonly release: Release;
  readonly answers: readonly RecordedAnswer[];
}

export const writeRecord = (file: string, { release, answers }: AnswerRecord): void => {
  const sorted = answers.toSorted((a, b) => (a.request < b.request ? -1 : 1));
  writeFileSync(file, [release, ...sorted].map((line) => `${JSON.stringify(line)}\n`).join(''));
};

/** Throws where a line has not the form of a record. */
export const readRecord = (file: string): AnswerRecord => {
  const [first = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return {
    release: releaseSchema.parse(JSON.parse(first)),
    answers: lines.map((line) => answerSchema.parse(JSON.parse(line)))
  };
};
