// Who is worth setting beside whom: lists to pick from, comparisons to begin with, peers of one organisation.
import { list } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import type { PeersView, PickGroup } from '#lib/components/comparison.ts';
import { urls } from '#lib/urls.ts';
import type { Link } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { vocabulary } from '#model/vocabulary.ts';
import type { Dataset } from '../db/dataset.ts';
import { candidates, type Candidate } from '../db/compare.ts';
import { label } from '../db/term.ts';

const nameOf = (lang: Lang, one: Candidate): string => typeset(lang, one[`name_${lang}`]);

/** Firms are grouped by size, public things by what they are. */
const groupOf = ({ comparison_group: group, kind }: Candidate): string =>
  group === 'public' ? `organisation-kind/${kind}` : `comparison-group/${group}`;

const documented = (dataset: Dataset): Candidate[] => candidates(dataset).filter(({ facts }) => facts > 0);

/** Those that have something to compare, and those picked whatever they have. */
export const pickGroups = (
  dataset: Dataset,
  lang: Lang,
  picked: readonly string[],
  but?: string
): PickGroup[] => {
  const shown = candidates(dataset).filter(
    ({ id, facts }) => id !== but && (facts > 0 || picked.includes(id))
  );
  const byGroup = Map.groupBy(shown, groupOf);
  return (['comparison-group', 'organisation-kind'] as const).flatMap((set) =>
    vocabulary[set].flatMap((id) => {
      const some = byGroup.get(`${set}/${id}`) ?? [];
      if (some.length === 0) return [];
      const options = some
        .map((one) => ({
          value: one.id,
          label: `${nameOf(lang, one)} (${one.facts})`,
          picked: picked.includes(one.id)
        }))
        .sort((a, b) => a.label.localeCompare(b.label, lang));
      return { id, title: typeset(lang, label(dataset, set, id)[lang]), options };
    })
  );
};

const comparison = (lang: Lang, some: readonly Candidate[]): Link => ({
  text: list(
    lang,
    some.map((one) => nameOf(lang, one))
  ),
  href: urls.compare(
    lang,
    some.map(({ id }) => id)
  )
});

/** Comparisons to begin with: the most documented of each group, beside each other. */
export const starts = (dataset: Dataset, lang: Lang): Link[] => {
  const of = (group: Candidate['comparison_group'], from: number, to: number) =>
    documented(dataset)
      .filter((one) => one.comparison_group === group)
      .slice(from, to);
  const ventures = of('state-backed', 0, 2);
  const firms = of('sme', 0, 2);
  const proposed = [
    [...ventures, ...firms],
    [...ventures, ...of('larger', 0, 1)],
    [...ventures.slice(0, 1), ...firms.slice(0, 1)],
    of('sme', 0, 4)
  ];
  return proposed.filter(({ length }) => length > 1).map((some) => comparison(lang, some));
};

/** Likely peers: those of its group and activity, then of its group, then the State-backed ventures. */
export const peersOf = (dataset: Dataset, id: string, lang: Lang): PeersView | undefined => {
  const one = candidates(dataset).find((candidate) => candidate.id === id);
  if (one === undefined) return undefined;
  const others = documented(dataset).filter((other) => other.id !== id);
  const near = others.filter((other) => groupOf(other) === groupOf(one));
  const alike = near.filter(({ main_activity }) => main_activity === one.main_activity);
  const backed = others.filter(({ comparison_group }) => comparison_group === 'state-backed').slice(0, 2);
  const firm = one.comparison_group !== 'public';
  const found = new Set([...alike.slice(0, 3), ...near.slice(0, 3), ...(firm ? backed : [])]);
  const peers = [...found].slice(0, 5).map((other) => ({
    text: nameOf(lang, other),
    href: urls.compare(lang, [id, other.id])
  }));
  return { id, peers, others: pickGroups(dataset, lang, [], id) };
};
