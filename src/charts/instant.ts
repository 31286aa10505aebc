// Where a date stands on an axis of years: a bare year in its middle, a month or a day at its place within it.
export const place = (instant: string): number => {
  const [year = '', month, day] = instant.split('-');
  if (month === undefined) return Number(year) + 0.5;
  return Number(year) + (Number(month) - 1 + (day === undefined ? 0.5 : Number(day) / 31)) / 12;
};
