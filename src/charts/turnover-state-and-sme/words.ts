// The sentences of turnover-state-and-sme, computed from its rows.
import type { Lang } from '#model/language.ts';
import type { Formats } from '../chart-definition.ts';
import { euroKind } from '../euro-kind.ts';
import { spanOf, withBoundSign } from '../span.ts';
import { absentFirms, bestYears, comparedYears, drawnRows, leftOut, ratioToState } from './best-years.ts';
import type { Row, Context } from './data.ts';

const times = {
  fr: (value: number) => new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 3 }).format(value),
  en: (value: number) => new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 }).format(value)
};

/** How many times the sales of `base` those of `d` are: both ends, or one where they read the same. */
const multiple = (
  lang: Lang,
  d: Row | undefined,
  base: Row | undefined,
  word: string
): string | undefined => {
  if (d === undefined || base === undefined || base.low <= 0) return undefined;
  const low = times[lang](d.low / base.high);
  const high = times[lang](d.high / base.low);
  return low === high ? low : `${low} ${word} ${high}`;
};

/** `2009 à 2025`; one year where there is only one. */
const span = ({ rows }: Context, joint: string): string => {
  const all = rows.map((d) => d.year);
  const first = Math.min(...all);
  const last = Math.max(...all);
  return first === last ? String(first) : `${first}${joint}${last}`;
};
const firms = (rows: readonly Row[]) => new Set(rows.map((d) => d.organisation_id)).size;

/** The title of the picture: the best year read of each group. */
const findingOf = (lang: Lang, context: Context): string | undefined => {
  const found = comparedYears(context);
  if (found === undefined) return undefined;
  const { format } = context;
  const amount = ([d]: readonly Row[]) => (d === undefined ? '' : spanOf([d], format, format.moneyRange));
  const { best } = words[lang];
  return [
    format.pair(best.state, best.atBest(amount(found.state))),
    ...(found.sme.length === 0 ? [] : [format.pair(best.sme, amount(found.sme))]),
    ...(found.larger.length === 0
      ? []
      : [format.pair(format.list(found.larger.map((d) => d[`organisation_${lang}`])), amount(found.larger))])
  ].join(lang === 'fr' ? ' ; ' : '; ');
};

/** The amount beside a point that is not named: sources that hardly differ make one amount. */
const valueOf = (lang: Lang, d: Row, format: Formats): string =>
  d.low < d.high && d.low > d.high * 0.95
    ? `≈ ${format.money(d.high)}`.replaceAll(' ', '\u00a0')
    : words[lang].amount(d, format);

/** What the plot says beside the lines: who lies at its foot, and how many times more another one sold. */
const noteOf = (lang: Lang, context: Context): readonly string[] | undefined => {
  const ratio = ratioToState(context);
  const names = new Set(
    context.rows.filter((d) => d.comparison_group === 'state-backed').map((d) => d[`organisation_${lang}`])
  );
  return ratio === undefined
    ? undefined
    : words[lang].flat(
        context.format.list([...names]),
        ratio.firm[`organisation_${lang}`],
        context.format.number(ratio.times)
      );
};

/** Which firms were picked in vain. */
const absenceOf = (lang: Lang, context: Context): string | undefined => {
  const names = absentFirms(context);
  const { from, to } = context.params;
  return names.length === 0 ? undefined : words[lang].none(context.format.list(names), from, to);
};

type Group = 'state' | 'sme' | 'larger';
const groups: readonly Group[] = ['state', 'sme', 'larger'];

