// The figures that an organisation's page opens with, computed from rows: nothing is added up across natures of money.
import { columns } from '#charts/firm-by-firm/columns.ts';
import type { Row } from '#charts/firm-by-firm/data.ts';
import { figureOf, moneyOf, ordersOf, type Amount, type Figure } from '#charts/firm-by-firm/firms.ts';
import { amountText, staffText, words, yearsOf } from '#charts/firm-by-firm/words.ts';
import type { ProfileFigure, ProfileLine } from '#lib/components/organisation.ts';
import { date, list, percent, period } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { value } from '#lib/i18n/value.ts';
import { urls } from '#lib/urls.ts';
import type { Link } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { isCharted, type FactRow } from '../db/fact.ts';
import { ownersOf, type OrganisationRow } from '../db/organisation.ts';
import { label } from '../db/term.ts';
import { formats } from '../number-formats.ts';
import { firmRowOf } from './firm-rows.ts';

interface Context {
  readonly dataset: Dataset;
  readonly lang: Lang;
  readonly organisation: OrganisationRow;
  readonly facts: readonly FactRow[];
}

/** What sells, employs and is owned; the others spend or decide. */
const firms: readonly OrganisationRow['kind'][] = ['provider', 'company', 'state-backed-venture'];
export const isFirm = ({ kind }: Pick<OrganisationRow, 'kind'>): boolean => firms.includes(kind);

const joined = (lang: Lang, ...parts: readonly string[]): string =>
  typeset(lang, parts.filter((part) => part !== '').join(', '));

/** Each fact once, under the name of who published it. */
const sourcesOf = ({ lang, facts }: Context, ids: string | null): Link[] => {
  const named = new Set((ids ?? '').split(' '));
  return facts
    .filter(({ fact_id }) => named.has(fact_id))
    .map((row) => ({ text: typeset(lang, row.source_publisher), href: urls.fact(lang, row.fact_id) }));
};

const statusesOf = ({ dataset, lang, facts }: Context, ids: string | null): string => {
  const named = new Set((ids ?? '').split(' '));
  const own = facts.filter(({ fact_id }) => named.has(fact_id));
  const statuses = [...new Set(own.map(({ status }) => label(dataset, 'status', status)[lang]))];
  const isDisputed = own.some(({ flag }) => flag === 'disputed');
  return [...statuses, ...(isDisputed ? [messages[lang].organisation.disputed] : [])].join(', ');
};

const dash = (lang: Lang): string => (lang === 'fr' ? '-' : '–');

/** `unpriced` counts the contracts that have no amount of their own: the amount is that of the others. */
const amountLine = (context: Context, amount: Amount, unpriced = 0): ProfileLine => {
  const { dataset, lang } = context;
  const t = messages[lang].organisation;
  const nature = words[lang].natureOf[amount.nature];
  const years = yearsOf(amount, dash(lang));
  const text = typeset(lang, amountText(amount, formats(dataset)[lang]));
  if (amount.records !== null) {
    const count = amount.nature === 'orders' ? t.contracts(amount.count, unpriced) : t.awards(amount.count);
    return {
      text,
      detail: joined(lang, nature, count, years),
      sources: [{ text: t.register, href: urls.register(lang, amount.records) }]
    };
  }
  const others = amount.count > 1 ? t.otherAmounts(amount.count - 1) : '';
  return {
    text,
    detail: joined(lang, nature, label(dataset, 'status', amount.status)[lang], years, others),
    sources: sourcesOf(context, amount.facts)
  };
};

/** Public orders are looked for by SIREN alone: without one, none found means nothing. */
const ordersAbsent = ({ lang, organisation: { siren } }: Context, row: Row): string[] => {
  const t = messages[lang].organisation.orders;
  if (row.orders_amount !== null) return [];
  if (row.orders_contracts !== null) return [t.unpriced(row.orders_contracts)];
  return [siren === null ? t.unmatched : t.none];
};

const moneyAbsent = (lang: Lang, row: Row): string[] => {
  if (row.aid_awards !== null && row.aid_high === null) return [messages[lang].organisation.aidUnpriced];
  const known = row.money_absent === null ? undefined : columns.money_absent.values?.[row.money_absent];
  return known === undefined ? [] : [typeset(lang, known[lang])];
};

