// What the registers declare of one organisation: the aid it received, the contracts it won. Linked by SIREN, never by name.
import type { OrganisationRegistersView } from '#lib/components/register.ts';
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

/** Lines of a table on the organisation's page; the register's page has the rest. */
const few = 10;

const heads = (texts: readonly string[]): TableView['heads'] =>
  texts.map((text) => ({ text, numeric: false }));

const day = (lang: Lang, found: string | null): string =>
  found === null ? messages[lang].registers.rows.undated : date(lang, found);

const aidRows = (dataset: Dataset, id: string, lang: Lang): TableView['rows'] => {
  const t = messages[lang].registers;
  return awardsOf(dataset, id).map((row) => {
    const declared = sizeOf(lang, row.declared_size);
    const size = row.corrected === 0 ? declared : t.organisation.size(declared, sizeOf(lang, row.size));
    return {
      id: row.ref,
      cells: [
        {
          text: '',
          links: [
            { text: aidOf(lang, row.aid_low, row.aid_high), href: rowOf('state-aid', id, row.ref, lang) }
          ]
        },
        { text: day(lang, row.granted) },
        { text: label(dataset, 'instrument', row.instrument)[lang] },
        { text: typeset('fr', row.measure) },
        { text: size }
      ]
    };
  });
};

const contractRows = (dataset: Dataset, id: string, lang: Lang): TableView['rows'] => {
  const t = messages[lang].registers.organisation;
  return contractsOf(dataset, id).map((row) => {
    const amount = amountOf(lang, row.amount);
    const text = row.supplier_count > 1 ? t.shared(amount, row.supplier_count) : amount;
    return {
      id: row.contract_id,
      cells: [
        { text: '', links: [{ text, href: rowOf('decp', id, row.contract_id, lang) }] },
        { text: day(lang, row.notified) },
        { text: row.object },
        { text: row.buyer }
      ]
    };
  });
};

const rowsOf = (register: RegisterId, organisation: string, lang: Lang): string =>
  urls.register(lang, `${register}?organisation=${organisation}`);
/** Where one row of them stands on the register's page. */
const rowOf = (register: RegisterId, organisation: string, row: string, lang: Lang): string =>
  `${rowsOf(register, organisation, lang)}#${row}`;

const tableOf = (
  register: RegisterId,
  organisation: string,
  rows: TableView['rows'],
  lang: Lang
): OrganisationRegistersView['tables'] => {
  const t = messages[lang].registers.organisation;
  if (rows.length === 0) return [];
  const [caption, texts] = register === 'state-aid' ? [t.aid, t.aidHeads] : [t.contracts, t.contractHeads];
  const latest = rows.length > few ? ` (${t.latest(few, rows.length)})` : '';
  return [
    {
      table: { caption: `${caption}${latest}`, heads: heads(texts), rows: rows.slice(0, few) },
      all: { text: t.all(rows.length), href: `${rowsOf(register, organisation, lang)}#rows` }
    }
  ];
};

/** Undefined where no register has a row of it: that is not zero, and the page says nothing. */
export const organisationRegisters = (
  dataset: Dataset,
  id: string,
  lang: Lang
): OrganisationRegistersView | undefined => {
  const aid = aidRows(dataset, id, lang);
  const tables = [
    ...tableOf('state-aid', id, aid, lang),
    ...tableOf('decp', id, contractRows(dataset, id, lang), lang)
  ];
  return tables.length === 0 ? undefined : { aid: aid.length > 0, tables };
};
