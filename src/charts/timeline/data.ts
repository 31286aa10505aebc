// A row of timeline, and what its sentences are computed from.
import { z } from 'zod';
import type { Bilingual } from '#model/language.ts';
import { laneSchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';
import { from, to } from '../params.ts';

export const row = z.object({
  event_id: z.string(),
  period_from: z.string(),
  lane: laneSchema,
  title_fr: z.string(),
  title_en: z.string(),
  /** In euros: what the event's own words give of its organisations' funding; null where they give none. */
  money: z.number().nullable(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;
export type Lane = Row['lane'];

export const params = {
  from: from(1998, 2026),
  to: to(1998, 2026),
  lane: {
    type: 'choice',
    label: { fr: 'Sujet', en: 'Subject' },
    values: {
      all: { fr: 'tous', en: 'all' },
      state: { fr: 'les pouvoirs publics (État, Europe)', en: 'public authorities (State, Europe)' },
      venture: { fr: 'les sociétés portées par l’État', en: 'backed ventures' },
      sme: { fr: 'les PME', en: 'SMEs' },
      petition: { fr: 'la pétition', en: 'the petition' },
      larger: { fr: 'de plus grands', en: 'larger firms' },
      market: { fr: 'le marché', en: 'the market' }
    } satisfies Record<'all' | Lane, Bilingual>,
    default: 'all'
  }
} as const;
export type Context = TextContext<Row, typeof params>;

/** Years on end, and how many events they have. */
export interface Wave {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Returns the years before a lull, the lull and those after it; undefined where there is none. A lull is the longest run of
 * three years or more, each of which has at most half the events of an average year on either side, three years or more as well.
 */
export const wavesOf = (rows: readonly Row[]): readonly [Wave, Wave, Wave] | undefined => {
  const years = rows.map(({ period_from }) => Number(period_from.slice(0, 4)));
  const first = Math.min(...years);
  const last = Math.max(...years);
  const waveOf = (from: number, to: number): Wave => ({
    from,
    to,
    count: years.filter((year) => year >= from && year <= to).length
  });
  const mean = ({ from, to, count }: Wave): number => count / (to - from + 1);
  let found: readonly [Wave, Wave, Wave] | undefined;
  for (let from = first + 3; from + 2 <= last - 3; from += 1)
    for (let to = from + 2; to <= last - 3; to += 1) {
      const before = waveOf(first, from - 1);
      const after = waveOf(to + 1, last);
      const maxCount = Math.min(mean(before), mean(after)) / 2;
      const lull = waveOf(from, to);
      let isQuiet = true;
      for (let year = from; year <= to; year += 1) if (waveOf(year, year).count > maxCount) isQuiet = false;
      if (isQuiet && (found === undefined || to - from > found[1].to - found[1].from))
        found = [before, lull, after];
    }
  return found;
};
