// A comparison as a file: one line a fact, one a value of a profile, and those of a matched set where one is asked for.
import type { Lang } from '#model/language.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { comparedFacts, smes } from '../db/compare.ts';
import type { Dataset } from '../db/dataset.ts';
import * as db from '../db/organisation.ts';
import { csv } from '../export/csv.ts';
import type { TextFile } from '../http/file-response.ts';
import { readComparison, type Comparison } from './params.ts';
import { yearly, type Yearly } from './yearly.ts';

const columns = [
  'organisation_id',
  'organisation',
  'item',
  'text',
  'low',
  'high',
  'bound',
  'unit',
  'period_from',
  'period_to',
  'status',
  'instrument',
  'counterparty',
  'flag',
  'fact_id',
  'source_id',
  'source_publisher',
  'source_url'
] as const;

/** What a profile says, in the words that data/ uses. */
const profile = (dataset: Dataset, lang: Lang, id: string, organisation: string) => {
  const row = db.organisation(dataset, id);
  if (row === undefined) return [];
  const one = { organisation_id: id, organisation };
  const texts = {
    kind: row.kind,
    'main-activity': row.main_activity,
    technology: row.technology,
    city: row.city,
    founded: row.founded,
    'cloud-offer-since': row.cloud_offer_since,
    closed: row.closed,
    outcome: row[`outcome_${lang}`]
  };
  return [
    ...Object.entries(texts)
      .filter(([, text]) => text !== null)
      .map(([item, text]) => ({ ...one, item, text })),
    ...db
      .sizeClassesOf(dataset, id)
      .map(({ class: text, ...span }) => ({ ...one, item: 'size-class', text, ...span })),
    ...db.ownersOf(dataset, id).map(({ share_percent: share, period_from, period_to, ...owner }) => ({
      ...one,
      item: 'owner',
      text: owner[`name_${lang}`],
      low: share,
      high: share,
      unit: share === null ? null : 'percent',
      period_from,
      period_to
    })),
    ...db.certificationsOf(dataset, id).map(({ name, date }) => ({
      ...one,
      item: 'certification',
      text: name,
      period_from: date,
      period_to: date
    }))
  ];
};

const measures = ['turnover', 'headcount'] as const;

/** The columns that an alignment or a matched set adds: none to the file of calendar years. */
const addedColumns = ({ years, matched }: Comparison): string[] => [
  ...(years === 'since-public' ? ['first_public_year', 'years_since_public'] : []),
  ...(years === 'indexed' ? ['index_year', 'index_low', 'index_high'] : []),
  ...(matched ? ['median', 'firms'] : [])
];

/** Where the facts of each point stand in an alignment: nothing for those of an organisation that is left out. */
const placesOf = (all: readonly Yearly[]): ReadonlyMap<string, Readonly<Record<string, number>>> =>
  new Map(
    all.flatMap(({ alignment, firms }) =>
      firms.flatMap(({ start, points }) =>
        points.flatMap(({ at, low, high, source }) =>
          source.facts.map(
            ({ fact_id }) =>
              [
                fact_id,
                alignment === 'since-public'
                  ? { years_since_public: at }
                  : { index_year: start, index_low: low, index_high: high }
              ] as const
          )
        )
      )
    )
  );

/** The matched SMEs, one line each, then the band, one line a year in which three of them have a value. */
const matchedRows = (dataset: Dataset, lang: Lang, { measure, alignment, matched }: Yearly) => {
  if (matched === undefined) return [];
  const names = new Map(smes(dataset).map((one) => [one.id, typeset(lang, one[`name_${lang}`])]));
  const unit = alignment === 'indexed' ? 'index' : measure === 'turnover' ? 'EUR' : 'people';
  return [
    ...matched.firms.map(({ id, points }) => ({
      organisation_id: id,
      organisation: names.get(id) ?? id,
      item: `matched-sme-${measure}`,
      low: Math.min(...points.map(({ low }) => low)),
      high: Math.max(...points.map(({ high }) => high)),
      unit
    })),
    ...matched.band.map(({ at, low, high, median, firms }) => ({
      item: `matched-band-${measure}`,
      low,
      high,
      unit,
      median,
      firms,
      ...(alignment === 'since-public'
        ? { years_since_public: at }
        : { period_from: String(at), period_to: String(at) })
    }))
  ];
};

/** Throws Kit's 400 for an address that can't be compared. */
export const compareFile = (dataset: Dataset, lang: Lang, search: URLSearchParams): TextFile => {
  const comparison = readComparison(dataset, search, lang);
  const { organisations: found, years, matched } = comparison;
  const ids = found.map(({ id }) => id);
  const facts = comparedFacts(dataset, ids);
  const organisations = ids.flatMap((id) => db.organisation(dataset, id) ?? []);
  const isPlain = years === 'calendar' && !matched;
  const all = isPlain
    ? []
    : measures.map((measure) => yearly(dataset, measure, { organisations, facts, years, matched }));
  const places = placesOf(years === 'calendar' ? [] : all);
  const publicYears = all[0]?.publicYears;
  const rows = found.flatMap((one) => {
    const name = typeset(lang, one[`name_${lang}`]);
    const own = facts.filter(({ organisation_id }) => organisation_id === one.id);
    const measured = own.map(({ indicator_id: item, ...fact }) => ({
      ...fact,
      item,
      organisation: name,
      counterparty: fact[`counterparty_${lang}`],
      first_public_year: publicYears?.get(one.id) ?? null,
      ...places.get(fact.fact_id)
    }));
    return [...profile(dataset, lang, one.id, name), ...measured];
  });
  const body = csv(
    [...columns, ...addedColumns(comparison)],
    [...rows, ...all.flatMap((one) => matchedRows(dataset, lang, one))]
  );
  return {
    type: 'text/csv; charset=utf-8; header=present',
    save: { name: `compare_${dataset.version}_${lang}.csv`, inline: false },
    content: { body }
  };
};
