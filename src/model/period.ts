// Observation periods: an instant (year, month or day) or an interval between two instants, open-ended where unknown.
import { z } from 'zod';

/** A year, a month or a day: `2014`, `2014-09`, `2014-09-30`. The precision is that of the source. */
export const instantSchema = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'a date is YYYY, YYYY-MM or YYYY-MM-DD'
  );

/** An interval of instants; `to: null` means that the end is open or unknown, `from: null` the start. */
const intervalSchema = z
  .strictObject({ from: instantSchema.nullable(), to: instantSchema.nullable() })
  .refine(({ from, to }) => from !== null || to !== null, 'an interval has at least one end')
  .refine(
    ({ from, to }) => from === null || to === null || from.slice(0, to.length) <= to.slice(0, from.length),
    {
      message: 'an interval starts before it ends'
    }
  );

export const periodSchema = z.union([instantSchema, intervalSchema]);
export type Period = z.infer<typeof periodSchema>;

/** The two ends of a period as the source gives them; an instant has the same text at both ends. */
export const ends = (period: Period): { from: string | null; to: string | null } =>
  typeof period === 'string' ? { from: period, to: period } : period;

/** The calendar year of an instant. */
export const yearOf = (instant: string): number => Number(instant.slice(0, 4));

/** The instant as a day, at the start of the year or month where the source is no more precise. */
export const firstDay = (instant: string): string => `${instant}-01-01`.slice(0, 10).padEnd(10, '-01');
