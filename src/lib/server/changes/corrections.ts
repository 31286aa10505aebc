// The log of corrections: which values each version of the data corrected, and how many facts it withdrew.
import type { ChangeView, CorrectionsView, VersionView } from '#lib/view.ts';

/** How many corrections of a version the page lists: all stand among its changes. */
const maxShown = 10;

/** A row of a register has no page of a fact: its changes are counted elsewhere. */
const isOfFact = ({ kind, href }: ChangeView): boolean => kind === 'removed' || href !== undefined;

/**
 * Returns the corrections of each version, as versionViews() gives them, newest first. A value that reads as before (its
 * confidence changed, or its flag) was not corrected. Data not published yet are left out where they correct nothing.
 */
export const correctionsOf = (versions: readonly VersionView[]): CorrectionsView[] =>
  versions.flatMap(({ version, day, date, first, changes }) => {
    const ofFacts = changes.filter(isOfFact);
    const corrected = ofFacts.filter(({ kind, before, after }) => kind === 'changed' && before !== after);
    const withdrawn = ofFacts.filter(({ kind }) => kind === 'removed').length;
    if (day === undefined && (first || corrected.length + withdrawn === 0)) return [];
    return [
      { version, date, first, corrected: corrected.length, withdrawn, shown: corrected.slice(0, maxShown) }
    ];
  });
