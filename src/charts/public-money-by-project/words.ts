// The sentences of public-money-by-project, computed from its rows.
import { euroKind } from '../euro-kind.ts';
import { spanOf } from '../span.ts';
import type { Row, Context } from './data.ts';

type Known = Row & { readonly low: number; readonly high: number };
const isKnown = (d: Row): d is Known => d.low !== null && d.high !== null;

const amounts = ({ rows }: Context, organisation: string, status: Row['status']): Known[] =>
  rows.filter((d) => d.organisation_id === organisation && d.status === status).filter(isKnown);

/** How far from stated a figure is: itself, about, a bound. */
const reserve = ({ bound }: Row): number => (bound === 'exact' ? 0 : bound === 'about' ? 1 : 2);

const rangeOf = (rows: readonly Known[]) => ({
  low: Math.min(...rows.map((d) => d.low)),
  high: Math.max(...rows.map((d) => d.high))
});

/** What was committed to a project or, failing that, announced. */
const promised = (context: Context, organisation: string) => {
  for (const status of ['committed', 'announced'] as const) {
    const found = amounts(context, organisation, status);
    if (found.length > 0) return { ...rangeOf(found), status };
  }
  return undefined;
};

/** The project that the sentence is about: the first of which a payment is known, or else the first. */
const leading = (context: Context) =>
  context.rows.find((d) => d.status === 'disbursed' && isKnown(d)) ?? context.rows[0];

const projects = ({ rows }: Context) => new Set(rows.map((d) => d.organisation_id)).size;

/** Projects without a payment of their own, nor of the programme or venture they belong to. */
const unpaid = (context: Context): number => {
  const paid = new Set(
    context.rows.filter((d) => d.status === 'disbursed' && isKnown(d)).map((d) => d.organisation_id)
  );
  return new Set(
    context.rows
      .filter(({ organisation_id, part_of }) =>
        [organisation_id, ...(part_of?.split(' ') ?? [])].every((id) => !paid.has(id))
      )
      .map((d) => d.organisation_id)
  ).size;
};

/** The lowest and the highest of what sources say, rather as stated than as bounds; one row where they are the same. */
const extremes = (rows: readonly Known[]): Known[] => {
  const { low, high } = rangeOf(rows);
  const stated = [...rows].sort((a, b) => reserve(a) - reserve(b));
  const lowest = stated.find((d) => d.low === low);
  const highest = stated.find((d) => d.high === high);
  return [...new Set([lowest, low === high ? undefined : highest])].filter((d) => d !== undefined);
};

/** The publishers of all the rows that say the same figure with the same reserve. */
const publishersOf = (rows: readonly Known[], of: Known): string[] => [
  ...new Set(
    rows
      .filter((d) => d.low === of.low && d.high === of.high && d.bound === of.bound)
      .flatMap((d) => d.publishers?.split('; ') ?? [])
  )
];

