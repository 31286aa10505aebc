// What a search found: plain data, hits apart from the rest.
import type { Lang } from '#model/language.ts';

/** A piece of text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export interface FoundView {
  readonly href: string;
  readonly title: readonly Piece[];
  readonly text: readonly Piece[];
}

export interface FoundGroup {
  readonly kind: FoundName;
  readonly results: readonly FoundView[];
  readonly count: number;
  /** There may be more: not all were counted. */
  readonly atLeast: boolean;
  /** All of this kind, where some are not shown. */
  readonly all: string | undefined;
}

export type FoundName = 'chart' | 'organisation' | 'fact' | 'event' | 'excerpt' | 'definition' | 'source';

export interface SearchView {
  readonly lang: Lang;
  readonly query: string;
  readonly groups: readonly FoundGroup[];
  readonly count: number;
  readonly atLeast: boolean;
  /** Little holds all the words: some of what is shown holds only some. */
  readonly loose: boolean;
  /** Something was typed that holds no word. */
  readonly wordless: boolean;
  /** The one kind shown, where the reader chose it. */
  readonly kind: FoundName | undefined;
}
