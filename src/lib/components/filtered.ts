// What pages with filters show, the timeline and the index of sources: plain data, already worded and formatted in the reader's language.
import type { DrawnView } from '#lib/view.ts';
import type { DisagreementView } from './fact.ts';
import type { PagingView } from './paging.ts';
import type { EventView, IndexLine } from './record.ts';

/** One field of a form of filters. */
export interface FilterView {
  readonly name: string;
  readonly label: string;
  /** The choices of a list; a field without any is a text where it has one, or a year between `min` and `max`. */
  readonly options: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
  readonly min?: number;
  readonly max?: number;
  readonly value?: number;
  readonly text?: string;
  /** Whether the text is of words and not of a number. */
  readonly words?: boolean;
}

/** A link to an entry of a list, under the entry's own anchor. */
export interface EntryLink {
  readonly id: string;
  readonly text: string;
  readonly href: string;
}

export interface TimelineView {
  readonly filters: readonly FilterView[];
  readonly filtered: boolean;
  readonly count: number;
  readonly drawn: readonly DrawnView[];
  readonly years: readonly {
    readonly id: string;
    readonly title: string;
    readonly events: readonly EventView[];
  }[];
  readonly paging: PagingView;
  /** The events of the other pages, a line each, where the address names no page and no filter. */
  readonly others: readonly EntryLink[];
  /** The canonical query string of the filters, which files take too. */
  readonly filterSearch: string;
  /** The same with the page. */
  readonly search: string;
}

export interface SourceIndexView {
  /** Each nature of source, with how many of the sources found are of it. */
  readonly kinds: readonly (EntryLink & { readonly selected: boolean })[];
  /** What the nature chosen is. */
  readonly meaning: string | undefined;
  readonly years: readonly {
    readonly id: string;
    readonly title: string;
    readonly lines: readonly IndexLine[];
  }[];
  readonly filters: readonly FilterView[];
  readonly filtered: boolean;
  readonly count: number;
  readonly paging: PagingView;
  readonly search: string;
}

export interface DisagreementIndexView {
  readonly disagreements: readonly DisagreementView[];
  readonly filters: readonly FilterView[];
  readonly filtered: boolean;
  readonly count: number;
  readonly paging: PagingView;
  readonly others: readonly EntryLink[];
  readonly search: string;
}
