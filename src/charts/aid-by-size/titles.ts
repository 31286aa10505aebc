// The title and the line under it of the picture of aid-by-size, computed from its rows.
import type { Lang } from '#model/language.ts';
import { aidedFirms, grantedBetween, grantedYears, type Aid } from '../aid.ts';
import { sharePercent } from '../share-percent.ts';
import type { Context } from './data.ts';
import { lacks, smeShare, splits, type Split } from './summary.ts';

/** An amount known between two bounds makes a share that is about. */
const exactness = (whole: Aid): string =>
  whole === undefined || whole.low === whole.high ? 'exact' : 'about';

/** What SMEs have by declared size and by corrected size; undefined where no amount was read, or of one award. */
const shares = (context: Context) => {
  const { all, corrections } = splits(context);
  const declared = smeShare(all.declared);
  const corrected = smeShare(all.corrected);
  if (declared === undefined || corrected === undefined || lacks(context).total < 2) return undefined;
  return {
    declared: { percent: declared, split: all.declared },
    corrected: corrections.length === 0 ? undefined : { percent: corrected, split: all.corrected },
    same: Math.round(declared) === Math.round(corrected)
  };
};

/** A share of `whole` in words: about, where the whole is not known exactly. */
const written =
  (lang: Lang) =>
  (share: number, whole: Aid, { format }: Context): string =>
    format.bounded(exactness(whole), sharePercent(lang, share, format));
const shareOf = { fr: written('fr'), en: written('en') } as const;

export const titles = {
  fr: {
    share: shareOf.fr,
    finding: (context: Context): string | undefined => {
      const found = shares(context);
      if (found === undefined) return undefined;
      const { declared, corrected, same } = found;
      const what = { all: 'aides d’État', grant: 'subventions', loan: 'prêts et avances' }[
        context.params.instrument
      ];
      const share = (of: Split, percent_: number) => shareOf.fr(percent_, of.whole, context);
      const start = `Aux PME, ${share(declared.split, declared.percent)} du montant des ${what} selon la taille déclarée`;
      return corrected === undefined
        ? start
        : same
          ? `${start}, et autant une fois corrigée`
          : `${start}, ${share(corrected.split, corrected.percent)} une fois corrigée`;
    },
    subtitle: ({ rows, params }: Context): string =>
      `Élément d’aide (ce qui vaut subvention) accordé${grantedYears.fr(grantedBetween(rows))} ${aidedFirms[params.level].fr}, en euros courants`
  },
  en: {
    share: shareOf.en,
    finding: (context: Context): string | undefined => {
      const found = shares(context);
      if (found === undefined) return undefined;
      const { declared, corrected, same } = found;
      const what = { all: 'State aid', grant: 'grants', loan: 'loans and advances' }[
        context.params.instrument
      ];
      const share = (of: Split, percent_: number) => shareOf.en(percent_, of.whole, context);
      const start = `To SMEs, ${share(declared.split, declared.percent)} of ${what} by declared size`;
      return corrected === undefined
        ? start
        : same
          ? `${start}, and as much once corrected`
          : `${start}, ${share(corrected.split, corrected.percent)} once corrected`;
    },
    subtitle: ({ rows, params }: Context): string =>
      `Aid element (what is worth a grant) awarded${grantedYears.en(grantedBetween(rows))} ${aidedFirms[params.level].en}, in current euros`
  }
} as const;
