// The timeline page: filters, a drawing in lanes, and every event by year.
import { toDecimalYear } from '#charts/decimal-year.ts';
import { swimlanes, type SwimlaneEvent } from '#charts/swimlanes.ts';
import { laneColour } from '#charts/palette.ts';
import type { FilterView, TimelineView } from '#lib/components/filtered.ts';
import { period } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { DrawnView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { terms } from '../db/term.ts';
import { draw } from '../draw/draw.ts';
import { eventView } from '../record/fact.ts';
import { all, organisationOptions, readTimeline, yearOf, years, type TimelineFilters } from './params.ts';

const widths = { narrow: 330, medium: 640, wide: 960 } as const;
const sizes = ['narrow', 'medium', 'wide'] as const satisfies readonly DrawnView['size'][];

const drawn = (dataset: Dataset, { rows, from, to }: TimelineFilters, lang: Lang): DrawnView[] => {
  const events = rows.flatMap((row): SwimlaneEvent[] => {
    const instant = row.period_from ?? row.period_to;
    if (instant === null) return [];
    const title = `${period(lang, { from: row.period_from, to: row.period_to })} – ${row[`title_${lang}`]}`;
    const colour = laneColour[row.lane];
    return [{ lane: row.lane, at: toDecimalYear(instant), title, href: `#${row.event_id}`, colour }];
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
  { lane, from, to, organisation }: TimelineFilters,
  lang: Lang
): FilterView[] => {
  const t = messages[lang].timeline;
  return [
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

export const timelineView = (dataset: Dataset, lang: Lang, search: URLSearchParams): TimelineView => {
  const filters = readTimeline(dataset, search);
  const lane = new Map(terms(dataset, 'lane').map(({ id, label }) => [id, typeset(lang, label[lang])]));
  const byYear = [...Map.groupBy(filters.rows, yearOf)].map(([year, rows]) => ({
    id: year === undefined ? 'undated' : `year-${year}`,
    title: year === undefined ? messages[lang].timeline.undated : String(year),
    events: rows.map((row) => ({
      ...eventView(lang, row),
      lane: { id: row.lane, text: lane.get(row.lane) ?? row.lane }
    }))
  }));
  return {
    filters: filterViews(dataset, filters, lang),
    filtered: filters.filtered,
    count: filters.rows.length,
    drawn: drawn(dataset, filters, lang),
    years: byYear,
    search: filters.search
  };
};
