// The title of the picture of public-contracts, the line under it and the words in it, computed from its rows.
import { sharePercent } from '../share-percent.ts';
import type { Context } from './data.ts';
import { isAll } from './parts.ts';
import { busiest, count, leaders, registerOf, total } from './summary.ts';

/** The years of the first and the last contract of the register. */
const yearsOf = (days: { readonly from: string; readonly to: string } | undefined) =>
  days === undefined ? undefined : { from: days.from.slice(0, 4), to: days.to.slice(0, 4) };

/** The contracts of those who lead, and what they make of the amount; undefined where nobody leads. */
const lead = ({ rows }: Context) => {
  const first = leaders(rows);
  const whole = total(rows);
  const part = total(first);
  if (whole === undefined || part === undefined || first.length === 0) return undefined;
  return { contracts: count(first, 'contracts'), all: isAll(part, whole), share: (100 * part) / whole };
};

export const titles = {
  fr: {
    followed: 'a une fiche ici',
    notFollowed: 'n’en a pas',
    remaining: (n: number): string => (n < 2 ? 'le reste' : `les ${n} autres`),
    concentration: 'Ce que les plus gros font du montant',
    finding: (context: Context): string | undefined => {
      const { format, params, rows } = context;
      const register = registerOf(context);
      const n = count(rows, 'contracts');
      if (register === undefined || n < 2) return undefined;
      const years = yearsOf(register.days);
      const what = { cloud: 'hébergement, cloud', digital: 'autre numérique', both: 'numérique' }[
        params.level
      ];
      const when =
        years === undefined
          ? ''
          : years.from === years.to
            ? ` (${years.from})`
            : ` (${years.from}-${years.to})`;
      const start = `${format.number(n)} marchés retenus (${what}) sur ${format.number(register.contracts)} lus${when}`;
      if (params.measure === 'number') {
        const { max } = busiest(rows);
        return max === 0 ? start : `${start}, ${format.number(max)} au plus par fournisseur`;
      }
      const first = lead(context);
      if (first === undefined) return start;
      const who =
        first.contracts === 1
          ? 'un seul fait'
          : first.contracts === 2
            ? 'deux font'
            : `${format.number(first.contracts)} font`;
      return `${start} : ${who} ${first.all ? 'tout le montant' : `${sharePercent('fr', first.share, format)} du montant`}`;
    },
    subtitle: ({ params }: Context): string =>
      `${params.measure === 'value' ? 'Montant maximal à la signature, hors taxes, en euros courants' : 'Nombre de marchés'}, par fournisseur, dans les fichiers lus, où beaucoup d’acheteurs ne sont pas`
  },
  en: {
    followed: 'has a profile here',
    notFollowed: 'has none',
    remaining: (n: number): string => (n < 2 ? 'the rest' : `the ${n} others`),
    concentration: 'What the largest make of the amount',
    finding: (context: Context): string | undefined => {
      const { format, params, rows } = context;
      const register = registerOf(context);
      const n = count(rows, 'contracts');
      if (register === undefined || n < 2) return undefined;
      const years = yearsOf(register.days);
      const what = { cloud: 'hosting, cloud', digital: 'other digital', both: 'digital' }[params.level];
      const when =
        years === undefined
          ? ''
          : years.from === years.to
            ? ` (${years.from})`
            : ` (${years.from}–${years.to})`;
      const start = `${format.number(n)} contracts selected (${what}) of ${format.number(register.contracts)} read${when}`;
      if (params.measure === 'number') {
        const { max } = busiest(rows);
        return max === 0 ? start : `${start}, ${format.number(max)} at most a supplier`;
      }
      const first = lead(context);
      if (first === undefined) return start;
      const who =
        first.contracts === 1
          ? 'one makes'
          : first.contracts === 2
            ? 'two make'
            : `${format.number(first.contracts)} make`;
      return `${start}: ${who} ${first.all ? 'all of the amount' : `${sharePercent('en', first.share, format)} of the amount`}`;
    },
    subtitle: ({ params }: Context): string =>
      `${params.measure === 'value' ? 'Largest amount at signature, before tax, in current euros' : 'Number of contracts'}, by supplier, in the files read, in which many buyers are not`
  }
} as const;
