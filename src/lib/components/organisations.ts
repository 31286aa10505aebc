// What the page of organisations shows: the matrix of firms, or the list of all, already worded in the reader's language.
import type { ChartView, FigureView, Link } from '#lib/view.ts';
import type { FilterView } from './filtered.ts';
import type { FirmTableView } from './firm-table.ts';
import type { IndexGroup } from './record.ts';

interface KindLink extends Link {
  readonly id: string;
  readonly current: boolean;
}

export interface ListView {
  readonly kinds: readonly KindLink[];
  readonly groups: readonly IndexGroup[];
  readonly q: string;
  /** The kind that is listed; undefined where all are. */
  readonly kind: string | undefined;
  readonly count: number;
  readonly found: string;
  readonly previous?: string;
  readonly next?: string;
  readonly search: string;
}

export interface FirmsView {
  readonly table: FirmTableView;
  /** What the rows of this state show; empty where nothing can be said. */
  readonly finding: string;
  readonly filters: readonly FilterView[];
  readonly q: string;
  /** The order of the rows where it is not the first one. */
  readonly sort: string;
  readonly found: string;
  readonly missing: string;
  readonly scope: string;
  /** The same state as a chart, with its files; undefined where no row is left. */
  readonly chart?: FigureView & Pick<ChartView, 'search' | 'files'>;
  readonly chartHref?: string;
  readonly kinds: readonly KindLink[];
  readonly search: string;
}

/** One of the two. */
export interface OrganisationsView {
  readonly firms?: FirmsView;
  readonly list?: ListView;
}