export const words = {
  fr: {
    absent: 'non lu',
    then: ' puis ',
    computed: (how: string) => `notre calcul, ${how}`,
    title: 'L’argent public du cloud souverain, projet par projet',
    question: 'Combien l’État a-t-il mis, et où ?',
    wave: { first: 'Vague 2009-2016', second: 'Vague 2017-2026', all: 'Les deux vagues' },
    /** One figure, and who gives it or how we got it. */
    figure: (rows: readonly Known[], d: Known, { format }: Context): string => {
      const named = format.list(publishersOf(rows, d));
      const text = d.derived_fr === null ? 'selon' : `par ${words.fr.computed(d.derived_fr)}, d’après`;
      return `${spanOf([d], format, format.moneyRange)} ${text} ${named}`;
    },
    paid: (context: Context, organisation: string): string => {
      const rows = amounts(context, organisation, 'disbursed');
      const [lowest, highest] = extremes(rows);
      if (lowest === undefined) return 'aucun versement n’a été lu';
      const low = words.fr.figure(rows, lowest, context);
      return highest === undefined
        ? `versés : ${low}`
        : `versés : de ${low} à ${words.fr.figure(rows, highest, context)}`;
    },
    takeaway: (context: Context): string => {
      const { format } = context;
      const first = leading(context);
      if (first === undefined) return 'Aucun montant n’a été trouvé pour ce choix.';
      const promise = promised(context, first.organisation_id);
      const text =
        promise === undefined
          ? ''
          : `${format.moneyRange(promise.low, promise.high)} ${promise.status === 'committed' ? 'engagés' : 'annoncés'} ; `;
      const n = unpaid(context);
      const all = projects(context);
      const silent =
        n === 0
          ? ''
          : ` Projets et programmes dont aucun versement retenu ici n’a été lu, ni pour eux ni pour celui dont ils font partie : ${n} sur ${all}.`;
      return `${words.fr.wave[context.params.wave]}. ${first.organisation_fr} : ${text}${words.fr.paid(context, first.organisation_id)} (${euroKind.fr(context)}).${silent}`;
    },
    alt: (context: Context): string =>
      `Montants annoncés, engagés et versés (projets et programmes : ${projects(context)}), sur une échelle logarithmique. ${words.fr.takeaway(context)}`,
    scope:
      'Argent de l’État, de ses caisses et des régions pour chaque projet ou programme, tel que les pages lues le donnent ; l’argent européen ou d’autres États n’y est pas. Annoncé, engagé et versé sont trois choses différentes et ne s’additionnent pas ; un programme et les projets qu’il contient non plus. Un point par valeur ; une barre quand les sources divergent sur une même période, « puis » quand il en est lu un autre à une autre date (une enveloppe, puis ce qui en fut attribué). Un montant que nous avons calculé le dit. Échelle logarithmique.',
    missing: (context: Context): string =>
      `Versement inconnu, celui du programme compris, pour ${unpaid(context)} des ${projects(context)} projets et programmes. Les montants peu sûrs, demandés mais non accordés, ou plus larges que le cloud ne sont pas dessinés ; ils restent dans les données.`
  },
  en: {
    absent: 'not read',
    then: ' then ',
    computed: (how: string) => `computed by us, ${how}`,
    title: 'Public money for the sovereign cloud, project by project',
    question: 'How much did the State put where?',
    wave: { first: '2009–2016 wave', second: '2017–2026 wave', all: 'Both waves' },
    /** One figure, and who gives it or how we got it. */
    figure: (rows: readonly Known[], d: Known, { format }: Context): string => {
      const named = format.list(publishersOf(rows, d));
      const text = d.derived_en === null ? 'according to' : `as ${words.en.computed(d.derived_en)}, after`;
      return `${spanOf([d], format, format.moneyRange)} ${text} ${named}`;
    },
    paid: (context: Context, organisation: string): string => {
      const rows = amounts(context, organisation, 'disbursed');
      const [lowest, highest] = extremes(rows);
      if (lowest === undefined) return 'no payment was read';
      const low = words.en.figure(rows, lowest, context);
      return highest === undefined
        ? `paid out: ${low}`
        : `paid out: from ${low} to ${words.en.figure(rows, highest, context)}`;
    },
    takeaway: (context: Context): string => {
      const { format } = context;
      const first = leading(context);
      if (first === undefined) return 'No amount was found for this choice.';
      const promise = promised(context, first.organisation_id);
      const text =
        promise === undefined ? '' : `${format.moneyRange(promise.low, promise.high)} ${promise.status}; `;
      const n = unpaid(context);
      const all = projects(context);
      const silent =
        n === 0
          ? ''
          : ` Projects and programmes of which no payment kept here was read, neither theirs nor that of what they are part of: ${n} of ${all}.`;
      return `${words.en.wave[context.params.wave]}. ${first.organisation_en}: ${text}${words.en.paid(context, first.organisation_id)} (${euroKind.en(context)}).${silent}`;
    },
    alt: (context: Context): string =>
      `Amounts announced, committed and paid out (projects and programmes: ${projects(context)}), on a logarithmic scale. ${words.en.takeaway(context)}`,
    scope:
      'Money of the French State, its funds and its regions for each project or programme, as the pages read give it; European money and that of other States is not counted. Announced, committed and paid out are three different things and are never added; nor are a programme and the projects inside it. One dot a value; a bar where sources disagree on one period, “then” where another is read at another date (an envelope, then what was awarded of it). An amount that we computed says so. Logarithmic scale.',
    missing: (context: Context): string =>
      `Payment unknown, that of the programme included, for ${unpaid(context)} of the ${projects(context)} projects and programmes. Amounts that are unsure, requested but not granted, or wider than the cloud are not drawn; they stay in the data.`
  }
} as const;
