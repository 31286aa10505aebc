// The staff that a firm had, as charts read it.

/** A condition over charted_fact_view, on rows that count people: staff, and not what was promised. */
export const staff = `indicator_id = 'headcount' AND status IN ('reported', 'estimated')`;
