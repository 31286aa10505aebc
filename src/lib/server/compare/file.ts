// A comparison as a file: one line a fact, and one a value of a profile.
import type { Lang } from '#model/language.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { comparedFacts } from '../db/compare.ts';
import type { Dataset } from '../db/dataset.ts';
import * as db from '../db/organisation.ts';
import { csv } from '../export/csv.ts';
import type { TextFile } from '../http/file-response.ts';
import { readOrganisations } from './params.ts';

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

/** Throws Kit's 400 for an address that can't be compared. */
export const compareFile = (dataset: Dataset, lang: Lang, search: URLSearchParams): TextFile => {
  const found = readOrganisations(dataset, search, lang);
  const facts = comparedFacts(
    dataset,
    found.map(({ id }) => id)
  );
  const rows = found.flatMap((one) => {
    const name = typeset(lang, one[`name_${lang}`]);
    const own = facts.filter(({ organisation_id }) => organisation_id === one.id);
    const measured = own.map(({ indicator_id: item, ...fact }) => ({
      ...fact,
      item,
      organisation: name,
      counterparty: fact[`counterparty_${lang}`]
    }));
    return [...profile(dataset, lang, one.id, name), ...measured];
  });
  return {
    type: 'text/csv; charset=utf-8; header=present',
    save: { name: `compare_${dataset.version}_${lang}.csv`, inline: false },
    content: { body: csv(columns, rows) }
  };
};