const firmMoney = (context: Context, row: Row): ProfileFigure => {
  const { lang } = context;
  const orders = ordersOf(row);
  return {
    id: 'money',
    title: messages[lang].organisation.publicMoney,
    lines: [
      ...moneyOf(row).map((amount) => amountLine(context, amount)),
      ...(orders === undefined ? [] : [amountLine(context, orders, row.orders_unpriced ?? 0)])
    ],
    absent: [...moneyAbsent(lang, row), ...ordersAbsent(context, row)]
  };
};

const yearly = (
  context: Context,
  id: 'turnover' | 'people',
  figure: Figure | undefined,
  text: (figure: Figure) => string,
  absence: Row['turnover_absent']
): ProfileFigure => {
  const { lang } = context;
  const known = columns.turnover_absent.values?.[absence ?? 'none'];
  return {
    id,
    title: messages[lang].organisation.latest[id],
    lines:
      figure === undefined
        ? []
        : [
            {
              text: typeset(lang, text(figure)),
              detail: joined(lang, statusesOf(context, figure.facts), String(figure.year)),
              sources: sourcesOf(context, figure.facts)
            }
          ],
    absent: figure === undefined && known !== undefined ? [typeset(lang, known[lang])] : []
  };
};

const countryOf = (lang: Lang, code: string | null): string =>
  code === null
    ? messages[lang].organisation.countryUnread
    : (new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code);

/** The owners that left last, of an organisation that ended. */
const lastOwners = (owners: ReturnType<typeof ownersOf>): ReturnType<typeof ownersOf> => {
  const ends = owners.flatMap(({ period_to: to }) => to ?? []).sort();
  return owners.filter(({ period_to: to }) => to !== null && to === ends.at(-1));
};

/** The one who controls it, else the largest or the first read, as in the table of firms; of what ended, the last ones. */
const ownerFigure = ({ dataset, lang, organisation }: Context, row: Row): ProfileFigure => {
  const t = messages[lang].organisation;
  const owners = ownersOf(dataset, organisation.id);
  const name = row[`owner_${lang}`];
  const hasEnded = row.status === 'ended';
  const today = owners.filter(({ period_to: to }) => to === null);
  const held = name === null && hasEnded ? lastOwners(owners) : today;
  const owner = name === null ? held[0] : held.find((one) => one[`name_${lang}`].startsWith(name));
  const title = hasEnded ? t.lastOwner : t.owner;
  if (owner === undefined) return { id: 'owner', title, lines: [], absent: [t.noOwner] };
  const detail = joined(
    lang,
    countryOf(lang, name === null ? owner.country : row.owner_country),
    owner.share_percent === null ? '' : percent(lang, owner.share_percent),
    period(lang, { from: owner.period_from, to: owner.period_to }),
    held.length > 1 ? t.otherOwners(held.length - 1) : ''
  );
  const sources = [{ text: t.allOwners, href: urls.organisation(lang, organisation.id, 'tab=owners') }];
  const text = typeset(lang, name ?? owner[`name_${lang}`]);
  return { id: 'owner', title, lines: [{ text, detail, sources }], absent: [] };
};

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

const datesOf = (lang: Lang, { founded, closed }: OrganisationRow): string[] => {
  const t = messages[lang].organisation;
  return [
    ...(founded === null ? [] : [t.foundedIn(date(lang, founded))]),
    ...(closed === null ? [] : [t.closedIn(date(lang, closed))])
  ];
};

const statusFigure = ({ lang, organisation }: Context, row: Row): ProfileFigure => {
  const t = messages[lang].organisation;
  const text = capital(typeset(lang, words[lang].status(row)));
  const dates = datesOf(lang, organisation);
  return {
    id: 'status',
    title: t.status,
    lines: [{ text, detail: joined(lang, ...dates), sources: [] }],
    absent: dates.length === 0 ? [t.datesUnread] : []
  };
};

