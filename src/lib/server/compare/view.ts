// Everything the comparison page shows.
import { list } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { CompareView } from '#lib/components/comparison.ts';
import { urls } from '#lib/urls.ts';
import type { ParamView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { comparedFacts, leftOut } from '../db/compare.ts';
import { organisation } from '../db/organisation.ts';
import { writeSearch } from '../address/read-search.ts';
import { alignments, compareSearch, maxOrganisations, readComparison, type Comparison } from './params.ts';
import { pickGroups, starts } from './peers.ts';
import { headcount, identity, lifeline, outcome, publicMoney, turnover, type Compared } from './tables.ts';

const parts = [turnover, headcount, publicMoney, identity, lifeline, outcome];

const compared = (dataset: Dataset, lang: Lang, { organisations, years, matched }: Comparison): Compared => {
  const ids = organisations.map(({ id }) => id);
  const omitted = leftOut(dataset, ids);
  return {
    lang,
    organisations: ids.flatMap((id) => organisation(dataset, id) ?? []),
    facts: comparedFacts(dataset, ids),
    years,
    matched,
    leftOut: (...indicators) => {
      const own = omitted.filter(({ indicator_id }) => indicators.includes(indicator_id));
      const counts = new Map<string, number>();
      for (const { organisation_id: id, facts } of own) counts.set(id, (counts.get(id) ?? 0) + facts);
      return counts;
    }
  };
};

const settingViews = (
  dataset: Dataset,
  lang: Lang,
  { organisations, years, matched }: Comparison
): ParamView[] => {
  const t = messages[lang].compare;
  const ids = organisations.map(({ id }) => id);
  const hrefOf = (values: Pick<Comparison, 'years' | 'matched'>) =>
    urls.compare(lang, ids, writeSearch(compareSearch(dataset), values));
  return [
    {
      name: 'years',
      label: t.years.label,
      type: 'choice',
      options: alignments.map((value) => ({
        value,
        label: t.years.values[value],
        selected: value === years,
        href: hrefOf({ years: value, matched })
      }))
    },
    {
      name: 'matched',
      label: t.matched.label,
      type: 'choice',
      options: (['0', '1'] as const).map((value) => ({
        value,
        label: t.matched.values[value],
        selected: (value === '1') === matched,
        href: hrefOf({ years, matched: value === '1' })
      }))
    }
  ];
};

/** Throws Kit's 400 for an address that can't be compared. */
export const compareView = (dataset: Dataset, lang: Lang, search: URLSearchParams): CompareView => {
  const comparison = readComparison(dataset, search, lang);
  const { organisations: found, settings } = comparison;
  const ids = found.map(({ id }) => id);
  const columns = found.map((one) => ({
    id: one.id,
    name: typeset(lang, one[`name_${lang}`]),
    group: one.comparison_group,
    profile: urls.organisation(lang, one.id),
    without: urls.compare(
      lang,
      ids.filter((id) => id !== one.id),
      settings
    )
  }));
  const enough = ids.length > 1;
  const t = messages[lang].compare;
  const names = list(
    lang,
    columns.map(({ name }) => name)
  );
  const all = enough ? compared(dataset, lang, comparison) : undefined;
  return {
    title: enough ? t.titleOf(names) : t.title,
    columns,
    tables: all === undefined ? [] : parts.map((part) => part(dataset, all)),
    settings: enough ? settingViews(dataset, lang, comparison) : [],
    hidden: [...new URLSearchParams(settings)].map(([name, value]) => ({ name, value })),
    picks: pickGroups(dataset, lang, ids),
    starts: enough ? [] : starts(dataset, lang),
    max: maxOrganisations,
    search: comparison.search,
    file: urls.compareFile(lang, comparison.search)
  };
};
