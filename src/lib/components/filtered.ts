// What pages with filters show, the timeline and the index of sources: plain data, already worded and formatted in the reader's language.
import type { DrawnView } from '#lib/view.ts';
import type { EventView, IndexGroup } from './record.ts';

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
  /** The text is words, and no number. */
  readonly words?: boolean;
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
  readonly search: string;
}

export interface SourceIndexView {
  readonly groups: readonly IndexGroup[];
  readonly filters: readonly FilterView[];
  readonly count: number;
  readonly search: string;
}
