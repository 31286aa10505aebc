// The tables of a comparison: who they are, their lives, what they sold, their people, public money, what became of them.
import { date, percent } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { ComparedRow, ComparedTable, ComparedValue } from '#lib/components/comparison.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { vocabulary, type VocabularySet } from '#model/vocabulary.ts';
import type { Dataset } from '../db/dataset.ts';
import { lastEvent, type ComparedFact } from '../db/compare.ts';
import * as db from '../db/organisation.ts';
import { sourcesOf } from '../db/source.ts';
import { label } from '../db/term.ts';
import { cells, leftOutRow, periodOf, valuesOf } from './cells.ts';
import { figure } from './figure.ts';
import type { Alignment } from './params.ts';
import type { Measure } from './year-point.ts';
import { yearly } from './yearly.ts';
import { notYearly, yearRows } from './years.ts';

type Organisation = db.OrganisationRow;

/** What the tables are made from. */
export interface Compared {
  readonly lang: Lang;
  readonly organisations: readonly Organisation[];
  readonly facts: readonly ComparedFact[];
  readonly years: Alignment;
  readonly matched: boolean;
  /** How many facts on some indicators stay out, by organisation. */
  readonly leftOut: (...indicators: readonly string[]) => ReadonlyMap<string, number>;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const plain = (lang: Lang, text: string | null): ComparedValue[] =>
  text === null || text === '' ? [] : [{ text: typeset(lang, text) }];

const term = (dataset: Dataset, lang: Lang, set: VocabularySet, id: string | null): ComparedValue[] =>
  id === null ? [] : plain(lang, label(dataset, set, id)[lang]);

export const identity = (dataset: Dataset, { lang, organisations }: Compared): ComparedTable => {
  const t = messages[lang].compare;
  const own = messages[lang].organisation;
  const row = (head: string, values: (one: Organisation) => ComparedValue[]): ComparedRow => ({
    head,
    cells: cells(organisations, t.absent.known, values)
  });
  const sources = ({ id }: Organisation) => {
    const { length } = sourcesOf(dataset, id);
    return length === 0 ? [] : [{ text: t.sources(length), href: `${urls.organisation(lang, id)}#sources` }];
  };
  return {
    id: 'identity',
    title: t.identity.title,
    corner: t.criterion,
    rows: [
      row(own.kind, ({ kind }) => term(dataset, lang, 'organisation-kind', kind)),
      row(own.sizeClasses, ({ id }) =>
        db.sizeClassesOf(dataset, id).map((size) => ({
          text: label(dataset, 'size-class', size.class)[lang],
          detail: [periodOf(lang, size), size.deduced === 1 ? own.deduced : '']
            .filter((part) => part !== '')
            .join(', ')
        }))
      ),
      row(own.activity, ({ main_activity }) => term(dataset, lang, 'activity', main_activity)),
      row(own.technology, ({ technology }) => term(dataset, lang, 'technology', technology)),
      row(own.certifications, ({ id }) =>
        db.certificationsOf(dataset, id).map(({ name, date: on }) => ({
          text: name,
          ...(on === null ? {} : { detail: date(lang, on) })
        }))
      ),
      row(own.city, ({ city }) => plain(lang, city)),
      row(t.identity.sources, sources)
    ]
  };
};

/** An owner leads to the stake read in a source where one says the same. */
const holders = (dataset: Dataset, { lang, facts }: Compared, { id }: Organisation): ComparedValue[] =>
  db.ownersOf(dataset, id).map((owner) => {
    const stake = facts.find(
      (fact) =>
        fact.organisation_id === id &&
        fact.indicator_id === 'stake' &&
        fact.counterparty_id === owner.owner_id &&
        fact.low === owner.share_percent
    );
    const share = owner.share_percent === null ? '' : `, ${percent(lang, owner.share_percent)}`;
    return {
      text: typeset(lang, `${owner[`name_${lang}`]}${share}`),
      detail: periodOf(lang, owner),
      ...(stake === undefined ? {} : { href: urls.fact(lang, stake.fact_id) })
    };
  });

export const lifeline = (dataset: Dataset, compared: Compared): ComparedTable => {
  const { lang, organisations } = compared;
  const t = messages[lang].compare;
  const own = messages[lang].organisation;
  const on = (instant: string | null) => (instant === null ? [] : [{ text: date(lang, instant) }]);
  return {
    id: 'lifeline',
    title: t.lifeline.title,
    corner: t.criterion,
    rows: [
      { head: own.founded, cells: cells(organisations, t.absent.known, ({ founded }) => on(founded)) },
      {
        head: own.cloudSince,
        cells: cells(organisations, t.absent.known, ({ cloud_offer_since: since }) => on(since))
      },
      {
        head: t.lifeline.capital,
        cells: cells(organisations, t.absent.known, (one) => holders(dataset, compared, one))
      },
      { head: t.lifeline.end, cells: cells(organisations, t.absent.ongoing, ({ closed }) => on(closed)) }
    ]
  };
};

/** An empty table says so once, for every organisation. */
const orNothing = (
  { lang, organisations }: Compared,
  head: string,
  rows: readonly ComparedRow[]
): readonly ComparedRow[] =>
  rows.length > 0
    ? rows
    : [{ head, cells: cells(organisations, messages[lang].compare.absent.published, () => []) }];

const measured =
  (kind: Measure, indicators: readonly string[]) =>
  (dataset: Dataset, compared: Compared): ComparedTable => {
    const { lang, organisations, facts, years, leftOut } = compared;
    const t = messages[lang].compare;
    const about = facts.filter(({ indicator_id }) => indicators.includes(indicator_id));
    const lined = yearly(dataset, kind, compared);
    const rows = yearRows(dataset, lined, { lang, organisations, facts: about, target: t[kind].target });
    return {
      id: kind,
      title: t[kind].title,
      corner: years === 'since-public' ? t.aligned.corner : t.year,
      note: t[kind].note,
      rows: [
        ...orNothing(compared, t.year, rows),
        ...leftOutRow(lang, organisations, leftOut(...indicators), `indicator-${kind}`)
      ],
      figure: figure(dataset, lined, {
        lang,
        organisations,
        title: t[kind].figure,
        others: notYearly(about, lined).length
      })
    };
  };

export const turnover = measured('turnover', ['turnover', 'turnover-target']);
export const headcount = measured('headcount', ['headcount']);

/** One row a status and instrument: money of different kinds shares no row, and nothing is added. */
export const publicMoney = (dataset: Dataset, compared: Compared): ComparedTable => {
  const { lang, organisations, facts, leftOut } = compared;
  const t = messages[lang].compare;
  const received = facts.filter((fact) => fact.indicator_id === 'public-funding');
  const rankOf = ({ status, instrument }: ComparedFact) =>
    vocabulary.status.indexOf(status) * 100 +
    (instrument === null ? 0 : vocabulary.instrument.indexOf(instrument) + 1);
  const kindOf = ({ status, instrument }: ComparedFact) =>
    [
      label(dataset, 'status', status),
      ...(instrument === null ? [] : [label(dataset, 'instrument', instrument)])
    ]
      .map((word) => word[lang])
      .join(', ');
  const payer = (fact: ComparedFact) => [fact[`counterparty_${lang}`] ?? '', periodOf(lang, fact)];
  const rows = [
    ...Map.groupBy(
      received.toSorted((a, b) => rankOf(a) - rankOf(b)),
      kindOf
    )
  ].map(([head, some]) => ({
    head: capital(typeset(lang, head)),
    cells: cells(organisations, t.absent.published, ({ id }) =>
      valuesOf(
        dataset,
        lang,
        some.filter((fact) => fact.organisation_id === id),
        payer
      )
    )
  }));
  return {
    id: 'public-money',
    title: t.money.title,
    corner: t.kindOfMoney,
    note: t.money.note,
    rows: [
      ...orNothing(compared, t.money.any, rows),
      ...leftOutRow(lang, organisations, leftOut('public-funding'), 'public-money')
    ]
  };
};

export const outcome = (dataset: Dataset, { lang, organisations }: Compared): ComparedTable => {
  const t = messages[lang].compare;
  const own = (one: Organisation) =>
    plain(lang, one[`outcome_${lang}`]).map((texts) => ({ ...texts, href: urls.organisation(lang, one.id) }));
  const last = ({ id }: Organisation) => {
    const event = lastEvent(dataset, id);
    if (event === undefined) return [];
    const text = typeset(lang, event[`title_${lang}`]);
    return [
      { text, detail: periodOf(lang, event), href: urls.source(lang, event.source_id, event.event_id) }
    ];
  };
  return {
    id: 'outcome',
    title: t.outcome.title,
    corner: t.criterion,
    rows: [
      { head: t.outcome.profile, cells: cells(organisations, t.absent.known, own) },
      { head: t.outcome.last, cells: cells(organisations, t.absent.known, last) }
    ]
  };
};
