// What the cloud rule is and how often it is right, in words: the numbers are those that the build measured.
import { number, percent } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { ruleQuality, type Share } from '../db/meta.ts';
import { corrections, registers } from '../db/register.ts';
import { isRegisterId } from './filters.ts';

/** The rule, then its measures, each with its interval. Where it is about aid, what was never checked stands before them. */
export const ruleTexts = (lang: Lang, { aid }: { readonly aid: boolean }): string[] => {
  const t = messages[lang].registers.rule;
  const { cloud, digital, recall, sample } = ruleQuality();
  const said = (share: number) => percent(lang, Math.round(share * 1000) / 10);
  const of = ({ hits, rows, share, low, high }: Share) =>
    [hits, rows, said(share), said(low), said(high)] as const;
  return [
    ...t.text,
    ...(aid ? [t.unchecked] : []),
    t.precision(...of(cloud)),
    t.digital(...of(digital)),
    t.recall(...of(recall), sample),
    t.written
  ];
};

/** What the method page says of registers: what was chosen, how, how well, what was corrected, what is missing. */
export const registerMethod = (lang: Lang): string[] => {
  const { names, limits, method } = messages[lang].registers;
  const corrected = corrections().reduce((all, { rows }) => all + rows, 0);
  return [
    ...registers().flatMap(({ register_id: id, rows_selected, rows_read }) =>
      isRegisterId(id)
        ? [`${method.choice(names[id], number(lang, rows_selected), number(lang, rows_read))} ${limits[id]}`]
        : []
    ),
    ...ruleTexts(lang, { aid: true }),
    method.corrected(number(lang, corrected))
  ];
};
