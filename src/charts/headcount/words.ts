// The sentences of headcount, computed from its rows.
import { extent, groups } from 'd3';
import type { Lang } from '#model/language.ts';
import type { Formats } from '../chart-definition.ts';
import { de } from '../french.ts';
import { numbers, paleNote, reached, spanOf, spanText, sure } from '../span.ts';
import { drawnRows, isStaff, params, type Row, type Context } from './data.ts';

const firms = (rows: readonly Row[]): number => new Set(rows.map((d) => d.organisation_id)).size;
const staff = (context: Context): Row[] => drawnRows(context).filter(isStaff);
const single = (context: Context): number =>
  groups(staff(context), (d) => d.organisation_id).filter(
    ([, own]) => new Set(own.map((d) => d.year)).size === 1
  ).length;

/** Whether jobs to be created are drawn: they are not staff. */
const hasJobs = (context: Context): boolean => drawnRows(context).some((d) => d.measure === 'jobs-created');

/** Returns the largest staff read of a firm of a group: several rows where firms tie. */
const largest = (context: Context, group: Row['comparison_group']): Row[] => {
  const seen = sure(staff(context)).filter((d) => d.comparison_group === group && reached(d) !== undefined);
  const top = Math.max(...seen.map((d) => reached(d) ?? 0));
  return [...new Map(seen.filter((d) => reached(d) === top).map((d) => [d.organisation_id, d])).values()];
};

/** State-backed firms that announced a number: each announcement, and what they had in the last year known since. */
const promises = (context: Context) =>
  groups(drawnRows(context), (d) => d.organisation_id).flatMap(([, own]) => {
    const targets = own.filter((d) => d.status === 'targeted' && d.comparison_group === 'state-backed');
    const [first] = targets;
    if (first === undefined) return [];
    const since = Math.min(...targets.map((d) => d.year));
    const seen = own.filter((d) => isStaff(d) && d.year >= since);
    const year = Math.max(...sure(seen).map((d) => d.year));
    return [{ first, targets, last: seen.filter((d) => d.year === year), year }];
  });

/** The firms that promised and whose staff was read since from a sure source, all their promises and last counts together. */
const reachedOf = (context: Context) => {
  const all = promises(context)
    .map(({ first, targets, last }) => ({ first, targets: sure(targets), staff: sure(last) }))
    .filter(({ targets, staff }) => targets.length > 0 && staff.length > 0);
  return all.length === 0
    ? undefined
    : {
        names: {
          fr: all.map(({ first }) => first.organisation_fr),
          en: all.map(({ first }) => first.organisation_en)
        },
        targets: all.flatMap(({ targets }) => targets),
        staff: all.flatMap(({ staff }) => staff)
      };
};

const span = (lang: Lang, rows: readonly Row[], format: Formats): string =>
  spanText(lang, rows, format, numbers(format));

const names = (lang: Lang, rows: readonly Row[], format: Formats): string =>
  format.list(rows.map((d) => `${d[`organisation_${lang}`]}, ${d.year}`));

const figure = (rows: readonly Row[], format: Formats): string => spanOf(rows, format, numbers(format));

const full = (d: Row, format: Formats): string => `${figure([d], format)}, ${format.date(d.period_from)}`;

