// The data once read and parsed: every item with the place it stands in, so that a check can say where.
import type { z } from 'zod';
import type { definitionSchema } from '#model/definition.ts';
import type { disagreementSchema } from '#model/disagreement.ts';
import type { eventSchema } from '#model/event.ts';
import type { excerptSchema } from '#model/excerpt.ts';
import type { Fact } from '#model/fact.ts';
import type { Indicator } from '#model/indicator.ts';
import type { Organisation } from '#model/organisation.ts';
import type { Series } from '#model/series.ts';
import type { Source } from '#model/source.ts';
import type { termSchema } from '#model/vocabulary.ts';
import type { Place } from './error.ts';

export interface Located<Item> extends Place {
  readonly item: Item;
}

/** What was drawn from a source: `source` is that source's id. */
export interface Drawn<Item> extends Located<Item> {
  readonly source: string;
}

export type SourceHead = Omit<Source, 'facts' | 'events' | 'excerpts'>;
type Event = z.infer<typeof eventSchema>;
export type Excerpt = z.infer<typeof excerptSchema>;
type Term = z.infer<typeof termSchema>;
type Definition = z.infer<typeof definitionSchema>;
export type Disagreement = z.infer<typeof disagreementSchema>;

/** Items that another may refer to by id. */
export type Referable = 'organisation' | 'source' | 'fact' | 'indicator' | 'series';

export interface Data {
  /** Every file found, also those that could not be parsed. */
  readonly files: ReadonlySet<string>;
  /** The ids that exist, also those of items with mistakes in them; undefined where the file could not be read. */
  readonly known: Readonly<Record<Referable, ReadonlySet<string> | undefined>>;
  readonly sources: readonly Located<SourceHead>[];
  readonly facts: readonly Drawn<Fact>[];
  readonly events: readonly Drawn<Event>[];
  readonly excerpts: readonly Drawn<Excerpt>[];
  readonly organisations: readonly Located<Organisation>[];
  /** Set of words → the words that its file defines. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  readonly terms: ReadonlyMap<string, ReadonlyMap<string, Located<Term>>>;
  readonly indicators: ReadonlyMap<string, Located<Indicator>>;
  readonly series: ReadonlyMap<string, Located<Series>>;
  readonly definitions: ReadonlyMap<string, Located<Definition>>;
  readonly disagreements: readonly Located<Disagreement>[];
}
