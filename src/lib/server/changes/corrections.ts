// The log of corrections: which facts each version of the data corrected, and how many it withdrew.
import type { CorrectionsView, VersionView } from '#lib/view.ts';

/** How many corrections of a version the page lists: all stand among its changes. */
const maxShown = 10;

/**
 * Returns the corrections of each version, as versionViews() gives them, newest first. A fact of which the
 * confidence or the flag alone changed was not corrected. Data not published yet are left out where they correct nothing.
 */
export const correctionsOf = (versions: readonly VersionView[]): CorrectionsView[] =>
  versions.flatMap(({ version, day, date, first, changes }) => {
    const ofFacts = changes.filter(({ corrects }) => corrects);
    const corrected = ofFacts.filter(({ kind }) => kind === 'changed');
    const withdrawn = ofFacts.length - corrected.length;
    if (day === undefined && (first || corrected.length + withdrawn === 0)) return [];
    return [
      { version, date, first, corrected: corrected.length, withdrawn, shown: corrected.slice(0, maxShown) }
    ];
  });
