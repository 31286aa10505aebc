// Who owned an organisation, what it owned, and what it was, over time; and its companies side by side.
import type { FirmColumnId, FirmTableView } from '#lib/components/firm-table.ts';
import type { HistoryView } from '#lib/components/organisation.ts';
import { date, percent, period } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import * as db from '../db/organisation.ts';
import { label } from '../db/term.ts';
import { formats } from '../number-formats.ts';
import { firmRowsOf } from './firm-rows.ts';
import { firmTable } from './firm-table.ts';
import { isFirm } from './profile-figures.ts';

interface Spanned {
  readonly period_from: string | null;
  readonly period_to: string | null;
}

type Held = Pick<ReturnType<typeof db.ownersOf>[number], 'share_percent' | 'stake'>;

/** What lasts first, then what ended last; what has no date at all comes last. */
const newestFirst = <Row extends Spanned>(rows: readonly Row[]): Row[] => {
  const endOf = ({ period_from: from, period_to: to }: Row) => to ?? (from === null ? '' : '9999');
  return rows.toSorted(
    (a, b) => endOf(b).localeCompare(endOf(a)) || (b.period_from ?? '').localeCompare(a.period_from ?? '')
  );
};

export const histories = (dataset: Dataset, lang: Lang, id: string): HistoryView[] => {
  const t = messages[lang].organisation;
  const span = (row: Spanned) => ({
    text: period(lang, { from: row.period_from, to: row.period_to }) || t.unknown
  });
  const share = ({ share_percent, stake }: Held) => ({
    text:
      share_percent !== null
        ? percent(lang, share_percent)
        : stake !== null
          ? typeset(lang, label(dataset, 'stake', stake)[lang])
          : t.shareUnread
  });
  const owners = newestFirst(db.ownersOf(dataset, id)).map((row) => [
    span(row),
    {
      text: typeset(lang, row[`name_${lang}`]),
      ...(row.owner_id === null ? {} : { href: urls.organisation(lang, row.owner_id) })
    },
    { text: row.type === null ? '' : label(dataset, 'owner-type', row.type)[lang] },
    share(row)
  ]);
  const holdings = newestFirst(db.holdingsOf(dataset, id)).map((row) => [
    span(row),
    { text: typeset(lang, row[`name_${lang}`]), href: urls.organisation(lang, row.id) },
    share(row)
  ]);
  const groups = newestFirst(db.groupsOf(dataset, id)).map((row) => [
    span(row),
    { text: typeset(lang, label(dataset, 'comparison-group', row.comparison_group)[lang]) }
  ]);
  const sizes = newestFirst(db.sizeClassesOf(dataset, id)).map((row) => {
    const name = label(dataset, 'size-class', row.class)[lang];
    const text = row.deduced === 1 ? `${name} (${t.deduced})` : name;
    return [span(row), { text }, { text: typeset(lang, row[`basis_${lang}`]) }];
  });
  const certified = db
    .certificationsOf(dataset, id)
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .map((row) => [{ text: row.date === null ? t.unknown : date(lang, row.date) }, { text: row.name }]);
  return [
    { caption: t.owners, heads: [t.period, t.owner, t.ownerType, t.share], rows: owners },
    { caption: t.holdings, heads: [t.period, t.holding, t.share], rows: holdings },
    { caption: t.groups, heads: [t.period, t.group], rows: groups },
    { caption: t.sizeClasses, heads: [t.period, t.sizeClass, t.basis], rows: sizes },
    { caption: t.certifications, heads: [t.date, t.certification], rows: certified }
  ].filter(({ rows }) => rows.length > 0);
};

/** The firms that are parts of an organisation, and those that it owned or owns a part of. */
export const companiesOf = (dataset: Dataset, id: string): string[] => [
  ...new Set([...db.partsOf(dataset, id), ...db.holdingsOf(dataset, id)].filter(isFirm).map((one) => one.id))
];

const columns: readonly FirmColumnId[] = ['name', 'money', 'orders', 'latest', 'people', 'owner', 'status'];

/** A line a company: nothing is added up. */
export const companyTable = (
  dataset: Dataset,
  lang: Lang,
  ids: readonly string[]
): FirmTableView | undefined => {
  if (ids.length === 0) return undefined;
  const state = { lang, params: {}, context: { format: formats(dataset)[lang] } };
  const table = firmTable(state, firmRowsOf(dataset, ids), { columns });
  return { ...table, caption: messages[lang].organisation.companies };
};
