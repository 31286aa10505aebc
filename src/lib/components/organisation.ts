// What an organisation's page shows: plain data, already worded and formatted in the reader's language.
import type { DrawnView, Link } from '#lib/view.ts';
import type { ComparisonGroup } from '#model/vocabulary.ts';
import type { PeersView } from './comparison.ts';
import type { DisagreementView, ReconciliationView } from './fact.ts';
import type { FirmTableView } from './firm-table.ts';
import type { PagingView } from './paging.ts';
import type { EventView, FactView, Pair, SourceLink } from './record.ts';
import type { RegisterTable } from './register.ts';

/** A small drawing of one measure over time. */
export interface SmallChartView {
  readonly id: string;
  readonly indicator: string;
  readonly title: string;
  /** Of which kind and with whom, from when to when, in what unit, how many values. */
  readonly detail: string;
  readonly svg: string;
}

/** A small table of what changed over time. */
export interface HistoryView {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly { readonly text: string; readonly href?: string }[])[];
}

/** One value of a figure: what it is and of when, and where it was read. */
export interface ProfileLine {
  readonly text: string;
  readonly detail: string;
  readonly sources: readonly Link[];
}

/** A figure of the first screen; `absent` says which emptiness it is, beside the values where there are some. */
export interface ProfileFigure {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly ProfileLine[];
  readonly absent: readonly string[];
}

/** A chart of the site in which the organisation stands out. */
export interface ProfilePicture {
  readonly title: string;
  readonly subtitle: string;
  readonly drawn: readonly DrawnView[];
  readonly page: string;
  readonly embed: string;
  readonly image: string;
}

export const profileTabs = [
  'facts',
  'events',
  'registers',
  'disagreements',
  'owners',
  'sources',
  'charts'
] as const;
export type ProfileTab = (typeof profileTabs)[number];

interface TabLink {
  readonly id: ProfileTab;
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
  /** Older addresses of what the tab holds, which lead to it. */
  readonly anchors: readonly string[];
}

/** A fact as a line of the table. */
export interface FactLine {
  readonly fact: FactView;
  /** The address of the first fact of an indicator, which older addresses name. */
  readonly anchor?: string;
  readonly nature: string;
  readonly confidence: string;
  /** What must be known to read it: a flag, a value of our own. */
  readonly caution: string;
  /** Set where the fact is of another organisation, to which this one is a party. */
  readonly of?: Link;
}

/** What the chosen tab holds. */
export type TabContent =
  | { readonly tab: 'facts'; readonly facts: readonly FactLine[] }
  | { readonly tab: 'events'; readonly events: readonly EventView[] }
  | { readonly tab: 'registers'; readonly tables: readonly RegisterTable[] }
  | {
      readonly tab: 'disagreements';
      readonly notes: readonly string[];
      readonly disagreements: readonly DisagreementView[];
      readonly reconciliations: readonly ReconciliationView[];
    }
  | {
      readonly tab: 'owners';
      readonly histories: readonly HistoryView[];
      /** Its companies side by side; undefined where it has none. */
      readonly companies: FirmTableView | undefined;
    }
  | { readonly tab: 'sources'; readonly sources: readonly SourceLink[] }
  | { readonly tab: 'charts'; readonly charts: readonly Link[] };

export interface OrganisationView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly group: { readonly id: ComparisonGroup; readonly text: string } | undefined;
  /** What it is in a line: kind, groups over time, city, SIREN. */
  readonly line: readonly string[];
  readonly outcome?: string;
  readonly note?: string;
  readonly files: readonly Link[];
  readonly citation: string;
  readonly figures: readonly ProfileFigure[];
  readonly picture: ProfilePicture | undefined;
  readonly identity: readonly Pair[];
  readonly peers: PeersView | undefined;
  readonly tabs: readonly TabLink[];
  /** Undefined where nothing was read of it. */
  readonly content: TabContent | undefined;
  readonly paging: PagingView | undefined;
  /** The canonical query string of the tab and the page. */
  readonly search: string;
}
