// The sentences of market-size, computed from its rows.
import { groups } from 'd3';
import type { Lang } from '#model/language.ts';
import type { Formats } from '../chart-definition.ts';
import { paleNote, percents, reached, caveatOf, spanOf, spanText, sure, type Valued } from '../span.ts';
import type { Row, Context } from './data.ts';
import { editionsLeftOut, isWholeMarket } from './editions.ts';
import { name, series, study, whole } from './market-names.ts';
import { largestBars, moneyBars, type MoneyBar } from './money-bars.ts';

const markets = ({ rows }: Context) => rows.filter((d) => d.kind === 'market');
const money = ({ rows }: Context) => rows.filter((d) => d.kind === 'public-money');
const estimated = (context: Context) => sure(markets(context)).filter((d) => d.status === 'estimated');

/** Lines that have a past value at two dates, the longest first: the only ones that show a change. */
const seen = (context: Context) =>
  groups(estimated(context), (d) => `${d.series_id} ${d.edition}`)
    .flatMap(([, points]) => {
      const known = [...points].sort((a, b) => a.year - b.year);
      const first = known[0];
      const last = known.at(-1);
      return first === undefined || last === undefined || first.year === last.year ? [] : [{ first, last }];
    })
    .sort((a, b) => b.last.year - b.first.year - (a.last.year - a.first.year));

/** The latest value of the widest cloud market, or else of any; not a forecast. */
const latest = (context: Context): Row | undefined => {
  const known = estimated(context);
  const widest = known.filter((d) => d.series_id === whole);
  return [...(widest.length > 0 ? widest : known)].sort((a, b) => a.year - b.year || a.high - b.high).at(-1);
};

/** The largest amounts of public money: several where they tie. */
const largest = (context: Context): Row[] => {
  const all = sure(money(context)).filter((d) => reached(d) !== undefined);
  const max = Math.max(...all.map((d) => reached(d) ?? 0));
  return all.filter((d) => reached(d) === max);
};

/** What an amount of several years makes a year, worked out here; undefined for one year. */
const yearly = (d: Row): Valued | undefined => {
  const years = d.year_to - d.year + 1;
  return years > 1 ? { low: d.low / years, high: d.high / years, bound: d.bound } : undefined;
};

/** A share in per cent, to its first significant digit. */
const rough = (share: number): number =>
  share < 1 ? Number(share.toPrecision(1)) : Math.round(share * 10) / 10;

/** What a year of an amount is of a year's market, where that year is one of its own. */
const ofMarket = (d: Row, market: Row): Valued | undefined => {
  const each = yearly(d);
  if (each === undefined || market.year < d.year || market.year > d.year_to) return undefined;
  return {
    low: rough((100 * each.low) / market.high),
    high: rough((100 * each.high) / market.low),
    bound: null
  };
};

/** The share of online software in a market: an unsure end belongs to the range like the others. */
const saas = (d: Row): Valued[] =>
  [
    { low: d.saas_low, high: d.saas_high, faded: 1 },
    { low: d.saas_sure_low, high: d.saas_sure_high, faded: 0 }
  ].flatMap(({ low, high, faded }) =>
    low === null || high === null ? [] : [{ low, high, faded, bound: null }]
  );

const lines = (context: Context) => groups(markets(context), (d) => `${d.series_id} ${d.edition}`).length;
const publishers = (context: Context) => [...new Set(markets(context).flatMap((d) => d.publisher ?? []))];
/** Years without an estimate, between the first and the last that a market speaks of. */
const bare = (context: Context): string[] => {
  const all = markets(context).map((d) => d.year);
  const own = new Set(estimated(context).map((d) => d.year));
  const first = Math.min(...all);
  const last = Math.max(...all);
  return all.length === 0
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => first + index)
        .filter((year) => !own.has(year))
        .map(String);
};
const span = (d: Row) => (d.year === d.year_to ? String(d.year) : `${d.year}–${d.year_to}`);
const amount = (lang: Lang, d: Valued, format: Formats) => spanText(lang, [d], format, format.moneyRange);
const reserved = (lang: Lang, rows: readonly Valued[]): string => {
  const reserve = caveatOf(lang, rows);
  return reserve === undefined ? '' : `, ${reserve}`;
};
const share = (lang: Lang, rows: readonly Valued[], format: Formats) =>
  spanText(lang, rows, format, percents(format));

