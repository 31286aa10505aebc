// Rows of the facts. A single figure has the same value at both ends.
import type { Fact } from '#model/fact.ts';
import type { Data } from '../data.ts';
import { both, spanOf, table, type Table } from './table.ts';

export const bounds = (value: Fact['value']): { low: number; high: number } =>
  typeof value === 'number' ? { low: value, high: value } : value;

export const factTables = ({ facts }: Data): Table[] => [
  table(
    'fact',
    ['id'],
    facts.map(({ source, item }) => ({
      id: item.id,
      organisation_id: item.organisation ?? null,
      series_id: item.series ?? null,
      counterparty_id: item.counterparty ?? null,
      ...both('counterparty_name', item.counterparty_name),
      counterparty_role: item.counterparty_role ?? null,
      indicator_id: item.indicator,
      ...bounds(item.value),
      bound: item.bound,
      unit: item.unit,
      ...spanOf(item.period),
      status: item.status,
      instrument: item.instrument ?? null,
      confidence: item.confidence,
      flag: item.flag ?? null,
      edition: item.edition ?? null,
      source_id: source,
      ...both('summary', item.summary),
      ...both('note', item.note)
    }))
  ),
  table(
    'fact_corroboration',
    ['fact_id', 'source_id'],
    facts.flatMap(({ item: { id, corroborated_by } }) =>
      corroborated_by.map((source_id) => ({ fact_id: id, source_id }))
    )
  ),
  table(
    'fact_derivation',
    ['fact_id'],
    facts.flatMap(({ item: { id, derived } }) =>
      derived ? [{ fact_id: id, operation: derived.operation, ...both('how', derived.how) }] : []
    )
  ),
  table(
    'fact_input',
    ['fact_id', 'ordinal'],
    facts.flatMap(({ item: { id, derived } }) =>
      (derived?.inputs ?? []).map((input_id, ordinal) => ({ fact_id: id, ordinal, input_id }))
    )
  ),
  table(
    'fact_target',
    ['fact_id'],
    facts.flatMap(({ item: { id, target } }) =>
      target
        ? [
            {
              fact_id: id,
              indicator_id: target.indicator,
              deadline: target.deadline,
              baseline_id: target.baseline ?? null
            }
          ]
        : []
    )
  ),
  table(
    'fact_alias',
    ['alias'],
    facts.flatMap(({ item: { id, formerly } }) => formerly.map((alias) => ({ alias, fact_id: id })))
  )
];
