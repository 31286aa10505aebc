// The sentences of market-size, computed from its rows.
import { groups, max } from 'd3';
import type { Formats } from '../contract.ts';
import type { Row, Told } from './row.ts';

const markets = ({ rows }: Told) => rows.filter((d) => d.kind === 'market');
const money = ({ rows }: Told) => rows.filter((d) => d.kind === 'public-money');

/** Lines that have a past value at two dates, the longest first: the only ones that tell a change. */
const seen = (told: Told) =>
  groups(markets(told), (d) => `${d.series_id} ${d.edition}`)
    .flatMap(([, points]) => {
      const known = points.filter((d) => d.status === 'estimated');
      const [first, last] = [known[0], known.at(-1)];
      return first === undefined || last === undefined || first === last ? [] : [{ first, last }];
    })
    .sort((a, b) => b.last.year - b.first.year - (a.last.year - a.first.year));

/** The latest value of the widest cloud market, not a forecast. */
const latest = (told: Told): Row | undefined => {
  const known = markets(told).filter((d) => d.status === 'estimated');
  const whole = known.filter((d) => d.series_id === 'fr-cloud-market-markess');
  return [...(whole.length > 0 ? whole : known)].sort((a, b) => a.year - b.year).at(-1);
};

const largest = (rows: readonly Row[]): Row | undefined =>
  rows.find((d) => d.high === max(rows, (o) => o.high));

const editions = (told: Told) => groups(markets(told), (d) => `${d.series_id} ${d.edition}`).length;
const publishers = (told: Told) => [...new Set(markets(told).flatMap((d) => d.publisher ?? []))];
const years = (rows: readonly Row[]) => rows.map((d) => d.year);
const bare = (told: Told): number[] => {
  const [all, own] = [
    years(markets(told)),
    new Set(years(markets(told).filter((d) => d.status === 'estimated')))
  ];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => !own.has(year)
  );
};
const span = (d: Row) => (d.year === d.year_to ? String(d.year) : `${d.year}–${d.year_to}`);
const amount = (d: Row, format: Formats) => format.moneyRange(d.low, d.high);

/** What a market counts, short enough for a label; its title and scope are in the table. */
const shorts: Readonly<Record<string, { fr: string; en: string }>> = {
  'fr-cloud-market-markess': { fr: 'cloud', en: 'cloud' },
  'fr-cloud-market-idc': { fr: 'cloud et services', en: 'cloud and services' },
  'fr-public-cloud-idc': { fr: 'cloud public', en: 'public cloud' },
  'fr-private-cloud-hosted-idc': { fr: 'cloud privé hébergé', en: 'hosted private cloud' },
  'fr-private-cloud-onprem-idc': { fr: 'cloud privé interne', en: 'internal private cloud' },
  'fr-iaas-paas-market-markess': { fr: 'IaaS-PaaS', en: 'IaaS-PaaS' },
  'fr-saas-market': { fr: 'SaaS', en: 'SaaS' },
  'fr-saas-market-idc': { fr: 'SaaS', en: 'SaaS' }
};

const name = (d: Row, lang: 'fr' | 'en'): string => {
  const what = shorts[d.series_id ?? '']?.[lang] ?? d[`series_${lang}`] ?? '';
  return `${d.publisher ?? ''}${d.edition === null ? '' : ` ${d.edition}`}, ${what}`;
};

export const words = {
  fr: {
    market: 'marché estimé',
    forecast: 'marché prévu',
    money: 'argent public, montant par montant',
    name: (d: Row): string => name(d, 'fr'),
    title: 'Le marché français du cloud, et l’argent public à côté',
    question: 'Quelle est la taille du marché ?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const [change, last, most] = [seen(told)[0], latest(told), largest(money(told))];
      const parts = [
        change &&
          `${name(change.first, 'fr')} : ${amount(change.first, format)} en ${change.first.year}, ${amount(change.last, format)} en ${change.last.year}`,
        last !== undefined &&
          most !== undefined &&
          `Le marché estimé le plus récent est de ${amount(last, format)} (${name(last, 'fr')}, ${last.year}) ; le plus gros montant public, ${amount(most, format)} pour ${span(most)} (${most.organisation_fr})`
      ].filter((part) => typeof part === 'string');
      return parts.length === 0 ? 'Aucun montant n’a été trouvé pour ce choix.' : `${parts.join('. ')}.`;
    },
    alt: (told: Told): string =>
      `Estimations du marché français par année, ${editions(told)} lignes de ${told.format.list(publishers(told))}, et ${money(told).length} montants d’argent public, échelle ${told.params.scale === 'log' ? 'logarithmique' : 'linéaire'}. ${words.fr.takeaway(told)}`,
    scope:
      'Une ligne par étude et par édition : les périmètres diffèrent (SaaS, IaaS-PaaS, cloud privé ou non) et s’élargissent avec le temps, si bien que passer d’une ligne à l’autre ne mesure rien. Les marchés compris dans un autre ne s’y ajoutent pas. L’argent public français est dessiné montant par montant, à l’année du fait ou au début de sa période : souvent plusieurs années d’aide, en face d’une année de ventes. Creux : prévu ou annoncé ; clair : engagé ; plein : estimé ou versé. Euros courants.',
    missing: (told: Told): string =>
      `Aucune estimation lue pour ${told.format.list(bare(told).map(String))}. Les chiffres de l’hébergement, du numérique en général ou d’un auteur incertain ne sont pas dessinés.`
  },
  en: {
    market: 'market, estimated',
    forecast: 'market, forecast',
    money: 'public money, amount by amount',
    name: (d: Row): string => name(d, 'en'),
    title: 'The French cloud market, with public money beside it',
    question: 'How big is the market?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const [change, last, most] = [seen(told)[0], latest(told), largest(money(told))];
      const parts = [
        change &&
          `${name(change.first, 'en')}: ${amount(change.first, format)} in ${change.first.year}, ${amount(change.last, format)} in ${change.last.year}`,
        last !== undefined &&
          most !== undefined &&
          `The latest market estimated is ${amount(last, format)} (${name(last, 'en')}, ${last.year}); the largest public amount is ${amount(most, format)} for ${span(most)} (${most.organisation_en})`
      ].filter((part) => typeof part === 'string');
      return parts.length === 0 ? 'No amount was found for this choice.' : `${parts.join('. ')}.`;
    },
    alt: (told: Told): string =>
      `Estimates of the French market by year, ${editions(told)} lines by ${told.format.list(publishers(told))}, and ${money(told).length} amounts of public money, ${told.params.scale === 'log' ? 'logarithmic' : 'linear'} scale. ${words.en.takeaway(told)}`,
    scope:
      'A line for each study and edition: scopes differ (SaaS, IaaS-PaaS, with or without private cloud) and widen over time, so that going from one line to another measures nothing. Markets inside another one are not added to it. French public money is drawn amount by amount, in the year of the fact or at the start of its period: often several years of aid, facing one year of sales. Hollow: forecast or announced; light: committed; solid: estimated or paid out. Current euros.',
    missing: (told: Told): string =>
      `No estimate read for ${told.format.list(bare(told).map(String))}. Figures for hosting, for digital business at large or by an unsure author are not drawn.`
  }
} as const;
