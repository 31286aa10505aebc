// What a comparison shows: plain data, already worded and formatted in the reader's language.
import type { DrawnView, Link, ParamView } from '#lib/view.ts';
import type { ComparisonGroup } from '#model/vocabulary.ts';

/** A value, where it was read, and what must be known to read it (a payer, a date, a flag). */
export interface ComparedValue {
  readonly text: string;
  readonly href?: string;
  readonly detail?: string;
  /** The other sources that give the same value. */
  readonly also?: readonly Link[];
}

/** What one organisation has for one row; `absent` says what having nothing means. */
export interface ComparedCell {
  readonly values: readonly ComparedValue[];
  readonly absent: string;
}

export interface ComparedRow {
  readonly head: string;
  readonly cells: readonly ComparedCell[];
}

export interface ComparedFigure {
  readonly title: string;
  /** How years are lined up, who is left out and why, which SMEs are matched. */
  readonly sentences: readonly string[];
  /** None where no organisation has a year to draw. */
  readonly drawn: readonly DrawnView[];
  /** The site's own chart of these organisations; undefined where it knows none of them. */
  readonly href: string | undefined;
}

export interface ComparedTable {
  readonly id: string;
  readonly title: string;
  /** What the heads of rows are. */
  readonly corner: string;
  readonly note?: string;
  readonly rows: readonly ComparedRow[];
  readonly figure?: ComparedFigure;
}

export interface ComparedColumn {
  readonly id: string;
  readonly name: string;
  readonly group: ComparisonGroup;
  readonly profile: string;
  /** The same comparison without it. */
  readonly without: string;
}

export interface PickGroup {
  readonly id: string;
  readonly title: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly picked: boolean;
  }[];
}

export interface CompareView {
  readonly title: string;
  readonly columns: readonly ComparedColumn[];
  /** None where fewer than two are chosen. */
  readonly tables: readonly ComparedTable[];
  /** How years are lined up and whether SMEs are matched: every value is a link. None where fewer than two are chosen. */
  readonly settings: readonly ParamView[];
  /** The settings as the form that chooses the organisations sends them again. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly picks: readonly PickGroup[];
  readonly starts: readonly Link[];
  readonly max: number;
  readonly search: string;
  readonly file: string;
}

/** With whom an organisation's page offers to compare it. */
export interface PeersView {
  readonly id: string;
  readonly peers: readonly Link[];
  readonly others: readonly PickGroup[];
}
