// The sentences of public-money-by-project, computed from its rows.
import { max, min } from 'd3';
import type { Lang } from '#model/language.ts';
import type { Formats } from '../chart-definition.ts';
import { euroKind } from '../euro-kind.ts';
import { highest, reached, spanOf } from '../span.ts';
import type { Row, Context } from './data.ts';
import { changedOverTime, countOf, isKnown, projectsOf, unpaidOf, type Known } from './project.ts';

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

const projects = ({ rows }: Context) => countOf(rows);
const unpaid = ({ rows }: Context): number => unpaidOf(rows).length;

/** `135 M€ puis 150 M€` where a figure changed over time, `50 M€ à environ 75 M€` where sources disagree. */
const figuresOf = (lang: Lang, values: readonly Known[], format: Formats): string =>
  changedOverTime(values)
    ? values.map((d) => format.bounded(d.bound, format.moneyRange(d.low, d.high))).join(words[lang].then)
    : spanOf(values, format, format.moneyRange);

/** The same beside a bar, with the year of each: `421 M€ (2021) → 131 M€ (2024)`. */
const datedOf = (lang: Lang, values: readonly Known[], format: Formats): string =>
  changedOverTime(values)
    ? values
        .map(
          (d) => `${format.bounded(d.bound, format.moneyRange(d.low, d.high))} (${words[lang].years([d])})`
        )
        .join(' → ')
    : spanOf(values, format, format.moneyRange);

/** The first and the last year of values. */
const yearsOf = (values: readonly Known[], dash: string): string => {
  const years = values.flatMap((d) => [d.period_from, d.period_to]).flatMap((day) => day?.slice(0, 4) ?? []);
  const first = min(years);
  const last = max(years);
  return first === last ? (first ?? '') : `${first ?? ''}${dash}${last ?? ''}`;
};

