// The sentences of promise-and-result, computed from its rows.
import { groups, max, min } from 'd3';
import type { Lang } from '#model/language.ts';
import type { Formats } from '../contract.ts';
import { euroKind } from '../euro-kind.ts';
import type { Row, Told } from './row.ts';

interface Gap {
  readonly organisation: Row;
  /** The highest turnover promised. */
  readonly target: number;
  /** Each year that a source gives for it; none where it has no deadline. */
  readonly years: readonly number[];
  /** The latest year with a result, all its sources together. */
  readonly low: number;
  readonly high: number;
  readonly reached: number;
}

const yearsOf = (rows: readonly Row[]): number[] =>
  [...new Set(rows.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => a - b);

/** The results of the latest year that has one. */
const latest = (results: readonly Row[]): Row[] => {
  const last = max(yearsOf(results));
  return results.filter(({ year }) => year === last);
};

/** Each firm that promised a turnover and reached one, whatever the two are. */
const gaps = ({ rows }: Told): Gap[] =>
  groups(rows, (d) => d.organisation_id).flatMap(([, own]) => {
    const targets = own.filter((d) => d.kind === 'target');
    const target = max(targets, (d) => d.high);
    const last = latest(own.filter((d) => d.kind === 'result'));
    const [organisation] = targets;
    const [low, high] = [min(last, (d) => d.low), max(last, (d) => d.high)];
    const [reached] = yearsOf(last);
    if (!organisation || target === undefined || low === undefined || high === undefined || !reached)
      return [];
    return [
      { organisation, target, years: yearsOf(targets.filter((d) => d.high === target)), low, high, reached }
    ];
  });

const namesOf = (rows: readonly Row[], lang: Lang): string[] => [
  ...new Set(rows.map((d) => d[`organisation_${lang}`]))
];

/** Firms without any result. */
const without = ({ rows }: Told, lang: Lang): string[] =>
  groups(rows, (d) => d.organisation_id).flatMap(([, own]) =>
    own.some((d) => d.kind === 'result') ? [] : namesOf(own, lang)
  );

/** Firms by the last year for which a turnover reached was read: `[2014, [Cloudwatt, Numergy]]`. */
const lastYears = ({ rows }: Told, lang: Lang): [number, string[]][] => {
  const last = groups(
    rows.filter((d) => d.kind === 'result'),
    (d) => d.organisation_id
  ).flatMap(([, own]) => latest(own).slice(0, 1));
  return groups(last, (d) => d.year ?? 0)
    .map(([year, own]): [number, string[]] => [year, namesOf(own, lang)])
    .sort(([a], [b]) => a - b);
};

const alternatives = {
  fr: new Intl.ListFormat('fr-FR', { type: 'disjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'disjunction' })
};

const deadline = (lang: Lang, years: readonly number[]) => alternatives[lang].format(years.map(String));

export const words = {
  fr: {
    target: (year: number | null) => (year === null ? 'promis, sans date' : `promis ${year}`),
    result: (year: number | null) => `obtenu ${year ?? ''}`,
    title: 'Les promesses de chiffre d’affaires et les résultats',
    question: 'Quel chiffre d’affaires était promis, lequel a été atteint ?',
    gap: ({ organisation, target, years, low, high, reached }: Gap, format: Formats): string => {
      const by = years.length === 0 ? ' sans date' : ` pour ${deadline('fr', years)}`;
      const varies = years.length > 1 ? ' selon la source' : '';
      return `${organisation.organisation_fr} visait ${format.money(target)}${by}${varies} ; en ${reached}, ses ventes étaient de ${format.moneyRange(low, high)}`;
    },
    takeaway: (told: Told): string => {
      const sentences = gaps(told).map((gap) => words.fr.gap(gap, told.format));
      return sentences.length === 0
        ? 'Aucun objectif ne peut être comparé à un résultat.'
        : `${sentences.join('. ')} (${euroKind.fr(told)}).`;
    },
    alt: (told: Told): string =>
      `Objectifs (points creux) et chiffre d’affaires publié (points pleins), sur une échelle logarithmique. ${words.fr.takeaway(told)}`,
    scope:
      'Objectifs tels qu’ils furent donnés à la création ou plus tard, chiffre d’affaires tel qu’il fut publié ou estimé, toutes sources ensemble. Échelle logarithmique : chaque graduation vaut dix fois la précédente. Les prévisions faites pour l’année en cours ou la suivante ne comptent ni comme objectif ni comme résultat. La couleur est celle du premier groupe connu.',
    missing: (told: Told): string => {
      const names = without(told, 'fr');
      const parts = [
        ...(names.length === 0
          ? []
          : [`Aucune page lue ne donne de chiffre d’affaires atteint par ${told.format.list(names)}.`]),
        ...lastYears(told, 'fr').map(
          ([year, own]) =>
            `Pour ${told.format.list(own)}, aucune page lue ne donne de chiffre d’affaires atteint après ${year}.`
        )
      ];
      return parts.join(' ');
    }
  },
  en: {
    target: (year: number | null) => (year === null ? 'promised, no date' : `promised ${year}`),
    result: (year: number | null) => `reached ${year ?? ''}`,
    title: 'Turnover promised, turnover reached',
    question: 'What turnover was promised, and what was reached?',
    gap: ({ organisation, target, years, low, high, reached }: Gap, format: Formats): string => {
      const by = years.length === 0 ? ' without a date' : ` for ${deadline('en', years)}`;
      const varies = years.length > 1 ? ' depending on the source' : '';
      return `${organisation.organisation_en} aimed at ${format.money(target)}${by}${varies}; in ${reached} its sales were ${format.moneyRange(low, high)}`;
    },
    takeaway: (told: Told): string => {
      const sentences = gaps(told).map((gap) => words.en.gap(gap, told.format));
      return sentences.length === 0
        ? 'No target can be set against a result.'
        : `${sentences.join('. ')} (${euroKind.en(told)}).`;
    },
    alt: (told: Told): string =>
      `Targets (hollow dots) and published turnover (solid dots), on a logarithmic scale. ${words.en.takeaway(told)}`,
    scope:
      'Targets as given at the start or later, turnover as published or estimated, all sources together. Logarithmic scale: each step is ten times the one before. Forecasts for the year under way or the next count neither as targets nor as results. Colour is that of the first known group.',
    missing: (told: Told): string => {
      const names = without(told, 'en');
      const parts = [
        ...(names.length === 0
          ? []
          : [`No page read gives a turnover reached by ${told.format.list(names)}.`]),
        ...lastYears(told, 'en').map(
          ([year, own]) =>
            `For ${told.format.list(own)}, no page read gives a turnover reached after ${year}.`
        )
      ];
      return parts.join(' ');
    }
  }
} as const;
