// The sentences of headcount, computed from its rows.
import { extent, groups } from 'd3';
import type { Lang } from '#model/language.ts';
import type { Formats } from '../chart-definition.ts';
import { de } from '../french.ts';
import { withBoundSign, numbers, paleNote, reached, spanOf, spanText, sure } from '../span.ts';
import { isStaff, params, type Row, type Context } from './data.ts';

const firms = (rows: readonly Row[]): number => new Set(rows.map((d) => d.organisation_id)).size;
const staff = ({ rows }: Context): Row[] => rows.filter(isStaff);
const single = (context: Context): number =>
  groups(staff(context), (d) => d.organisation_id).filter(
    ([, own]) => new Set(own.map((d) => d.year)).size === 1
  ).length;

/** Returns the largest staff read of a firm of a group: several rows where firms tie. */
const largest = (context: Context, group: Row['comparison_group']): Row[] => {
  const seen = sure(staff(context)).filter((d) => d.comparison_group === group && reached(d) !== undefined);
  const top = Math.max(...seen.map((d) => reached(d) ?? 0));
  return [...new Map(seen.filter((d) => reached(d) === top).map((d) => [d.organisation_id, d])).values()];
};

/** State-backed firms that announced a number: each announcement, and what they had in the last year known since. */
const promises = ({ rows }: Context) =>
  groups(rows, (d) => d.organisation_id).flatMap(([, own]) => {
    const targets = own.filter((d) => d.status === 'targeted' && d.comparison_group === 'state-backed');
    const [first] = targets;
    if (first === undefined) return [];
    const since = Math.min(...targets.map((d) => d.year));
    const seen = own.filter((d) => isStaff(d) && d.year >= since);
    const year = Math.max(...sure(seen).map((d) => d.year));
    return [{ first, targets, last: seen.filter((d) => d.year === year), year }];
  });

const span = (lang: Lang, rows: readonly Row[], format: Formats): string =>
  spanText(lang, rows, format, numbers(format));

const names = (lang: Lang, rows: readonly Row[], format: Formats): string =>
  format.list(rows.map((d) => `${d[`organisation_${lang}`]}, ${d.year}`));

const value = (d: Row, format: Formats): string =>
  `${withBoundSign(d.bound, numbers(format)(d.low, d.high))} (${d.year})`;