/** What the staff was in the two years read before the last, the nearest sure value of each. */
const pastOf = (all: readonly Row[], last: readonly Row[], format: Formats): [string, number][] => {
  const until = last[0]?.year ?? 0;
  const years = [...new Set(all.map((d) => d.year))].filter((year) => year < until).sort((x, y) => x - y);
  return years.slice(-2).map((year) => [
    figure(
      all.filter((d) => d.year === year),
      format
    ),
    year
  ]);
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const words = {
  fr: {
    solid: 'en poste',
    hollow: 'promis',
    disputed: 'fourchette',
    figure,
    full,
    what: (d: Row): string => (isStaff(d) ? 'effectif' : words.fr.promised(d)),
    promised: (d: Row): string => `${words.fr.measure[d.measure]}, ${d.year}`,
    measure: {
      headcount: 'effectif promis',
      'jobs-created': 'emplois promis',
      unsaid: 'effectif ou emplois promis'
    } satisfies Record<Row['measure'], string>,
    staff: (year: number): string => `effectif en ${year}`,
    none: 'effectif',
    unread: 'non publié',
    dated: (rows: readonly Row[], format: Formats): string =>
      `${figure(rows, format)} (${rows[0]?.year ?? ''})`,
    announced: (d: Row, format: Formats): string => `annoncé en ${d.year} : ${figure([d], format)}`,
    past: (all: readonly Row[], last: readonly Row[], format: Formats): string =>
      pastOf(all, last, format)
        .map(([text, year]) => `${text} en ${year}`)
        .join(', '),
    section: (group: string, others: boolean): string => (others ? `Autres ${group}` : capital(group)),
    separator: ' ; ',
    finding: (context: Context): string | undefined => {
      const found = reachedOf(context);
      return found === undefined
        ? undefined
        : `${context.format.list(found.names.fr)} : ${figure(found.targets, context.format)} postes promis, ${figure(found.staff, context.format)} personnes au dernier relevé`;
    },
    subtitle: (context: Context): string =>
      `Effectif (personnes employées), dernier chiffre connu${words.fr.years(context)}${hasJobs(context) ? ' ; « emplois promis » : à créer, chez elle ou ailleurs' : ''}`,
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
    years: (context: Context): string => {
      const [first, last] = extent(drawnRows(context), (d) => d.year);
      return first === undefined ? '' : first === last ? `, en ${first}` : `, de ${first} à ${last}`;
    },
    cut: ({ params: { from, to } }: Context): string =>
      `${from > params.from.min ? ` Les années avant ${from} sont laissées de côté par ce choix.` : ''}${to < params.to.max ? ` Les années après ${to} sont laissées de côté par ce choix.` : ''}`,
    hidden: (context: Context): string => {
      const left = firms(context.rows) - firms(drawnRows(context));
      return left > 0 ? ` Entreprises lues et non montrées ici : ${left} (réglage « Montrer »).` : '';
    },
    alt: (context: Context): string =>
      `Barres depuis zéro, à la même échelle (organisations : ${firms(drawnRows(context))})${words.fr.years(context)} : effectif relevé (plein), annoncé d’avance (contour), fourchette (hachures). ${words.fr.takeaway(context)}`,
    scope:
      'Personnes employées, telles que l’entreprise ou la presse les donne à une date. Une barre donne le dernier chiffre connu ; à côté, en italique, ceux des deux années lues auparavant. Une organisation se range au groupe de son dernier chiffre. Contour : ce qui fut annoncé d’avance ; des emplois à créer peuvent l’être ailleurs et ne sont pas un effectif. Au départ ne sont montrées que les sociétés portées par l’État et les PME qui vendent surtout du cloud, de l’hébergement ou des noms de domaine.',
    missing: (context: Context): string => {
      const all = firms(staff(context));
      const lost =
        all === 0
          ? 'Aucun effectif n’est dessiné pour ce choix ; ce n’est pas zéro.'
          : `Organisations dont l’effectif d’une seule année est dessiné : ${single(context)} sur ${all} ; les autres années ne sont pas zéro.`;
      return `${lost}${words.fr.cut(context)}${words.fr.hidden(context)} Les effectifs de groupe ne sont pas dessinés ; ceux d’une source peu sûre ne le sont que contestés. ${paleNote('fr', drawnRows(context))}`.trimEnd();
    }
  },
  en: {
    solid: 'employed',
    hollow: 'promised',
    disputed: 'range',
    figure,
    full,
    what: (d: Row): string => (isStaff(d) ? 'staff' : words.en.promised(d)),
    promised: (d: Row): string => `${words.en.measure[d.measure]}, ${d.year}`,
    measure: {
      headcount: 'staff promised',
      'jobs-created': 'jobs promised',
      unsaid: 'staff or jobs promised'
    } satisfies Record<Row['measure'], string>,
    staff: (year: number): string => `staff in ${year}`,
    none: 'staff',
    unread: 'not published',
    dated: (rows: readonly Row[], format: Formats): string =>
      `${figure(rows, format)} (${rows[0]?.year ?? ''})`,
    announced: (d: Row, format: Formats): string => `announced in ${d.year}: ${figure([d], format)}`,
    past: (all: readonly Row[], last: readonly Row[], format: Formats): string =>
      pastOf(all, last, format)
        .map(([text, year]) => `${text} in ${year}`)
        .join(', '),
    section: (group: string, others: boolean): string => (others ? `Other ${group}` : capital(group)),
    separator: '; ',
    finding: (context: Context): string | undefined => {
      const found = reachedOf(context);
      return found === undefined
        ? undefined
        : `${context.format.list(found.names.en)}: ${figure(found.targets, context.format)} posts promised, ${figure(found.staff, context.format)} people at the last count`;
    },
    subtitle: (context: Context): string =>
      `Staff (people employed), last figure known${words.en.years(context)}${hasJobs(context) ? '; “jobs promised”: to be created, there or elsewhere' : ''}`,
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
    years: (context: Context): string => {
      const [first, last] = extent(drawnRows(context), (d) => d.year);
      return first === undefined ? '' : first === last ? `, in ${first}` : `, from ${first} to ${last}`;
    },
    cut: ({ params: { from, to } }: Context): string =>
      `${from > params.from.min ? ` This choice leaves out the years before ${from}.` : ''}${to < params.to.max ? ` This choice leaves out the years after ${to}.` : ''}`,
    hidden: (context: Context): string => {
      const left = firms(context.rows) - firms(drawnRows(context));
      return left > 0 ? ` Firms read and not shown here: ${left} (setting “Show”).` : '';
    },
    alt: (context: Context): string =>
      `Bars from zero on one scale (organisations: ${firms(drawnRows(context))})${words.en.years(context)}: staff as read (solid), announced beforehand (outline), a range (hatched). ${words.en.takeaway(context)}`,
    scope:
      'People employed, as the firm or the press gives them at a date. A bar gives the last figure known; beside it, in italics, those of the two years read before. An organisation stands in the group of its last figure. Outline: what was announced beforehand; jobs to be created may be elsewhere and are not staff. At first only State-backed ventures and the SMEs that mainly sell cloud, hosting or domain names are shown.',
    missing: (context: Context): string => {
      const all = firms(staff(context));
      const lost =
        all === 0
          ? 'No headcount is drawn for this choice; it is not zero.'
          : `Organisations of which the staff of one year only is drawn: ${single(context)} of ${all}; the other years are not zero.`;
      return `${lost}${words.en.cut(context)}${words.en.hidden(context)} Group figures are not drawn; those of an unsure source are only where disputed. ${paleNote('en', drawnRows(context))}`.trimEnd();
    }
  }
} as const;
