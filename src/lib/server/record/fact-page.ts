// The page of a fact: its value, what it means, who says so, who says otherwise, and what became of it over the versions.
import { charts } from '#charts/index.ts';
import type { FactPageView, FactVersionView } from '#lib/components/fact.ts';
import type { Pair } from '#lib/components/record.ts';
import { date, period } from '#lib/i18n/format.ts';
import { typeset, typesetTitle } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Link } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import type { VocabularySet } from '#model/vocabulary.ts';
import { figure, figureOf } from '../changes/changes.ts';
import { everyFact, formerFacts, isCharted, type FactRow } from '../db/fact.ts';
import type { Dataset } from '../db/dataset.ts';
import { source } from '../db/source.ts';
import { terms } from '../db/term.ts';
import { datasetsUpTo } from '../db/datasets.ts';
import { withVersion } from '../address/version.ts';
import { citation, type Cited } from './citation.ts';
import { disagreementOf } from './disagreement.ts';
import { copyOf, publication, reading } from './document.ts';
import { alsoIds, factView } from './fact.ts';
import { sourceOf } from './link.ts';
import { reconciliationsOf } from './reconciliation.ts';
import { usesOf } from './usage.ts';

const worded = (
  dataset: Dataset,
  lang: Lang,
  name: string,
  set: VocabularySet,
  id: string | null
): Pair[] => {
  const term = terms(dataset, set).find((known) => known.id === id);
  return term === undefined
    ? []
    : [{ name, text: typeset(lang, `${term.label[lang]} – ${term.definition[lang]}`) }];
};

/** What it is a target of, and by when. */
const targetOf = (lang: Lang, row: FactRow): Pair[] => {
  const t = messages[lang].factPage;
  const indicator = row[`target_${lang}`];
  if (indicator === null) return [];
  const deadline = row.target_deadline === null ? t.noDeadline : t.by(date(lang, row.target_deadline));
  return [{ name: t.target, text: typeset(lang, `${indicator}, ${deadline}`) }];
};

/** The facts that a value of ours was worked out from. */
const derivationOf = (dataset: Dataset, lang: Lang, row: FactRow): FactPageView['derived'] => {
  const how = row[`derived_${lang}`];
  if (how === null) return undefined;
  const inputs = (row.derived_from ?? '').split(' ').flatMap((id) => {
    const input = everyFact(dataset).get(id);
    if (input === undefined) return [];
    const { value, indicator, source: read } = factView(dataset, lang, input);
    return [{ text: `${value} – ${indicator} (${read.publisher})`, href: urls.fact(lang, id) }];
  });
  return { how: typeset(lang, how), inputs };
};

const meanings = (dataset: Dataset, lang: Lang, row: FactRow): Pair[] => {
  const t = messages[lang].factPage;
  const indicator = `${row[`indicator_${lang}`]} – ${row[`indicator_meaning_${lang}`]}`;
  return [
    { name: t.indicator, text: typeset(lang, indicator) },
    { name: t.period, text: period(lang, { from: row.period_from, to: row.period_to }) },
    ...(row.edition === null ? [] : [{ name: t.edition, text: row.edition }]),
    ...worded(dataset, lang, t.status, 'status', row.status),
    ...targetOf(lang, row),
    ...worded(dataset, lang, t.instrument, 'instrument', row.instrument),
    ...worded(dataset, lang, t.bound, 'bound', row.bound),
    ...worded(dataset, lang, t.confidence, 'confidence', row.confidence),
    ...worded(dataset, lang, t.flag, 'flag', row.flag)
  ];
};

/** Where charts draw it: the line of each table. */
const chartsOf = (dataset: Dataset, lang: Lang, id: string): Link[] =>
  usesOf(dataset, id).flatMap(({ slug, line }) => {
    const title = charts.get(slug)?.words[lang].title;
    if (title === undefined) return [];
    const text = messages[lang].factPage.lineOf(typeset(lang, title), line);
    return [{ text, href: `${urls.chart(lang, slug)}#row-${line}` }];
  });

