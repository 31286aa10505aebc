// The sentences of timeline, computed from its rows.
import type { Row, Told } from './row.ts';

const count = ({ rows }: Told, lane: Row['lane']) => rows.filter((d) => d.lane === lane).length;

export const words = {
  fr: {
    title: 'La chronologie du cloud souverain',
    question: 'Que s’est-il passé, et quand ?',
    takeaway: (told: Told): string => {
      const [first, last] = [told.rows[0], told.rows.at(-1)];
      if (first === undefined || last === undefined) return 'Aucun événement pour ce choix.';
      return `${told.rows.length} événements marquants de ${first.period_from.slice(0, 4)} à ${last.period_from.slice(0, 4)} : ${count(told, 'state')} actes de l’État, ${count(told, 'venture')} des sociétés aidées, ${count(told, 'sme')} des PME, ${count(told, 'petition')} de la pétition.`;
    },
    alt: (told: Told): string =>
      `Liste datée de ${told.rows.length} événements, de haut en bas. ${words.fr.takeaway(told)} Le tableau les donne un par un.`,
    scope:
      'Choix d’événements principaux parmi tous ceux relevés ; chacun mène à sa source. La couleur dit qui agit : orange pour l’État et les sociétés aidées, vert pour les PME, bleu pour la pétition, violet pour de plus grands acteurs.',
    missing: (): string =>
      'Un événement que la presse n’a pas raconté n’est pas ici. Certaines dates ne sont connues qu’à l’année ou au mois.'
  },
  en: {
    title: 'The sovereign cloud, event by event',
    question: 'What happened when?',
    takeaway: (told: Told): string => {
      const [first, last] = [told.rows[0], told.rows.at(-1)];
      if (first === undefined || last === undefined) return 'No event for this choice.';
      return `${told.rows.length} main events from ${first.period_from.slice(0, 4)} to ${last.period_from.slice(0, 4)}: ${count(told, 'state')} by the State, ${count(told, 'venture')} by backed ventures, ${count(told, 'sme')} by SMEs, ${count(told, 'petition')} by the petition.`;
    },
    alt: (told: Told): string =>
      `A dated list of ${told.rows.length} events, from top to bottom. ${words.en.takeaway(told)} The table gives them one by one.`,
    scope:
      'A choice of main events among all those recorded; each leads to its source. Colour says who acts: orange for the State and backed ventures, green for SMEs, blue for the petition, purple for larger firms.',
    missing: (): string =>
      'An event the press did not tell is not here. Some dates are known to the year or month only.'
  }
} as const;
