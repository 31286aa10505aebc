// What the page and the worker that holds the database say to each other.

export type Value = string | number | bigint | null | Uint8Array;
export type Row = readonly Value[];

export interface Result {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** More rows were to come than are kept. */
  readonly more: boolean;
  /** How many statements the text held. */
  readonly statements: number;
  readonly milliseconds: number;
}

/** What cells may lead to: identifiers by kind, and the addresses of sources. */
export interface Known {
  readonly fact: readonly string[];
  readonly source: readonly string[];
  readonly organisation: readonly string[];
  readonly addresses: readonly string[];
}

export type WorkerRequest =
  | {
      readonly kind: 'open';
      /** The address of the engine. */
      readonly wasm: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** SQL that lays today's views over the file. */
      readonly views: string;
    }
  | { readonly kind: 'query'; readonly sql: string };

export type Refusal = 'error' | 'readOnly' | 'memory';

export type WorkerReply =
  | { readonly kind: 'opened'; readonly known: Known }
  | { readonly kind: 'notOpened'; readonly message: string }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly message: string };
