// The sentences of public-money-2010-2026, computed from its rows.
import type { Lang } from '#model/language.ts';
import { euroKind } from '../euro-kind.ts';
import { courseText, readingsOf, yearsOf } from '../readings.ts';
import { highest, lowest, paleNote, caveatOf, spanOf } from '../span.ts';
import { isKnown } from './known.ts';
import type { Row, Context } from './data.ts';
import {
  count,
  focus,
  isInside,
  largest,
  sums,
  topOf,
  unconverted,
  unpaid,
  waves,
  type Sum,
  type Wave
} from './waves.ts';

/** What was paid out or, failing that, what others put the bill at: a part stands after the whole that holds it. */
const paid = (lang: Lang, context: Context, wave: Wave): string => {
  const { format } = context;
  const out = [...sums(context, wave, 'disbursed'), ...sums(context, wave, 'estimated')];
  const within = (part: Sum, whole: Sum) =>
    part !== whole && isInside(context, part.first.organisation_id, whole.first.organisation_id);
  const write = ({ first, rows }: Sum): string => {
    const about = [
      spanOf(rows, format, format.moneyRange),
      first.status === 'estimated' ? words[lang].estimated : '',
      caveatOf(lang, rows) ?? '',
      first.payer === 'europe' ? (first[`payer_${lang}`] ?? '') : ''
    ].filter((part) => part !== '');
    return `${first[`organisation_${lang}`]} (${about.join(', ')})`;
  };
  return format.list(
    out
      .filter((sum) => !out.some((other) => within(sum, other)))
      .map((sum) => {
        const parts = out.filter((other) => within(other, sum)).map(write);
        return parts.length === 0 ? write(sum) : `${write(sum)}${words[lang].of}${format.list(parts)}`;
      })
  );
};

/** The title of the picture: the largest programme then and now, and how far apart they are. */
const findingOf = (lang: Lang, context: Context): string | undefined => {
  const { format } = context;
  const then = topOf(context, 'first');
  const now = topOf(context, 'second');
  if (then === undefined || now === undefined) return undefined;
  const isBound = [...then, ...now].some(({ bound }) => bound === 'at-least' || bound === 'at-most');
  const more = Math.floor(lowest(now) / highest(then));
  const less = Math.floor(lowest(then) / highest(now));
  const apart =
    isBound || Math.max(more, less) < 2
      ? undefined
      : words[lang].ratio[more >= 2 ? 'more' : 'less'](format.number(Math.max(more, less)));
  return words[lang].found(
    words[lang].kind[focus(context)],
    spanOf(then, format, format.moneyRange),
    spanOf(now, format, format.moneyRange),
    apart
  );
};

const yearSpan = (rows: readonly Row[], dash: string): string => {
  const from = Math.min(...rows.map(({ year_from }) => year_from));
  const to = Math.max(...rows.map(({ year_to }) => year_to));
  return from === to ? String(from) : `${from}${dash}${to}`;
};

