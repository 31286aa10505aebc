// What the registers declare of one organisation: the aid it received, the contracts it won. Linked by SIREN, never by name.
import type { RegisterTable } from '#lib/components/register.ts';
import { date } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { TableView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { awardsOf, contractsOf } from '../db/register.ts';
import { label } from '../db/term.ts';
import { aidOf, sizeOf } from './award.ts';
import { amountOf } from './contract.ts';
import type { RegisterId } from './filters.ts';

const heads = (texts: readonly string[]): TableView['heads'] =>
  texts.map((text) => ({ text, numeric: false }));

const day = (lang: Lang, found: string | null): string =>
  found === null ? messages[lang].registers.rows.undated : date(lang, found);

/** A row of a register, with the day by which it is listed. */
interface DatedRow {
  readonly register: RegisterId;
  readonly day: string;
  readonly row: TableView['rows'][number];
}

/** Where a row stands on the register's page. */
const rowOf = (register: RegisterId, ref: string, lang: Lang): string =>
  urls.register(lang, `${register}?ref=${encodeURIComponent(ref)}#${ref}`);

const aidRows = (dataset: Dataset, id: string, lang: Lang): DatedRow[] => {
  const t = messages[lang].registers;
  return awardsOf(dataset, id).map((row) => {
    const declared = sizeOf(lang, row.declared_size);
    const size = row.corrected === 0 ? declared : t.organisation.size(declared, sizeOf(lang, row.size));
    const line = {
      id: row.ref,
      cells: [
        {
          text: '',
          links: [{ text: aidOf(lang, row.aid_low, row.aid_high), href: rowOf('state-aid', row.ref, lang) }]
        },
        { text: day(lang, row.granted) },
        { text: label(dataset, 'instrument', row.instrument)[lang] },
        { text: typeset('fr', row.measure) },
        { text: size }
      ]
    };
    return { register: 'state-aid' as const, day: row.granted ?? '', row: line };
  });
};

const contractRows = (dataset: Dataset, id: string, lang: Lang): DatedRow[] => {
  const t = messages[lang].registers.organisation;
  return contractsOf(dataset, id).map((row) => {
    const amount = amountOf(lang, row.amount);
    const text = row.supplier_count > 1 ? t.shared(amount, row.supplier_count) : amount;
    const line = {
      id: row.contract_id,
      cells: [
        { text: '', links: [{ text, href: rowOf('decp', row.contract_id, lang) }] },
        { text: day(lang, row.notified) },
        { text: row.object },
        { text: row.buyer }
      ]
    };
    return { register: 'decp' as const, day: row.notified ?? '', row: line };
  });
};

/** Every row of both registers, the newest first, the undated last. None is not zero. */
export const registerRowsOf = (dataset: Dataset, id: string, lang: Lang): DatedRow[] =>
  [...aidRows(dataset, id, lang), ...contractRows(dataset, id, lang)].sort((a, b) =>
    b.day.localeCompare(a.day)
  );

/** Some of these rows, those from one index up to another: a table a register, each with the way to all its rows there. */
export const registerTables = (
  all: readonly DatedRow[],
  { from, to }: { readonly from: number; readonly to: number },
  id: string,
  lang: Lang
): RegisterTable[] => {
  const t = messages[lang].registers.organisation;
  const shown = all.slice(from, to);
  return (['state-aid', 'decp'] as const).flatMap((register) => {
    const rows = shown.filter((one) => one.register === register).map(({ row }) => row);
    if (rows.length === 0) return [];
    const { length } = all.filter((one) => one.register === register);
    const [caption, texts] = register === 'state-aid' ? [t.aid, t.aidHeads] : [t.contracts, t.contractHeads];
    return {
      table: { caption, heads: heads(texts), rows },
      all: { text: t.all(length), href: urls.register(lang, `${register}?organisation=${id}#rows`) }
    };
  });
};
