// The sentences of promise-and-result, computed from its rows.
import type { Row, Told } from './row.ts';

interface Gap {
  readonly organisation: Row;
  readonly target: number;
  readonly year: number;
  readonly low: number;
  readonly high: number;
  readonly reached: number;
}

/** For each venture: its earliest target, and the latest turnover reported. */
const gaps = ({ rows }: Told): Gap[] =>
  [...new Set(rows.map((d) => d.organisation_id))].flatMap((id) => {
    const own = rows.filter((d) => d.organisation_id === id);
    const targets = own.filter((d) => d.kind === 'target').sort((a, b) => b.high - a.high || a.year - b.year);
    const results = own.filter((d) => d.kind === 'result');
    const [target] = targets;
    const reached = Math.max(...results.map((d) => d.year));
    const last = results.filter((d) => d.year === reached);
    if (target === undefined || last.length === 0) return [];
    const [low, high] = [Math.min(...last.map((d) => d.low)), Math.max(...last.map((d) => d.high))];
    return [{ organisation: target, target: target.high, year: target.year, low, high, reached }];
  });

const without = ({ rows }: Told) => {
  const reached = new Set(rows.filter((d) => d.kind === 'result').map((d) => d.organisation_id));
  return [
    ...new Map(
      rows.filter((d) => !reached.has(d.organisation_id)).map((d) => [d.organisation_id, d])
    ).values()
  ];
};

const lastYear = ({ rows }: Told) => Math.max(...rows.filter((d) => d.kind === 'result').map((d) => d.year));

export const words = {
  fr: {
    target: (year: number) => `promis ${year}`,
    result: (year: number) => `obtenu ${year}`,
    title: 'Les promesses de chiffre d’affaires et les résultats',
    question: 'Quel chiffre d’affaires était promis, lequel a été atteint ?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const sentences = gaps(told).map(
        ({ organisation, target, year, low, high, reached }) =>
          `${organisation.organisation_fr} visait ${format.money(target)} pour ${year} ; en ${reached}, ses ventes étaient de ${format.moneyRange(low, high)}`
      );
      return sentences.length === 0
        ? 'Aucun objectif ne peut être comparé à un résultat.'
        : `${sentences.join('. ')}.`;
    },
    alt: (told: Told): string =>
      `Objectifs (points creux) et chiffre d’affaires publié (points pleins), sur une échelle logarithmique. ${words.fr.takeaway(told)}`,
    scope:
      'Objectifs tels qu’ils furent donnés à la création ou plus tard, chiffre d’affaires tel qu’il fut publié ou estimé. Échelle logarithmique : chaque graduation vaut dix fois la précédente. Les prévisions faites en cours d’année ne comptent ni comme objectif ni comme résultat.',
    missing: (told: Told): string => {
      const names = without(told).map((d) => d.organisation_fr);
      const none =
        names.length === 0 ? '' : `Sans résultat, faute d’avoir vécu : ${told.format.list(names)}. `;
      return `${none}Aucune page lue ne donne de chiffre d’affaires après ${lastYear(told)}.`;
    }
  },
  en: {
    target: (year: number) => `promised ${year}`,
    result: (year: number) => `reached ${year}`,
    title: 'Turnover promised, turnover reached',
    question: 'What turnover was promised, and what was reached?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const sentences = gaps(told).map(
        ({ organisation, target, year, low, high, reached }) =>
          `${organisation.organisation_en} aimed at ${format.money(target)} for ${year}; in ${reached} its sales were ${format.moneyRange(low, high)}`
      );
      return sentences.length === 0 ? 'No target can be set against a result.' : `${sentences.join('. ')}.`;
    },
    alt: (told: Told): string =>
      `Targets (hollow dots) and published turnover (solid dots), on a logarithmic scale. ${words.en.takeaway(told)}`,
    scope:
      'Targets as given at the start or later, turnover as published or estimated. Logarithmic scale: each step is ten times the one before. Forecasts made within a year count neither as targets nor as results.',
    missing: (told: Told): string => {
      const names = without(told).map((d) => d.organisation_en);
      const none =
        names.length === 0 ? '' : `Without a result, never having traded: ${told.format.list(names)}. `;
      return `${none}No page read gives a turnover after ${lastYear(told)}.`;
    }
  }
} as const;