/** The title of the picture: the largest amount promised, and of how many projects no payment was published. */
const findingOf = (lang: Lang, { rows, format }: Context): string | undefined => {
  const all = projectsOf(rows);
  if (all.length < 2) return undefined;
  const promises = all.flatMap(({ amounts: own }) =>
    (['announced', 'committed'] as const).flatMap((status) => {
      const values = own[status].filter(({ faded }) => faded !== 1);
      const surely = max(values, reached);
      return surely === undefined ? [] : [{ status, values, surely }];
    })
  );
  const surely = max(promises, (one) => one.surely);
  const top = promises.find((one) => one.surely === surely);
  // Another project may be larger: its amount is a bound, or of an unsure source.
  if (
    top === undefined ||
    highest(rows.filter(isKnown).filter((d) => d.status !== 'disbursed')) > highest(top.values)
  )
    return undefined;
  return words[lang].found(
    figuresOf(lang, top.values, format),
    top.status,
    all.length,
    unpaidOf(rows).length
  );
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
    inside: (name: string) => `dont ${name}`,
    years: (values: readonly Known[]) => yearsOf(values, '-'),
    figures: (values: readonly Known[], format: Formats) => datedOf('fr', values, format),
    unpublished: 'versement : non publié',
    notApart: 'versement : non publié à part',
    legend: {
      announced: 'annoncé',
      committed: 'engagé',
      solid: 'versé',
      disputed: 'selon d’autres sources',
      calculated: 'calculé',
      missing: 'versement non publié'
    },
    otherDate: 'trait vertical : montant d’une autre date, écrit à côté',
    slots: (missing: number, all: number) =>
      missing === 0
        ? `Un versement est publié pour chacun (${all}), ou pour le programme autour.`
        : `${missing} sur ${all} : aucun versement publié.`,
    leftOut: (count: number) =>
      count === 1 ? 'Un plus petit n’est pas dessiné.' : `${count} plus petits ne sont pas dessinés.`,
    found: (amount: string, status: 'announced' | 'committed', all: number, missing: number) =>
      `${amount} ${status === 'announced' ? 'annoncés' : 'engagés'} pour le plus gros de ${all} projets ; ${missing === 0 ? 'un versement publié pour chacun' : missing === all ? 'aucun versement publié' : `aucun versement publié pour ${missing} d’entre eux`}`,
    finding: (context: Context) => findingOf('fr', context),
    subtitle: (context: Context) =>
      `Argent public annoncé, engagé et versé, par projet ou programme, ${context.params.wave === 'all' ? '2009-2026' : words.fr.waves[context.params.wave]}, en ${euroKind.fr(context)}`,
    waves: { first: '2009-2016', second: '2017-2026' },
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
      if (lowest === undefined) return 'aucun versement n’a été trouvé';
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
      `Montants annoncés, engagés et versés (projets et programmes : ${projects(context)}), en barres à la même échelle, depuis zéro. ${words.fr.takeaway(context)}`,
    scope:
      'Argent de l’État, de ses caisses et des régions pour chaque projet ou programme, tel que les pages lues le donnent ; l’argent européen ou d’autres États n’y est pas. Annoncé, engagé et versé sont trois choses différentes et ne s’additionnent pas ; un programme et les projets qu’il contient non plus. Contour : annoncé ; clair : engagé ; plein : versé. Des hachures vont du plus bas au plus haut là où des sources diffèrent. Des montants de dates différentes (une enveloppe, puis ce qui en fut attribué) ont chacun un trait, et une flèche les suit dans le temps : la teinte s’arrête au dernier. Un montant que nous avons calculé le dit.',
    missing: (context: Context): string =>
      `Versement inconnu, celui du programme compris, pour ${unpaid(context)} des ${projects(context)} projets et programmes. Les montants peu sûrs, demandés mais non accordés, ou plus larges que le cloud ne sont pas dessinés ; ils restent dans les données.`
  },
  en: {
    inside: (name: string) => `of which ${name}`,
    years: (values: readonly Known[]) => yearsOf(values, '–'),
    figures: (values: readonly Known[], format: Formats) => datedOf('en', values, format),
    unpublished: 'payment: not published',
    notApart: 'payment: not published on its own',
    legend: {
      announced: 'announced',
      committed: 'committed',
      solid: 'paid out',
      disputed: 'by other sources',
      calculated: 'computed',
      missing: 'payment not published'
    },
    otherDate: 'upright line: amount of another date, written beside',
    slots: (missing: number, all: number) =>
      missing === 0
        ? `A payment is published for each (${all}), or for the programme around it.`
        : `${missing} of ${all}: no payment published.`,
    leftOut: (count: number) =>
      count === 1 ? 'One smaller one is not drawn.' : `${count} smaller ones are not drawn.`,
    found: (amount: string, status: 'announced' | 'committed', all: number, missing: number) =>
      `${amount} ${status} for the largest of ${all} projects; ${missing === 0 ? 'a payment published for each' : missing === all ? 'no payment published' : `no payment published for ${missing} of them`}`,
    finding: (context: Context) => findingOf('en', context),
    subtitle: (context: Context) =>
      `Public money announced, committed and paid out, by project or programme, ${context.params.wave === 'all' ? '2009–2026' : words.en.waves[context.params.wave]}, in ${euroKind.en(context)}`,
    waves: { first: '2009–2016', second: '2017–2026' },
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
      if (lowest === undefined) return 'no payment was found';
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
      `Amounts announced, committed and paid out (projects and programmes: ${projects(context)}), as bars on one scale from zero. ${words.en.takeaway(context)}`,
    scope:
      'Money of the French State, its funds and its regions for each project or programme, as the pages read give it; European money and that of other States is not counted. Announced, committed and paid out are three different things and are never added; nor are a programme and the projects inside it. Outline: announced; light: committed; solid: paid out. Hatches run from the lowest to the highest where sources differ. Amounts of different dates (an envelope, then what was awarded of it) have a line each, and an arrow follows them in time: the tint ends at the last. An amount that we computed says so.',
    missing: (context: Context): string =>
      `Payment unknown, that of the programme included, for ${unpaid(context)} of the ${projects(context)} projects and programmes. Amounts that are unsure, requested but not granted, or wider than the cloud are not drawn; they stay in the data.`
  }
} as const;