/** `2023 à 2025`; one year where there is only one. */
const yearsOf = (years: readonly number[], joint: string): string =>
  [...new Set([Math.min(...years), Math.max(...years)])].join(joint);

/** Whether a figure has both its ends. */
const isClosed = ({ bound }: Valued): boolean => bound !== 'at-least' && bound !== 'at-most';

interface BesideMarket {
  readonly year: number;
  readonly market: string;
  readonly aid: string;
  readonly status: string;
  readonly part: string;
}

/** The largest amount of public money of the latest market's year, as it is drawn, beside that market. */
const besideMarket = (lang: Lang, context: Context): BesideMarket | undefined => {
  const { format } = context;
  const market = latest(context);
  const bars = moneyBars(context.rows).filter(({ year }) => year === market?.year);
  const [tallest] = largestBars(bars);
  if (market === undefined || tallest === undefined || !isWholeMarket(market)) return undefined;
  if (!isClosed(market) || bars.some(({ row }) => !isClosed(row))) return undefined;
  const { low, high, status, row: own } = tallest;
  const part = [
    { low: rough((100 * low) / market.high), high: rough((100 * high) / market.low), bound: null }
  ];
  return {
    year: market.year,
    market: amount(lang, market, format),
    aid: format.moneyRange(low, high),
    status: `${format.term('status', status)}${own.disputed === 1 ? words[lang].disputed : ''}`,
    part: share(lang, part, format)
  };
};

/** The title of the picture, and what the plot says at its foot. */
const findingOf = (lang: Lang, context: Context): string | undefined => {
  const found = besideMarket(lang, context);
  return found && words[lang].set(found);
};
const noteOf = (lang: Lang, context: Context): string | undefined => {
  const found = besideMarket(lang, context);
  return found && words[lang].flat(found);
};

