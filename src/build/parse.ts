// Parses documents into data, item by item: one bad fact hides neither its neighbours nor their mistakes.
import { z } from 'zod';
import { definitionSchema } from '#model/definition.ts';
import { disagreementSchema } from '#model/disagreement.ts';
import { eventSchema } from '#model/event.ts';
import { excerptSchema } from '#model/excerpt.ts';
import { factSchema } from '#model/fact.ts';
import { indicatorIdSchema, seriesIdSchema } from '#model/id.ts';
import { indicatorSchema } from '#model/indicator.ts';
import { organisationSchema } from '#model/organisation.ts';
import { seriesSchema } from '#model/series.ts';
import { sourceSchema } from '#model/source.ts';
import { termSchema } from '#model/vocabulary.ts';
import { schemaErrors } from './checks/schema.ts';
import type { Data, Drawn, Located } from './data.ts';
import { pathTo, type DataError } from './error.ts';
import type { Document } from './read.ts';

const listed = z.array(z.unknown()).default([]);
const headSchema = sourceSchema.extend({ facts: listed, events: listed, excerpts: listed });
const entriesSchema = z.record(z.string(), z.unknown());
const listSchema = z.array(z.unknown());

export interface Parsed {
  readonly data: Data;
  readonly errors: readonly DataError[];
}

const identified = z.object({ facts: z.array(z.object({ id: z.string() }).catch({ id: '' })) });

const factIds = (documents: readonly Document[]): Set<string> =>
  new Set(
    documents.flatMap(({ content }) => identified.safeParse(content).data?.facts.map(({ id }) => id) ?? [])
  );

export const parse = (documents: readonly Document[]): Parsed => {
  const errors: DataError[] = [];

  const one = <Schema extends z.ZodType>(
    schema: Schema,
    content: unknown,
    file: string,
    path = ''
  ): Located<z.output<Schema>>[] => {
    const result = schema.safeParse(content, { reportInput: true });
    if (result.success) return [{ file, path, item: result.data }];
    errors.push(...schemaErrors(result.error, { file, path }));
    return [];
  };

  const readable = documents.filter(({ content }) => content !== undefined);
  const within = (folder: Document['folder']): Document[] =>
    readable.filter((document) => document.folder === folder);
  const namesIn = (folder: Document['folder']): Set<string> =>
    new Set(documents.filter((document) => document.folder === folder).map(({ name }) => name));

  const drawn = <Schema extends z.ZodType>(
    schema: Schema,
    key: 'facts' | 'events' | 'excerpts'
  ): Drawn<z.output<Schema>>[] =>
    within('sources').flatMap(({ file, name, content }) => {
      const list = z.object({ [key]: listSchema }).safeParse(content);
      const items = list.success ? (list.data[key] ?? []) : [];
      return items.flatMap((item, index) =>
        one(schema, item, file, pathTo(key, index)).map((located) => ({ ...located, source: name }))
      );
    });

  /** The entries of a vocabulary file; undefined where the file is absent or is no list of entries. */
  const entries = (name: string): [string, unknown][] | undefined => {
    const document = within('vocabulary').find((candidate) => candidate.name === name);
    if (document === undefined) return undefined;
    const [found] = one(entriesSchema, document.content, document.file);
    return found && Object.entries(found.item);
  };
  const dictionary = <Schema extends z.ZodType>(
    name: string,
    found: readonly [string, unknown][] | undefined,
    schema: Schema,
    key: z.ZodType = z.string().min(1)
  ): Map<string, Located<z.output<Schema>>> =>
    new Map(
      (found ?? []).flatMap(([id, content]) => {
        const file = `data/vocabulary/${name}.yaml`;
        one(key, id, file, id);
        return one(schema, content, file, id).map((located) => [id, located] as const);
      })
    );

  const indicators = entries('indicator');
  const series = entries('series');
  const others = new Set(['indicator', 'series', 'definitions', 'disagreements']);
  const sets = within('vocabulary')
    .filter(({ name }) => !others.has(name))
    .map(({ name }) => ({ name, found: entries(name) }));
  const ids = (found: readonly [string, unknown][] | undefined): Set<string> | undefined =>
    found && new Set(found.map(([id]) => id));
  const disagreements = within('vocabulary').filter(({ name }) => name === 'disagreements');

  const data: Data = {
    files: new Set(documents.map(({ file }) => file)),
    known: {
      organisation: namesIn('organisations'),
      source: namesIn('sources'),
      fact: factIds(within('sources')),
      indicator: ids(indicators),
      series: ids(series)
    },
    sources: within('sources').flatMap(({ file, content }) => one(headSchema, content, file)),
    facts: drawn(factSchema, 'facts'),
    events: drawn(eventSchema, 'events'),
    excerpts: drawn(excerptSchema, 'excerpts'),
    organisations: within('organisations').flatMap(({ file, content }) =>
      one(organisationSchema, content, file)
    ),
    words: new Map(
      sets.flatMap(({ name, found }) => (found ? [[name, ids(found) ?? new Set<string>()] as const] : []))
    ),
    terms: new Map(sets.map(({ name, found }) => [name, dictionary(name, found, termSchema)] as const)),
    indicators: dictionary('indicator', indicators, indicatorSchema, indicatorIdSchema),
    series: dictionary('series', series, seriesSchema, seriesIdSchema),
    definitions: dictionary('definitions', entries('definitions'), definitionSchema),
    disagreements: disagreements.flatMap(({ file, content }) =>
      one(listSchema, content, file).flatMap(({ item }) =>
        item.flatMap((each, index) => one(disagreementSchema, each, file, pathTo(index)))
      )
    )
  };
  return { data, errors };
};
