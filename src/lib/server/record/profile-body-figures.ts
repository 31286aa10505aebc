// The figures of what is no firm, a programme, a call, a funder: those that were read of it, none perhaps.
import type { Row } from '#charts/firm-by-firm/data.ts';
import { moneyOf, ordersOf } from '#charts/firm-by-firm/firms.ts';
import type { ProfileFigure, ProfileLine } from '#lib/components/organisation.ts';
import { list, period } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { value } from '#lib/i18n/value.ts';
import { isCharted, type FactRow } from '../db/fact.ts';
import { label } from '../db/term.ts';
import { amountLine, capital, datesOf, joined, sourcesOf, type ProfileContext } from './profile-line.ts';

/** By status and instrument the largest amount; what no chart may draw stays in the table of facts. */
const publicAmounts = (context: ProfileContext): ProfileLine[] => {
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

const bodyMoney = (context: ProfileContext, row: Row): ProfileFigure[] => {
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
const bodyIndicators = (context: ProfileContext): ProfileFigure[] => {
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

const bodyDates = ({ lang, organisation }: ProfileContext): ProfileFigure[] => {
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

export const bodyFigures = (context: ProfileContext, row: Row): ProfileFigure[] => [
  ...bodyMoney(context, row),
  ...bodyIndicators(context),
  ...bodyDates(context)
];
