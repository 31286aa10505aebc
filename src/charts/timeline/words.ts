// The sentences of timeline, computed from its rows.
import { groups } from 'd3';
import { vocabulary } from '#model/vocabulary.ts';
import type { Lane, Row, Context } from './data.ts';

/** How many events of each lane, in the lanes' own order: their sum is that of all. */
const counts = ({ rows }: Context): { lane: Lane; count: number }[] =>
  groups(rows, (d) => d.lane)
    .map(([lane, own]) => ({ lane, count: own.length }))
    .sort((a, b) => vocabulary.lane.indexOf(a.lane) - vocabulary.lane.indexOf(b.lane));

const year = ({ period_from }: Row) => period_from.slice(0, 4);

/** The first and last years that events were found in, not those of the parameters. */
const years = ({ rows }: Context): { first: string; last: string } => {
  const all = rows.map(year).sort();
  return { first: all[0] ?? '', last: all.at(-1) ?? '' };
};

export const words = {
  fr: {
    by: {
      state: 'sur les pouvoirs publics (État, Europe)',
      venture: 'sur les sociétés soutenues par l’État',
      sme: 'sur les PME',
      petition: 'autour de la pétition',
      larger: 'sur les entreprises plus grandes',
      market: 'sur le marché'
    } satisfies Record<Lane, string>,
    title: 'La chronologie du cloud souverain',
    question: 'Que s’est-il passé, et quand ?',
    takeaway: (context: Context): string => {
      const [only, second] = context.rows;
      if (only === undefined) return 'Aucun événement pour ce choix.';
      if (second === undefined)
        return `Un seul événement marquant, ${words.fr.by[only.lane]}, en ${year(only)} : ${only.title_fr}.`;
      const { first, last } = years(context);
      const when = first === last ? `en ${first}` : `de ${first} à ${last}`;
      const [lane, ...others] = counts(context);
      const parts = counts(context).map((one) => `${one.count} ${words.fr.by[one.lane]}`);
      return lane !== undefined && others.length === 0
        ? `${context.rows.length} événements marquants ${when}, tous ${words.fr.by[lane.lane]}.`
        : `${context.rows.length} événements marquants ${when} : ${context.format.list(parts)}.`;
    },
    alt: (context: Context): string =>
      `Liste datée, de haut en bas. ${words.fr.takeaway(context)} Le tableau les donne un par un.`,
    scope:
      'Choix d’événements principaux parmi tous ceux relevés ; chacun mène à sa source. La couleur dit le sujet : orange pour les pouvoirs publics et les sociétés que l’État soutient, vert pour les PME, bleu pour la pétition, violet pour des entreprises plus grandes, brun pour le marché.',
    missing: (): string =>
      'Un événement qu’aucune page lue ne raconte n’est pas ici. Certaines dates ne sont connues qu’à l’année ou au mois.'
  },
  en: {
    by: {
      state: 'about public authorities (State, Europe)',
      venture: 'about State-backed ventures',
      sme: 'about SMEs',
      petition: 'around the petition',
      larger: 'about larger firms',
      market: 'about the market'
    } satisfies Record<Lane, string>,
    title: 'The sovereign cloud, event by event',
    question: 'What happened when?',
    takeaway: (context: Context): string => {
      const [only, second] = context.rows;
      if (only === undefined) return 'No event for this choice.';
      if (second === undefined)
        return `One main event, ${words.en.by[only.lane]}, in ${year(only)}: ${only.title_en}.`;
      const { first, last } = years(context);
      const when = first === last ? `in ${first}` : `from ${first} to ${last}`;
      const [lane, ...others] = counts(context);
      const parts = counts(context).map((one) => `${one.count} ${words.en.by[one.lane]}`);
      return lane !== undefined && others.length === 0
        ? `${context.rows.length} main events ${when}, all ${words.en.by[lane.lane]}.`
        : `${context.rows.length} main events ${when}: ${context.format.list(parts)}.`;
    },
    alt: (context: Context): string =>
      `A dated list, from top to bottom. ${words.en.takeaway(context)} The table gives them one by one.`,
    scope:
      'A choice of main events among all those recorded; each leads to its source. Colour says the subject: orange for public authorities and the ventures that the State backs, green for SMEs, blue for the petition, purple for larger firms, brown for the market.',
    missing: (): string =>
      'An event that no page read tells is not here. Some dates are known to the year or month only.'
  }
} as const;