export const words = {
  fr: {
    market: 'marché, selon une étude',
    forecast: 'prévu',
    forecastTail: ' (prévu)',
    disputed: ', contesté',
    band: 'selon d’autres études',
    bars: 'Argent public :',
    money: {
      announced: 'annoncé',
      committed: 'engagé',
      disbursed: 'versé'
    },
    bar: ({ status, low, high, row: d }: MoneyBar, format: Formats): string =>
      `${format.moneyRange(low, high)} ${{ announced: 'annoncés', committed: 'engagés', disbursed: 'versés' }[status]}${d.year_to > d.year ? ' par an' : ''}${d.disputed === 1 ? words.fr.disputed : ''}`,
    barOf: (years: readonly number[], amount: string) => `${yearsOf(years, ' à ')} : ${amount}`,
    otherBars: (bars: readonly string[]) => `Autres barres. ${bars.join(' ; ')}.`,
    lens: (times: string, max: string, isLargest: boolean) =>
      `La bande grise, grossie ${times} fois (0\u00a0à\u00a0${max.replace(' ', '\u00a0')}) : le plus gros montant public de chaque année${isLargest ? '' : ' et de chaque état'}`,
    logarithmic: 'Échelle logarithmique : chaque trait vaut dix fois le précédent.',
    leftOut: (count: number) =>
      count === 1
        ? '1 autre édition n’a pas de ligne ici.'
        : `${count} autres éditions n’ont pas de ligne ici.`,
    set: ({ year, market, aid, status, part }: BesideMarket) =>
      `${market} de marché en ${year} ; plus gros montant public de l’année : ${aid} (${status}), ${part}`,
    flat: ({ year, part }: BesideMarket) =>
      `L’argent public, au ras de l’axe : le plus gros montant de ${year} fait ${part} du marché`,
    note: (context: Context) => noteOf('fr', context),
    hatched: 'écart entre les sources',
    finding: (context: Context) => findingOf('fr', context),
    subtitle: () => 'Marché français du cloud et argent public, par an, en euros courants',
    name: (d: Row): string => name(d, 'fr'),
    study,
    span,
    title: 'Le marché français du cloud, et l’argent public à côté',
    question: 'Quelle est la taille du marché ?',
    /** A market of one year, with the part of it that is online software. */
    sized: (d: Row, format: Formats): string => {
      const part = saas(d);
      const online =
        part.length === 0
          ? ''
          : `, dont ${spanOf(part, format, percents(format))} de logiciel en ligne (SaaS${reserved('fr', part)})`;
      return `${amount('fr', d, format)} en ${d.year}${online}`;
    },
    takeaway: (context: Context): string => {
      const { format } = context;
      const [change] = seen(context);
      const last = latest(context);
      const [max, ...ties] = largest(context);
      const unread = last?.series_id === whole && saas(last).length === 0;
      const parts = [
        change &&
          `${name(change.first, 'fr')} : ${words.fr.sized(change.first, format)} ; ${words.fr.sized(change.last, format)}.`,
        last &&
          `Dernière estimation lue pour « ${series(last, 'fr')} » : ${words.fr.sized(last, format)}${last.edition === null ? '' : ` (édition ${last.edition})`}${unread ? ', logiciel en ligne compris, pour une part qui n’a pas été lue' : ''}.`,
        max && words.fr.aid(max, ties, last, format),
        'Euros courants.'
      ].filter((part) => typeof part === 'string');
      return parts.length === 1 ? 'Aucun montant sûr n’a été trouvé pour ce choix.' : parts.join(' ');
    },
    /** An amount of public money, what it makes a year, and beside which market. */
    aid: (d: Row, ties: readonly Row[], market: Row | undefined, format: Formats): string => {
      const each = yearly(d);
      const part = market && ofMarket(d, market);
      const tied =
        ties.length === 0
          ? ''
          : `, à égalité avec ${format.list(ties.map((tie) => tie.organisation_fr ?? ''))}`;
      const mean = each === undefined ? '' : ` ; c’est ${amount('fr', each, format)} par an en moyenne`;
      const beside =
        part === undefined ? '' : `, ${share('fr', [part], format)} de cette estimation d’une année`;
      return `Le plus gros montant public (${format.term('status', d.status)}) est de ${amount('fr', d, format)} pour ${span(d)} : ${d.organisation_fr ?? ''}${tied}${mean}${beside}${each === undefined ? '' : ' (calculé par nous)'}.`;
    },
    alt: (context: Context): string =>
      `Estimations du marché français par année, une ligne par édition d’une étude (${lines(context) - editionsLeftOut(context)}${publishers(context).length === 0 ? '' : ` ; auteurs lus : ${context.format.list(publishers(context))}`}), et une barre pour le plus gros montant public de chaque année${context.params.show === 'main' ? '' : ' et de chaque état'} (montants lus : ${money(context).length}), échelle ${context.params.scale === 'log' ? 'logarithmique' : 'linéaire depuis zéro'}. ${words.fr.takeaway(context)}`,
    scope:
      'Une ligne est une édition d’une étude : celle qui couvre le plus d’années, et la plus récente ; la bande va jusqu’aux autres études du marché entier. Les périmètres diffèrent et s’élargissent avec le temps : passer d’une ligne à l’autre ne mesure rien. Les marchés compris dans un autre ne s’y ajoutent pas. Une barre est le plus gros montant d’argent public français d’une année (ou, dans le dessin de tout, d’une année et d’un état : annoncé, engagé, versé), jamais une somme, car ces montants se recouvrent ; un montant de plusieurs années y compte par sa moyenne annuelle, calculée par nous. Euros courants.',
    missing: (context: Context): string => {
      const none = bare(context);
      const who = context.params.publishers.length === 0 ? '' : ' de ces auteurs';
      return `${none.length === 0 ? '' : `Aucune estimation${who} lue pour ${context.format.list(none)}. `}Les chiffres de l’hébergement, du numérique en général ou d’un auteur incertain ne sont pas dessinés. ${editionsLeftOut(context) === 0 ? '' : `${words.fr.leftOut(editionsLeftOut(context))} `}${paleNote('fr', context.rows)}`.trimEnd();
    }
  },
  en: {
    market: 'market, in one study',
    forecast: 'forecast',
    forecastTail: ' (forecast)',
    disputed: ', disputed',
    band: 'in other studies',
    bars: 'Public money:',
    money: { announced: 'announced', committed: 'committed', disbursed: 'paid out' },
    bar: ({ status, low, high, row: d }: MoneyBar, format: Formats): string =>
      `${format.moneyRange(low, high)} ${{ announced: 'announced', committed: 'committed', disbursed: 'paid out' }[status]}${d.year_to > d.year ? ' a year' : ''}${d.disputed === 1 ? words.en.disputed : ''}`,
    barOf: (years: readonly number[], amount: string) => `${yearsOf(years, ' to ')}: ${amount}`,
    otherBars: (bars: readonly string[]) => `Other bars. ${bars.join('; ')}.`,
    lens: (times: string, max: string, isLargest: boolean) =>
      `The grey band, ${times} times larger (0\u00a0to\u00a0${max}): the largest public amount of each year${isLargest ? '' : ' and status'}`,
    logarithmic: 'Logarithmic scale: each line is ten times the one before.',
    leftOut: (count: number) =>
      count === 1 ? '1 other edition has no line here.' : `${count} other editions have no line here.`,
    set: ({ year, market, aid, status, part }: BesideMarket) =>
      `A market of ${market} in ${year}; the largest public amount of that year: ${aid} (${status}), ${part}`,
    flat: ({ year, part }: BesideMarket) =>
      `Public money, flat on the axis: the largest amount of ${year} is ${part} of the market`,
    note: (context: Context) => noteOf('en', context),
    hatched: 'gap between sources',
    finding: (context: Context) => findingOf('en', context),
    subtitle: () => 'French cloud market and public money, a year, in current euros',
    name: (d: Row): string => name(d, 'en'),
    study,
    span,
    title: 'The French cloud market, with public money beside it',
    question: 'How big is the market?',
    sized: (d: Row, format: Formats): string => {
      const part = saas(d);
      const online =
        part.length === 0
          ? ''
          : `, of which ${spanOf(part, format, percents(format))} online software (SaaS${reserved('en', part)})`;
      return `${amount('en', d, format)} in ${d.year}${online}`;
    },
    takeaway: (context: Context): string => {
      const { format } = context;
      const [change] = seen(context);
      const last = latest(context);
      const [max, ...ties] = largest(context);
      const unread = last?.series_id === whole && saas(last).length === 0;
      const parts = [
        change &&
          `${name(change.first, 'en')}: ${words.en.sized(change.first, format)}; ${words.en.sized(change.last, format)}.`,
        last &&
          `Latest estimate read for “${series(last, 'en')}”: ${words.en.sized(last, format)}${last.edition === null ? '' : ` (edition ${last.edition})`}${unread ? ', online software included, for a share that was not read' : ''}.`,
        max && words.en.aid(max, ties, last, format),
        'Current euros.'
      ].filter((part) => typeof part === 'string');
      return parts.length === 1 ? 'No sure amount was found for this choice.' : parts.join(' ');
    },
    aid: (d: Row, ties: readonly Row[], market: Row | undefined, format: Formats): string => {
      const each = yearly(d);
      const part = market && ofMarket(d, market);
      const tied =
        ties.length === 0 ? '' : `, level with ${format.list(ties.map((tie) => tie.organisation_en ?? ''))}`;
      const mean = each === undefined ? '' : `; that is ${amount('en', each, format)} a year on average`;
      const beside =
        part === undefined ? '' : `, ${share('en', [part], format)} of this estimate of one year`;
      return `The largest public amount (${format.term('status', d.status)}) is ${amount('en', d, format)} for ${span(d)}: ${d.organisation_en ?? ''}${tied}${mean}${beside}${each === undefined ? '' : ' (computed by us)'}.`;
    },
    alt: (context: Context): string =>
      `Estimates of the French market by year, a line for each edition of a study (${lines(context) - editionsLeftOut(context)}${publishers(context).length === 0 ? '' : `; publishers read: ${context.format.list(publishers(context))}`}), and a bar for the largest public amount of each year${context.params.show === 'main' ? '' : ' and status'} (amounts read: ${money(context).length}), ${context.params.scale === 'log' ? 'logarithmic scale' : 'linear scale from zero'}. ${words.en.takeaway(context)}`,
    scope:
      'A line is one edition of a study: the one that covers the most years, and the latest; the band reaches to the other studies of the whole market. Scopes differ and widen over time: going from one line to another measures nothing. Markets inside another one are not added to it. A bar is the largest amount of French public money of a year (or, where all is drawn, of a year and a status: announced, committed, paid out), never a sum, since these amounts overlap; an amount of several years counts by its yearly mean, computed by us. Current euros.',
    missing: (context: Context): string => {
      const none = bare(context);
      const who = context.params.publishers.length === 0 ? '' : ' by these publishers';
      return `${none.length === 0 ? '' : `No estimate${who} read for ${context.format.list(none)}. `}Figures for hosting, for digital business at large or by an unsure author are not drawn. ${editionsLeftOut(context) === 0 ? '' : `${words.en.leftOut(editionsLeftOut(context))} `}${paleNote('en', context.rows)}`.trimEnd();
    }
  }
} as const;
