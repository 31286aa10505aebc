// The group that a firm is compared in, from when to when: by its size class, and by who holds it.
import type { z } from 'zod';
import type {
  ComparisonGroup,
  organisationKindSchema,
  ownerTypeSchema,
  sizeClassSchema,
  stakeSchema
} from './vocabulary.ts';

interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Sized extends Span {
  readonly class: z.infer<typeof sizeClassSchema>;
}

export interface Holder extends Span {
  readonly type: z.infer<typeof ownerTypeSchema>;
  readonly share_percent?: number | undefined;
  readonly stake?: z.infer<typeof stakeSchema> | undefined;
  /** Larger than an SME; undefined where its size was not read. */
  readonly larger?: boolean | undefined;
  /** The size classes of an owner that has a file of its own: they stand before `larger`. */
  readonly size_classes?: readonly Sized[] | undefined;
}

export interface Firm {
  readonly kind: z.infer<typeof organisationKindSchema>;
  readonly founded?: string | undefined;
  readonly closed?: string | undefined;
  readonly size_classes: readonly Sized[];
  readonly owners: readonly Holder[];
}

export interface GroupSpan extends Span {
  readonly group: ComparisonGroup;
}

/** In force on a date: begun by then and not left. `null` is before any date known. */
const held = ({ from, to }: Span, on: string | null): boolean =>
  (from === null || (on !== null && from <= on)) && (to === null || on === null || to > on);

/** The year, month or day after: a class holds to the end of the last date that it is known for. */
const after = (instant: string): string => {
  const [year = 0, month, day] = instant.split('-').map(Number);
  if (month === undefined) return String(year + 1).padStart(4, '0');
  if (day === undefined) return new Date(Date.UTC(year, month)).toISOString().slice(0, 7);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
};

const closedBefore = ({ from, to }: Span): Span => ({ from, to: to === null ? null : after(to) });

/** The class in force: of those begun by then and not over, the latest. */
export const classOn = (classes: readonly Sized[], on: string | null): Sized['class'] | undefined =>
  classes
    .filter((size) => held(closedBefore(size), on))
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0]?.class;

const isSmall = (size: Sized['class'] | undefined): boolean => size === 'microentreprise' || size === 'PME';
const isLarge = (size: Sized['class'] | undefined): boolean => size === 'ETI' || size === 'GE';

/** At least a quarter; a share that was not read counts, one that the page calls a minority does not. */
const quarter = ({ share_percent, stake }: Holder): boolean =>
  share_percent === undefined ? stake !== 'minority' : share_percent >= 25;

const control = ({ share_percent, stake }: Holder): boolean =>
  share_percent === undefined ? stake === 'control' : share_percent >= 50;

/**
 * Recommendation 2003/361/EC, annex, articles 3 and 6: a firm is autonomous unless another holds a quarter of it.
 * Persons never end autonomy; an investment fund does from half up only (article 3(2)(a)); any other firm from a quarter.
 */
export const endsAutonomy = (owner: Holder): boolean =>
  owner.type === 'investor'
    ? control(owner)
    : owner.type !== 'persons' && owner.type !== 'public' && quarter(owner);

/** Whether an owner is larger than an SME on a date; undefined where nothing read says. */
const largerOn = (owner: Holder, on: string | null): boolean | undefined => {
  const size = classOn(owner.size_classes ?? [], on);
  return size === undefined ? owner.larger : isLarge(size);
};

/** Public bodies hold a quarter of it together, or a share that was not read. */
const stateBacked = (owners: readonly Holder[]): boolean => {
  const publics = owners.filter(({ type }) => type === 'public');
  return (
    publics.some((owner) => owner.share_percent === undefined && owner.stake !== 'minority') ||
    publics.reduce((total, { share_percent = 0 }) => total + share_percent, 0) >= 25
  );
};

/** The group of a firm on a date. A State-backed firm is one whatever its size. */
export const groupOn = ({ kind, size_classes, owners }: Firm, on: string | null): ComparisonGroup => {
  if (kind !== 'provider' && kind !== 'company') return 'public';
  const present = owners.filter((owner) => held(owner, on));
  if (stateBacked(present)) return 'state-backed';
  const size = classOn(size_classes, on);
  const ends = present.filter(endsAutonomy).map((owner) => largerOn(owner, on));
  if (isLarge(size) || ends.includes(true)) return 'larger';
  if (!isSmall(size)) return 'unsized';
  return ends.includes(undefined) ? 'group-owned' : 'sme';
};

const datesOf = ({ size_classes, owners }: Firm): string[] => {
  const classDates = [...size_classes, ...owners.flatMap((owner) => owner.size_classes ?? [])].flatMap(
    ({ from, to }) => [from, to === null ? null : after(to)]
  );
  const ownerDates = owners.flatMap(({ from, to }) => [from, to]);
  return [...new Set([...classDates, ...ownerDates])].filter((date) => date !== null).toSorted();
};

/**
 * The groups of a firm one after the other, from its founding (or what is first known) to its end. What is known of the
 * year or month of its founding is known of its start.
 */
export const groupSpans = (firm: Firm): GroupSpan[] => {
  const { founded, closed } = firm;
  const dates = datesOf(firm).filter((date) => closed === undefined || date < closed);
  const atStart = (date: string): boolean =>
    founded !== undefined && (date <= founded || date.startsWith(founded));
  const begun = [founded ?? null, ...dates.filter(atStart)].at(-1) ?? null;
  const start = founded !== undefined && begun !== null && begun < founded ? founded : begun;
  const found = [
    { from: founded ?? null, group: groupOn(firm, start) },
    ...dates.filter((date) => !atStart(date)).map((date) => ({ from: date, group: groupOn(firm, date) }))
  ];
  const known =
    found[0]?.from === null && found[0].group === 'unsized' && found.length > 1 ? found.slice(1) : found;
  const changes = known.filter(({ group }, index) => group !== known[index - 1]?.group);
  return changes.map(({ from, group }, index) => ({
    group,
    from,
    to: changes[index + 1]?.from ?? closed ?? null
  }));
};
