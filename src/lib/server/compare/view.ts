// Everything the comparison page shows.
import { list } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { CompareView } from '#lib/components/comparison.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { comparedFacts, leftOut } from '../db/compare.ts';
import { organisation } from '../db/organisation.ts';
import { writeSearch } from '../address/read-search.ts';
import { compareSearch, maxOrganisations, readOrganisations } from './params.ts';
import { pickGroups, starts } from './peers.ts';
import { headcount, identity, lifeline, outcome, publicMoney, turnover, type Compared } from './tables.ts';

const parts = [identity, lifeline, turnover, headcount, publicMoney, outcome];

const compared = (dataset: Dataset, lang: Lang, ids: readonly string[]): Compared => {
  const omitted = leftOut(dataset, ids);
  return {
    lang,
    organisations: ids.flatMap((id) => organisation(dataset, id) ?? []),
    facts: comparedFacts(dataset, ids),
    leftOut: (...indicators) => {
      const own = omitted.filter(({ indicator_id }) => indicators.includes(indicator_id));
      const counts = new Map<string, number>();
      for (const { organisation_id: id, facts } of own) counts.set(id, (counts.get(id) ?? 0) + facts);
      return counts;
    }
  };
};

/** Throws Kit's 400 for an address that can't be compared. */
export const compareView = (dataset: Dataset, lang: Lang, search: URLSearchParams): CompareView => {
  const found = readOrganisations(dataset, search, lang);
  const ids = found.map(({ id }) => id);
  const columns = found.map((one) => ({
    id: one.id,
    name: typeset(lang, one[`name_${lang}`]),
    group: one.comparison_group,
    profile: urls.organisation(lang, one.id),
    without: urls.compare(
      lang,
      ids.filter((id) => id !== one.id)
    )
  }));
  const enough = ids.length > 1;
  const canonical = writeSearch(compareSearch(dataset), { organisations: ids });
  const t = messages[lang].compare;
  return {
    title: enough
      ? t.titleOf(
          list(
            lang,
            columns.map(({ name }) => name)
          )
        )
      : t.title,
    columns,
    tables: enough ? parts.map((part) => part(dataset, compared(dataset, lang, ids))) : [],
    picks: pickGroups(dataset, lang, ids),
    starts: enough ? [] : starts(dataset, lang),
    max: maxOrganisations,
    search: canonical,
    file: urls.compareFile(lang, canonical)
  };
};
