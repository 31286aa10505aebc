// What the page that runs SQL in the browser is given to show.
import type { Link } from '../view.ts';

export interface SqlColumnView {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/** A published table, a view or another table of the database file. */
export interface SqlStoredView {
  /** As SQL writes it: in quotes where it has a hyphen. */
  readonly name: string;
  readonly kind: 'published' | 'view' | 'table';
  readonly description: string;
  readonly columns: readonly SqlColumnView[];
}

export interface SqlExampleView {
  readonly id: string;
  readonly question: string;
  readonly sql: string;
  readonly href: string;
}

export interface SqlView {
  /** The text that the editor opens with. */
  readonly sql: string;
  /** Whether the address asks for that text: it then runs by itself. */
  readonly requested: boolean;
  /** The address of the database file. */
  readonly database: string;
  /** The size of that file, in words. */
  readonly weight: string;
  /** The address of the views that a file of an older schema needs first. */
  readonly views: string | undefined;
  readonly commands: string;
  readonly examples: readonly SqlExampleView[];
  readonly schema: readonly SqlStoredView[];
  /** Every chart's question, as a file. */
  readonly charts: readonly Link[];
}
