// Dates as registers write them, read as ISO days: 12/07/2016, 2018-12-17+01:00.

type DayReason = 'not-a-date' | 'date-out-of-range';
export interface Day {
  readonly day: string | null;
  readonly reason?: DayReason;
}

/** Registers of this century: an earlier year is a slip of the keyboard (0218). */
const earliest = 2000;
const latest = 2100;

const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
};

/** A time zone after the day is dropped: the day is the one that the buyer wrote. */
export const dayOf = (found: string): Day => {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(found.trim());
  const iso = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:?\d{2})?$/.exec(found.trim())?.[1];
  const day = french === null ? iso : `${french[3] ?? ''}-${french[2] ?? ''}-${french[1] ?? ''}`;
  if (day === undefined || !isDay(day)) return { day: null, reason: 'not-a-date' };
  const year = Number(day.slice(0, 4));
  return year < earliest || year > latest ? { day: null, reason: 'date-out-of-range' } : { day };
};
