// A row of the register of public contracts as the page shows it.
import { z } from 'zod';
import type { RegisterCell, RegisterLine } from '#lib/components/register.ts';
import { date, euros } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import type { Row } from '#model/table/table.ts';
import type { Dataset } from '../db/dataset.ts';
import type { SupplierRow } from '../db/register.ts';
import { anchorLine, cell, criterionLine, named, sirenLine, small } from './lines.ts';

const contractRow = z.object({
  contract_id: z.string(),
  source: z.string(),
  buyer: z.string(),
  buyer_siren: z.string().nullable(),
  object: z.string(),
  accents_lost: z.boolean(),
  cpv: z.string().nullable(),
  nature: z.string(),
  procedure: z.string(),
  notified: z.string().nullable(),
  amount: z.number().nullable(),
  current_amount: z.number().nullable(),
  months: z.number().nullable(),
  current_months: z.number().nullable(),
  modifications: z.number(),
  copies: z.string().nullable(),
  level: z.string(),
  criterion: z.string()
});
type Contract = z.infer<typeof contractRow>;

/** A contract's amount in full; in words where none was published. */
export const amountOf = (lang: Lang, amount: number | null): string =>
  amount === null ? messages[lang].registers.rows.unpublished : euros(lang, amount, amount);

/** What a modification made of a value, where it is another. */
const changed = <Value>(
  signed: Value,
  current: Value | null,
  say: (value: Value) => string
): RegisterLine | undefined => (current === null || current === signed ? undefined : small(say(current)));

const supplierLines = (dataset: Dataset, lang: Lang, suppliers: readonly SupplierRow[]): RegisterLine[] =>
  suppliers.flatMap(({ name, siren, organisation_id }) => [
    name === null
      ? { text: messages[lang].registers.rows.soleTrader }
      : named(dataset, lang, name, organisation_id),
    ...[sirenLine(lang, siren)].flatMap((line) => line ?? [])
  ]);

const places = (lang: Lang, row: Contract): RegisterLine[] => {
  const t = messages[lang].registers.rows;
  return [
    small(row.source),
    ...(row.copies?.split('; ') ?? []).map((place) => small(t.copy(place))),
    ...(row.modifications === 0 ? [] : [small(t.modifications(row.modifications))])
  ];
};

export const contractLine = (
  dataset: Dataset,
  lang: Lang,
  found: Row,
  suppliers: readonly SupplierRow[]
): { id: string; cells: RegisterCell[] } => {
  const t = messages[lang].registers.rows;
  const row = contractRow.parse(found);
  const modified = (amount: number | null) => t.modifiedAmount(amountOf(lang, amount));
  const months = (n: number | null) => (n === null ? t.unpublished : t.months(n));
  const french = lang === 'fr' ? {} : { lang: 'fr' };
  return {
    id: row.contract_id,
    cells: [
      cell(
        { text: row.object, ...french },
        row.accents_lost ? small(t.accentsLost) : undefined,
        { ...small(`${row.nature}, ${row.procedure}`), ...french },
        anchorLine(lang, row.contract_id)
      ),
      cell({ text: row.buyer }, sirenLine(lang, row.buyer_siren)),
      cell(...supplierLines(dataset, lang, suppliers)),
      {
        ...cell(
          { text: amountOf(lang, row.amount) },
          changed(row.amount, row.current_amount, modified),
          { text: months(row.months) },
          changed(row.months, row.current_months, (n) => t.modifiedAmount(months(n)))
        ),
        numeric: true
      },
      cell({ text: row.notified === null ? t.undated : date(lang, row.notified) }),
      cell(
        { text: row.cpv ?? t.noCpv },
        criterionLine(dataset, lang, row.level, row.criterion),
        ...places(lang, row)
      )
    ]
  };
};
