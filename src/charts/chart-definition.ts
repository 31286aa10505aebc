// The definition of a chart: what a chart declares, and the context that its sentences and its drawing are computed from.
import type { Markish, PlotOptions } from '@observablehq/plot';
import type { z } from 'zod';
import type { Bilingual, Lang } from '#model/language.ts';
import type { VocabularySet } from '#model/vocabulary.ts';

/** One SELECT over the views, and the values bound to its named parameters (`:from`). Never concatenated. */
interface Query {
  readonly sql: string;
  readonly values?: Readonly<Record<string, string | number | null>>;
}

/**
 * How a column reads in a table: euros, a word of a set, a link to an organisation, the sources of a value …
 * `records` holds the rows of a public register that a figure was computed from: `state-aid?level=cloud&size=sme`.
 */
type ColumnKind =
  | 'money'
  | 'number'
  | 'percent'
  | 'year'
  | 'date'
  | 'dates'
  | 'text'
  | 'organisation'
  | 'facts'
  | 'sources'
  | 'records'
  | `term:${VocabularySet}`
  | 'hidden';

export interface Column {
  readonly kind: ColumnKind;
  readonly label: Bilingual;
  readonly description?: Bilingual;
  /** The words of a text column that holds a few values of its own. */
  readonly values?: Readonly<Record<string, Bilingual>>;
  /** The column that holds the facts or the rows of a register behind this figure, where a row has several figures. */
  readonly evidence?: string;
  /** What an empty cell means: nothing published, nothing read. Never zero. */
  readonly absent?: Bilingual;
}

/** A parameter that readers may change; the same word on page, embed and file. */
export type Param = ChoiceParam | YearParam | ListParam;
export interface ChoiceParam {
  readonly type: 'choice';
  readonly label: Bilingual;
  readonly values: Readonly<Record<string, Bilingual>>;
  readonly default: string;
}
export interface YearParam {
  readonly type: 'year';
  readonly label: Bilingual;
  readonly min: number;
  readonly max: number;
  readonly default: number;
}
export interface ListParam {
  readonly type: 'list';
  readonly label: Bilingual;
  /** Rows `id, label_fr, label_en`: what may be picked. Nothing picked means all. */
  readonly options: Query;
}
export type Params = Readonly<Record<string, Param>>;

/** The values of parameters once read and validated. */
export type Values<P extends Params> = { readonly [K in keyof P]: Value<P[K]> };
type Value<P extends Param> = P extends ChoiceParam
  ? keyof P['values'] & string
  : P extends YearParam
    ? number
    : readonly string[];

/** Numbers, money and dates as the reader's language writes them. */
export interface Formats {
  readonly number: (value: number) => string;
  /** `75 M€`, `€75m`; in full below a million. */
  readonly money: (euros: number) => string;
  /** `50 à 75 M€`, `€50m to €75m`; one figure where both ends are equal. */
  readonly moneyRange: (low: number, high: number) => string;
  readonly percent: (value: number) => string;
  /** `90 à 100`, `90 to 100`; one figure where both ends read the same. */
  readonly range: (low: string, high: string) => string;
  /** A figure as sure as its source gave it: `environ 75 M€`, `at most 16%`; the figure alone where it is stated as exact. */
  readonly bounded: (bound: string | null, figure: string) => string;
  readonly date: (instant: string) => string;
  /** A label and its value, with the colon of the language: `Cloudwatt : 75 M€`, `Cloudwatt: €75m`. */
  readonly pair: (label: string, value: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** The label of a word of a closed set, in the reader's language. */
  readonly term: (vocabulary: VocabularySet, id: string) => string;
}

/** What a sentence is computed from. */
export interface TextContext<Row, P extends Params> {
  readonly rows: readonly Row[];
  readonly params: Values<P>;
  readonly format: Formats;
  /** The base year of constant euros. */
  readonly baseYear: number;
  /** The name of what was picked from a list parameter, in the reader's language: what has no row has a name. */
  readonly pickedName: (id: string) => string;
}

/** What a drawing is made from. `width` is in CSS pixels: about 330, 640 or 960. */
export interface PlotContext<Row, P extends Params> extends TextContext<Row, P> {
  readonly lang: Lang;
  readonly width: number;
  /** The address of what stands behind a row's mark: its source, or its line in the table. */
  readonly href: (row: Row) => string;
}

/** All the texts of a chart in one language. Sentences are computed from rows, so that they can't go stale. */
export interface Words<Row, P extends Params> {
  /** The name of the chart in lists, and its title where nothing can be found in its rows. */
  readonly title: string;
  /**
   * What the rows of this state show, in two lines at 360 px (90 characters at most): the title of the picture. Undefined
   * where they show nothing that can be said: no row, one row.
   */
  readonly finding?: (context: TextContext<Row, P>) => string | undefined;
  /** What is measured, unit, years, current or constant euros: one line under the title. */
  readonly subtitle?: (context: TextContext<Row, P>) => string;
  readonly question: string;
  readonly takeaway: (context: TextContext<Row, P>) => string;
  /** The text alternative: what the drawing shows, in words. */
  readonly alt: (context: TextContext<Row, P>) => string;
  /** What the figures count and leave out. */
  readonly scope: string;
  /** Which of the picked things have no row; undefined where all have one. It holds where no row is left. */
  readonly notFound?: (context: TextContext<Row, P>) => string | undefined;
  /** What was looked for and not found, computed where it can be. */
  readonly missing: (context: TextContext<Row, P>) => string;
}

export type Drawing = PlotOptions & { readonly marks: Markish[] };

export interface Chart<Shape extends z.ZodRawShape, P extends Params> {
  /** The one schema of a row: it validates what SQLite returned, types the marks and names the columns of files. */
  readonly row: z.ZodObject<Shape>;
  readonly columns: { readonly [K in keyof Shape]: Column };
  readonly params: P;
  readonly query: (params: Values<P>) => Query;
  /** Plot options, never an element. */
  readonly plot: (context: PlotContext<z.infer<z.ZodObject<Shape>>, P>) => Drawing;
  readonly words: Readonly<Record<Lang, Words<z.infer<z.ZodObject<Shape>>, P>>>;
}

/** Declares a chart; types flow from `row` and `params` to everything else. */
export const defineChart = <Shape extends z.ZodRawShape, const P extends Params>(
  chart: Chart<Shape, P>
): Chart<Shape, P> => chart;