const full = (d: Row, format: Formats): string =>
  `${spanOf([d], format, numbers(format))}, ${format.date(d.period_from)}`;

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const words = {
  fr: {
    solid: 'relevé',
    hollow: 'effectif annoncé d’avance',
    jobs: 'emplois à créer',
    value,
    full,
    head: (group: string, top: string): string => `${capital(group)} : de 0 à ${top}`,
    title: 'Les effectifs : sociétés portées par l’État, PME, entreprises plus grandes',
    question: 'Combien de personnes ?',
    counted: {
      headcount: 'personnes',
      'jobs-created': 'emplois à créer',
      unsaid: 'personnes ou emplois'
    } satisfies Record<Row['measure'], string>,
    /** One promise, as the page counts it. */
    promise: (d: Row, format: Formats): string =>
      `${span('fr', [d], format)} ${words.fr.counted[d.measure]} (${format.date(d.period_from)})`,
    takeaway: (context: Context): string => {
      const { format } = context;
      const state = promises(context).map(({ first, targets, last, year }) => {
        const had =
          last.length === 0
            ? 'aucun effectif n’est dessiné depuis'
            : `en ${year}, son effectif est ${de(span('fr', last, format))}`;
        return `Annoncé pour ${first.organisation_fr} : ${format.list(targets.map((d) => words.fr.promise(d, format)))} ; ${had}.`;
      });
      const sme = largest(context, 'sme');
      const larger = largest(context, 'larger');
      const tops = [
        sme[0] &&
          `Parmi les effectifs dessinés de source sûre, le plus grand d’une PME est ${de(span('fr', sme.slice(0, 1), format))} (${names('fr', sme, format)})`,
        larger[0] &&
          `${sme[0] === undefined ? 'Parmi les effectifs dessinés de source sûre, le plus grand d’une entreprise plus grande est' : 'celui d’une entreprise plus grande,'} ${de(span('fr', larger.slice(0, 1), format))} (${names('fr', larger, format)})`
      ].filter((part) => part !== undefined);
      const sentences = [...state, ...(tops.length === 0 ? [] : [`${tops.join(' ; ')}.`])];
      if (sentences.length > 0) return sentences.join(' ');
      return context.rows.length === 0
        ? 'Aucun effectif n’est dessiné pour ce choix.'
        : `Effectifs dessinés pour ce choix : ${staff(context).length}, d’aucune PME ni entreprise plus grande connue comme telle.`;
    },
    /** The years of the rows, not those of the parameters. */
    years: ({ rows }: Context): string => {
      const [first, last] = extent(rows, (d) => d.year);
      return first === undefined ? '' : first === last ? `, en ${first}` : `, de ${first} à ${last}`;
    },
    cut: ({ params: { from, to } }: Context): string =>
      `${from > params.from.min ? ` Les années avant ${from} sont laissées de côté par ce choix.` : ''}${to < params.to.max ? ` Les années après ${to} sont laissées de côté par ce choix.` : ''}`,
    alt: (context: Context): string =>
      `Petits dessins, un par organisation (${firms(context.rows)}), avec l’effectif par année${words.fr.years(context)} ; une même échelle dans chaque groupe. ${words.fr.takeaway(context)}`,
    scope:
      'Personnes employées, telles que l’entreprise ou la presse les donne à une date. L’échelle est la même pour toutes les organisations d’un groupe, et change d’un groupe à l’autre : le plus haut nombre est écrit à côté du nom du groupe. Une organisation se range au groupe de son dernier chiffre ; la couleur suit le groupe de chaque année. Points creux : effectifs annoncés d’avance ; losanges : emplois à créer, qui peuvent l’être ailleurs et ne sont pas un effectif. Un trait ne relie que des années qui se suivent. L’activité est écrite quand l’entreprise ne vend pas surtout du cloud ou de l’hébergement.',
    missing: (context: Context): string => {
      const all = firms(staff(context));
      const lost =
        all === 0
          ? 'Aucun effectif n’est dessiné pour ce choix ; ce n’est pas zéro.'
          : `Organisations dont l’effectif d’une seule année est dessiné : ${single(context)} sur ${all} ; les autres années ne sont pas zéro.`;
      return `${lost}${words.fr.cut(context)} Les effectifs de groupe ne sont pas dessinés ; ceux d’une source peu sûre ne le sont que contestés. ${paleNote('fr', context.rows)}`.trimEnd();
    }
  },
  en: {
    solid: 'as reported',
    hollow: 'staff announced beforehand',
    jobs: 'jobs to be created',
    value,
    full,
    head: (group: string, top: string): string => `${capital(group)}: from 0 to ${top}`,
    title: 'Staff: State-backed ventures, SMEs, larger firms',
    question: 'How many people?',
    counted: {
      headcount: 'people',
      'jobs-created': 'jobs to be created',
      unsaid: 'people or jobs'
    } satisfies Record<Row['measure'], string>,
    promise: (d: Row, format: Formats): string =>
      `${span('en', [d], format)} ${words.en.counted[d.measure]} (${format.date(d.period_from)})`,
    takeaway: (context: Context): string => {
      const { format } = context;
      const state = promises(context).map(({ first, targets, last, year }) => {
        const had =
          last.length === 0
            ? 'no headcount is drawn since'
            : `in ${year} its staff was ${span('en', last, format)}`;
        return `Announced for ${first.organisation_en}: ${format.list(targets.map((d) => words.en.promise(d, format)))}; ${had}.`;
      });
      const sme = largest(context, 'sme');
      const larger = largest(context, 'larger');
      const tops = [
        sme[0] &&
          `Of the headcounts drawn from sure sources, the largest of an SME is ${span('en', sme.slice(0, 1), format)} (${names('en', sme, format)})`,
        larger[0] &&
          `${sme[0] === undefined ? 'Of the headcounts drawn from sure sources, the largest of a larger firm is' : 'of a larger firm,'} ${span('en', larger.slice(0, 1), format)} (${names('en', larger, format)})`
      ].filter((part) => part !== undefined);
      const sentences = [...state, ...(tops.length === 0 ? [] : [`${tops.join('; ')}.`])];
      if (sentences.length > 0) return sentences.join(' ');
      return context.rows.length === 0
        ? 'No headcount is drawn for this choice.'
        : `Headcounts drawn for this choice: ${staff(context).length}, of no firm known as an SME or a larger one.`;
    },
    years: ({ rows }: Context): string => {
      const [first, last] = extent(rows, (d) => d.year);
      return first === undefined ? '' : first === last ? `, in ${first}` : `, from ${first} to ${last}`;
    },
    cut: ({ params: { from, to } }: Context): string =>
      `${from > params.from.min ? ` This choice leaves out the years before ${from}.` : ''}${to < params.to.max ? ` This choice leaves out the years after ${to}.` : ''}`,
    alt: (context: Context): string =>
      `Small drawings, one for each organisation (${firms(context.rows)}), with staff by year${words.en.years(context)}; one scale within each group. ${words.en.takeaway(context)}`,
    scope:
      'People employed, as the firm or the press gives them at a date. The scale is the same for all organisations of a group, and changes from one group to the next: the highest number stands beside the group’s name. An organisation stands in the group of its last figure; colour follows the group of each year. Hollow dots: staff announced beforehand; diamonds: jobs to be created, which may be elsewhere and are not staff. A line joins consecutive years only. The activity is written where the firm does not mainly sell cloud or hosting.',
    missing: (context: Context): string => {
      const all = firms(staff(context));
      const lost =
        all === 0
          ? 'No headcount is drawn for this choice; it is not zero.'
          : `Organisations of which the staff of one year only is drawn: ${single(context)} of ${all}; the other years are not zero.`;
      return `${lost}${words.en.cut(context)} Group figures are not drawn; those of an unsure source are only where disputed. ${paleNote('en', context.rows)}`.trimEnd();
    }
  }
} as const;
