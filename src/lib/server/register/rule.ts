// What the cloud rule is and how often it is right, in words: the numbers are those that the build measured.
import { number, percent } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { ruleQuality, type Share } from '../db/meta.ts';
import { corrections, registers } from '../db/register.ts';
import { isRegisterId } from './filters.ts';

/** The measures of the rule, each with its interval. */
const measures = (dataset: Dataset, lang: Lang): string[] => {
  const t = messages[lang].registers.rule;
  const quality = ruleQuality(dataset);
  if (quality === undefined) return [];
  const { cloud, digital, recall, sample } = quality;
  const percentage = (value: number) => percent(lang, Math.round(value * 1000) / 10);
  const of = ({ hits, rows, share, low, high }: Share) =>
    [hits, rows, percentage(share), percentage(low), percentage(high)] as const;
  return [t.precision(...of(cloud)), t.digital(...of(digital)), t.recall(...of(recall), sample)];
};

/** The rule, then its measures. Where it is about aid, what was never checked stands before them. */
export const ruleTexts = (dataset: Dataset, lang: Lang, { aid }: { readonly aid: boolean }): string[] => {
  const t = messages[lang].registers.rule;
  return [...t.text, ...(aid ? [t.unchecked] : []), ...measures(dataset, lang), t.written];
};

/**
 * What the method page says of registers: what was chosen, how, how well, what was corrected, what is missing. Nothing of
 * a version that holds none.
 */
export const registerMethod = (dataset: Dataset, lang: Lang): string[] => {
  const { names, limits, method } = messages[lang].registers;
  if (registers(dataset).length === 0) return [];
  const corrected = corrections(dataset).reduce((all, { rows }) => all + rows, 0);
  return [
    ...registers(dataset).flatMap(({ register_id: id, rows_selected, rows_read }) =>
      isRegisterId(id)
        ? [`${method.choice(names[id], number(lang, rows_selected), number(lang, rows_read))} ${limits[id]}`]
        : []
    ),
    ...ruleTexts(dataset, lang, { aid: true }),
    method.corrected(number(lang, corrected))
  ];
};
