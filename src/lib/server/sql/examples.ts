// Queries that the SQL page offers: real questions of this affair, with comments and names in the reader's language.
import { typeset } from '#lib/i18n/typography.ts';
import type { Bilingual, Lang } from '#model/language.ts';

export interface Example {
  readonly id: string;
  readonly question: Bilingual;
  readonly sql: (lang: Lang) => string;
}

/** The question and a warning as comments, then the query; `{lang}` stands for the reader's language in column names. */
const example = (id: string, question: Bilingual, note: Bilingual, sql: string): Example => ({
  id,
  question,
  sql: (lang) => {
    const comments = [question, note].map((text) => `-- ${typeset(lang, text[lang])}\n`);
    return `${comments.join('')}${sql.trim().replaceAll('{lang}', lang)};\n`;
  }
});

/** At least one: the editor opens with the first. */
export const examples: readonly [Example, ...Example[]] = [
  example(
    'public-money',
    {
      fr: "Quel argent public pour les entreprises fondées avec l'État ?",
      en: 'How much public money for the ventures founded with the State?'
    },
    {
      fr: 'Annoncé, engagé, versé : on lit des lignes, on ne les additionne pas.',
      en: 'Announced, committed, disbursed: rows are read, never added.'
    },
    `
SELECT organisation_{lang} AS organisation, status, instrument, low, high, year_from,
  counterparty_{lang} AS payer, flag, fact_id
FROM charted_fact_view
WHERE indicator_id = 'public-funding' AND unit = 'EUR' AND comparison_group = 'state-backed'
ORDER BY organisation, status, year_from`
  ),
  example(
    'promise-and-result',
    {
      fr: 'Quelles ventes promises, quelles ventes publiées ?',
      en: 'Which sales were promised, which were reported?'
    },
    {
      fr: 'Le plus haut chiffre de chaque année, quand plusieurs sources en donnent.',
      en: 'The highest figure of each year, where several sources give one.'
    },
    `
SELECT year_to AS year, max(high) AS euros,
  organisation_{lang} || ' · ' || indicator.label_{lang} AS series,
  group_concat(DISTINCT fact_id) AS facts, organisation_id
FROM charted_fact_view JOIN indicator ON indicator.id = indicator_id
WHERE organisation_id IN (SELECT id FROM organisation_view WHERE comparison_group_at_start = 'state-backed') AND unit = 'EUR'
  AND ((indicator_id = 'turnover' AND status = 'reported') OR indicator_id = 'turnover-target')
GROUP BY series, year
ORDER BY series, year`
  ),
  example(
    'sme-turnover',
    {
      fr: 'Que vendaient les PME, en euros constants ?',
      en: 'What did SMEs sell, in constant euros?'
    },
    {
      fr: "deflator porte les euros d'une année à ceux de l'année de base (table meta).",
      en: 'deflator carries the euros of a year to those of the base year (table meta).'
    },
    `
SELECT year_to AS year, round(high * deflator) AS constant_euros,
  organisation_{lang} AS organisation, high AS euros, fact_id
FROM charted_fact_view
WHERE comparison_group = 'sme' AND indicator_id = 'turnover' AND status = 'reported' AND unit = 'EUR'
ORDER BY organisation, year`
  ),
  example(
    'headcount',
    {
      fr: 'Combien de personnes y travaillaient, selon la taille ?',
      en: 'How many people worked there, by size?'
    },
    {
      fr: 'Les groupes sont ceux des graphiques ; « unsized » : taille non lue.',
      en: 'Groups are those of the charts; "unsized": size not read.'
    },
    `
SELECT year_to AS year, max(high) AS people, comparison_group,
  organisation_{lang} AS organisation, max(fact_id) AS fact_id
FROM charted_fact_view
WHERE indicator_id = 'headcount' AND status = 'reported'
GROUP BY organisation, year, comparison_group
ORDER BY comparison_group, organisation, year`
  ),
  example(
    'disagreements',
    {
      fr: 'Où les sources se contredisent-elles le plus ?',
      en: 'Where do sources disagree the most?'
    },
    {
      fr: 'Chaque paire une fois, du plus grand écart au plus petit.',
      en: 'Each pair once, from the widest gap to the narrowest.'
    },
    `
SELECT coalesce(one.organisation_{lang}, one.series_id) AS subject, one.indicator_id, one.year_to AS year,
  one.high AS one_value, other.high AS other_value, one.unit,
  one.source_publisher AS one_publisher, other.source_publisher AS other_publisher, pair.fact_id, pair.other_id
FROM disagreement_pair_view AS pair
JOIN fact_view AS one ON one.fact_id = pair.fact_id
JOIN fact_view AS other ON other.fact_id = pair.other_id
WHERE pair.fact_id < pair.other_id AND min(one.high, other.high) > 0
ORDER BY max(one.high, other.high) / min(one.high, other.high) DESC`
  ),
  example(
    'silent-providers',
    {
      fr: "Quels hébergeurs n'ont publié aucun chiffre d'affaires ?",
      en: 'Which providers published no turnover?'
    },
    {
      fr: "Rien de lu n'est pas zéro.",
      en: 'Nothing read is not zero.'
    },
    `
SELECT name_{lang} AS name, founded, cloud_offer_since, size_class, technology, city, id AS organisation_id
FROM organisation_view
WHERE kind = 'provider' AND NOT EXISTS (
  SELECT 1 FROM fact_view
  WHERE fact_view.organisation_id = organisation_view.id AND indicator_id IN ('turnover', 'cloud-turnover'))
ORDER BY founded NULLS LAST, name`
  ),
  example(
    'owners',
    {
      fr: 'Qui a racheté qui, depuis 2012 ?',
      en: 'Who bought whom, since 2012?'
    },
    {
      fr: "Une part vide n'a pas été lue.",
      en: 'An empty share was not read.'
    },
    `
SELECT owner_view.period_from AS since, organisation_view.name_{lang} AS organisation,
  owner_view.name_{lang} AS owner, share_percent, organisation_id, owner_id
FROM owner_view JOIN organisation_view ON organisation_view.id = organisation_id
WHERE owner_view.period_from >= '2012' AND kind IN ('provider', 'company')
ORDER BY since, organisation`
  ),
  example(
    'adoption',
    {
      fr: 'Combien d’entreprises achetaient du cloud ?',
      en: 'How many firms bought cloud services?'
    },
    {
      fr: 'En pour cent des entreprises, par série.',
      en: 'As a percentage of firms, by series.'
    },
    `
SELECT year_to AS year, low AS percent, series_view.title_{lang} AS series, source_publisher, fact_id
FROM fact_view JOIN series_view USING (series_id)
WHERE indicator_id = 'cloud-adoption' AND fact_view.unit = 'percent'
ORDER BY series, year`
  ),
  example(
    'events',
    {
      fr: 'À quel rythme l’affaire a-t-elle avancé ?',
      en: 'At what pace did the affair move?'
    },
    {
      fr: 'Les événements datés, par année et par fil de la chronologie.',
      en: 'Dated events, by year and lane of the timeline.'
    },
    `
SELECT year, count(*) AS events, term.label_{lang} AS lane
FROM event_view JOIN term ON term.vocabulary = 'lane' AND term.id = event_view.lane
WHERE year >= 2009
GROUP BY year, lane
ORDER BY year, lane`
  ),
  example(
    'publishers',
    {
      fr: 'D’où viennent les chiffres ?',
      en: 'Where do the figures come from?'
    },
    {
      fr: 'Les éditeurs qui en donnent le plus.',
      en: 'The publishers that give most of them.'
    },
    `
SELECT source_publisher AS publisher, count(*) AS facts, count(DISTINCT source_id) AS documents,
  min(source_published) AS first_published, max(source_published) AS last_published
FROM fact_view
GROUP BY publisher
ORDER BY facts DESC, publisher
LIMIT 25`
  ),
  example(
    'petition',
    {
      fr: 'Que disent les sources de la pétition ?',
      en: 'What do sources say of the petition?'
    },
    {
      fr: 'search est un index de mots sans accents ; MATCH prend aussi un début de mot : souverain*.',
      en: 'search is an index of words, accents folded; MATCH takes the beginning of a word too: sovereign*.'
    },
    `
SELECT kind, title, snippet(search, 4, '[', ']', '…', 16) AS passage, id
FROM search
WHERE search MATCH 'petition' AND lang = '{lang}'
ORDER BY rank`
  )
];

export const exampleNamed = (id: string): Example | undefined => examples.find((known) => known.id === id);
