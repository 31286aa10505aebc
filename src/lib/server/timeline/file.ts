// The events chosen as a file: a calendar, or a table.
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { withVersion } from '../address/version.ts';
import type { Dataset } from '../db/dataset.ts';
import { label } from '../db/term.ts';
import { versions } from '../db/versions.ts';
import { csv } from '../export/csv.ts';
import { ics } from '../export/ics.ts';
import type { TextFile } from '../http/file-response.ts';
import { organisationsOf, readTimeline } from './params.ts';

const columns = [
  'event_id',
  'period_from',
  'period_to',
  'lane',
  'title',
  'summary',
  'organisation_ids',
  'source_id',
  'source_title',
  'source_publisher',
  'source_url'
] as const;

const save = (dataset: Dataset, lang: Lang, format: 'ics' | 'csv') => ({
  name: `timeline_${dataset.version}_${lang}.${format}`,
  inline: false
});

export const timelineCsv = (dataset: Dataset, lang: Lang, search: URLSearchParams): TextFile => {
  const rows = readTimeline(dataset, search).rows.map((row) => ({
    ...row,
    title: row[`title_${lang}`],
    summary: row[`summary_${lang}`],
    organisation_ids: organisationsOf(row).join(' ')
  }));
  return {
    type: 'text/csv; charset=utf-8; header=present',
    save: save(dataset, lang, 'csv'),
    content: { body: csv(columns, rows) }
  };
};

/** What has no date can't stand in a calendar. */
export const timelineIcs = (
  dataset: Dataset,
  lang: Lang,
  search: URLSearchParams,
  origin: string
): TextFile => {
  const events = readTimeline(dataset, search).rows.flatMap((row) => {
    const from = row.period_from ?? row.period_to;
    const to = row.period_to ?? row.period_from;
    if (from === null || to === null) return [];
    return [
      {
        id: `${row.event_id}@${new URL(origin).hostname}`,
        from,
        to,
        title: typeset(lang, row[`title_${lang}`]),
        text: `${typeset(lang, row[`summary_${lang}`])}\n${row.source_publisher}, ${row.source_url}`,
        url: `${origin}${withVersion(dataset, urls.event(lang, row.event_id))}`,
        category: label(dataset, 'lane', row.lane)[lang]
      }
    ];
  });
  const { site, timeline } = messages[lang];
  const calendar = {
    name: `${timeline.title} – ${site.name}`,
    lang,
    url: `${origin}${withVersion(dataset, urls.timeline(lang))}`,
    day: dataset.published ?? versions().at(-1)?.date ?? '2026-01-01'
  };
  return {
    type: 'text/calendar; charset=utf-8',
    save: save(dataset, lang, 'ics'),
    content: { body: ics(events, calendar) }
  };
};
