// The table of firms: the rows of the chart firm-by-firm as cells, for its page and for others that show a part of it.
import { z } from 'zod';
import { originWords } from '#charts/firm-by-firm/columns.ts';
import { params, row, type Nature, type Row } from '#charts/firm-by-firm/data.ts';
import { figureOf, moneyOf, ordersOf, type Amount, type Figure } from '#charts/firm-by-firm/firms.ts';
import { amountText, staffText, words, yearsOf } from '#charts/firm-by-firm/words.ts';
import type {
  FirmCell,
  FirmColumn,
  FirmColumnId,
  FirmLine,
  FirmRow,
  FirmTableView
} from '#lib/components/firm-table.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { loadChart, type ChartState } from '../chart/chart.ts';
import { listOptions } from '../chart/params.ts';
import { memo, type Dataset } from '../db/dataset.ts';

export const firmChart = 'firm-by-firm';

type Sort = keyof typeof params.sort.values;

/** What the head of a column sorts by. */
const sortOf: Readonly<Record<FirmColumnId, Sort>> = {
  name: 'name',
  money: 'money',
  turnover: 'turnover',
  latest: 'latest',
  orders: 'orders',
  people: 'people',
  owner: 'owner',
  status: 'status',
  technology: 'technology',
  qualification: 'qualification'
};

const descending: readonly FirmColumnId[] = ['money', 'turnover', 'latest', 'orders', 'people'];

/** The largest value of each scale: bars of one column, and of the two of turnover, are to one scale. */
interface Scales {
  readonly money: number;
  readonly turnover: number;
  readonly orders: number;
}

const highest = (values: readonly (number | null | undefined)[]): number =>
  Math.max(1, ...values.map((value) => value ?? 0));

const scalesOf = (rows: readonly Row[]): Scales => ({
  money: highest(rows.flatMap((d) => moneyOf(d).map(({ high }) => high))),
  turnover: highest(rows.flatMap((d) => [d.best_high, d.latest_high])),
  orders: highest(rows.map((d) => d.orders_amount))
});

interface CellContext {
  readonly lang: Lang;
  readonly format: ChartState['context']['format'];
  readonly scales: Scales;
}

/** To a hundredth: no bar of a screen shows more. */
const percentOf = (value: number, scale: number): number => Math.round((10_000 * value) / scale) / 100;

const barOf = ({ low, high }: { readonly low: number; readonly high: number }, scale: number) => ({
  bar: { low: percentOf(low, scale), high: percentOf(high, scale) }
});

/** One fact leads to its page; several lead to the figures of the firm's profile. */
const factHref = (lang: Lang, d: Row, facts: string | null): { readonly href?: string } => {
  if (facts === null) return {};
  return {
    href: facts.includes(' ') ? urls.organisation(lang, d.organisation_id) : urls.fact(lang, facts)
  };
};

const amountLine = ({ lang, format }: CellContext, d: Row, amount: Amount, scale: number): FirmLine => {
  const t = messages[lang].firms;
  const years = yearsOf(amount, lang === 'fr' ? '-' : '–');
  const isRegister = amount.records !== null;
  const beside = isRegister ? '' : amount.count > 1 ? t.others(amount.count - 1) : '';
  return {
    text: typeset(lang, amountText(amount, format)),
    detail: typeset(
      lang,
      [words[lang].natureShort[amount.nature], years, beside].filter((part) => part !== '').join(', ')
    ),
    ...(amount.records === null
      ? factHref(lang, d, amount.facts)
      : { href: urls.register(lang, amount.records) }),
    ...barOf(amount, scale)
  };
};

const figureLine = (context: CellContext, d: Row, figure: Figure, scale: number): FirmLine => ({
  text: typeset(context.lang, amountText(figure, context.format)),
  detail: String(figure.year),
  ...factHref(context.lang, d, figure.facts),
  ...barOf(figure, scale)
});

const cell = (lang: Lang, lines: readonly FirmLine[], absent: string): FirmCell => ({
  lines,
  absent: typeset(lang, absent)
});

const plain = (lang: Lang, text: string, detail = ''): FirmLine => ({
  text: typeset(lang, text),
  ...(detail === '' ? {} : { detail: typeset(lang, detail) })
});

const turnoverCell = (context: CellContext, d: Row, name: 'best' | 'latest'): FirmCell => {
  const figure = figureOf(d, name);
  const lines = figure === undefined ? [] : [figureLine(context, d, figure, context.scales.turnover)];
  return cell(context.lang, lines, words[context.lang].figureAbsent[d.turnover_absent ?? 'none']);
};

