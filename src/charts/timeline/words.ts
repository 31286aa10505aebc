// The sentences of timeline, computed from its rows.
import { groups } from 'd3';
import { vocabulary } from '#model/vocabulary.ts';
import { wavesOf, type Lane, type Row, type Context } from './data.ts';

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
      venture: 'sur les sociétés portées par l’État',
      sme: 'sur les PME',
      petition: 'autour de la pétition',
      larger: 'sur les entreprises plus grandes',
      market: 'sur le marché'
    } satisfies Record<Lane, string>,
    money: 'Argent public annoncé ou engagé',
    events: (count: number): string => (count === 1 ? '1 événement' : `${count} événements`),
    finding: ({ rows }: Context): string | undefined => {
      const waves = wavesOf(rows);
      if (waves === undefined) return undefined;
      const [before, lull, after] = waves;
      return `Deux vagues : ${words.fr.events(before.count)} de ${before.from} à ${before.to}, ${lull.count} de ${lull.from} à ${lull.to}, ${after.count} de ${after.from} à ${after.to}`;
    },
    subtitle: ({ rows }: Context): string =>
      `Événements marquants, par sujet${rows.some(({ money }) => money !== null) ? ' ; en haut, les montants d’argent public qu’ils donnent, à l’échelle' : ''}`,
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
      `Un axe du temps ; un point par événement, dans la ligne de son sujet ; au-dessus, des barres pour l’argent public que les événements chiffrent. ${words.fr.takeaway(context)} Le tableau les donne un par un.`,
    scope:
      'Choix d’événements principaux parmi tous ceux relevés ; chacun mène à sa source, et dit son titre quand on le désigne. Les barres donnent le financement public, annoncé ou engagé, dont l’événement écrit le montant ; il peut compter plus que le cloud, et des annonces se recouvrent : les barres ne s’additionnent pas. La couleur dit le sujet : orange pour les pouvoirs publics et les sociétés portées par l’État, vert pour les PME, bleu pour la pétition, violet pour des entreprises plus grandes, brun pour le marché.',
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
    money: 'Public money announced or committed',
    events: (count: number): string => (count === 1 ? '1 event' : `${count} events`),
    finding: ({ rows }: Context): string | undefined => {
      const waves = wavesOf(rows);
      if (waves === undefined) return undefined;
      const [before, lull, after] = waves;
      return `Two waves: ${words.en.events(before.count)} from ${before.from} to ${before.to}, ${lull.count} from ${lull.from} to ${lull.to}, ${after.count} from ${after.from} to ${after.to}`;
    },
    subtitle: ({ rows }: Context): string =>
      `Main events, by subject${rows.some(({ money }) => money !== null) ? '; above, the public money that they give, to scale' : ''}`,
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
      `An axis of time; one dot an event, in the lane of its subject; above, bars for the public money that events give. ${words.en.takeaway(context)} The table gives them one by one.`,
    scope:
      'A choice of main events among all those recorded; each leads to its source, and says its title when pointed at. Bars give the public funding, announced or committed, of which the event writes the amount; it may count more than cloud, and announcements overlap: bars don’t add up. Colour says the subject: orange for public authorities and the ventures that the State backs, green for SMEs, blue for the petition, purple for larger firms, brown for the market.',
    missing: (): string =>
      'An event that no page read tells is not here. Some dates are known to the year or month only.'
  }
} as const;
