// What pages are given to show: plain data, already worded and formatted in the reader's language.
import type { Lang } from '#model/language.ts';

export interface Link {
  readonly text: string;
  readonly href: string;
  /** The language of the text where it is not the page's. */
  readonly lang?: string;
}

/** A cell is a text, or links (sources, organisations). */
export interface Cell {
  readonly text: string;
  /** What explains the text, in small letters below. */
  readonly note?: string;
  readonly links?: readonly Link[];
  readonly numeric?: boolean;
  /** What the column is sorted by, where the text does not sort: a number, a date. */
  readonly value?: string;
}

export interface TableView {
  readonly caption: string;
  readonly heads: readonly {
    readonly text: string;
    readonly description?: string;
    readonly numeric: boolean;
  }[];
  /** `id` is the anchor that the row's mark links to. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly Cell[] }[];
}

/** One parameter as a control: every value is a link, or one field of a GET form. */
export interface ParamView {
  readonly name: string;
  readonly label: string;
  readonly type: 'choice' | 'year' | 'list';
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly selected: boolean;
    readonly href: string;
  }[];
  readonly min?: number;
  readonly max?: number;
  readonly value?: number;
}

export interface SourceLine {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly kind: string;
  readonly lang: string;
  readonly href: string;
  readonly url: string;
  /** What the source says, in our words, for the facts that the chart draws. */
  readonly says: readonly { readonly id: string; readonly text: string; readonly note?: string }[];
}

export interface ExcerptView {
  readonly id: string;
  readonly kind: 'quotation' | 'summary';
  /** The words shown first: the original of a quotation, our summary in the reader's language. */
  readonly text: string;
  readonly lang: Lang;
  readonly translation?: string;
  readonly speaker?: string;
  readonly source: Link;
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
}

/** Two voices on one question: the one that stands for what public authorities chose, then the one against it. */
export interface VoicePairView {
  readonly id: string;
  readonly question: string;
  readonly voices: readonly {
    readonly stance: string;
    /** When it was said. */
    readonly date: string;
    readonly excerpt: ExcerptView;
  }[];
}

/** Where errors are reported: a form for new issues, or a mail address. */
export interface ReportTarget {
  readonly kind: 'form' | 'mail';
  readonly address: string;
}

/** The same chart drawn for narrow, medium and wide containers; CSS shows one. */
export interface DrawnView {
  readonly size: 'narrow' | 'medium' | 'wide';
  readonly svg: string;
}

/** The words and drawings of a chart, without its table: what a card or an embed needs. */
export interface FigureView {
  readonly slug: string;
  /** What the chart is called in lists. */
  readonly name: string;
  /** What this state shows; its name where nothing can be said of it. */
  readonly title: string;
  /** What is measured, in which unit; empty where the chart's drawing says so. */
  readonly subtitle: string;
  readonly question: string;
  readonly takeaway: string;
  readonly alt: string;
  readonly scope: string;
  readonly missing: string;
  readonly drawn: readonly DrawnView[];
}

/** The published version that an address names by `?v=`. */
export interface PinnedView {
  readonly version: string;
  readonly date: string;
  /** The address of the same page in the latest version. */
  readonly latest: string;
  /** Whether the page is known to read otherwise in the latest version. */
  readonly changed?: boolean;
}

export interface ChartView extends FigureView {
  readonly table: TableView;
  readonly params: readonly ParamView[];
  readonly excerpts: readonly ExcerptView[];
  readonly voices: readonly VoicePairView[];
  readonly sources: readonly SourceLine[];
  /** The same state as files. */
  readonly files: readonly Link[];
  /** The same picture in the formats of newsrooms. */
  readonly pictures: readonly Link[];
  /** The query string that leads back to this state, canonical: only what differs from the defaults. */
  readonly search: string;
  /** Set for a published version of the data: which, and whether the chart has changed since. */
  readonly pinned: PinnedView | undefined;
}

/** One number that a version of the data added, changed or removed. */
export interface ChangeView {
  readonly id: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly text: string;
  readonly href: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Set where it corrects a fact: its value, what it measures, or its years; or withdraws it. */
  readonly corrects?: true;
}

export interface VersionView {
  readonly version: string;
  /** ISO 8601; undefined for data that was built but not published. */
  readonly day: string | undefined;
  readonly date: string | undefined;
  /** There is no earlier version to compare with. */
  readonly first: boolean;
  readonly facts: number;
  readonly changes: readonly ChangeView[];
}

/** What a version of the data corrected. */
export interface CorrectionsView extends Pick<VersionView, 'version' | 'date' | 'first'> {
  /** How many facts the version corrected, and how many it withdrew. */
  readonly corrected: number;
  readonly withdrawn: number;
  /** The first of the corrections. */
  readonly shown: readonly ChangeView[];
}