const cellOf: Readonly<Record<Exclude<FirmColumnId, 'name'>, (context: CellContext, d: Row) => FirmCell>> = {
  money: (context, d) =>
    cell(
      context.lang,
      moneyOf(d).map((amount) => amountLine(context, d, amount, context.scales.money)),
      d.aid_awards !== null
        ? messages[context.lang].firms.unpriced
        : words[context.lang].moneyAbsent[d.money_absent ?? 'none']
    ),
  turnover: (context, d) => {
    const best = turnoverCell(context, d, 'best');
    const latest = figureOf(d, 'latest');
    if (latest === undefined || latest.year === d.best_year) return best;
    const line = figureLine(context, d, latest, context.scales.turnover);
    return {
      ...best,
      lines: [...best.lines, { ...line, detail: messages[context.lang].firms.last(latest.year) }]
    };
  },
  latest: (context, d) => turnoverCell(context, d, 'latest'),
  orders: (context, d) => {
    const t = messages[context.lang].firms;
    const orders = ordersOf(d);
    const lines =
      orders === undefined
        ? []
        : [
            {
              ...amountLine(context, d, orders, context.scales.orders),
              detail: t.contracts(orders.count)
            }
          ];
    return cell(context.lang, lines, d.orders_contracts === null ? t.noOrders : t.unpriced);
  },
  people: ({ lang, format }, d) => {
    const figure = figureOf(d, 'staff');
    const lines =
      figure === undefined
        ? []
        : [
            {
              text: typeset(lang, staffText(figure, format)),
              detail: String(figure.year),
              ...factHref(lang, d, figure.facts)
            }
          ];
    return cell(lang, lines, words[lang].figureAbsent[d.staff_absent ?? 'none']);
  },
  owner: ({ lang }, d) => {
    // What a page adds to a name stands in the profile.
    const owner = d[`owner_${lang}`]?.split(/\s*[;,] /)[0] ?? null;
    const more = d.owners > 1 ? messages[lang].firms.others(d.owners - 1) : '';
    const detail = [d.owner_country ?? '', more].filter((part) => part !== '').join(', ');
    return cell(lang, owner === null ? [] : [plain(lang, owner, detail)], messages[lang].firms.noOwner);
  },
  status: ({ lang }, d) => {
    const text = words[lang].status(d);
    return cell(lang, d.status === 'unread' ? [] : [plain(lang, text)], text);
  },
  technology: ({ lang, format }, d) => {
    const isNamed = d.technology_origin === 'free' || d.technology_origin === 'licensed';
    const lines =
      d.technology_origin === 'unknown'
        ? []
        : [
            plain(
              lang,
              originWords[d.technology_origin][lang],
              isNamed && d.technology !== null ? format.term('technology', d.technology) : ''
            )
          ];
    return cell(lang, lines, originWords.unknown[lang]);
  },
  qualification: ({ lang }, d) =>
    cell(
      lang,
      d.qualifications === null ? [] : [plain(lang, d.qualifications)],
      messages[lang].firms.noQualification
    )
};

/** What the table takes of a state of the chart. */
interface FirmTableState extends Pick<ChartState, 'lang' | 'params'> {
  readonly context: Pick<ChartState['context'], 'format'>;
}

export interface FirmTableOptions {
  readonly columns: readonly FirmColumnId[];
  /** How many rows, from the first; all without it. */
  readonly max?: number;
  /** The address that sorts the table by a parameter of the chart; without it the heads are no links. */
  readonly sortHref?: (sort: Sort) => string;
}

/** The firms that the matrix may hold, each with its name, read once a dataset. */
export const followedFirms = memo((dataset) => listOptions(dataset, params.organisations));

/** The rows of a state of the chart, typed. */
export const firmRows = ({ rows }: ChartState): Row[] => z.array(row).parse(rows);

const titleOf = (lang: Lang, id: FirmColumnId, nature: Nature | 'all'): string =>
  id === 'money' && nature !== 'all' && nature !== 'orders'
    ? words[lang].natureOf[nature]
    : messages[lang].firms.columns[id];

/** Returns the rows of a state as a table. Bars are to the scale of the rows shown. */
export const firmTable = (
  { lang, params: chosen, context: { format } }: FirmTableState,
  rows: readonly Row[],
  { columns, max = rows.length, sortHref }: FirmTableOptions
): FirmTableView => {
  const shown = rows.slice(0, max);
  const context: CellContext = { lang, format, scales: scalesOf(shown) };
  const [nature = 'all'] = Object.keys(params.nature.values).filter((id) => id === chosen['nature']);
  const known = (['capital', 'grant', 'advance', 'aid'] as const).find((id) => id === nature);
  return {
    caption: typeset(lang, words[lang].title),
    columns: columns.map((id): FirmColumn => ({
      id,
      title: typeset(lang, titleOf(lang, id, known ?? 'all')),
      ...(sortHref === undefined ? {} : { sort: sortHref(sortOf[id]) }),
      ...(chosen['sort'] === sortOf[id]
        ? { sorted: descending.includes(id) ? ('descending' as const) : ('ascending' as const) }
        : {})
    })),
    rows: shown.map((d): FirmRow => ({
      id: d.organisation_id,
      name: typeset(lang, d[`organisation_${lang}`]),
      href: urls.organisation(lang, d.organisation_id),
      group: d.comparison_group,
      groupName: typeset(lang, context.format.term('comparison-group', d.comparison_group)),
      cells: columns.flatMap((id) => (id === 'name' ? [] : [cellOf[id](context, d)]))
    })),
    count: rows.length
  };
};

/** Filters of the matrix that a page may share with it; firms stand in one text, with commas. */
type Shared = Readonly<Partial<Record<'wave' | 'group' | 'nature' | 'organisations', string>>>;

/**
 * Returns the first rows of the matrix in a choice of wave, group and nature of money, and the address of all of them: for a
 * page that shows a part. Throws Kit's 400 for a value that the chart does not know.
 */
export const firstFirms = (
  dataset: Dataset,
  lang: Lang,
  shared: Shared,
  { columns, max }: Pick<FirmTableOptions, 'columns'> & { readonly max: number }
): { readonly table: FirmTableView; readonly all: string } => {
  const query = new URLSearchParams(
    Object.entries(shared).filter((pair): pair is [string, string] => pair[1] !== undefined)
  );
  const state = loadChart(dataset, firmChart, lang, query);
  if (state === undefined) throw new Error(`the chart ${firmChart} is gone`);
  return {
    table: firmTable(state, firmRows(state), { columns, max }),
    all: urls.organisations(lang, state.search.replace(/&?v=[^&]*/, ''))
  };
};
