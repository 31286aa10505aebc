// The sentences of what-we-know, computed from its rows.
import { byYear, documents, overall, type Row, type Told } from './row.ts';

const total = (rows: readonly Row[], what: 'facts' | 'alone' | 'documents' | 'inferred' | 'undated') =>
  rows.reduce((all, d) => all + (d[what] ?? 0), 0);

const facts = ({ rows }: Told, level?: Row['confidence']) =>
  total(
    overall(rows).filter((d) => level === undefined || d.confidence === level),
    'facts'
  );

const years = ({ rows }: Told) => {
  const all = byYear(rows).map((d) => d.year ?? 0);
  return { first: Math.min(...all), last: Math.max(...all) };
};

export const words = {
  fr: {
    levels: { high: 'confiance élevée', medium: 'moyenne', low: 'faible' },
    byKind: 'Faits par genre de source',
    byYear: 'Faits par année dont ils parlent',
    bySources: 'Faits selon le nombre de sources',
    byDate: 'Documents selon leur date',
    several: 'plusieurs sources',
    one: 'une seule',
    stated: 'date donnée',
    inferred: 'déduite',
    undated: 'aucune',
    title: 'Ce que nous savons, et avec quelle certitude',
    question: 'Ces chiffres sont-ils solides ?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const [n, held] = [format.number, documents(told.rows)];
      return `Sur ${n(facts(told))} faits relevés, ${n(facts(told, 'high'))} sont de confiance élevée, ${n(facts(told, 'medium'))} moyenne et ${n(facts(told, 'low'))} faible ; ${n(total(overall(told.rows), 'alone'))} ne reposent que sur une source. Sur ${n(total(held, 'documents'))} documents, ${n(total(held, 'undated'))} ne donnent aucune date et ${n(total(held, 'inferred'))} n’ont qu’une date déduite.`;
    },
    alt: (told: Told): string =>
      `Quatre séries de barres empilées : faits par genre de source et par année (de ${years(told).first} à ${years(told).last}) selon la confiance, faits à une ou plusieurs sources, documents selon leur date. ${words.fr.takeaway(told)}`,
    scope:
      'Tous les faits de la base, y compris ceux de confiance faible : c’est le seul graphique qui les compte, et il n’en montre aucune valeur. L’année est celle dont parle le fait ; au-delà d’aujourd’hui, ce sont des objectifs et des prévisions. Un fait a plusieurs sources quand un autre document lui est rattaché ou donne, pour le même objet et la même année, une valeur compatible. Le tableau compte chaque fait trois fois : en tout, par genre de source, par année.',
    missing: (told: Told): string =>
      `Faits à faible confiance, écartés de tous les autres graphiques : ${told.format.number(facts(told, 'low'))}. De chaque page n’a été lue que l’ouverture d’une copie archivée ; ce qui n’a été ni trouvé ni lu ne se compte pas.`
  },
  en: {
    levels: { high: 'high confidence', medium: 'medium', low: 'low' },
    byKind: 'Facts by kind of source',
    byYear: 'Facts by the year they speak of',
    bySources: 'Facts by number of sources',
    byDate: 'Documents by their date',
    several: 'several sources',
    one: 'one only',
    stated: 'date given',
    inferred: 'inferred',
    undated: 'none',
    title: 'What we know, and how surely',
    question: 'How solid is this?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const [n, held] = [format.number, documents(told.rows)];
      return `Of ${n(facts(told))} facts recorded, ${n(facts(told, 'high'))} are of high confidence, ${n(facts(told, 'medium'))} medium and ${n(facts(told, 'low'))} low; ${n(total(overall(told.rows), 'alone'))} rest on one source only. Of ${n(total(held, 'documents'))} documents, ${n(total(held, 'undated'))} give no date and ${n(total(held, 'inferred'))} have only an inferred one.`;
    },
    alt: (told: Told): string =>
      `Four sets of stacked bars: facts by kind of source and by year (${years(told).first} to ${years(told).last}) according to confidence, facts with one source or several, documents according to their date. ${words.en.takeaway(told)}`,
    scope:
      'Every fact in the database, including those of low confidence: this is the only chart that counts them, and it shows none of their values. The year is the one the fact speaks of; beyond today, these are targets and forecasts. A fact has several sources where another document is tied to it, or gives a compatible value for the same thing and year. The table counts each fact three times: overall, by kind of source, by year.',
    missing: (told: Told): string =>
      `Facts of low confidence, kept out of every other chart: ${told.format.number(facts(told, 'low'))}. Only the opening of an archived copy of each page was read; what was neither found nor read can’t be counted.`
  }
} as const;