export const words = {
  fr: {
    hatched: 'écart entre les sources',
    dotted: 'années sans source',
    logarithmic: 'Échelle logarithmique : chaque trait vaut dix fois le précédent.',
    lens: (times: string, max: string) =>
      `La bande grise, grossie ${times} fois : 0\u00a0à\u00a0${max.replace(' ', '\u00a0')}`,
    flat: (names: string, firm: string, times: string) => [
      `Au ras de l’axe : ${names}. ${firm} a vendu au moins ${times} fois plus.`,
      `${firm} : au moins ${times} fois toute société portée par l’État`
    ],
    others: 'autres entreprises',
    leftOut: ({ count, below }: ReturnType<typeof leftOut>) => {
      const few = count - below;
      const reasons = [
        ...(few === 0
          ? []
          : [
              few === 1
                ? '1 dont peu d’années sont connues ou qui vend d’abord autre chose que du cloud'
                : `${few} dont peu d’années sont connues ou qui vendent d’abord autre chose que du cloud`
            ]),
        ...(below === 0
          ? []
          : [
              `${below} PME qui ${below === 1 ? 'a' : 'ont'} vendu moins, chaque année connue, que la meilleure société portée par l’État`
            ])
      ];
      return `${count === 1 ? '1 autre entreprise n’est pas dessinée' : `${count} autres entreprises ne sont pas dessinées`} ici : ${reasons.join(' ; ')}.`;
    },
    none: (names: string, first: number, last: number) =>
      `Aucun chiffre d’affaires lu pour ${names}, de ${first} à ${last}.`,
    note: (context: Context) => noteOf('fr', context),
    activity: {
      telecom: 'télécoms',
      'it-services': 'services',
      software: 'logiciel',
      registrar: 'noms de domaine'
    },
    /** What stands at the end of a line: the firm, what it mainly sells where that is no cloud, the amount of its best year. */
    amount: (d: Row, format: Formats) =>
      withBoundSign(d.bound, format.moneyRange(d.low, d.high)).replaceAll(' ', '\u00a0'),
    value: (d: Row, format: Formats) => valueOf('fr', d, format),
    best: {
      state: 'Sociétés portées par l’État',
      atBest: (amount: string) => `${amount} par an au mieux`,
      sme: 'PME du cloud'
    },
    finding: (context: Context) => findingOf('fr', context),
    subtitle: (context: Context) =>
      `Chiffre d’affaires annuel, en ${euroKind.fr(context)}, ${span({ ...context, rows: drawnRows(context) }, ' à ')}`,
    notFound: (context: Context) => absenceOf('fr', context),
    title: 'Chiffre d’affaires : sociétés portées par l’État, PME, entreprises plus grandes',
    question: 'Qui a vendu combien ?',
    group: {
      state: 'société portée par l’État',
      sme: 'PME qui vend d’abord du cloud ou de l’hébergement',
      larger: 'entreprise plus grande'
    },
    takeaway: (context: Context): string => {
      const { format } = context;
      const found = bestYears(context);
      const parts = groups.flatMap((group) => {
        const rows = found[group];
        if (rows.length === 0) return [];
        const named = rows.map(
          (d) => `${d.organisation_fr} en ${d.year} (${spanOf([d], format, format.moneyRange)})`
        );
        const ratio = group === 'state' ? undefined : multiple('fr', rows[0], found.state[0], 'à');
        const text =
          ratio === undefined
            ? ''
            : `, soit environ ${ratio} fois celle ${found.state.length === 1 ? `de ${found.state[0]?.organisation_fr ?? ''}` : 'de ces sociétés'}`;
        return [`${words.fr.group[group]}, ${format.list(named)}${text}`];
      });
      if (context.rows.length === 0) return 'Aucun chiffre d’affaires n’a été trouvé pour ce choix.';
      return parts.length === 0
        ? 'Ce choix ne contient aucune année sûre d’une société portée par l’État, d’une PME ni d’une entreprise plus grande.'
        : `Meilleure année lue, en ${euroKind.fr(context)} : ${parts.join(' ; ')}.`;
    },
    alt: (context: Context): string =>
      `Une ligne par organisation (${firms(context.rows) - leftOut(context).count}) : chiffre d’affaires annuel, ${span(context, ' à ')}, échelle ${context.params.scale === 'log' ? 'logarithmique' : 'linéaire depuis zéro'}. ${words.fr.takeaway(context)}`,
    scope:
      'Chiffre d’affaires annuel publié ou estimé, en année civile ou en exercice (rangé à l’année de sa fin). Un trait plein relie des années qui se suivent ; en pointillé, des années n’ont pas été lues. Une barre hachurée va de la plus basse à la plus haute source ; une source peu sûre l’étend, elle ne décide d’aucun record. Le nom d’une entreprise porte le montant de sa meilleure année ; entre parenthèses : ce que vend surtout une entreprise dont ce n’est ni le cloud ni l’hébergement. La couleur et la forme suivent le groupe de l’entreprise cette année-là : taille, et autonomie. Les chiffres de groupe, les parties d’exercice, les ventes plus larges que le cloud et celles dont l’année n’est pas sûre ne sont pas dessinés.',
    missing: (context: Context): string =>
      `Valeurs : ${context.rows.length} ; organisations : ${firms(context.rows)}. Peu d’années ont été lues pour chacune. On lit ici des points, pas la courbe d’un secteur.${leftOut(context).count === 0 ? '' : ` ${words.fr.leftOut(leftOut(context))}`}`
  },
  en: {
    hatched: 'gap between sources',
    dotted: 'years without a source',
    logarithmic: 'Logarithmic scale: each line is ten times the one before.',
    lens: (times: string, max: string) => `The grey band, ${times} times larger: 0\u00a0to\u00a0${max}`,
    flat: (names: string, firm: string, times: string) => [
      `Flat on the axis: ${names}. ${firm} sold at least ${times} times more.`,
      `${firm}: at least ${times} times any State-backed venture`
    ],
    others: 'other firms',
    leftOut: ({ count, below }: ReturnType<typeof leftOut>) => {
      const few = count - below;
      const reasons = [
        ...(few === 0
          ? []
          : [
              `${few} of which few years are known or which mainly ${few === 1 ? 'sells' : 'sell'} something else than cloud`
            ]),
        ...(below === 0
          ? []
          : [
              `${below === 1 ? '1 SME' : `${below} SMEs`} that sold less, in each known year, than the best State-backed venture`
            ])
      ];
      return `${count === 1 ? '1 other firm is not drawn' : `${count} other firms are not drawn`} here: ${reasons.join('; ')}.`;
    },
    none: (names: string, first: number, last: number) =>
      `No turnover read for ${names}, ${first} to ${last}.`,
    note: (context: Context) => noteOf('en', context),
    activity: {
      telecom: 'telecoms',
      'it-services': 'services',
      software: 'software',
      registrar: 'domain names'
    },
    amount: (d: Row, format: Formats) =>
      withBoundSign(d.bound, format.moneyRange(d.low, d.high)).replaceAll(' ', '\u00a0'),
    value: (d: Row, format: Formats) => valueOf('en', d, format),
    best: {
      state: 'State-backed ventures',
      atBest: (amount: string) => `${amount} a year at best`,
      sme: 'cloud SMEs'
    },
    finding: (context: Context) => findingOf('en', context),
    subtitle: (context: Context) =>
      `Yearly turnover, in ${euroKind.en(context)}, ${span({ ...context, rows: drawnRows(context) }, ' to ')}`,
    notFound: (context: Context) => absenceOf('en', context),
    title: 'Turnover: State-backed ventures, SMEs, larger firms',
    question: 'Who sold how much?',
    group: {
      state: 'State-backed venture',
      sme: 'SME that mainly sells cloud or hosting',
      larger: 'larger firm'
    },
    takeaway: (context: Context): string => {
      const { format } = context;
      const found = bestYears(context);
      const parts = groups.flatMap((group) => {
        const rows = found[group];
        if (rows.length === 0) return [];
        const named = rows.map(
          (d) => `${d.organisation_en} in ${d.year} (${spanOf([d], format, format.moneyRange)})`
        );
        const ratio = group === 'state' ? undefined : multiple('en', rows[0], found.state[0], 'to');
        const text =
          ratio === undefined
            ? ''
            : `, about ${ratio} times that of ${found.state.length === 1 ? (found.state[0]?.organisation_en ?? '') : 'these ventures'}`;
        return [`${words.en.group[group]}, ${format.list(named)}${text}`];
      });
      if (context.rows.length === 0) return 'No turnover was found for this choice.';
      return parts.length === 0
        ? 'This choice holds no sure year of a State-backed venture, an SME or a larger firm.'
        : `Best year read, in ${euroKind.en(context)}: ${parts.join('; ')}.`;
    },
    alt: (context: Context): string =>
      `A line for each organisation (${firms(context.rows) - leftOut(context).count}): yearly turnover, ${span(context, ' to ')}, ${context.params.scale === 'log' ? 'logarithmic scale' : 'linear scale from zero'}. ${words.en.takeaway(context)}`,
    scope:
      'Yearly turnover, published or estimated, by calendar or financial year (filed under the year it ends in). A solid line joins consecutive years; where it is dotted, years were not read. A hatched bar runs from the lowest to the highest source; a source of low confidence lengthens it, it decides no record. A firm’s name bears the amount of its best year; in brackets: what a firm mainly sells where that is neither cloud nor hosting. Colour and shape follow the firm’s group that year: size, and autonomy. Group figures, parts of a year, sales wider than the cloud and those of an unsure year are not drawn.',
    missing: (context: Context): string =>
      `Values: ${context.rows.length}; organisations: ${firms(context.rows)}. Few years were read for each. These are points, not the curve of a sector.${leftOut(context).count === 0 ? '' : ` ${words.en.leftOut(leftOut(context))}`}`
  }
} as const;
