// The registry of published tables: what files, the API, its description and the database's own notes all follow.
import { facts } from './facts.ts';
import { organisations, owners, sizeClasses } from './organisations.ts';
import { events, excerpts, sources } from './sources.ts';
import type { Table } from './table.ts';
import { definitions, series, terms } from './words.ts';

export const tables: readonly Table[] = [
  facts,
  organisations,
  sources,
  events,
  excerpts,
  series,
  sizeClasses,
  owners,
  definitions,
  terms
];

export const tableNamed = (name: string): Table | undefined => tables.find((table) => table.name === name);
