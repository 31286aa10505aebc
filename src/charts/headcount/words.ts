// The sentences of headcount, computed from its rows.
import { groups, max } from 'd3';
import type { Formats } from '../contract.ts';
import type { Row, Told } from './row.ts';

const firms = (rows: readonly Row[]): number => new Set(rows.map((d) => d.organisation_id)).size;
const single = ({ rows }: Told): number =>
  groups(
    rows.filter((d) => d.status !== 'targeted'),
    (d) => d.organisation_id
  ).filter(([, own]) => new Set(own.map((d) => d.year)).size === 1).length;

/** The largest number seen in a group. */
const largest = ({ rows }: Told, group: Row['comparison_group']): Row | undefined => {
  const seen = rows.filter((d) => d.status !== 'targeted' && d.comparison_group === group);
  return seen.find((d) => d.high === max(seen, (row) => row.high));
};

/** Firms that said a number beforehand, and what they had in their last known year: a range where sources differ. */
const promises = ({ rows }: Told) =>
  groups(rows, (d) => d.organisation_id).flatMap(([, own]) => {
    const targets = own.filter((d) => d.status === 'targeted' && d.comparison_group === 'state-backed');
    const seen = own.filter((d) => d.status !== 'targeted');
    const year = Math.max(...seen.map((d) => d.year));
    const last = seen.filter((d) => d.year === year);
    const [first] = targets;
    return first === undefined || last.length === 0 ? [] : [{ first, targets, last, year }];
  });

const span = (rows: readonly Row[], format: Formats, joint: string): string => {
  const [low, high] = [Math.min(...rows.map((d) => d.low)), Math.max(...rows.map((d) => d.high))];
  return low === high ? format.number(low) : `${format.number(low)}${joint}${format.number(high)}`;
};

const symbols: Readonly<Record<string, string>> = { about: '≈ ', 'at-least': '≥ ', 'at-most': '≤ ' };

const value = (d: Row, format: Formats): string =>
  `${symbols[d.bound ?? ''] ?? ''}${span([d], format, '–')} (${d.year})`;

const full = (d: Row, format: Formats, joint: string): string => {
  const bound = d.bound === null || d.bound === 'exact' ? '' : ` (${format.term('bound', d.bound)})`;
  return `${span([d], format, joint)}${bound}, ${format.date(d.period_from)}`;
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const words = {
  fr: {
    solid: 'relevé',
    hollow: 'annoncé d’avance',
    value,
    full: (d: Row, format: Formats): string => full(d, format, ' à '),
    head: (group: string, top: string): string => `${capital(group)} : de 0 à ${top}`,
    title: 'Les effectifs : sociétés aidées par l’État, PME, plus grands acteurs',
    question: 'Combien de personnes ?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const state = promises(told)
        .map(
          ({ first, targets, last, year }) =>
            `${first.organisation_fr} en annonçait ${span(targets, format, ' à ')} et en avait ${span(last, format, ' à ')} en ${year}`
        )
        .join(' ; ');
      const [sme, larger] = [largest(told, 'sme'), largest(told, 'larger')];
      const others = [
        sme &&
          `la PME la plus nombreuse est ${sme.organisation_fr} (${format.number(sme.high)} en ${sme.year})`,
        larger &&
          `l’entreprise plus grande la plus nombreuse est ${larger.organisation_fr} (${format.number(larger.high)} en ${larger.year})`
      ].filter((part) => part !== undefined);
      const said = [state, others.join(', ')]
        .filter((part) => part !== '')
        .map((part) => `${capital(part)}.`);
      return said.length === 0 ? 'Aucun effectif n’a été trouvé pour ce choix.' : said.join(' ');
    },
    alt: (told: Told): string =>
      `${firms(told.rows)} petits dessins, un par organisation, avec l’effectif par année de ${told.params.from} à ${told.params.to} ; une même échelle dans chaque groupe. ${words.fr.takeaway(told)}`,
    scope:
      'Personnes employées, telles que l’entreprise ou la presse les donne à une date. L’échelle est la même pour toutes les organisations d’un groupe, et change d’un groupe à l’autre : le plus haut nombre est écrit à côté du nom du groupe. Le groupe est celui de la taille la plus récente ; la couleur suit la taille de chaque année. Points creux : nombres annoncés d’avance ; les pages lues ne disent pas si ce sont des salariés de la société ou des emplois créés en France. Un trait ne relie que des années qui se suivent. L’activité est écrite quand l’entreprise ne vend pas surtout du cloud ou de l’hébergement.',
    missing: (told: Told): string =>
      told.rows.length === 0
        ? 'Rien n’a été trouvé pour ce choix ; ce n’est pas zéro, c’est inconnu.'
        : `Pour ${single(told)} des ${firms(told.rows)} organisations, une seule année a été trouvée ; les autres années ne sont pas zéro, elles sont inconnues. Les effectifs de groupe et ceux dont la source est peu sûre ne sont pas dessinés.`
  },
  en: {
    solid: 'as reported',
    hollow: 'announced beforehand',
    value,
    full: (d: Row, format: Formats): string => full(d, format, ' to '),
    head: (group: string, top: string): string => `${capital(group)}: from 0 to ${top}`,
    title: 'Staff: State-backed ventures, SMEs, larger providers',
    question: 'How many people?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const state = promises(told)
        .map(
          ({ first, targets, last, year }) =>
            `${first.organisation_en} announced ${span(targets, format, ' to ')} and had ${span(last, format, ' to ')} in ${year}`
        )
        .join('; ');
      const [sme, larger] = [largest(told, 'sme'), largest(told, 'larger')];
      const others = [
        sme &&
          `the SME with the most staff is ${sme.organisation_en} (${format.number(sme.high)} in ${sme.year})`,
        larger &&
          `the larger firm with the most staff is ${larger.organisation_en} (${format.number(larger.high)} in ${larger.year})`
      ].filter((part) => part !== undefined);
      const said = [state, others.join(', ')]
        .filter((part) => part !== '')
        .map((part) => `${capital(part)}.`);
      return said.length === 0 ? 'No headcount was found for this choice.' : said.join(' ');
    },
    alt: (told: Told): string =>
      `${firms(told.rows)} small drawings, one for each organisation, with staff by year from ${told.params.from} to ${told.params.to}; one scale within each group. ${words.en.takeaway(told)}`,
    scope:
      'People employed, as the firm or the press gives them at a date. The scale is the same for all organisations of a group, and changes from one group to the next: the highest number stands beside the group’s name. The group is that of the latest size; colour follows the size of each year. Hollow dots: numbers announced beforehand; the pages read do not say whether these are staff of the company or jobs created in France. A line joins consecutive years only. The activity is written where the firm does not mainly sell cloud or hosting.',
    missing: (told: Told): string =>
      told.rows.length === 0
        ? 'Nothing was found for this choice; it is not zero, it is unknown.'
        : `For ${single(told)} of the ${firms(told.rows)} organisations, one year only was found; the other years are not zero, they are unknown. Group figures and those of an unsure source are not drawn.`
  }
} as const;
