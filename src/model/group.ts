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
const classOn = (classes: readonly Sized[], on: string | null): Sized['class'] | undefined =>
  classes
    .filter((size) => held(closedBefore(size), on))
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0]?.class;

export const isSmall = (size: Sized['class'] | undefined): boolean =>
  size === 'microentreprise' || size === 'PME';
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

/** Whether an owner is larger than an SME on a date; undefined where it was not read. */
const largerOn = (owner: Holder, on: string | null): boolean | undefined => {
  const size = classOn(owner.size_classes ?? [], on);
  return size === undefined ? owner.larger : isLarge(size);
};

/** Those who keep a firm from being an autonomous SME on a date, by why. */
export interface Ties {
  /** Public bodies that hold a quarter together, or a share that was not read. */
  readonly public: readonly Holder[];
  /** Owners larger than an SME that end its autonomy. */
  readonly larger: readonly Holder[];
  /** Owners that end its autonomy and whose size was not read. */
  readonly unread: readonly Holder[];
}

export const tiesOn = ({ owners }: Pick<Firm, 'owners'>, on: string | null): Ties => {
  const present = owners.filter((owner) => held(owner, on));
  const bodies = present.filter(({ type }) => type === 'public');
  const together = bodies.reduce((total, { share_percent = 0 }) => total + share_percent, 0);
  const ending = present.filter(endsAutonomy);
  return {
    public: bodies.filter((body) => (body.share_percent === undefined && quarter(body)) || together >= 25),
    larger: ending.filter((owner) => largerOn(owner, on) === true),
    unread: ending.filter((owner) => largerOn(owner, on) === undefined)
  };
};

/** The group of a firm on a date. A State-backed firm is one whatever its size. */
export const groupOn = (firm: Firm, on: string | null): ComparisonGroup => {
  if (firm.kind !== 'provider' && firm.kind !== 'company') return 'public';
  const ties = tiesOn(firm, on);
  if (ties.public.length > 0) return 'state-backed';
  const size = classOn(firm.size_classes, on);
  if (isLarge(size) || ties.larger.length > 0) return 'larger';
  if (!isSmall(size)) return 'unsized';
  return ties.unread.length > 0 ? 'group-owned' : 'sme';
};

/** Every date on which the class or an owner of a firm changes, or the class of an owner while it holds the firm. */
export const changesOf = ({ size_classes, owners }: Pick<Firm, 'size_classes' | 'owners'>): string[] => {
  const classDates = (classes: readonly Sized[]): (string | null)[] =>
    classes.flatMap(({ from, to }) => [from, to === null ? null : after(to)]);
  const dates = [
    ...classDates(size_classes),
    ...owners.flatMap((owner) => [
      owner.from,
      owner.to,
      ...classDates(owner.size_classes ?? []).filter((date) => held(owner, date))
    ])
  ];
  return [...new Set(dates)].filter((date) => date !== null).toSorted();
};

/**
 * The groups of a firm one after the other, from its founding (or what is first known) to its end. What is known of the
 * year or month of its founding is known of its start.
 */
export const groupSpans = (firm: Firm): GroupSpan[] => {
  const { founded, closed } = firm;
  const dates = changesOf(firm).filter((date) => closed === undefined || date < closed);
  const atStart = (date: string): boolean =>
    founded !== undefined && (date <= founded || date.startsWith(founded));
  const start = founded === undefined ? null : [founded, ...dates.filter(atStart)].toSorted().at(-1);
  const found = [
    { from: founded ?? null, group: groupOn(firm, start ?? null) },
    ...dates.filter((date) => !atStart(date)).map((date) => ({ from: date, group: groupOn(firm, date) }))
  ];
  const changes = found.filter(({ group }, index) => group !== found[index - 1]?.group);
  const unknown = changes[0]?.from === null && changes[0].group === 'unsized' && changes.length > 1;
  return changes.slice(unknown ? 1 : 0).map(({ from, group }, index, all) => ({
    group,
    from,
    to: all[index + 1]?.from ?? closed ?? null
  }));
};
