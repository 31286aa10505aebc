// The events that an address asks for: by lane, years and organisation.
import { z } from 'zod';
import type { Params } from '#charts/chart-definition.ts';
import { laneSchema, vocabulary } from '#model/vocabulary.ts';
import { everyEvent, type EventRow } from '../db/event.ts';
import { memoByDatabase } from '../db/read.ts';
import { label } from '../db/term.ts';
import { readParams, writeParams } from '../chart/params.ts';
import { requestedVersion } from '../address/pinned.ts';

export const all = 'all';

const events = memoByDatabase(everyEvent);
export const yearOf = ({ period_from, period_to }: EventRow): number | undefined => {
  const instant = period_from ?? period_to;
  return instant === null ? undefined : Number(instant.slice(0, 4));
};

const concerned = z.array(z.object({ id: z.string() }));
export const organisationsOf = (row: EventRow): string[] =>
  concerned.parse(JSON.parse(row.organisations)).map(({ id }) => id);

/** The parameters that the timeline takes. */
export const names: readonly string[] = ['lane', 'from', 'to', 'organisation'];

/** The filters as parameters: the same checks and the same words in an error as a chart's. */
export const params = memoByDatabase((): Params => {
  const years = events().flatMap((row) => yearOf(row) ?? []);
  const [min, max] = [Math.min(...years), Math.max(...years)];
  const year = { type: 'year', label: { fr: '', en: '' }, min, max } as const;
  return {
    lane: {
      type: 'choice',
      label: { fr: '', en: '' },
      values: Object.fromEntries(
        [all, ...vocabulary.lane].map((id) => [id, id === all ? { fr: all, en: all } : label('lane', id)])
      ),
      default: all
    },
    from: { ...year, default: min },
    to: { ...year, default: max },
    organisation: {
      type: 'list',
      label: { fr: '', en: '' },
      options: {
        sql: `SELECT id, name_fr AS label_fr, name_en AS label_en FROM organisation
          WHERE id IN (SELECT organisation_id FROM event_organisation) ORDER BY name_fr COLLATE NOCASE`
      }
    }
  };
});

export interface Chosen {
  readonly rows: readonly EventRow[];
  readonly lane: z.infer<typeof laneSchema> | undefined;
  readonly from: number;
  readonly to: number;
  readonly organisations: readonly string[];
  readonly filtered: boolean;
  /** The canonical query string. */
  readonly search: string;
}

/** Throws Kit's 400 for a filter out of its set. */
export const chosen = (search: URLSearchParams): Chosen => {
  const read = readParams(params(), search);
  const lane = laneSchema.safeParse(read['lane']).data;
  const [from, to] = [Number(read['from']), Number(read['to'])];
  const organisations = Array.isArray(read['organisation']) ? read['organisation'].map(String) : [];
  const whole = writeParams(params(), read, requestedVersion(search)?.version);
  const dated = /(?:^|&)(?:from|to)=/.test(whole);
  const rows = events().filter((row) => {
    const year = yearOf(row);
    const within = year === undefined ? !dated : year >= from && year <= to;
    const own = organisations.length === 0 || organisationsOf(row).some((id) => organisations.includes(id));
    return within && own && (lane === undefined || row.lane === lane);
  });
  const filtered = writeParams(params(), read) !== '';
  return { rows, lane, from, to, organisations, filtered, search: whole };
};
