// What the figures of an organisation's page are made of: an amount with its nature, its year and its sources.
import type { Amount } from '#charts/firm-by-firm/firms.ts';
import { amountText, words, yearsOf } from '#charts/firm-by-firm/words.ts';
import type { ProfileLine } from '#lib/components/organisation.ts';
import { date } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import type { Link } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import type { FactRow } from '../db/fact.ts';
import type { OrganisationRow } from '../db/organisation.ts';
import { label } from '../db/term.ts';
import { formats } from '../number-formats.ts';

export interface ProfileContext {
  readonly dataset: Dataset;
  readonly lang: Lang;
  readonly organisation: OrganisationRow;
  readonly facts: readonly FactRow[];
}

export const joined = (lang: Lang, ...parts: readonly string[]): string =>
  typeset(lang, parts.filter((part) => part !== '').join(', '));

/** Each fact once, under the name of who published it. */
export const sourcesOf = ({ lang, facts }: ProfileContext, ids: string | null): Link[] => {
  const named = new Set((ids ?? '').split(' '));
  return facts
    .filter(({ fact_id }) => named.has(fact_id))
    .map((row) => ({ text: typeset(lang, row.source_publisher), href: urls.fact(lang, row.fact_id) }));
};

export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const datesOf = (lang: Lang, { founded, closed }: OrganisationRow): string[] => {
  const t = messages[lang].organisation;
  return [
    ...(founded === null ? [] : [t.foundedIn(date(lang, founded))]),
    ...(closed === null ? [] : [t.closedIn(date(lang, closed))])
  ];
};

const dash = (lang: Lang): string => (lang === 'fr' ? '-' : '–');

/** `unpriced` counts the contracts that have no amount of their own: the amount is that of the others. */
export const amountLine = (context: ProfileContext, amount: Amount, unpriced = 0): ProfileLine => {
  const { dataset, lang } = context;
  const t = messages[lang].organisation;
  const nature = words[lang].natureOf[amount.nature];
  const years = yearsOf(amount, dash(lang));
  const text = typeset(lang, amountText(amount, formats(dataset)[lang]));
  if (amount.records !== null) {
    const count = amount.nature === 'orders' ? t.contracts(amount.count, unpriced) : t.awards(amount.count);
    return {
      text,
      detail: joined(lang, nature, count, years),
      sources: [{ text: t.register, href: urls.register(lang, amount.records) }]
    };
  }
  const others = amount.count > 1 ? t.otherAmounts(amount.count - 1) : '';
  return {
    text,
    detail: joined(lang, nature, label(dataset, 'status', amount.status)[lang], years, others),
    sources: sourcesOf(context, amount.facts)
  };
};
