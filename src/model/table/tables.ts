// The registry of published tables: what files, the API, its description and the database's own notes all follow.
import { aidAwards } from './aid-awards.ts';
import { facts } from './facts.ts';
import { organisations, owners, sirens, sizeClasses } from './organisations.ts';
import { publicContracts } from './public-contracts.ts';
import { registerRejects } from './register-rejects.ts';
import { registers } from './registers.ts';
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
  sirens,
  sizeClasses,
  owners,
  definitions,
  aidAwards,
  publicContracts,
  registers,
  registerRejects,
  terms
];

export const tableNamed = (name: string): Table | undefined => tables.find((table) => table.name === name);