/** By status and instrument the largest amount; what no chart may draw stays in the table of facts. */
const publicAmounts = (context: Context): ProfileLine[] => {
  const { dataset, lang, facts } = context;
  const t = messages[lang].organisation;
  const charted = facts.filter(
    (row) => row.indicator_id === 'public-funding' && isCharted(dataset, row.fact_id)
  );
  const natureOf = ({ status, instrument }: FactRow): string =>
    [
      label(dataset, 'status', status)[lang],
      ...(instrument === null ? [] : [label(dataset, 'instrument', instrument)[lang]])
    ].join(', ');
  return [...Map.groupBy(charted, natureOf)].flatMap(([nature, rows]) => {
    const [largest] = rows.toSorted((a, b) => b.high - a.high);
    if (largest === undefined) return [];
    const when = period(lang, { from: largest.period_from, to: largest.period_to });
    const others = rows.length > 1 ? t.otherAmounts(rows.length - 1) : '';
    return {
      text: typeset(lang, value(lang, largest)),
      detail: joined(lang, capital(nature), when, others),
      sources: sourcesOf(context, largest.fact_id)
    };
  });
};

/** Natures of money that the first screen has room for. */
const maxNatures = 3;
const maxIndicators = 3;

const bodyMoney = (context: Context, row: Row): ProfileFigure[] => {
  const { lang } = context;
  const t = messages[lang].organisation;
  const amounts = publicAmounts(context);
  const orders = ordersOf(row);
  const registered = [
    ...moneyOf(row)
      .filter(({ nature }) => nature === 'aid')
      .map((amount) => amountLine(context, amount)),
    ...(orders === undefined ? [] : [amountLine(context, orders, row.orders_unpriced ?? 0)])
  ];
  if (amounts.length + registered.length === 0) return [];
  const hidden = amounts.length - maxNatures;
  return [
    {
      id: 'money',
      title: t.publicMoney,
      lines: [...amounts.slice(0, maxNatures), ...registered],
      absent: hidden > 0 ? [t.otherNatures(hidden)] : []
    }
  ];
};

/** The latest fact of each of the indicators that were read most often. */
const bodyIndicators = (context: Context): ProfileFigure[] => {
  const { dataset, lang, facts } = context;
  const endOf = ({ period_from, period_to }: FactRow) => period_to ?? period_from ?? '';
  const charted = facts.filter(
    (row) => row.indicator_id !== 'public-funding' && isCharted(dataset, row.fact_id)
  );
  return [...Map.groupBy(charted, (row) => row.indicator_id)]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, maxIndicators)
    .flatMap(([id, rows]) => {
      const [latest] = rows.toSorted((a, b) => endOf(b).localeCompare(endOf(a)));
      if (latest === undefined) return [];
      const when = period(lang, { from: latest.period_from, to: latest.period_to });
      return {
        id,
        title: typeset(lang, latest[`indicator_${lang}`]),
        lines: [
          {
            text: typeset(lang, value(lang, latest)),
            detail: joined(lang, label(dataset, 'status', latest.status)[lang], when),
            sources: sourcesOf(context, latest.fact_id)
          }
        ],
        absent: []
      };
    });
};

const bodyDates = ({ lang, organisation }: Context): ProfileFigure[] => {
  const dates = datesOf(lang, organisation).map((text) => typeset(lang, text));
  const [first, ...others] = dates.reverse();
  return first === undefined
    ? []
    : [
        {
          id: 'status',
          title: messages[lang].organisation.dates,
          lines: [{ text: capital(first), detail: list(lang, others), sources: [] }],
          absent: []
        }
      ];
};

/** A firm has five; what is no firm has those that were read of it, none perhaps. */
export const profileFigures = (context: Context): ProfileFigure[] => {
  const { dataset, lang, organisation } = context;
  const row = firmRowOf(dataset, organisation.id);
  if (row === undefined) return [];
  if (!isFirm(organisation))
    return [...bodyMoney(context, row), ...bodyIndicators(context), ...bodyDates(context)];
  const format = formats(dataset)[lang];
  return [
    firmMoney(context, row),
    yearly(
      context,
      'turnover',
      figureOf(row, 'latest'),
      (one) => amountText(one, format),
      row.turnover_absent
    ),
    yearly(context, 'people', figureOf(row, 'staff'), (one) => staffText(one, format), row.staff_absent),
    ownerFigure(context, row),
    statusFigure(context, row)
  ];
};
