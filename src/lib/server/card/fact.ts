// The card of a fact: its value, what it is and who gives it, beside those that contradict it or its measure over time.
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { everyFact } from '../db/fact.ts';
import { factPage } from '../record/fact-page.ts';
import { smallCharts } from '../record/small-chart.ts';
import type { PageCard } from './page-card.ts';

/** The small drawing of the organisation in which the fact is a dot. */
const measureOf = (dataset: Dataset, id: string, lang: Lang): string[] => {
  const row = everyFact(dataset).get(id);
  if (row === undefined || row.organisation_id === null) return [];
  return smallCharts(dataset, row.organisation_id, lang)
    .filter(({ indicator, svg }) => indicator === row.indicator_id && svg.includes(`/facts/${id}"`))
    .slice(0, 1)
    .map(({ svg }) => svg);
};

/** Undefined for an unknown id. */
export const factCard = (dataset: Dataset, id: string, lang: Lang): PageCard | undefined => {
  const page = factPage(dataset, id, lang, '');
  if (page === undefined) return undefined;
  const { fact, title, caution, derived, withdrawn, disagreement } = page;
  const { publisher, date } = fact.source;
  const reserve = withdrawn ?? caution ?? (derived === undefined ? undefined : messages[lang].fact.derived);
  const source = date === '' ? publisher : `${publisher}, ${date}`;
  const drawings = disagreement?.drawn.map(({ svg }) => svg) ?? measureOf(dataset, id, lang);
  return {
    title: fact.value,
    isFigure: true,
    text: [title, source, ...(reserve === undefined ? [] : [reserve])].join(' – '),
    drawings
  };
};
