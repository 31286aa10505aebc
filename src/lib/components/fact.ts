// What the page of a fact shows, and a disagreement between sources: plain data, worded in the reader's language.
import type { DrawnView, Link } from '#lib/view.ts';
import type { FactView, Pair, SourceLink } from './record.ts';

/** Facts that contradict each other, drawn as a dot each. */
export interface DisagreementView {
  readonly id: string;
  /** What the values are about, and of when. */
  readonly title: string;
  readonly subject: Link;
  /** `De 2 M€ à 6 M€ (la plus haute valeur fait 3 fois la plus basse)`. */
  readonly spread: string;
  readonly drawn: readonly DrawnView[];
  readonly rule: string;
  readonly notes: readonly string[];
  readonly facts: readonly FactView[];
}

interface StatedAmount {
  readonly value: string;
  readonly status: string;
  /** The facts that state it, those of one value together. */
  readonly values: readonly (readonly Link[])[];
}

/** An official total beside the sum of its parts. */
export interface ReconciliationView {
  readonly id: string;
  readonly whole: Link;
  readonly purse: string;
  readonly total: StatedAmount;
  readonly parts: readonly (Link & StatedAmount)[];
  readonly sum: string;
  readonly gap: string;
  readonly reasons: readonly string[];
}

/** A version of the data and what it said of the fact. */
export interface FactVersionView {
  readonly version: string;
  readonly day: string | undefined;
  readonly date: string | undefined;
  readonly kind: 'added' | 'changed' | 'same' | 'removed';
  readonly text: string;
}

export interface FactPageView {
  readonly fact: FactView;
  readonly title: string;
  /** Set where the figure must not stand alone. */
  readonly caution?: string;
  readonly withdrawn?: string;
  /** Set where no source gives the value: we worked it out from these facts. */
  readonly derived?: { readonly how: string; readonly inputs: readonly Link[] } | undefined;
  readonly meanings: readonly Pair[];
  readonly original: string;
  /** The copy of the document. */
  readonly archive?: Link;
  readonly inSource: string;
  readonly document: readonly Pair[];
  readonly also: readonly SourceLink[];
  readonly disagreement: DisagreementView | undefined;
  readonly reconciliations: readonly ReconciliationView[];
  readonly charts: readonly Link[];
  readonly keptOut: boolean;
  readonly history: readonly FactVersionView[];
  readonly citation: { readonly text: string; readonly bibtex: string; readonly ris: string };
  /** The file of the data that holds the fact. */
  readonly file: string;
}
