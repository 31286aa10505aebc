// Where an instant stands on an axis of years: its year, and how much of that year has passed.

/**
 * An instant of any precision as a decimal year: `2014-07-02` is in the middle of 2014, near 2014.5. What an instant leaves
 * open counts as its middle: a year at mid-year, a month at mid-month, a day at noon. `start` gives the first moment of it
 * instead, for the beginning of a period. The result never leaves the instant's own year.
 */
export const toDecimalYear = (instant: string, edge: 'middle' | 'start' = 'middle'): number => {
  const [year = 0, month, day] = instant.split('-').map(Number);
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const next =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + 1);
  const moment = edge === 'start' ? start : (start + next) / 2;
  const first = Date.UTC(year, 0, 1);
  return year + (moment - first) / (Date.UTC(year + 1, 0, 1) - first);
};
