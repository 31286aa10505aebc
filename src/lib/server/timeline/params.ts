// The events that an address asks for: by words, lane, wave, years and organisation.
import { z } from 'zod';
import type { ListParam } from '#charts/chart-definition.ts';
import { wordFilter } from '#model/fold.ts';
import { vocabulary } from '#model/vocabulary.ts';
import { everyEvent, type EventRow } from '../db/event.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { waves } from '../db/organisation.ts';
import { inOrder, listOptions } from '../chart/params.ts';
import { placeSearch } from '../address/paging.ts';
import { choice, integer, list, typedWords } from '../address/parameters.ts';
import { readSearch, writeSearch } from '../address/read-search.ts';

export const all = 'all';

const events = memo(everyEvent);
export const yearOf = ({ period_from, period_to }: EventRow): number | undefined => {
  const instant = period_from ?? period_to;
  return instant === null ? undefined : Number(instant.slice(0, 4));
};

const organisationSchema = z.array(z.object({ id: z.string(), fr: z.string(), en: z.string() }));
const concernedBy = (row: EventRow) => organisationSchema.parse(JSON.parse(row.organisations));
export const organisationsOf = (row: EventRow): string[] => concernedBy(row).map(({ id }) => id);

/** The first and the last year of an event. */
export const years = memo((dataset) => {
  const found = events(dataset).flatMap((row) => yearOf(row) ?? []);
  return { min: Math.min(...found), max: Math.max(...found) };
});

const organisations: ListParam = {
  type: 'list',
  label: { fr: '', en: '' },
  options: {
    sql: `SELECT id, name_fr AS label_fr, name_en AS label_en FROM organisation
      WHERE id IN (SELECT organisation_id FROM event_organisation) ORDER BY name_fr COLLATE NOCASE`
  }
};
export const organisationOptions = memo((dataset) => listOptions(dataset, organisations));

/** What the page takes beside: its files hold all the events that are found. */
export const timelinePlace = memo((dataset) => {
  const ids = events(dataset).map(({ event_id }) => event_id);
  return placeSearch(() => ids);
});

/** What an address takes for the timeline. */
export const timelineSearch = memo((dataset) =>
  z
    .object({
      q: typedWords(),
      lane: choice([all, ...vocabulary.lane]).default(all),
      wave: choice([all, ...vocabulary.wave]).default(all),
      from: integer(() => years(dataset)).default(() => years(dataset).min),
      to: integer(() => years(dataset)).default(() => years(dataset).max),
      organisation: list(() => organisationOptions(dataset).map(({ id }) => id))
    })
    .superRefine(inOrder)
);

/** Both languages: a reader may know a thing by either name. */
const textOf = (row: EventRow): string =>
  [
    row.title_fr,
    row.title_en,
    row.summary_fr,
    row.summary_en,
    row.source_title,
    row.source_publisher,
    ...concernedBy(row).flatMap(({ fr, en }) => [fr, en])
  ].join(' ');

export interface TimelineFilters extends z.infer<ReturnType<typeof timelineSearch>> {
  readonly rows: readonly EventRow[];
  readonly filtered: boolean;
  /** The canonical query string. */
  readonly search: string;
}

/** Throws Kit's 400 for a filter out of its set. */
export const readTimeline = (dataset: Dataset, search: URLSearchParams): TimelineFilters => {
  const schema = timelineSearch(dataset);
  const filters = readSearch(schema, search);
  const { q, lane, wave, from, to, organisation } = filters;
  const { min, max } = years(dataset);
  const holds = wordFilter(q);
  const dated = from !== min || to !== max;
  const rows = events(dataset).filter((row) => {
    const year = yearOf(row);
    const within = year === undefined ? !dated : year >= from && year <= to;
    const concerned = organisationsOf(row);
    return (
      within &&
      (organisation.length === 0 || concerned.some((id) => organisation.includes(id))) &&
      (lane === all || row.lane === lane) &&
      (wave === all || concerned.some((id) => waves(dataset).get(id) === wave)) &&
      (q === '' || holds(textOf(row)))
    );
  });
  const canonical = writeSearch(schema, filters);
  return { ...filters, rows, filtered: canonical !== '', search: canonical };
};
