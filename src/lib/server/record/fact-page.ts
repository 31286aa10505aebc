// The page of a fact: its value, what it means, who says so, who says otherwise, and what became of it over the versions.
import { charts } from '#charts/index.ts';
import type { FactPageView, FactVersionView } from '#lib/components/fact.ts';
import type { Pair } from '#lib/components/record.ts';
import { date, period } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Link } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import type { VocabularySet } from '#model/vocabulary.ts';
import { figure, said } from '../changes/changes.ts';
import { everyFact, formerFacts, isCharted, type FactRow } from '../db/fact.ts';
import { dataVersion } from '../db/meta.ts';
import { withDatabase } from '../db/read.ts';
import { source } from '../db/source.ts';
import { terms } from '../db/term.ts';
import { versions } from '../db/versions.ts';
import { citation, reportLink, type Cited } from './citation.ts';
import { disagreementOf } from './disagreement.ts';
import { copyOf, publication, reading } from './document.ts';
import { alsoIds, factView } from './fact.ts';
import { sourceOf, titleOf } from './link.ts';
import { reconciliationsOf } from './reconciliation.ts';
import { usesOf } from './usage.ts';

const worded = (lang: Lang, name: string, set: VocabularySet, id: string | null): Pair[] => {
  const term = terms(set).find((known) => known.id === id);
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
const derivationOf = (lang: Lang, row: FactRow): FactPageView['derived'] => {
  const how = row[`derived_${lang}`];
  if (how === null) return undefined;
  const inputs = (row.derived_from ?? '').split(' ').flatMap((id) => {
    const input = everyFact().get(id);
    if (input === undefined) return [];
    const { value, indicator, source: read } = factView(lang, input);
    return [{ text: `${value} – ${indicator} (${read.publisher})`, href: urls.fact(lang, id) }];
  });
  return { how: typeset(lang, how), inputs };
};

const meanings = (lang: Lang, row: FactRow): Pair[] => {
  const t = messages[lang].factPage;
  const indicator = `${row[`indicator_${lang}`]} – ${row[`indicator_meaning_${lang}`]}`;
  return [
    { name: t.indicator, text: typeset(lang, indicator) },
    { name: t.period, text: period(lang, { from: row.period_from, to: row.period_to }) },
    ...(row.edition === null ? [] : [{ name: t.edition, text: row.edition }]),
    ...worded(lang, t.status, 'status', row.status),
    ...targetOf(lang, row),
    ...worded(lang, t.instrument, 'instrument', row.instrument),
    ...worded(lang, t.bound, 'bound', row.bound),
    ...worded(lang, t.confidence, 'confidence', row.confidence),
    ...worded(lang, t.flag, 'flag', row.flag)
  ];
};

/** Where charts draw it: the line of each table. */
const chartsOf = (lang: Lang, id: string): Link[] =>
  usesOf(id).flatMap(({ slug, line }) => {
    const title = charts.get(slug)?.words[lang].title;
    if (title === undefined) return [];
    const text = messages[lang].factPage.lineOf(typeset(lang, title), line);
    return [{ text, href: `${urls.chart(lang, slug)}#row-${line}` }];
  });

/** What each version said of it, from the oldest that knew it; what hasn't changed since is said once. */
const history = (lang: Lang, id: string): FactVersionView[] => {
  const former = [...formerFacts()].filter(([, now]) => now === id).map(([alias]) => alias);
  const published = versions();
  const latest = dataVersion();
  const all = [
    ...published,
    ...(published.at(-1)?.version === latest ? [] : [{ version: latest, date: undefined, path: undefined }])
  ];
  let before: FactRow | undefined;
  return all.flatMap(({ version, date: day, path }, index): FactVersionView[] => {
    const facts = withDatabase(path, everyFact);
    const row = [id, ...former].map((name) => facts.get(name)).find((found) => found !== undefined);
    const about = { version, day, date: day && date(lang, day) };
    const last = index === all.length - 1;
    const [old, now] = [before && said(before), row && said(row)];
    const kind =
      old === undefined ? 'added' : now === undefined ? 'removed' : old === now ? 'same' : 'changed';
    const text = row === undefined ? '' : figure(lang, row);
    before = row;
    if (old === undefined && now === undefined) return [];
    return kind === 'same' && !last ? [] : [{ ...about, kind, text }];
  });
};

const pageOf = (row: FactRow, lang: Lang, origin: string, withdrawn?: string): FactPageView | undefined => {
  const read = source(row.source_id);
  if (read === undefined) return undefined;
  const fact = factView(lang, row);
  const t = messages[lang].factPage;
  const flag = terms('flag').find(({ id }) => id === row.flag);
  const derived = derivationOf(lang, row);
  const title = [fact.subject.text, fact.indicator, fact.period].join(', ');
  const cited: Cited = {
    lang,
    id: row.fact_id,
    text: [
      t.titleOf(fact.value, title),
      ...(derived === undefined ? [] : [`(${messages[lang].fact.derived} – ${derived.how})`])
    ].join(' '),
    source: [typeset(lang, read.publisher), titleOf(read.lang, read.title), read.published ?? '', read.url]
      .filter((part) => part !== '')
      .join(', '),
    file: `data/sources/${read.id}.yaml`,
    version: dataVersion(),
    page: `${origin}${urls.fact(lang, row.fact_id)}`
  };
  return {
    fact,
    title,
    ...(row.flag === 'do-not-publish' && flag !== undefined
      ? { caution: typeset(lang, `${flag.definition[lang]} ${t.cautionText}`) }
      : {}),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    ...(derived === undefined ? {} : { derived }),
    meanings: meanings(lang, row),
    original: read.url,
    inSource: urls.source(lang, read.id, row.fact_id),
    ...copyOf(lang, read),
    document: [...publication(lang, read), ...reading(lang, read)],
    also: alsoIds(row).flatMap((id) => {
      const other = source(id);
      return other === undefined ? [] : [sourceOf(lang, other)];
    }),
    disagreement: disagreementOf(row.fact_id, lang),
    reconciliations: reconciliationsOf(row.fact_id, lang),
    charts: chartsOf(lang, row.fact_id),
    keptOut: !isCharted(row.fact_id),
    history: history(lang, row.fact_id),
    citation: citation(cited),
    report: reportLink(cited)
  };
};

/** The id that a fact of a published version has now, where it has another. */
export const renamedFact = (id: string): string | undefined => formerFacts().get(id);

/** The page of a fact; one that was withdrawn stays readable as the last version that had it. Undefined for an unknown id. */
export const factPage = (id: string, lang: Lang, origin: string): FactPageView | undefined => {
  const row = everyFact().get(id);
  if (row !== undefined) return pageOf(row, lang, origin);
  for (const { version, date: day, path } of versions().reverse()) {
    const found = withDatabase(path, () => {
      const old = everyFact().get(id);
      return old && pageOf(old, lang, origin, messages[lang].factPage.withdrawn(version, date(lang, day)));
    });
    if (found !== undefined) return { ...found, history: history(lang, id) };
  }
  return undefined;
};
