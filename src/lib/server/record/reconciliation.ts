// Official totals beside the sum of their parts, worded: ours, theirs, the gap, and what explains it.
import type { ReconciliationView } from '#lib/components/fact.ts';
import { list, moneyRange } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import type { Amount, Reconciliation } from '#model/reconciliation.ts';
import type { Dataset } from '../db/dataset.ts';
import { organisation } from '../db/organisation.ts';
import { reconciliations } from '../db/reconciliation.ts';
import { label } from '../db/term.ts';

const named = (dataset: Dataset, lang: Lang, id: string) => ({
  text: typeset(lang, organisation(dataset, id)?.[`name_${lang}`] ?? id),
  href: urls.organisation(lang, id)
});

/** Facts of one value stand together: the first tells it, the others say that they agree. */
const amountView = (dataset: Dataset, lang: Lang, { low, high, status, facts }: Amount) => {
  const byValue = Map.groupBy(facts, (fact) => moneyRange(lang, fact.low, fact.high));
  return {
    value: moneyRange(lang, low, high),
    status: label(dataset, 'status', status)[lang],
    values: [...byValue].map(([text, own]) =>
      own.map(({ fact_id }, index) => ({
        text: index === 0 ? text : messages[lang].reconciliation.likewise(index + 1),
        href: urls.fact(lang, fact_id)
      }))
    )
  };
};

const reasons = (dataset: Dataset, lang: Lang, { total, parts, gap }: Reconciliation): string[] => {
  const t = messages[lang].reconciliation;
  const counted = parts.flatMap(({ amount }) => amount ?? []);
  const silent = parts.filter(({ amount }) => amount === undefined);
  const name = ({ organisation: id }: Reconciliation['parts'][number]) => named(dataset, lang, id).text;
  const whole = gap.low <= 0 && gap.high >= 0;
  const range = [total, ...counted].some(({ low, high }) => low !== high);
  const later = counted.find(({ status }) => status !== total.status);
  return [
    ...(gap.low === 0 && gap.high === 0 ? [t.closed] : []),
    ...(range ? [t.disputed] : []),
    ...(later === undefined
      ? []
      : [
          t.statuses(
            label(dataset, 'status', total.status)[lang],
            label(dataset, 'status', later.status)[lang]
          )
        ]),
    ...(!whole && silent.length > 0 ? [t.silent(list(lang, silent.map(name)))] : []),
    ...(gap.high > 0 ? [t.others] : []),
    ...(gap.high < 0 ? [t.exceeds] : [])
  ].map((text) => typeset(lang, text));
};

const view = (dataset: Dataset, lang: Lang, found: Reconciliation): ReconciliationView => {
  const { whole, purse, total, parts, sum, gap } = found;
  const t = messages[lang].reconciliation;
  return {
    id: `${whole}-${purse}`,
    whole: named(dataset, lang, whole),
    purse: t.purses[purse],
    total: amountView(dataset, lang, total),
    parts: parts.flatMap(({ organisation: id, amount }) =>
      amount === undefined ? [] : [{ ...named(dataset, lang, id), ...amountView(dataset, lang, amount) }]
    ),
    sum: moneyRange(lang, sum.low, sum.high),
    gap: moneyRange(lang, gap.low, gap.high),
    reasons: reasons(dataset, lang, found)
  };
};

/** Those that a fact enters, as the total or as a part. */
export const reconciliationsOf = (dataset: Dataset, fact: string, lang: Lang): ReconciliationView[] =>
  reconciliations(dataset)
    .filter(({ total, parts }) =>
      [total, ...parts.flatMap(({ amount }) => amount ?? [])].some(({ facts }) =>
        facts.some(({ fact_id }) => fact_id === fact)
      )
    )
    .map((found) => view(dataset, lang, found));

/** Those of an organisation: its own total, and the whole that it is a part of with an amount. */
export const reconciliationsAbout = (dataset: Dataset, id: string, lang: Lang): ReconciliationView[] =>
  reconciliations(dataset)
    .filter(
      ({ whole, parts }) =>
        whole === id || parts.some((part) => part.organisation === id && part.amount !== undefined)
    )
    .map((found) => view(dataset, lang, found));
