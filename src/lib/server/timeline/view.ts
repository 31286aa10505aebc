// The timeline page: filters, a drawing in lanes, and a page of the events by year, the newest first.
import { toDecimalYear } from '#charts/decimal-year.ts';
import { swimlanes, type SwimlaneEvent } from '#charts/swimlanes.ts';
import { laneColour } from '#charts/palette.ts';
import type { FilterView, TimelineView } from '#lib/components/filtered.ts';
import { period } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { DrawnView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { pageAt, pageText, pagingView, spanOf } from '../address/paging.ts';
import { joined, readSearch } from '../address/read-search.ts';
import type { EventRow } from '../db/event.ts';
import { terms } from '../db/term.ts';
import { draw } from '../draw/draw.ts';
import { eventView } from '../record/fact.ts';
import {
  all,
  organisationOptions,
  readTimeline,
  timelinePlace,
  yearOf,
  years,
  type TimelineFilters
} from './params.ts';

/** With the drawing above them, so many fill five screens of a desk. */
const eventsPerPage = 20;

const widths = { narrow: 330, medium: 640, wide: 960 } as const;
const sizes = ['narrow', 'medium', 'wide'] as const satisfies readonly DrawnView['size'][];

const lineOf = (row: EventRow, lang: Lang): string => {
  const when = period(lang, { from: row.period_from, to: row.period_to });
  const title = typeset(lang, row[`title_${lang}`]);
  return when === '' ? title : `${when} – ${title}`;
};

/** Where an event stands: on this page, or on another of the same filters. */
const hrefOf = (lang: Lang, id: string, shown: ReadonlySet<string>, filters: string): string =>
  shown.has(id) ? `#${id}` : `${urls.timeline(lang, joined(filters, `at=${id}`))}#${id}`;

const drawn = (
  dataset: Dataset,
  { rows, from, to, search }: TimelineFilters,
  shown: ReadonlySet<string>,
  lang: Lang
): DrawnView[] => {
  const events = rows.flatMap((row): SwimlaneEvent[] => {
    const instant = row.period_from ?? row.period_to;
    if (instant === null) return [];
    const title = `${period(lang, { from: row.period_from, to: row.period_to })} – ${row[`title_${lang}`]}`;
    const colour = laneColour[row.lane];
    return [
      {
        lane: row.lane,
        at: toDecimalYear(instant),
        title,
        href: hrefOf(lang, row.event_id, shown, search),
        colour
      }
    ];
  });
  if (events.length === 0) return [];
  const rowsOf = terms(dataset, 'lane').map(({ id, label }) => ({ id, label: label[lang] }));
  const drawnYears = events.map(({ at }) => Math.floor(at));
  const first = Math.max(from, Math.min(...drawnYears));
  const last = Math.min(to, Math.max(...drawnYears));
  const domain = [first, last + 1] as const;
  return sizes.map((size) => ({
    size,
    svg: draw(swimlanes(events, { width: widths[size], lanes: rowsOf, domain }), {
      width: widths[size],
      alt: typeset(
        lang,
        messages[lang].timeline.alt(events.length, String(domain[0]), String(domain[1] - 1))
      ),
      id: `timeline-${size}`,
      typeset: (text) => typeset(lang, text)
    })
  }));
};

const filterViews = (
  dataset: Dataset,
  { q, lane, wave, from, to, organisation }: TimelineFilters,
  lang: Lang
): FilterView[] => {
  const t = messages[lang].timeline;
  return [
    { name: 'q', label: t.words, options: [], text: q, words: true },
    {
      name: 'lane',
      label: t.lane,
      options: [
        { value: all, text: t.all, selected: lane === all },
        ...terms(dataset, 'lane').map(({ id, label }) => ({
          value: id,
          text: typeset(lang, label[lang]),
          selected: id === lane
        }))
      ]
    },
    {
      name: 'wave',
      label: t.wave,
      options: [
        { value: all, text: t.anyWave, selected: wave === all },
        ...terms(dataset, 'wave').map(({ id, label }) => ({
          value: id,
          text: typeset(lang, label[lang]),
          selected: id === wave
        }))
      ]
    },
    { name: 'from', label: t.from, options: [], ...years(dataset), value: from },
    { name: 'to', label: t.to, options: [], ...years(dataset), value: to },
    {
      name: 'organisation',
      label: t.organisation,
      options: [
        { value: '', text: t.anyOrganisation, selected: organisation.length === 0 },
        ...organisationOptions(dataset).map((one) => ({
          value: one.id,
          text: typeset(lang, one[`label_${lang}`]),
          selected: organisation.includes(one.id)
        }))
      ]
    }
  ];
};

/** Throws Kit's 400 for a filter out of its set, or a page beyond the last. */
export const timelineView = (dataset: Dataset, lang: Lang, search: URLSearchParams): TimelineView => {
  const t = messages[lang].timeline;
  const filters = readTimeline(dataset, search);
  const place = readSearch(timelinePlace(dataset), search);
  const newest = filters.rows.toReversed();
  const page = pageAt(
    place,
    newest.map(({ event_id }) => event_id),
    eventsPerPage
  );
  const span = spanOf(page, newest.length, eventsPerPage);
  const rows = newest.slice(span.from, span.to);
  const shown = new Set(rows.map(({ event_id }) => event_id));
  const lane = new Map(terms(dataset, 'lane').map(({ id, label }) => [id, typeset(lang, label[lang])]));
  const byYear = [...Map.groupBy(rows, yearOf)].map(([year, events]) => ({
    id: year === undefined ? 'undated' : `year-${year}`,
    title: year === undefined ? t.undated : String(year),
    events: events.map((row) => ({
      ...eventView(lang, row),
      lane: { id: row.lane, text: lane.get(row.lane) ?? row.lane }
    }))
  }));
  const canonical = joined(filters.search, pageText(page));
  const others = canonical === '' ? newest.slice(span.to) : [];
  return {
    filters: filterViews(dataset, filters, lang),
    filtered: filters.filtered,
    count: filters.rows.length,
    drawn: drawn(dataset, filters, shown, lang),
    years: byYear,
    paging: pagingView(span, (each) => `${urls.timeline(lang, joined(filters.search, pageText(each)))}#list`),
    others: others.map((row) => ({
      id: row.event_id,
      text: lineOf(row, lang),
      href: urls.event(lang, row.event_id)
    })),
    filterSearch: filters.search,
    search: canonical
  };
};
