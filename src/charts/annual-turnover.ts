// The turnover of a firm in a whole year, as charts read it.
import { wholeYear } from './whole-year.ts';

/** A condition over charted_fact_view. */
export const annualTurnover = `indicator_id = 'turnover' AND unit = 'EUR' AND status IN ('reported', 'estimated')
    AND organisation_kind IN ('provider', 'state-backed-venture')
    AND ${wholeYear}`;