/** What each version up to `dataset` said of a fact, from the oldest that knew it, without those that changed nothing. */
const history = (dataset: Dataset, lang: Lang, id: string): FactVersionView[] => {
  const former = [...formerFacts(dataset)].filter(([, now]) => now === id).map(([alias]) => alias);
  const all = datasetsUpTo(dataset);
  let before: FactRow | undefined;
  return all.flatMap((one, index): FactVersionView[] => {
    const { version, published: day } = one;
    const facts = everyFact(one);
    const row = [id, ...former].map((name) => facts.get(name)).find((found) => found !== undefined);
    const about = { version, day, date: day && date(lang, day) };
    const last = index === all.length - 1;
    const old = before && figureOf(before);
    const now = row && figureOf(row);
    const kind =
      old === undefined ? 'added' : now === undefined ? 'removed' : old === now ? 'same' : 'changed';
    const text = row === undefined ? '' : figure(dataset, lang, row);
    before = row;
    if (old === undefined && now === undefined) return [];
    return kind === 'same' && !last ? [] : [{ ...about, kind, text }];
  });
};

/** `page` is the absolute address of the page. */
const pageOf = (
  dataset: Dataset,
  row: FactRow,
  lang: Lang,
  page: string
): Omit<FactPageView, 'history' | 'withdrawn'> | undefined => {
  const read = source(dataset, row.source_id);
  if (read === undefined) return undefined;
  const fact = factView(dataset, lang, row);
  const t = messages[lang].factPage;
  const flag = terms(dataset, 'flag').find(({ id }) => id === row.flag);
  const derived = derivationOf(dataset, lang, row);
  const title = [fact.subject.text, fact.indicator, fact.period].join(', ');
  const cited: Cited = {
    lang,
    id: row.fact_id,
    text: [
      t.titleOf(fact.value, title),
      ...(derived === undefined ? [] : [`(${messages[lang].fact.derived} – ${derived.how})`])
    ].join(' '),
    source: [
      typeset(lang, read.publisher),
      typesetTitle(read.lang, read.title),
      read.published ?? '',
      read.url
    ]
      .filter((part) => part !== '')
      .join(', '),
    version: dataset.version,
    page
  };
  return {
    fact,
    title,
    ...(row.flag === 'do-not-publish' && flag !== undefined
      ? { caution: typeset(lang, `${flag.definition[lang]} ${t.cautionText}`) }
      : {}),
    ...(derived === undefined ? {} : { derived }),
    meanings: meanings(dataset, lang, row),
    original: read.url,
    inSource: urls.source(lang, read.id, row.fact_id),
    ...copyOf(lang, read),
    document: [...publication(lang, read), ...reading(lang, read)],
    also: alsoIds(row).flatMap((id) => {
      const other = source(dataset, id);
      return other === undefined ? [] : [sourceOf(lang, other)];
    }),
    disagreement: disagreementOf(dataset, row.fact_id, lang),
    reconciliations: reconciliationsOf(dataset, row.fact_id, lang),
    charts: chartsOf(dataset, lang, row.fact_id),
    keptOut: !isCharted(dataset, row.fact_id),
    citation: citation(cited),
    file: `data/sources/${read.id}.yaml`
  };
};

/** The id that a fact of a published version has now, where it has another. */
export const renamedFact = (dataset: Dataset, id: string): string | undefined => formerFacts(dataset).get(id);

/**
 * The page of a fact in a dataset. A fact that was withdrawn stays readable as the last earlier version had it. Undefined
 * for an unknown id.
 */
export const factPage = (
  dataset: Dataset,
  id: string,
  lang: Lang,
  origin: string
): FactPageView | undefined => {
  const address = `${origin}${withVersion(dataset, urls.fact(lang, id))}`;
  for (const one of [dataset, ...datasetsUpTo(dataset).reverse()]) {
    const row = everyFact(one).get(id);
    const page = row && pageOf(one, row, lang, address);
    if (page === undefined) continue;
    const withdrawn =
      one === dataset || one.published === undefined
        ? {}
        : { withdrawn: messages[lang].factPage.withdrawn(one.version, date(lang, one.published)) };
    return { ...page, ...withdrawn, history: history(dataset, lang, id) };
  }
  return undefined;
};
