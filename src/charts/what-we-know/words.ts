// The sentences of what-we-know, computed from its rows.
import type { Formats } from '../chart-definition.ts';
import { sharePercent } from '../share-percent.ts';
import { byYear, documents, overall, type Row, type Context } from './data.ts';

type Count = 'facts' | 'alone' | 'drawn' | 'computed' | 'documents' | 'whole' | 'inferred' | 'undated';
const total = (rows: readonly Row[], what: Count) => rows.reduce((all, d) => all + (d[what] ?? 0), 0);

const facts = ({ rows }: Context, level?: Row['confidence']) =>
  total(
    overall(rows).filter((d) => level === undefined || d.confidence === level),
    'facts'
  );

/** How many facts there are, and how many of them rest on one source. */
export const resting = (context: Context) => ({
  facts: facts(context),
  alone: total(overall(context.rows), 'alone')
});

const years = ({ rows }: Context) => {
  const all = byYear(rows).map((d) => d.year ?? 0);
  return { first: Math.min(...all), last: Math.max(...all) };
};

export const words = {
  fr: {
    levels: { high: 'confiance élevée', medium: 'moyenne', low: 'faible' },
    byKind: 'Par genre de source : quelle confiance',
    byYear: 'Faits par année dont ils parlent',
    bySources: 'Par confiance : une seule source, ou plusieurs',
    byDate: 'Documents selon leur date',
    several: 'plusieurs sources',
    one: 'une seule source',
    all: 'Tous les faits',
    count: (n: number, { number }: Formats): string => `${number(n)} ${n < 2 ? 'fait' : 'faits'}`,
    finding: (context: Context): string | undefined => {
      const { facts: whole, alone } = resting(context);
      if (whole < 2) return undefined;
      const { number } = context.format;
      return `${number(alone)} des ${number(whole)} faits reposent sur une seule source, soit ${sharePercent('fr', (100 * alone) / whole, context.format)} d’entre eux`;
    },
    subtitle: ({ params }: Context): string =>
      `Nombre de faits selon leurs sources et leur confiance${params.show === 'all' ? ', leur année, et documents selon leur date' : ''}`,
    stated: 'date donnée',
    inferred: 'déduite',
    undated: 'aucune',
    title: 'Ce que nous savons, et avec quelle certitude',
    question: 'Ces chiffres sont-ils solides ?',
    takeaway: (context: Context): string => {
      const { format } = context;
      const n = format.number;
      const held = documents(context.rows);
      const computed = total(overall(context.rows), 'computed');
      return `${n(facts(context))} faits${computed === 0 ? '' : `, dont ${n(computed)} calculés par nous`} : ${n(facts(context, 'high'))} de confiance élevée, ${n(facts(context, 'medium'))} moyenne, ${n(facts(context, 'low'))} faible. Reposent sur une seule source : ${n(total(overall(context.rows), 'alone'))}. Sur ${n(total(held, 'documents'))} documents, ${n(total(held, 'undated'))} sans date et ${n(total(held, 'inferred'))} avec une date déduite.`;
    },
    alt: (context: Context): string =>
      `Une barre de 0 à 100 %, les faits à une ou plusieurs sources ; puis des barres empilées : les mêmes selon la confiance, et les faits par genre de source${context.params.show === 'all' ? ` et par année (de ${years(context).first} à ${years(context).last}), les documents selon leur date` : ''}. ${words.fr.takeaway(context)}`,
    scope:
      'Tous les faits de la base, y compris ceux de confiance faible : c’est le seul graphique qui les compte tous, et il n’en montre aucune valeur. L’année est la dernière de celles dont parle le fait ; au-delà d’aujourd’hui, ce sont des objectifs, des prévisions et des sommes promises sur plusieurs années. Un fait a plusieurs sources quand un autre document lui est rattaché ou donne, pour le même objet et la même année, une valeur compatible. Le tableau compte chaque fait trois fois : en tout, par genre de source, par année.',
    missing: (context: Context): string => {
      const n = context.format.number;
      const shown = total(overall(context.rows), 'drawn');
      const held = documents(context.rows);
      const pale =
        shown === 0
          ? ''
          : ` ; que les graphiques peuvent admettre, pâles, avec le chiffre contesté dont ils font partie : ${n(shown)}`;
      return `Faits à faible confiance écartés de tous les autres graphiques : ${n(facts(context, 'low') - shown)}${pale}. Documents lus en entier : ${n(total(held, 'whole'))} sur ${n(total(held, 'documents'))} ; des autres n’a été lue que l’ouverture d’une copie archivée. Ce qui n’a été ni trouvé ni lu ne se compte pas.`;
    }
  },
  en: {
    levels: { high: 'high confidence', medium: 'medium', low: 'low' },
    byKind: 'By kind of source: how much confidence',
    byYear: 'Facts by the year they speak of',
    bySources: 'By confidence: one source, or several',
    byDate: 'Documents by their date',
    several: 'several sources',
    one: 'one source only',
    all: 'All facts',
    count: (n: number, { number }: Formats): string => `${number(n)} ${n === 1 ? 'fact' : 'facts'}`,
    finding: (context: Context): string | undefined => {
      const { facts: whole, alone } = resting(context);
      if (whole < 2) return undefined;
      const { number } = context.format;
      return `${number(alone)} of ${number(whole)} facts rest on one source only, that is ${sharePercent('en', (100 * alone) / whole, context.format)} of them`;
    },
    subtitle: ({ params }: Context): string =>
      `Number of facts by their sources and confidence${params.show === 'all' ? ', their year, and documents by their date' : ''}`,
    stated: 'date given',
    inferred: 'inferred',
    undated: 'none',
    title: 'What we know, and how surely',
    question: 'How solid is this?',
    takeaway: (context: Context): string => {
      const { format } = context;
      const n = format.number;
      const held = documents(context.rows);
      const computed = total(overall(context.rows), 'computed');
      return `${n(facts(context))} facts${computed === 0 ? '' : `, ${n(computed)} of them computed by us`}: ${n(facts(context, 'high'))} of high confidence, ${n(facts(context, 'medium'))} medium, ${n(facts(context, 'low'))} low. Resting on one source only: ${n(total(overall(context.rows), 'alone'))}. Of ${n(total(held, 'documents'))} documents, ${n(total(held, 'undated'))} without a date and ${n(total(held, 'inferred'))} with an inferred one.`;
    },
    alt: (context: Context): string =>
      `One bar from 0 to 100%, facts with one source or several; then stacked bars: the same by confidence, and facts by kind of source${context.params.show === 'all' ? ` and by year (${years(context).first} to ${years(context).last}), documents by their date` : ''}. ${words.en.takeaway(context)}`,
    scope:
      'Every fact in the database, including those of low confidence: this is the only chart that counts them all, and it shows none of their values. The year is the last of those the fact speaks of; beyond today, these are targets, forecasts and sums promised over several years. A fact has several sources where another document is tied to it, or gives a compatible value for the same thing and year. The table counts each fact three times: overall, by kind of source, by year.',
    missing: (context: Context): string => {
      const n = context.format.number;
      const shown = total(overall(context.rows), 'drawn');
      const held = documents(context.rows);
      const pale =
        shown === 0
          ? ''
          : `; that charts may let in, pale, with the disputed figure they are part of: ${n(shown)}`;
      return `Facts of low confidence kept out of every other chart: ${n(facts(context, 'low') - shown)}${pale}. Documents read whole: ${n(total(held, 'whole'))} of ${n(total(held, 'documents'))}; of the others only the opening of an archived copy was read. What was neither found nor read can’t be counted.`;
    }
  }
} as const;
