// The sentences of european-share, computed from its rows.
import { groups } from 'd3';
import type { Lang } from '#model/language.ts';
import type { Formats } from '../chart-definition.ts';
import { de } from '../french.ts';
import { paleNote, percents, caveatOf, spanOf, sure, type Valued } from '../span.ts';
import { courseOf, drawnRows, editionsOf, known, leftOut, type Edition, type Reading } from './course.ts';
import type { Context } from './data.ts';

const value = (rows: readonly Valued[], format: Formats): string => spanOf(rows, format, percents(format));

/** The newest edition that speaks of European providers, and the older ones that give them at two dates. */
const led = ({ rows }: Context) => {
  const spoken = editionsOf(rows).filter(({ european }) => known(european).length > 0);
  const lead = spoken.at(-1);
  const older = spoken.slice(0, -1).flatMap(({ edition, european }) => {
    const course = courseOf(european);
    return course === undefined ? [] : [{ edition, course }];
  });
  return { lead, older, falling: older.filter(({ course }) => course.direction === 'falls').length };
};

const singles = (context: Context) => {
  const us = editionsOf(drawnRows(context)).filter(({ us }) => us.length > 0);
  return { all: us.length, single: us.filter((edition) => edition.us.length === 1).length };
};

const joins = (context: Context): boolean =>
  editionsOf(drawnRows(context)).some(({ european, us }) => european.length > 1 || us.length > 1);

/** Years for which editions give different values, and whether those are of the same dates. */
const revised = ({ rows }: Context) =>
  groups(
    rows.filter((d) => d.side === 'european'),
    (d) => d.period_from.slice(0, 4)
  )
    .map(([year, same]) => ({
      year,
      rows: same,
      apart: new Set(same.map((d) => d.period_from)).size > 1
    }))
    .filter(
      ({ rows: same }) =>
        new Set(same.map((d) => d.edition)).size > 1 &&
        new Set(same.map((d) => `${d.low} ${d.high}`)).size > 1
    )
    .sort((a, b) => a.year.localeCompare(b.year));

const at = (lang: Lang, { date, rows }: Reading, format: Formats): string => {
  const reserve = caveatOf(lang, rows);
  return `${value(rows, format)} (${format.date(date)}${reserve === undefined ? '' : `, ${reserve}`})`;
};
const all = (lang: Lang, dates: readonly Reading[], format: Formats): string =>
  dates.map((reading) => at(lang, reading, format)).join(', ');

/** The title of the picture: where the European share went in the newest edition; undefined where that is not sure. */
const findingOf = (lang: Lang, context: Context): string | undefined => {
  const { format } = context;
  const { lead } = led(context);
  const course = lead && courseOf(lead.european);
  if (lead === undefined || course === undefined || course.astray || course.direction === 'unsure')
    return undefined;
  const { first, settled, last, direction } = course;
  const t = words[lang];
  const dated = ({ rows, date }: Reading) => `${value(sure(rows), format)} (${format.date(date)})`;
  const three = known(lead.us).at(-1);
  const tail = three === undefined ? '' : t.three(value(sure(three.rows), format), three.date.slice(0, 4));
  return direction === 'stays'
    ? `${t.stays(value(sure(first.rows), format), format.date(first.date), format.date(last.date))}${tail}`
    : `${t.falls(direction, dated(first), dated(settled))}${settled === last ? '' : t.then}${tail}`;
};

