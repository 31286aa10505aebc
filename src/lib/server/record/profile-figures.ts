// The figures that an organisation's page opens with, computed from rows: nothing is added up across natures of money.
import { columns } from '#charts/firm-by-firm/columns.ts';
import type { Row } from '#charts/firm-by-firm/data.ts';
import { figureOf, moneyOf, ordersOf, type Figure } from '#charts/firm-by-firm/firms.ts';
import { amountText, staffText, words } from '#charts/firm-by-firm/words.ts';
import type { ProfileFigure } from '#lib/components/organisation.ts';
import { percent, period } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { ownersOf, type OrganisationRow } from '../db/organisation.ts';
import { label } from '../db/term.ts';
import { formats } from '../number-formats.ts';
import { firmRowOf } from './firm-rows.ts';
import { bodyFigures } from './profile-body-figures.ts';
import { amountLine, capital, datesOf, joined, sourcesOf, type ProfileContext } from './profile-line.ts';

/** What sells, employs and is owned; the others spend or decide. */
const firms: readonly OrganisationRow['kind'][] = ['provider', 'company', 'state-backed-venture'];
export const isFirm = ({ kind }: Pick<OrganisationRow, 'kind'>): boolean => firms.includes(kind);

const statusesOf = ({ dataset, lang, facts }: ProfileContext, ids: string | null): string => {
  const named = new Set((ids ?? '').split(' '));
  const own = facts.filter(({ fact_id }) => named.has(fact_id));
  const statuses = [...new Set(own.map(({ status }) => label(dataset, 'status', status)[lang]))];
  const isDisputed = own.some(({ flag }) => flag === 'disputed');
  return [...statuses, ...(isDisputed ? [messages[lang].organisation.disputed] : [])].join(', ');
};

/** Public orders are looked for by SIREN alone: without one, none found means nothing. */
const ordersAbsent = ({ lang, organisation: { siren } }: ProfileContext, row: Row): string[] => {
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

const firmMoney = (context: ProfileContext, row: Row): ProfileFigure => {
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
  context: ProfileContext,
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
const ownerFigure = ({ dataset, lang, organisation }: ProfileContext, row: Row): ProfileFigure => {
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

const statusFigure = ({ lang, organisation }: ProfileContext, row: Row): ProfileFigure => {
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

/** A firm has five; what is no firm has those that were read of it, none perhaps. */
export const profileFigures = (context: ProfileContext): ProfileFigure[] => {
  const { dataset, lang, organisation } = context;
  const row = firmRowOf(dataset, organisation.id);
  if (row === undefined) return [];
  if (!isFirm(organisation)) return bodyFigures(context, row);
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
