// A fact and an event, as lists show them.
import { z } from 'zod';
import { period } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { value } from '#lib/i18n/value.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { Badge, EventView, FactView } from '#lib/components/record.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import type { VocabularySet } from '#model/vocabulary.ts';
import type { Dataset } from '../db/dataset.ts';
import type { EventRow } from '../db/event.ts';
import type { FactRow } from '../db/fact.ts';
import { terms } from '../db/term.ts';
import { organisationLink, sourceLink } from './link.ts';

const alsoSchema = z.array(z.object({ id: z.string(), publisher: z.string() }));
const concernedSchema = z.array(z.object({ id: z.string(), fr: z.string(), en: z.string() }));

/** The other sources that state the same. */
export const alsoIds = (row: FactRow): string[] => alsoSchema.parse(JSON.parse(row.also)).map(({ id }) => id);

const badge = (
  dataset: Dataset,
  lang: Lang,
  set: VocabularySet,
  id: string | null,
  tone: Badge['tone'] = 'plain'
): Badge[] => {
  const term = id === null ? undefined : terms(dataset, set).find((known) => known.id === id);
  if (term === undefined) return [];
  const text = typeset(lang, term.label[lang]);
  const meaning = typeset(lang, term.definition[lang]);
  return [{ text: set === 'confidence' ? `${messages[lang].fact.confidence} ${text}` : text, meaning, tone }];
};

/** A value that no source gives: ours, and how we came to it. */
const derivedBadge = (lang: Lang, row: FactRow): Badge[] => {
  const how = row[`derived_${lang}`];
  return how === null
    ? []
    : [{ text: messages[lang].fact.derived, meaning: typeset(lang, how), tone: 'caution' }];
};

const badgesOf = (dataset: Dataset, lang: Lang, row: FactRow): Badge[] => [
  ...derivedBadge(lang, row),
  ...badge(dataset, lang, 'status', row.status),
  ...badge(dataset, lang, 'instrument', row.instrument),
  ...badge(dataset, lang, 'confidence', row.confidence, row.confidence === 'low' ? 'caution' : 'plain'),
  ...badge(dataset, lang, 'flag', row.flag, 'caution')
];

/** The other party, and how it takes part. */
const partyOf = (lang: Lang, row: FactRow): Pick<FactView, 'party'> => {
  const name = row[`counterparty_${lang}`];
  if (name === null) return {};
  const text = typeset(lang, name);
  const href = row.counterparty_id === null ? '' : urls.organisation(lang, row.counterparty_id);
  return { party: { text, href, role: messages[lang].fact.with[row.counterparty_role ?? 'none'] } };
};

const noteOf = (lang: Lang, row: { readonly note_fr: string | null; readonly note_en: string | null }) => {
  const note = row[`note_${lang}`];
  return note === null ? {} : { note: typeset(lang, note) };
};

export const factView = (dataset: Dataset, lang: Lang, row: FactRow): FactView => {
  const subject = typeset(lang, row[`subject_${lang}`]);
  const edition = row.edition === null ? '' : ` (${messages[lang].fact.edition} ${row.edition})`;
  return {
    id: row.fact_id,
    href: urls.fact(lang, row.fact_id),
    value: typeset(lang, value(lang, row)),
    period: period(lang, { from: row.period_from, to: row.period_to }) + edition,
    indicator: typeset(lang, row[`indicator_${lang}`]),
    subject: {
      text: subject,
      href: row.organisation_id === null ? '' : urls.organisation(lang, row.organisation_id)
    },
    ...partyOf(lang, row),
    badges: badgesOf(dataset, lang, row),
    summary: typeset(lang, row[`summary_${lang}`]),
    ...noteOf(lang, row),
    source: sourceLink(lang, row, row.fact_id),
    also: alsoSchema.parse(JSON.parse(row.also)).map((other) => ({
      text: typeset(lang, other.publisher),
      href: urls.source(lang, other.id)
    }))
  };
};

export const eventView = (lang: Lang, row: EventRow): EventView => ({
  id: row.event_id,
  date: period(lang, { from: row.period_from, to: row.period_to }),
  title: typeset(lang, row[`title_${lang}`]),
  summary: typeset(lang, row[`summary_${lang}`]),
  ...noteOf(lang, row),
  organisations: concernedSchema
    .parse(JSON.parse(row.organisations))
    .map(({ id, fr, en }) => organisationLink(lang, { id, name_fr: fr, name_en: en })),
  source: sourceLink(lang, row)
});
