// The firms that the project follows: French, and selling hosting or a cloud of their own.

/** A condition over organisation_view. Published versions called the ventures that the State backed a kind of their own. */
export const followed = `kind IN ('provider', 'state-backed-venture') AND country = 'FR'`;
