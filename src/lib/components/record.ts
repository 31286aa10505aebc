// What the pages of records show, and the lists that they share: plain data, already worded and formatted in the reader's language.
import type { ExcerptView, Link } from '#lib/view.ts';

/** A word of a closed set, with what it means. */
export interface Badge {
  readonly text: string;
  readonly meaning: string;
  readonly tone: 'plain' | 'caution';
}

export interface SourceLink extends Link {
  readonly publisher: string;
  readonly date: string;
}

/** A fact as a list shows it: a value, what it is, how solid it is, and where it was read. */
export interface FactView {
  readonly id: string;
  readonly href: string;
  readonly value: string;
  readonly period: string;
  readonly indicator: string;
  readonly subject: Link;
  readonly party?: Link & { readonly role: string };
  readonly badges: readonly Badge[];
  readonly summary: string;
  readonly note?: string;
  readonly source: SourceLink;
  readonly also: readonly Link[];
}

export interface EventView {
  readonly id: string;
  /** Whom it is about, where the page shows all. */
  readonly lane?: { readonly id: string; readonly text: string };
  readonly date: string;
  readonly title: string;
  readonly summary: string;
  readonly note?: string;
  readonly organisations: readonly Link[];
  readonly source: SourceLink;
}

/** A line of a list of definitions: a name, and a text or links. */
export interface Pair {
  readonly name: string;
  readonly text?: string;
  readonly links?: readonly Link[];
}

export interface SourceView {
  readonly id: string;
  readonly title: string;
  /** The language of the document, and so of its title. */
  readonly lang: string;
  readonly publisher: string;
  readonly url: string;
  /** The copy of the document. */
  readonly archive?: Link;
  readonly identity: readonly Pair[];
  readonly note?: string;
  /** The public registers that the source is. */
  readonly registers: readonly Link[];
  readonly excerpts: readonly ExcerptView[];
  readonly facts: readonly FactView[];
  readonly events: readonly EventView[];
  readonly confirms: readonly FactView[];
  readonly definitions: readonly DefinitionView[];
  readonly charts: readonly Link[];
}

export interface DefinitionView {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly source: SourceLink;
}

export interface IndexLine extends Link {
  readonly detail: readonly string[];
}

/** A group of an index: organisations of one kind, sources of one nature. */
export interface IndexGroup {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly lines: readonly IndexLine[];
}

/** A word of a closed set as the method page explains it. */
export interface TermView {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
}

export interface MethodView {
  readonly statuses: readonly TermView[];
  readonly instruments: readonly TermView[];
  readonly bounds: readonly TermView[];
  readonly confidence: readonly TermView[];
  readonly flags: readonly TermView[];
  readonly groups: readonly TermView[];
  readonly sizes: readonly TermView[];
  readonly definitions: readonly DefinitionView[];
  /** How rows of public registers are chosen, and how well. */
  readonly registers: readonly string[];
  readonly baseYear: number;
  readonly dataVersion: string;
  readonly facts: number;
  /** How many facts stay out of the charts. */
  readonly rowsKept: number;
}
