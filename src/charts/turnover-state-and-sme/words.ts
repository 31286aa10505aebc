// The sentences of turnover-state-and-sme, computed from its rows.
import { max } from 'd3';
import type { Lang } from '#model/language.ts';
import { euroKind } from '../euro-kind.ts';
import { isHost } from '../main-activity.ts';
import { spanOf } from '../span.ts';
import type { Row, Context } from './data.ts';

const firms = (rows: readonly Row[]) => new Set(rows.map((d) => d.organisation_id)).size;
const of = ({ rows }: Context, group: Row['comparison_group']) =>
  rows.filter((d) => d.comparison_group === group);

/** The highest sales of one year among some rows: several where they are the same. */
const peaks = (rows: readonly Row[]): Row[] => {
  const highest = max(rows, (d) => d.solid_high ?? undefined);
  return rows.filter((d) => d.solid_high !== null && d.solid_high === highest);
};

/** The three peaks that the sentence compares; an SME that mainly sells something else is no cloud SME. */
const best = (context: Context) => ({
  state: peaks(of(context, 'state-backed')),
  sme: peaks(of(context, 'sme').filter(isHost)),
  larger: peaks(of(context, 'larger'))
});

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

const years = ({ rows }: Context) => {
  const all = rows.map((d) => d.year);
  return { first: Math.min(...all), last: Math.max(...all) };
};

type Group = 'state' | 'sme' | 'larger';
const groups: readonly Group[] = ['state', 'sme', 'larger'];

export const words = {
  fr: {
    hybrid: 'surtout télécoms ou services',
    title: 'Chiffre d’affaires : sociétés portées par l’État, PME, entreprises plus grandes',
    question: 'Qui a vendu combien ?',
    group: {
      state: 'société portée par l’État',
      sme: 'PME qui vend d’abord du cloud ou de l’hébergement',
      larger: 'entreprise plus grande'
    },
    takeaway: (context: Context): string => {
      const { format } = context;
      const found = best(context);
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
      `Chiffre d’affaires annuel (organisations : ${firms(context.rows)}) de ${years(context).first} à ${years(context).last}, échelle ${context.params.scale === 'log' ? 'logarithmique' : 'linéaire'}. ${words.fr.takeaway(context)}`,
    scope:
      'Chiffre d’affaires annuel publié ou estimé, en année civile ou en exercice (rangé à l’année de sa fin). Un trait ne relie que des années qui se suivent ; une barre verticale va de la plus basse à la plus haute source ; une source peu sûre étend la barre, elle ne décide d’aucun record. Points creux : entreprises qui vendent surtout des télécoms ou des services informatiques. La couleur suit le groupe de l’entreprise cette année-là : taille, et autonomie. Les chiffres de groupe, les parties d’exercice, les ventes plus larges que le cloud et celles dont l’année n’est pas sûre ne sont pas dessinés.',
    missing: (context: Context): string =>
      `Valeurs : ${context.rows.length} ; organisations : ${firms(context.rows)}. Peu d’années ont été lues pour chacune. On lit ici des points, pas la courbe d’un secteur.`
  },
  en: {
    hybrid: 'mainly telecoms or IT services',
    title: 'Turnover: State-backed ventures, SMEs, larger firms',
    question: 'Who sold how much?',
    group: {
      state: 'State-backed venture',
      sme: 'SME that mainly sells cloud or hosting',
      larger: 'larger firm'
    },
    takeaway: (context: Context): string => {
      const { format } = context;
      const found = best(context);
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
      `Yearly turnover (organisations: ${firms(context.rows)}) from ${years(context).first} to ${years(context).last}, ${context.params.scale === 'log' ? 'logarithmic' : 'linear'} scale. ${words.en.takeaway(context)}`,
    scope:
      'Yearly turnover, published or estimated, by calendar or financial year (filed under the year it ends in). A line joins consecutive years only; a vertical bar runs from the lowest to the highest source; a source of low confidence lengthens the bar, it decides no record. Hollow dots: firms that mainly sell telecoms or IT services. Colour follows the firm’s group that year: size, and autonomy. Group figures, parts of a year, sales wider than the cloud and those of an unsure year are not drawn.',
    missing: (context: Context): string =>
      `Values: ${context.rows.length}; organisations: ${firms(context.rows)}. Few years were read for each. These are points, not the curve of a sector.`
  }
} as const;
