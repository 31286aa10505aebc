// The sentences of public-money-2010-2026, computed from its rows.
import { groups } from 'd3';
import type { Lang } from '#model/language.ts';
import { euroKind } from '../euro-kind.ts';
import { courseText, readingsOf, yearsOf } from '../readings.ts';
import { paleNote, reached, caveatOf, spanOf, sure } from '../span.ts';
import { isKnown, type Known } from './known.ts';
import type { Row, Context } from './data.ts';

type Wave = Row['wave'];
const waves = ['first', 'second'] as const;

/** The status that the first sentence speaks of. */
const focus = ({ params }: Context) => (params.status === 'all' ? 'announced' : params.status);

/** One project's amounts of one status, from one purse. */
interface Sum {
  readonly first: Known;
  readonly rows: readonly Known[];
}

const sums = ({ rows }: Context, wave: Wave, status: Row['status']): Sum[] =>
  groups(
    rows.filter(isKnown).filter((d) => d.wave === wave && d.status === status),
    (d) => `${d.organisation_id} ${d.payer}`
  ).flatMap(([, own]) => (own[0] === undefined ? [] : [{ first: own[0], rows: own }]));

const top = ({ rows }: Sum): number => Math.max(0, ...sure(rows).flatMap((d) => reached(d) ?? []));

/** The projects of French public money with the largest amount of a wave: several where they tie. */
const largest = (context: Context, wave: Wave): Sum[] => {
  const all = sums(context, wave, focus(context)).filter(({ first }) => first.payer === 'france');
  const max = Math.max(0, ...all.map(top));
  return max === 0 ? [] : all.filter((sum) => top(sum) === max);
};

/** A programme and all that is inside it, as far as rows say. */
const isInside = ({ rows }: Context, id: string | null, programme: string): boolean => {
  let here: string | null = id;
  for (let left = 10; here !== null && left > 0; left -= 1) {
    if (here === programme) return true;
    const at = here;
    here = rows.find((d) => d.organisation_id === at)?.within_id ?? null;
  }
  return false;
};

/** The largest announced of each wave of which no payment was read, nor of anything inside it. */
const unpaid = (context: Context): Sum[] =>
  context.params.status === 'all'
    ? waves
        .flatMap((wave) => largest(context, wave))
        .filter(
          ({ first }) =>
            !context.rows.some(
              (d) =>
                (d.status === 'disbursed' || d.status === 'estimated') &&
                isInside(context, d.organisation_id, first.organisation_id)
            )
        )
    : [];

const count = ({ rows }: Context, wave: Wave) =>
  new Set(rows.filter((d) => d.wave === wave).map((d) => d.organisation_id)).size;
const unconverted = ({ rows }: Context) => rows.filter((d) => !isKnown(d)).length;

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

export const words = {
  fr: {
    first: '2009-2016',
    second: '2017-2026',
    unconverted: 'année sans inflation connue',
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
        if (first === undefined) return `pour ${words.fr[wave]}, aucun n’a été lu`;
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
      `Listes de montants sur une même échelle logarithmique, par vague. Projets, programmes et entreprises qui en ont un : ${count(context, 'first')} pour 2009-2016, ${count(context, 'second')} pour 2017-2026. ${words.fr.takeaway(context)}`,
    scope:
      'Argent public français et européen annoncé, engagé ou versé, sur la période du fait ; une somme de plusieurs années se range à la vague de son milieu. Chaque montant est seul : rien n’est additionné, ni d’une nature à l’autre, ni d’un programme aux projets qu’il contient (« dans … »), ni un versement à la somme dont il fait partie. Plusieurs points sur une ligne : les sources ne donnent pas la même valeur. Points creux : annoncé ; clairs : engagé ; pleins : versé ; triangles : dépense estimée par d’autres. Échelle logarithmique. La part de 85 % promise aux PME et autres, les tranches et les axes du plan de 2021, compris dans son total, l’argent des autres États et les montants plus larges que le cloud ne sont pas dessinés.',
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
    first: '2009–2016',
    second: '2017–2026',
    unconverted: 'year with no known inflation',
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
        if (first === undefined) return `for ${words.en[wave]}, none was read`;
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
      `Lists of amounts on one logarithmic scale, by wave. Projects, programmes and firms that have one: ${count(context, 'first')} for 2009–2016, ${count(context, 'second')} for 2017–2026. ${words.en.takeaway(context)}`,
    scope:
      'French and European public money announced, committed or paid out, over the period of the fact; a sum of several years stands in the wave of its middle. Each amount stands alone: nothing is added, neither from one status to another, nor from a programme to the projects inside it (“part of …”), nor a payment to the sum that it is part of. Several dots on a line: sources do not give the same value. Hollow dots: announced; light: committed; solid: paid out; triangles: spending put together by others. Logarithmic scale. The 85% share promised to SMEs and others, the tranches and axes of the 2021 plan, which are inside its total, money of other States and amounts wider than the cloud are not drawn.',
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
