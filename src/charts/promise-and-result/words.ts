// The sentences of promise-and-result, computed from its rows.
import { groups, max } from 'd3';
import type { Lang } from '#model/language.ts';
import type { Formats } from '../chart-definition.ts';
import { euroKind } from '../euro-kind.ts';
import { highest, lowest, spanOf } from '../span.ts';
import type { Row, Context } from './data.ts';

interface Promise {
  readonly rows: readonly Row[];
  /** Each year that a source gives for it. */
  readonly years: readonly number[];
  /** Whether a source gives it without a deadline. */
  readonly undated: boolean;
}

interface Gap {
  readonly organisation: Row;
  /** What was promised, the highest first. */
  readonly promises: readonly Promise[];
  /** The latest year with a result, all its sources together. */
  readonly results: readonly Row[];
  readonly reached: number;
}

/** The years of rows, each once, in their order. */
export const yearsOf = (rows: readonly Row[]): number[] =>
  [...new Set(rows.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => a - b);

/** The results of the latest year that has one. */
const latest = (results: readonly Row[]): Row[] => {
  const last = max(yearsOf(results));
  return results.filter(({ year }) => year === last);
};

/** Each firm that promised a turnover and reached one, whatever the two are. */
const gaps = ({ rows }: Context): Gap[] =>
  groups(rows, (d) => d.organisation_id).flatMap(([, own]) => {
    const targets = own.filter((d) => d.kind === 'target').sort((a, b) => b.high - a.high);
    const results = latest(own.filter((d) => d.kind === 'result'));
    const [organisation] = targets;
    const [reached] = yearsOf(results);
    if (organisation === undefined || reached === undefined) return [];
    const promises = groups(targets, (d) => d.high).map(([, same]) => ({
      rows: same,
      years: yearsOf(same),
      undated: same.some(({ year }) => year === null)
    }));
    return [{ organisation, promises, results, reached }];
  });

const namesOf = (rows: readonly Row[], lang: Lang): string[] => [
  ...new Set(rows.map((d) => d[`organisation_${lang}`]))
];

/**
 * How many times less a result is than the firm's target that is nearest to it, at least: the lowest target over the highest
 * result. Undefined where the result has no upper bound, the target no lower one, or where it is less than twice as much.
 */
export const lessThan = (all: readonly Row[], results: readonly Row[]): number | undefined => {
  const targets = all.filter((d) => d.kind === 'target' && d.organisation_id === results[0]?.organisation_id);
  if (
    targets.length === 0 ||
    [...targets, ...results].some(
      ({ bound }, index) => bound === (index < targets.length ? 'at-most' : 'at-least')
    )
  )
    return undefined;
  const ratio = Math.floor(lowest(targets) / highest(results));
  return Number.isFinite(ratio) && ratio >= 2 ? ratio : undefined;
};

/** The title of the picture: what was promised, what was sold at best, and how far apart they are. */
const findingOf = (lang: Lang, context: Context): string | undefined => {
  const all = gaps(context);
  const { moneyRange } = context.format;
  const ratios = all.map(({ organisation, results }) =>
    lessThan(
      context.rows.filter((d) => d.organisation_id === organisation.organisation_id),
      results
    )
  );
  if (all.length === 0 || ratios.some((ratio) => ratio === undefined)) return undefined;
  const targets = all.flatMap(({ promises }) => promises.flatMap((one) => one.rows));
  const results = all.flatMap((gap) => gap.results);
  return words[lang].found(
    context.format.list(all.map(({ organisation }) => organisation[`organisation_${lang}`])),
    moneyRange(lowest(targets), highest(targets)),
    moneyRange(lowest(results), highest(results)),
    context.format.number(Math.min(...ratios.map((ratio) => ratio ?? 1)))
  );
};

/** Firms without any result. */
const without = ({ rows }: Context, lang: Lang): string[] =>
  groups(rows, (d) => d.organisation_id).flatMap(([, own]) =>
    own.some((d) => d.kind === 'result') ? [] : namesOf(own, lang)
  );

/** Firms by the last year for which a turnover reached was read: `[2014, [Cloudwatt, Numergy]]`. */
const lastYears = ({ rows }: Context, lang: Lang): [number, string[]][] => {
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

/** `400 M€ pour 2016, 2017 ou sans date, selon la source`. */
const promised = (lang: Lang, { rows, years, undated }: Promise, format: Formats): string => {
  const { by, none, varies } = words[lang].when;
  const dates = [...years.map(String), ...(undated ? [none] : [])];
  const when = years.length === 0 ? ` (${none})` : ` ${by} ${alternatives[lang].format(dates)}`;
  return `${spanOf(rows, format, format.moneyRange)}${when}${dates.length > 1 ? varies : ''}`;
};

export const words = {
  fr: {
    target: (years: readonly number[], undated: boolean) =>
      years.length === 0
        ? 'promis, sans date'
        : `promis pour ${alternatives.fr.format([...years.map(String), ...(undated ? ['sans date'] : [])])}`,
    result: (year: number | null) => `vendu en ${year ?? ''}`,
    varies: ', selon la source',
    less: (ratio: string) => `au moins ${ratio} fois moins`,
    legend: {
      target: 'chiffre d’affaires promis',
      result: 'obtenu',
      disputed: 'obtenu selon une partie des sources'
    },
    found: (names: string, promised_: string, sold: string, ratio: string) =>
      `${names} : ${promised_} de ventes promis, ${sold} obtenus, au moins ${ratio} fois moins`,
    finding: (context: Context) => findingOf('fr', context),
    subtitle: (context: Context) => `Chiffre d’affaires annuel promis et obtenu, en ${euroKind.fr(context)}`,
    title: 'Les promesses de chiffre d’affaires et les résultats',
    question: 'Quel chiffre d’affaires était promis, lequel a été atteint ?',
    when: { by: 'pour', none: 'sans date', varies: ', selon la source' },
    gap: ({ organisation, promises, results, reached }: Gap, format: Formats): string =>
      `${organisation.organisation_fr} visait ${promises.map((one) => promised('fr', one, format)).join(', à une autre date ')} ; ses ventes de ${reached} : ${spanOf(results, format, format.moneyRange)}`,
    takeaway: (context: Context): string => {
      const sentences = gaps(context).map((gap) => words.fr.gap(gap, context.format));
      return sentences.length === 0
        ? 'Aucun objectif ne peut être comparé à un résultat.'
        : `${sentences.join('. ')} (${euroKind.fr(context)}).`;
    },
    alt: (context: Context): string =>
      `Barres à la même échelle, depuis zéro : objectifs (contour) et chiffre d’affaires obtenu (plein). ${words.fr.takeaway(context)}`,
    scope:
      'Objectifs tels qu’ils furent donnés à la création ou plus tard, chiffre d’affaires tel qu’il fut publié ou estimé, toutes les sources retenues ensemble ; celles que rien ne confirme restent dans les données. Les prévisions publiées l’année même pour laquelle elles valent ne comptent ni comme objectif ni comme résultat. La couleur est celle du premier groupe connu.',
    missing: (context: Context): string => {
      const names = without(context, 'fr');
      const parts = [
        ...(names.length === 0
          ? []
          : [`Aucune page lue ne donne de chiffre d’affaires atteint par ${context.format.list(names)}.`]),
        ...lastYears(context, 'fr').map(
          ([year, own]) =>
            `Pour ${context.format.list(own)}, aucune page lue ne donne de chiffre d’affaires atteint après ${year}.`
        )
      ];
      return parts.join(' ');
    }
  },
  en: {
    target: (years: readonly number[], undated: boolean) =>
      years.length === 0
        ? 'promised, no date'
        : `promised for ${alternatives.en.format([...years.map(String), ...(undated ? ['no date'] : [])])}`,
    result: (year: number | null) => `sold in ${year ?? ''}`,
    varies: ', depending on the source',
    less: (ratio: string) => `at least ${ratio} times less`,
    legend: { target: 'turnover promised', result: 'reached', disputed: 'reached according to some sources' },
    found: (names: string, promised_: string, sold: string, ratio: string) =>
      `${names}: ${promised_} of sales promised, ${sold} reached, at least ${ratio} times less`,
    finding: (context: Context) => findingOf('en', context),
    subtitle: (context: Context) => `Yearly turnover promised and reached, in ${euroKind.en(context)}`,
    title: 'Turnover promised, turnover reached',
    question: 'What turnover was promised, and what was reached?',
    when: { by: 'for', none: 'no set date', varies: ', depending on the source' },
    gap: ({ organisation, promises, results, reached }: Gap, format: Formats): string =>
      `${organisation.organisation_en} aimed at ${promises.map((one) => promised('en', one, format)).join(', at another time at ')}; in ${reached} its sales were ${spanOf(results, format, format.moneyRange)}`,
    takeaway: (context: Context): string => {
      const sentences = gaps(context).map((gap) => words.en.gap(gap, context.format));
      return sentences.length === 0
        ? 'No target can be set against a result.'
        : `${sentences.join('. ')} (${euroKind.en(context)}).`;
    },
    alt: (context: Context): string =>
      `Bars on one scale from zero: targets (outline) and turnover reached (solid). ${words.en.takeaway(context)}`,
    scope:
      'Targets as given at the start or later, turnover as published or estimated, all sources kept together; those that nothing confirms stay in the data. Forecasts published in the very year that they are for count neither as targets nor as results. Colour is that of the first known group.',
    missing: (context: Context): string => {
      const names = without(context, 'en');
      const parts = [
        ...(names.length === 0
          ? []
          : [`No page read gives a turnover reached by ${context.format.list(names)}.`]),
        ...lastYears(context, 'en').map(
          ([year, own]) =>
            `For ${context.format.list(own)}, no page read gives a turnover reached after ${year}.`
        )
      ];
      return parts.join(' ');
    }
  }
} as const;
