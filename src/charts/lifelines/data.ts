// A row of lifelines, the owners who control a firm, and what its sentences are computed from.
import { z } from 'zod';
import { comparisonGroupSchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';
import { group } from '../params.ts';

export const row = z.object({
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  /** The group of its first known year: whatever became of it since, it is counted there. */
  comparison_group: comparisonGroupSchema,
  founded: z.string(),
  cloud_offer_since: z.string().nullable(),
  /** When each owner who controls it came in, separated by spaces; null where none does. */
  controlled_from: z.string().nullable(),
  /** When each left, `-` for one who did not. */
  controlled_to: z.string().nullable(),
  /** Their names, separated by `; `. */
  owners_fr: z.string().nullable(),
  owners_en: z.string().nullable(),
  /** Their ISO 3166 codes, separated by spaces, `?` where none was read. */
  owner_countries: z.string().nullable(),
  /** Owners of today that were read. */
  owners_today: z.number(),
  /** Whether persons are among them. */
  persons_today: z.number(),
  absorbed: z.string().nullable(),
  closed: z.string().nullable(),
  until: z.string(),
  /** Owners read at some date. */
  owners_read: z.number(),
  source_ids: z.string().nullable()
});
export type Row = z.infer<typeof row>;

export interface Control {
  readonly from: string;
  /** Undefined where the owner is still there. */
  readonly to: string | undefined;
  readonly fr: string;
  readonly en: string;
  readonly country: string | null;
}

/** Whether two instants may be the same: what one leaves open counts. */
const maySame = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** Returns the owners who control a firm, one after the other; one who came in when it was founded, from that very date. */
export const controlsOf = (d: Row): Control[] => {
  const from = d.controlled_from?.split(' ') ?? [];
  const to = d.controlled_to?.split(' ') ?? [];
  const fr = d.owners_fr?.split('; ') ?? [];
  const en = d.owners_en?.split('; ') ?? [];
  const countries = d.owner_countries?.split(' ') ?? [];
  return from.map((start, index) => {
    const end = from[index + 1] ?? to[index] ?? '-';
    const country = countries[index] ?? '?';
    return {
      from: maySame(start, d.founded) ? d.founded : start,
      to: end === '-' ? undefined : end,
      fr: fr[index] ?? '',
      en: en[index] ?? '',
      country: country === '?' ? null : country
    };
  });
};

/** Returns when a firm ended on its own, absorbed or closed; null where no end was read. */
export const endOf = ({ absorbed, closed }: Row): string | null => absorbed ?? closed;

/** What became of a firm. A firm that was bought and ended has ended; `unread` where neither owners nor an end were read. */
export type Fate = 'neither' | 'bought' | 'ended' | 'unread';
const fates = ['neither', 'bought', 'ended', 'unread'] as const satisfies Fate[];
export const fateOf = (d: Row): Fate => {
  if (endOf(d) !== null) return 'ended';
  if (controlsOf(d).some(({ to }) => to === undefined)) return 'bought';
  return d.owners_read === 0 ? 'unread' : 'neither';
};

/** Returns the blocks of the drawing that hold a firm, survivors first. */
export const byFate = (rows: readonly Row[]): { readonly fate: Fate; readonly firms: readonly Row[] }[] =>
  fates
    .map((fate) => ({ fate, firms: rows.filter((d) => fateOf(d) === fate) }))
    .filter(({ firms }) => firms.length > 0);

/** The groups that the sentences compare. */
export const compared = ['state-backed', 'sme'] as const;

export const params = {
  group,
  show: {
    type: 'choice',
    label: { fr: 'Montrer', en: 'Show' },
    values: {
      main: { fr: 'celles dont le sort est connu', en: 'those whose fate is known' },
      all: { fr: 'toutes', en: 'all' }
    },
    default: 'main'
  }
} as const;
export type Context = TextContext<Row, typeof params>;

/**
 * Returns the rows that are drawn: at first those whose fate was read, of the groups compared or of the group chosen; all where
 * there is none of them. Tables and files hold all.
 */
export const drawnRows = ({
  rows,
  params: { group: chosen, show }
}: Pick<Context, 'rows' | 'params'>): readonly Row[] => {
  if (show === 'all') return rows;
  const main = rows.filter(
    (d) =>
      fateOf(d) !== 'unread' && (chosen !== 'all' || compared.some((group_) => group_ === d.comparison_group))
  );
  return main.length === 0 ? rows : main;
};
