// What changes from one database to another, in lines to read: numbers first, then what the charts say of them.
import { diff } from '#build/diff.ts';
import type { Row } from '#build/link/table.ts';
import { languages } from '#model/language.ts';
import type { ChartResult, ChartSentences } from './takeaways.ts';

const says = (sentences: ChartResult | undefined): sentences is ChartSentences =>
  sentences !== undefined && !('failed' in sentences);

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const factLines = (before: readonly Row[], after: readonly Row[]): string[] => {
  const lines = diff(before, after);
  return lines.length === 0
    ? ['No fact changes.']
    : [`${counted(lines.length, 'fact changes', 'facts change')}:`, ...lines.map((line) => `  ${line}`)];
};

const rowsOf = (was: ChartSentences | undefined, now: ChartSentences): string =>
  was === undefined || was.rows === now.rows
    ? counted(now.rows, 'row', 'rows')
    : `${was.rows} → ${counted(now.rows, 'row', 'rows')}`;

const changed = (was: ChartSentences | undefined, now: ChartSentences): string[] => {
  const lines = languages
    .filter((lang) => was?.takeaway[lang] !== now.takeaway[lang])
    .flatMap((lang) => [
      ...(was === undefined ? [] : [`    ${lang} - ${was.takeaway[lang]}`]),
      `    ${lang} + ${now.takeaway[lang]}`
    ]);
  return lines.length === 0 ? [] : [`  ${now.slug} (${rowsOf(was, now)})`, ...lines];
};

/** The sentences that change, old and new in both languages; then the charts of which only the number of rows does. */
export const takeawayLines = (before: readonly ChartResult[], after: readonly ChartResult[]): string[] => {
  const old = new Map(before.map((sentences) => [sentences.slug, sentences]));
  const now = after.filter(says).map((sentences) => {
    const was = old.get(sentences.slug);
    return { sentences, was: says(was) ? was : undefined };
  });
  const groups = now.map(({ sentences, was }) => changed(was, sentences)).filter((lines) => lines.length > 0);
  const quiet = now.flatMap(({ sentences, was }) =>
    was !== undefined && was.rows !== sentences.rows && changed(was, sentences).length === 0
      ? [`  ${sentences.slug}: ${rowsOf(was, sentences)}`]
      : []
  );
  const failures = [...before, ...after].flatMap((sentences) =>
    'failed' in sentences ? [`  ${sentences.slug}: ${sentences.failed}`] : []
  );
  return [
    ...(groups.length === 0
      ? ['No takeaway changes.']
      : [`${counted(groups.length, 'takeaway changes', 'takeaways change')}:`, ...groups.flat()]),
    ...(quiet.length === 0 ? [] : ['Other rows, same sentence:', ...quiet]),
    ...(failures.length === 0 ? [] : ['Charts that one of the two can’t answer:', ...failures])
  ];
};