export const words = {
  fr: {
    european: 'fournisseurs européens',
    us: 'Amazon, Microsoft et Google ensemble',
    /** The name of a line, the fullest first. */
    short: { european: ['Européens'], us: ['Amazon, Microsoft et Google', 'Trois firmes américaines'] },
    in: (value: string, year: string) => `${value} en ${year}`,
    leftOut: (count: number) =>
      count === 1
        ? '1 autre édition de l’étude n’est pas dessinée ici.'
        : `${count} autres éditions de l’étude ne sont pas dessinées ici.`,
    whichThree: 'Trois firmes américaines : Amazon, Microsoft et Google, ensemble.',
    newest: 'édition la plus récente de l’étude',
    earlier: 'éditions d’avant',
    edition: (edition: string): string => `édition ${edition.replace('-Q', ', T')}`,
    finding: (context: Context) => findingOf('fr', context),
    falls: (verb: 'falls' | 'rises', first: string, settled: string) =>
      `La part des Européens ${verb === 'falls' ? 'tombe' : 'monte'} ${de(first)} à ${settled}`,
    then: ', puis y reste',
    stays: (share: string, first: string, last: string) =>
      `La part des Européens reste à ${share} de ${first} à ${last}`,
    three: (share: string, year: string) => ` ; trois firmes américaines : ${share} (${year})`,
    subtitle: () => 'Parts du marché européen du cloud d’infrastructure, estimées par Synergy',
    title: 'La part des fournisseurs européens dans le cloud en Europe',
    question: 'Les fournisseurs européens tiennent-ils ?',
    /** What the leading edition gives for European providers. */
    lead: ({ edition, european }: Edition, format: Formats): string => {
      const text = `Selon l’${words.fr.edition(edition)} de l’étude Synergy, la part des fournisseurs européens`;
      const course = courseOf(european);
      if (course === undefined) return `${text} est ${de(all('fr', european, format))}, seule date dessinée.`;
      const { first, settled, last, astray, direction } = course;
      if (direction === 'stays')
        return `${text} reste à ${value(first.rows, format)} de ${format.date(first.date)} à ${format.date(last.date)}.`;
      if (astray) return `${text} varie : ${all('fr', known(european), format)}.`;
      const verb = { falls: 'tombe', rises: 'monte', unsure: 'passe' }[direction];
      const rest = settled === last ? '' : `, puis y reste : ${at('fr', last, format)}`;
      return `${text} ${verb} ${de(at('fr', first, format))} à ${at('fr', settled, format)}${rest}.`;
    },
    older: (older: number, falling: number): string => {
      if (older === 0) return '';
      if (older === 1)
        return ` L’édition d’avant, lue à part, donne ${falling === 1 ? 'une baisse' : 'autre chose qu’une baisse certaine'}.`;
      return falling === older
        ? ` Chacune des ${older} éditions d’avant, lue à part, donne une baisse.`
        : ` Parmi les ${older} éditions d’avant, chacune lue à part, ${falling === 0 ? 'aucune ne donne' : `${falling} ${falling > 1 ? 'donnent' : 'donne'}`} une baisse certaine.`;
    },
    takeaway: (context: Context): string => {
      const { format } = context;
      const { lead, older, falling } = led(context);
      if (lead === undefined) {
        const only = editionsOf(context.rows).at(-1);
        const last = only?.us.at(-1);
        return only === undefined || last === undefined
          ? 'Aucune part n’a été trouvée pour ce choix.'
          : `Aucune part européenne n’a été lue pour ce choix ; selon l’${words.fr.edition(only.edition)} de l’étude Synergy, Amazon, Microsoft et Google tiennent ensemble ${value(last.rows, format)} du marché européen (${format.date(last.date)}).`;
      }
      const last = known(lead.us).at(-1);
      const us =
        last === undefined
          ? ''
          : ` Dans la même édition, Amazon, Microsoft et Google tiennent ensemble ${value(last.rows, format)} du marché (${format.date(last.date)}).`;
      return `${words.fr.lead(lead, format)}${us}${words.fr.older(older.length, falling)}`;
    },
    alt: (context: Context): string =>
      `Parts de marché en pourcentage depuis zéro, une ligne par édition de l’étude et par groupe de fournisseurs. ${editionsOf(
        drawnRows(context)
      )
        .map(({ edition, european, us }) =>
          [
            european.length === 0 ? '' : `${words.fr.european}, ${all('fr', european, context.format)}`,
            us.length === 0 ? '' : `${words.fr.us}, ${all('fr', us, context.format)}`
          ]
            .filter((side) => side !== '')
            .reduce(
              (text, side, index) => `${text}${index === 0 ? ' : ' : ' ; '}${side}`,
              words.fr.edition(edition)
            )
        )
        .map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
        .join(' ')}`,
    scope:
      'Services d’infrastructure cloud (IaaS, PaaS, cloud privé hébergé) vendus en Europe, estimations de Synergy Research Group lues dans la presse, dont une partie dit le logiciel en ligne (SaaS) compris. Synergy révise ses séries d’une édition à l’autre : chaque édition se lit seule, et passer d’une ligne à l’autre ne mesure rien. « Européens » ne veut pas dire français : la part des Français n’est pas donnée. Un point creux est un maximum (« au plus »).',
    missing: (context: Context): string => {
      const { all: editions, single } = singles(context);
      const differ = revised(context)
        .map(
          ({ year, rows, apart }) =>
            `${year} (${value(rows, context.format)}${apart ? ', pas tout à fait aux mêmes dates' : ''})`
        )
        .join(', ');
      return [
        joins(context)
          ? 'Ce qui s’est passé entre deux points n’a pas été lu : le trait les joint sans le connaître.'
          : 'Une seule date par édition est dessinée.',
        single > 0
          ? `Pour les trois firmes américaines, une seule date est dessinée dans ${single === editions ? (editions === 1 ? 'la seule édition' : `chacune des ${editions} éditions`) : `${single} des ${editions} éditions`} qui les ${editions === 1 ? 'donne' : 'donnent'}.`
          : '',
        differ === '' ? '' : `Les éditions ne s’accordent pas sur : ${differ}.`,
        leftOut(context) === 0 ? '' : words.fr.leftOut(leftOut(context)),
        paleNote('fr', context.rows)
      ]
        .filter((part) => part !== '')
        .join(' ');
    }
  },
  en: {
    european: 'European providers',
    us: 'Amazon, Microsoft and Google together',
    short: { european: ['Europeans'], us: ['Amazon, Microsoft and Google', 'Three US firms'] },
    in: (value: string, year: string) => `${value} in ${year}`,
    leftOut: (count: number) =>
      count === 1
        ? '1 other edition of the study is not drawn here.'
        : `${count} other editions of the study are not drawn here.`,
    whichThree: 'Three US firms: Amazon, Microsoft and Google, together.',
    newest: 'newest edition of the study',
    earlier: 'earlier editions',
    edition: (edition: string): string => `edition ${edition.replace('-Q', ', Q')}`,
    finding: (context: Context) => findingOf('en', context),
    falls: (verb: 'falls' | 'rises', first: string, settled: string) =>
      `European providers’ share ${verb} from ${first} to ${settled}`,
    then: ', then stays there',
    stays: (share: string, first: string, last: string) =>
      `European providers’ share stays at ${share} from ${first} to ${last}`,
    three: (share: string, year: string) => `; three US firms: ${share} (${year})`,
    subtitle: () => 'Shares of the European cloud infrastructure market, estimated by Synergy',
    title: 'European providers’ share of cloud in Europe',
    question: 'Do European providers hold?',
    lead: ({ edition, european }: Edition, format: Formats): string => {
      const text = `In ${words.en.edition(edition)} of Synergy’s study, European providers’ share`;
      const course = courseOf(european);
      if (course === undefined)
        return `${text} is ${all('en', known(european), format)}, the only date drawn.`;
      const { first, settled, last, astray, direction } = course;
      if (direction === 'stays')
        return `${text} stays at ${value(first.rows, format)} from ${format.date(first.date)} to ${format.date(last.date)}.`;
      if (astray) return `${text} varies: ${all('en', known(european), format)}.`;
      const verb = { falls: 'falls', rises: 'rises', unsure: 'goes' }[direction];
      const rest = settled === last ? '' : `, then stays there: ${at('en', last, format)}`;
      return `${text} ${verb} from ${at('en', first, format)} to ${at('en', settled, format)}${rest}.`;
    },
    older: (older: number, falling: number): string => {
      if (older === 0) return '';
      if (older === 1)
        return ` The edition before, read on its own, shows ${falling === 1 ? 'a fall' : 'no certain fall'}.`;
      return falling === older
        ? ` Each of the ${older} earlier editions, read on its own, shows a fall.`
        : ` Of the ${older} earlier editions, each read on its own, ${falling === 0 ? 'none shows' : `${falling} ${falling > 1 ? 'show' : 'shows'}`} a certain fall.`;
    },
    takeaway: (context: Context): string => {
      const { format } = context;
      const { lead, older, falling } = led(context);
      if (lead === undefined) {
        const only = editionsOf(context.rows).at(-1);
        const last = only?.us.at(-1);
        return only === undefined || last === undefined
          ? 'No share was found for this choice.'
          : `No European share was read for this choice; in ${words.en.edition(only.edition)} of Synergy’s study, Amazon, Microsoft and Google together hold ${value(last.rows, format)} of the European market (${format.date(last.date)}).`;
      }
      const last = known(lead.us).at(-1);
      const us =
        last === undefined
          ? ''
          : ` In the same edition, Amazon, Microsoft and Google together hold ${value(last.rows, format)} of the market (${format.date(last.date)}).`;
      return `${words.en.lead(lead, format)}${us}${words.en.older(older.length, falling)}`;
    },
    alt: (context: Context): string =>
      `Market shares in per cent from zero, a line for each edition of the study and group of providers. ${editionsOf(
        drawnRows(context)
      )
        .map(({ edition, european, us }) =>
          [
            european.length === 0 ? '' : `${words.en.european}, ${all('en', european, context.format)}`,
            us.length === 0 ? '' : `${words.en.us}, ${all('en', us, context.format)}`
          ]
            .filter((side) => side !== '')
            .reduce(
              (text, side, index) => `${text}${index === 0 ? ': ' : '; '}${side}`,
              words.en.edition(edition)
            )
        )
        .map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
        .join(' ')}`,
    scope:
      'Cloud infrastructure services (IaaS, PaaS, hosted private cloud) sold in Europe, Synergy Research Group estimates as read in the press, some of which says that online software (SaaS) is included. Synergy revises its series from one edition to the next: each edition is read on its own, and going from one line to another measures nothing. “European” does not mean French: the French share is not given. A hollow dot is a maximum (“at most”).',
    missing: (context: Context): string => {
      const { all: editions, single } = singles(context);
      const differ = revised(context)
        .map(
          ({ year, rows, apart }) =>
            `${year} (${value(rows, context.format)}${apart ? ', not quite at the same dates' : ''})`
        )
        .join(', ');
      return [
        joins(context)
          ? 'What happened between two points was not read: the line joins them without knowing.'
          : 'One date only is drawn in each edition.',
        single > 0
          ? `For the three US firms, one date only is drawn in ${single === editions ? (editions === 1 ? 'the one edition' : `each of the ${editions} editions`) : `${single} of the ${editions} editions`} that ${editions === 1 ? 'gives' : 'give'} them.`
          : '',
        differ === '' ? '' : `Editions do not agree on: ${differ}.`,
        leftOut(context) === 0 ? '' : words.en.leftOut(leftOut(context)),
        paleNote('en', context.rows)
      ]
        .filter((part) => part !== '')
        .join(' ');
    }
  }
} as const;
