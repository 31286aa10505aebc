// What the pages of public registers are given to show: plain data, already worded and formatted in the reader's language.
import type { Link, TableView } from '#lib/view.ts';
import type { FilterView } from './filtered.ts';
import type { PagingView } from './paging.ts';
import type { Pair } from './record.ts';

/** One line of a cell: the value first, what is said of it in small letters below. */
export interface RegisterLine {
  readonly text: string;
  readonly small?: boolean;
  readonly href?: string;
  /** The name of a link whose text does not say enough. */
  readonly name?: string;
  /** The language of the text where it is not the page's. */
  readonly lang?: string;
}

export interface RegisterCell {
  readonly lines: readonly RegisterLine[];
  readonly numeric?: boolean;
}

export interface RegisterRowsView {
  readonly caption: string;
  readonly heads: readonly string[];
  /** `id` is the row's anchor: its reference in the register. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly RegisterCell[] }[];
  readonly paging: PagingView;
}

interface RawFileView {
  readonly name: string;
  readonly href: string | undefined;
  readonly sha256: string;
  readonly detail: string;
}

export interface RegisterView {
  readonly id: string;
  readonly name: string;
  /** What the register is, and what it leaves out. */
  readonly about: readonly string[];
  readonly facts: readonly Pair[];
  readonly filters: readonly FilterView[];
  /** The canonical query string of the filters, of the order and of the page. */
  readonly search: string;
  readonly filtered: boolean;
  readonly found: string;
  readonly sums: readonly string[];
  readonly files: readonly Link[];
  readonly rows: RegisterRowsView | undefined;
  readonly rule: readonly string[];
  readonly corrections: readonly {
    readonly link: Link;
    readonly rows: string;
    readonly reason: string;
    readonly evidence: Link;
  }[];
  readonly rejects: TableView;
  readonly rejectsFile: string;
  readonly coverage: TableView;
  readonly raw: readonly RawFileView[];
}

export interface RegisterSummary {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly about: readonly string[];
  readonly summary: string;
}

/** Rows of a register about one organisation, and the way to all of them. */
export interface RegisterTable {
  readonly table: TableView;
  readonly all: Link;
}
