// What the page of an organisation shows: plain data, already worded and formatted in the reader's language.
import type { Link } from '#lib/view.ts';
import type { PeersView } from './comparison.ts';
import type { DisagreementView, ReconciliationView } from './fact.ts';
import type { EventView, FactView, Pair, SourceLink } from './record.ts';
import type { OrganisationRegistersView } from './register.ts';

export interface FactGroup {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly facts: readonly FactView[];
}

/** One measure of an organisation over time, drawn small. */
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

export interface OrganisationView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly outcome?: string;
  readonly note?: string;
  readonly identity: readonly Pair[];
  readonly histories: readonly HistoryView[];
  readonly disagreements: readonly string[];
  readonly contradictions: readonly DisagreementView[];
  /** Undefined where public money makes no sense: a funder gives it, a petition has none. */
  readonly publicMoney?: readonly FactView[];
  /** What public registers declare of it, linked by SIREN: never facts. */
  readonly registers: OrganisationRegistersView | undefined;
  readonly drawn: readonly SmallChartView[];
  readonly reconciliations: readonly ReconciliationView[];
  readonly figures: readonly FactGroup[];
  readonly asParty: readonly FactView[];
  readonly peers: PeersView | undefined;
  readonly events: readonly EventView[];
  readonly charts: readonly Link[];
  readonly sources: readonly SourceLink[];
}
