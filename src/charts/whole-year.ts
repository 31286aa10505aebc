// The facts of a whole year: a year, an instant within one, or an interval of about twelve months.

/** A condition over charted_fact_view; parts of a year would pass for less than they are. */
export const wholeYear = `(months IS NULL OR months BETWEEN 11 AND 13) AND (months IS NOT NULL OR year_from = year_to)`;
