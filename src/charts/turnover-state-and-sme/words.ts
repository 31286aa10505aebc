// The sentences of turnover-state-and-sme, computed from its rows.
import { max } from 'd3';
import { hybrid } from '../hybrid.ts';
import type { Row, Told } from './row.ts';

const firms = (rows: readonly Row[]) => new Set(rows.map((d) => d.organisation_id)).size;
const of = ({ rows }: Told, group: Row['comparison_group']) =>
  rows.filter((d) => d.comparison_group === group);

/** The highest sales of one year among some rows. */
const peak = (rows: readonly Row[]): Row | undefined =>
  rows.find((d) => d.high === max(rows, (row) => row.high));

const years = ({ rows }: Told) => {
  const all = rows.map((d) => d.year);
  return { first: Math.min(...all), last: Math.max(...all) };
};

export const words = {
  fr: {
    hybrid: 'surtout télécoms ou services',
    title: 'Chiffre d’affaires : sociétés aidées par l’État, PME, plus grands acteurs',
    question: 'Qui a vendu combien ?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const [state, sme, larger] = [
        peak(of(told, 'state-backed')),
        peak(of(told, 'sme').filter((d) => !hybrid(d))),
        peak(of(told, 'larger'))
      ];
      const parts = [
        state &&
          `la meilleure année d’une société portée par l’État est celle de ${state.organisation_fr} en ${state.year}, ${format.moneyRange(state.low, state.high)}`,
        sme &&
          `parmi les PME (télécoms et services à part), ${sme.organisation_fr} a atteint ${format.moneyRange(sme.low, sme.high)} en ${sme.year}`,
        larger &&
          `${larger.organisation_fr}, plus grande qu’une PME, ${format.moneyRange(larger.low, larger.high)} en ${larger.year}`
      ].filter((part) => part !== undefined);
      const text = parts.join(' ; ');
      return text === ''
        ? 'Aucun chiffre d’affaires n’a été trouvé pour ce choix.'
        : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
    alt: (told: Told): string =>
      `Chiffre d’affaires annuel de ${firms(told.rows)} organisations de ${years(told).first} à ${years(told).last}, échelle ${told.params.scale === 'log' ? 'logarithmique' : 'linéaire'}. ${words.fr.takeaway(told)}`,
    scope:
      'Chiffre d’affaires annuel publié ou estimé, en année civile ou en exercice (rangé à l’année de sa fin). Un trait ne relie que des années qui se suivent ; une barre verticale va de la plus basse à la plus haute source. Points creux : entreprises qui vendent surtout des télécoms ou des services informatiques. La couleur suit la taille de l’entreprise cette année-là. Les chiffres de groupe et les parties d’exercice ne sont pas dessinés.',
    missing: (told: Told): string =>
      `${told.rows.length} valeurs pour ${firms(told.rows)} organisations : beaucoup d’années manquent, et la plupart des PME ne publient pas leurs ventes. On lit ici des points, pas la courbe d’un secteur.`
  },
  en: {
    hybrid: 'mainly telecoms or IT services',
    title: 'Turnover: State-backed ventures, SMEs, larger providers',
    question: 'Who sold how much?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const [state, sme, larger] = [
        peak(of(told, 'state-backed')),
        peak(of(told, 'sme').filter((d) => !hybrid(d))),
        peak(of(told, 'larger'))
      ];
      const parts = [
        state &&
          `the best year of a State-backed venture is ${state.organisation_en}’s ${state.year}, ${format.moneyRange(state.low, state.high)}`,
        sme &&
          `among SMEs (telecoms and services apart), ${sme.organisation_en} reached ${format.moneyRange(sme.low, sme.high)} in ${sme.year}`,
        larger &&
          `${larger.organisation_en}, larger than an SME, ${format.moneyRange(larger.low, larger.high)} in ${larger.year}`
      ].filter((part) => part !== undefined);
      const text = parts.join('; ');
      return text === ''
        ? 'No turnover was found for this choice.'
        : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
    alt: (told: Told): string =>
      `Yearly turnover of ${firms(told.rows)} organisations from ${years(told).first} to ${years(told).last}, ${told.params.scale === 'log' ? 'logarithmic' : 'linear'} scale. ${words.en.takeaway(told)}`,
    scope:
      'Yearly turnover, published or estimated, by calendar or financial year (filed under the year it ends in). A line joins consecutive years only; a vertical bar runs from the lowest to the highest source. Hollow dots: firms that mainly sell telecoms or IT services. Colour follows the firm’s size that year. Group figures and parts of a year are not drawn.',
    missing: (told: Told): string =>
      `${told.rows.length} values for ${firms(told.rows)} organisations: many years are missing, and most SMEs don’t publish their sales. These are points, not the curve of a sector.`
  }
} as const;
