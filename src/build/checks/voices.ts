// Check: an excerpt stands beside a chart or answers a question, and voices have a speaker, one size and a possible date.
import { maxVoiceLength } from '#model/excerpt.ts';
import type { Check } from '../check.ts';
import type { Drawn, Excerpt } from '../data.ts';
import { DataError, pathTo } from '../error.ts';
import { wordsOf } from '../link/source.ts';

const wrongs = ({ file, path, item }: Drawn<Excerpt>, published: string | null): DataError[] => {
  const wrong = (message: string, fix: string, ...steps: string[]): DataError =>
    new DataError({ file, path: pathTo(path, ...steps) }, message, fix);
  const { voice, charts, speaker } = item;
  if (voice === undefined)
    return charts.length > 0
      ? []
      : [wrong('this excerpt is shown nowhere', 'name the charts beside which it stands, or add a voice')];
  const { said_on } = voice;
  const shared = Math.min(said_on.length, published?.length ?? 0);
  return [
    ...(speaker === undefined ? [wrong('a voice has no speaker', 'say who speaks', 'speaker')] : []),
    ...Object.entries(wordsOf(item)).flatMap(([lang, text]) =>
      text.length > maxVoiceLength
        ? [
            wrong(
              `a voice has ${text.length} characters in ${lang}: voices are of one size`,
              `shorten it to ${maxVoiceLength}`
            )
          ]
        : []
    ),
    ...(said_on.slice(0, shared) > (published ?? '').slice(0, shared)
      ? [wrong('this was said after its page was published', 'correct one of the two', 'voice', 'said_on')]
      : [])
  ];
};

export const voices: Check = ({ excerpts, sources }) => {
  const published = new Map<string, string | null>(sources.map(({ item }) => [item.id, item.published]));
  return excerpts.flatMap((excerpt) => wrongs(excerpt, published.get(excerpt.source) ?? null));
};
