// The facts of a whole year: a year, an instant within one, or an interval of about twelve months.

/** A condition over charted_fact_view. Parts of a year, and periods with an open end, would pass for what they are not. */
export const wholeYear = `(months BETWEEN 11 AND 13 OR (months IS NULL AND period_from = period_to))`;