export const words = {
  fr: {
    blocks: {
      first: '2009-2016, argent français',
      second: '2017-2026, argent français',
      direct: 'Dépense directe de l’État, sans annonce trouvée',
      europe: 'Argent européen'
    },
    share: {
      france: (name: string) => `${name}, part française`,
      europe: (name: string) => `${name}, part européenne`
    },
    estimate: 'estimé',
    onTop: 'en plus de la part française',
    redeployedNote: 'dits redéployés d’enveloppes existantes',
    inside: (name: string) => `dont ${name}`,
    otherDate: 'trait vertical : montant d’une autre date, écrit à côté',
    years: (rows: readonly Row[]) => yearSpan(rows, '-'),
    legend: {
      announced: 'annoncé',
      committed: 'engagé',
      solid: 'versé',
      disputed: 'selon d’autres sources',
      calculated: 'calculé ou estimé'
    },
    leftOut: (count: number) =>
      count === 1
        ? 'Une autre somme, plus petite ou comprise dans ces programmes, n’est pas dessinée.'
        : `${count} autres, plus petites, comprises dans ces programmes ou propres à une entreprise, ne sont pas dessinées.`,
    lost: (count: number) =>
      count === 1
        ? 'Un montant ne peut être converti en euros constants.'
        : `${count} montants ne peuvent être convertis en euros constants.`,
    kind: { announced: 'annoncés', committed: 'engagés', disbursed: 'versés' },
    ratio: {
      more: (times: string) => `au moins ${times} fois plus`,
      less: (times: string) => `au moins ${times} fois moins`
    },
    found: (kind: string, then: string, now: string, apart: string | undefined) =>
      `${then} ${kind} en 2009-2016, ${now} en 2017-2026 pour le plus gros programme${apart === undefined ? '' : `, ${apart}`}`,
    finding: (context: Context) => findingOf('fr', context),
    subtitle: (context: Context) =>
      `Argent public annoncé, engagé et versé, par programme, 2009-2026, en ${euroKind.fr(context)}`,
    first: '2009-2016',
    second: '2017-2026',
    estimated: 'estimation',
    of: ', dont ',
    redeployed: ', dits redéployés d’enveloppes existantes',
    line: (d: Row): string =>
      [
        `${yearsOf(d)}  `,
        d.payer === 'europe' ? `${d.payer_fr ?? ''} : ` : '',
        d.organisation_fr,
        d.within_fr === null ? '' : `, dans ${d.within_fr}`
      ].join(''),
    title: 'L’argent public du cloud, hier et aujourd’hui',
    question: 'Et aujourd’hui ?',
    takeaway: (context: Context): string => {
      const { format, params } = context;
      const kind = { announced: 'annoncé', committed: 'engagé', disbursed: 'versé' }[focus(context)];
      const max = waves.map((wave) => {
        const [first, ...ties] = largest(context, wave);
        if (first === undefined) return `pour ${words.fr[wave]}, aucun n’a été trouvé`;
        const tied =
          ties.length === 0
            ? ''
            : `, à égalité avec ${format.list(ties.map((tie) => tie.first.organisation_fr))}`;
        const old = first.rows.some((d) => d.redeployed === 1) ? words.fr.redeployed : '';
        return `pour ${words.fr[wave]}, ${first.first.organisation_fr}, ${courseText('fr', readingsOf(first.rows), format)}${old}${tied}`;
      });
      const text = `Le plus gros montant ${kind} d’argent public français : ${max.join(' ; ')}.`;
      const outs = waves.map((wave) => {
        const list = paid('fr', context, wave);
        return `pour ${words.fr[wave]}, ${list === '' ? 'aucun' : list}`;
      });
      const payments = params.status === 'all' ? ` Versements et dépenses lus : ${outs.join(' ; ')}.` : '';
      return `${text}${payments} Montants en ${euroKind.fr(context)}.`;
    },
    alt: (context: Context): string =>
      `Barres à la même échelle, depuis zéro, par vague et par programme. Projets, programmes et entreprises qui en ont un : ${count(context, 'first')} pour 2009-2016, ${count(context, 'second')} pour 2017-2026. ${words.fr.takeaway(context)}`,
    scope:
      'Argent public français et européen annoncé, engagé ou versé, sur la période du fait ; une somme de plusieurs années se range à la vague de son milieu. Chaque montant est seul : rien n’est additionné, ni d’une nature à l’autre, ni d’un programme aux projets qu’il contient (« dans … »), ni un versement à la somme dont il fait partie. Le dessin montre les plus grands programmes ; ce qui est compris dans l’un d’eux n’est pas dessiné à côté, sauf un versement. Contour : annoncé ; clair : engagé ; plein : versé ; hachures : chiffre d’autres sources, calcul ou dépense estimée par d’autres. La part de 85 % promise aux PME et autres, les tranches et les axes du plan de 2021, compris dans son total, l’argent des autres États et les montants plus larges que le cloud ne sont pas dessinés.',
    missing: (context: Context): string => {
      const none = unpaid(context).map(({ first }) => first.organisation_fr);
      const lost = unconverted(context);
      return [
        none.length === 0
          ? ''
          : `Aucun versement n’a été trouvé pour ${context.format.list(none)}, ni pour ce qui en fait partie : ce n’est pas zéro, c’est inconnu.`,
        lost === 0
          ? ''
          : `${lost} montant${lost > 1 ? 's' : ''} dont la période finit après la dernière inflation connue n’${lost > 1 ? 'ont' : 'a'} pas d’équivalent en euros constants.`,
        'Les montants peu sûrs, demandés mais non accordés ou remplacés par d’autres restent dans les données.',
        paleNote('fr', context.rows.filter(isKnown))
      ]
        .filter((part) => part !== '')
        .join(' ');
    }
  },
  en: {
    blocks: {
      first: '2009–2016, French money',
      second: '2017–2026, French money',
      direct: 'Spent by the State directly, no announcement found',
      europe: 'European money'
    },
    share: {
      france: (name: string) => `${name}, French share`,
      europe: (name: string) => `${name}, European share`
    },
    estimate: 'estimated',
    onTop: 'on top of the French share',
    redeployedNote: 'said to be redeployed from existing envelopes',
    inside: (name: string) => `of which ${name}`,
    otherDate: 'upright line: amount of another date, written beside',
    years: (rows: readonly Row[]) => yearSpan(rows, '–'),
    legend: {
      announced: 'announced',
      committed: 'committed',
      solid: 'paid out',
      disputed: 'by other sources',
      calculated: 'computed or estimated'
    },
    leftOut: (count: number) =>
      count === 1
        ? 'One other sum, smaller or inside these programmes, is not drawn.'
        : `${count} others, smaller, inside these programmes or given to one firm, are not drawn.`,
    lost: (count: number) =>
      count === 1
        ? 'One amount cannot be converted to constant euros.'
        : `${count} amounts cannot be converted to constant euros.`,
    kind: { announced: 'announced', committed: 'committed', disbursed: 'paid out' },
    ratio: {
      more: (times: string) => `at least ${times} times more`,
      less: (times: string) => `at least ${times} times less`
    },
    found: (kind: string, then: string, now: string, apart: string | undefined) =>
      `${then} ${kind} in 2009–2016, ${now} in 2017–2026 for the largest programme${apart === undefined ? '' : `, ${apart}`}`,
    finding: (context: Context) => findingOf('en', context),
    subtitle: (context: Context) =>
      `Public money announced, committed and paid out, by programme, 2009–2026, in ${euroKind.en(context)}`,
    first: '2009–2016',
    second: '2017–2026',
    estimated: 'an estimate',
    of: ', of which ',
    redeployed: ', said to be redeployed from existing envelopes',
    line: (d: Row): string =>
      [
        `${yearsOf(d)}  `,
        d.payer === 'europe' ? `${d.payer_en ?? ''}: ` : '',
        d.organisation_en,
        d.within_en === null ? '' : `, part of ${d.within_en}`
      ].join(''),
    title: 'Public money for the cloud, then and now',
    question: 'And now?',
    takeaway: (context: Context): string => {
      const { format, params } = context;
      const kind = { announced: 'announced', committed: 'committed', disbursed: 'paid out' }[focus(context)];
      const max = waves.map((wave) => {
        const [first, ...ties] = largest(context, wave);
        if (first === undefined) return `for ${words.en[wave]}, none was found`;
        const tied =
          ties.length === 0
            ? ''
            : `, level with ${format.list(ties.map((tie) => tie.first.organisation_en))}`;
        const old = first.rows.some((d) => d.redeployed === 1) ? words.en.redeployed : '';
        return `for ${words.en[wave]}, ${first.first.organisation_en}, ${courseText('en', readingsOf(first.rows), format)}${old}${tied}`;
      });
      const text = `The largest amount of French public money ${kind}: ${max.join('; ')}.`;
      const outs = waves.map((wave) => {
        const list = paid('en', context, wave);
        return `for ${words.en[wave]}, ${list === '' ? 'none' : list}`;
      });
      const payments = params.status === 'all' ? ` Payments and spending read: ${outs.join('; ')}.` : '';
      return `${text}${payments} Amounts in ${euroKind.en(context)}.`;
    },
    alt: (context: Context): string =>
      `Bars on one scale from zero, by wave and programme. Projects, programmes and firms that have one: ${count(context, 'first')} for 2009–2016, ${count(context, 'second')} for 2017–2026. ${words.en.takeaway(context)}`,
    scope:
      'French and European public money announced, committed or paid out, over the period of the fact; a sum of several years stands in the wave of its middle. Each amount stands alone: nothing is added, neither from one status to another, nor from a programme to the projects inside it (“part of …”), nor a payment to the sum that it is part of. The drawing shows the largest programmes; what is inside one of them is not drawn beside it, unless it is a payment. Outline: announced; light: committed; solid: paid out; hatches: figure of other sources, a computation or spending estimated by others. The 85% share promised to SMEs and others, the tranches and axes of the 2021 plan, which are inside its total, money of other States and amounts wider than the cloud are not drawn.',
    missing: (context: Context): string => {
      const none = unpaid(context).map(({ first }) => first.organisation_en);
      const lost = unconverted(context);
      return [
        none.length === 0
          ? ''
          : `No payment was found for ${context.format.list(none)}, or for what is part of it: it is not zero, it is unknown.`,
        lost === 0
          ? ''
          : `${lost} amount${lost > 1 ? 's' : ''} whose period ends after the last known inflation ${lost > 1 ? 'have' : 'has'} no equivalent in constant euros.`,
        'Amounts that are unsure, requested but not granted, or replaced by others stay in the data.',
        paleNote('en', context.rows.filter(isKnown))
      ]
        .filter((part) => part !== '')
        .join(' ');
    }
  }
} as const;
