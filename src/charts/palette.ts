// The colours of the site's groups, the same everywhere. Names of CSS variables; files get them resolved (see lib/server/draw).
import type { ComparisonGroup, vocabulary } from '#model/vocabulary.ts';

export const groupColour: Readonly<Record<ComparisonGroup, string>> = {
  'state-backed': 'var(--state)',
  public: 'var(--state)',
  sme: 'var(--sme)',
  'group-owned': 'var(--group)',
  larger: 'var(--larger)',
  unsized: 'var(--unsized)',
  market: 'var(--market)'
};

/** What a drawing points at. */
export const accent = 'var(--accent)';

/** Sizes of the State aid register: PME or not, with no class in between. */
export const aidSizeColour = {
  sme: groupColour.sme,
  large: groupColour.larger,
  unknown: groupColour.unsized
} as const;

export const laneColour = {
  state: 'var(--state)',
  venture: 'var(--state)',
  sme: 'var(--sme)',
  petition: accent,
  larger: 'var(--larger)',
  market: 'var(--market)'
} as const satisfies Readonly<Record<(typeof vocabulary.lane)[number], string>>;

export const ink = 'var(--ink)';
export const muted = 'var(--muted)';
export const grid = 'var(--grid)';
export const paper = 'var(--paper)';
