// The title of the picture of aid-by-beneficiary, the line under it and its foot, computed from its rows.
import { aidedFirms, firmsFollowed, grantedBetween, grantedYears, sectorNames } from '../aid.ts';
import type { Context } from './data.ts';
import { absent, drawn, lacks, type Drawn } from './summary.ts';

/** Firms as they stand together: how many, what all have, and what the least and the most aided have. */
const rangeOf = (firms: readonly Drawn[]) => {
  const known = firms.flatMap(({ once, all }) =>
    once === undefined || all === undefined ? [] : [{ low: once.low, high: all.high }]
  );
  const whole = { low: 0, high: 0 };
  for (const { low, high } of known) {
    whole.low += low;
    whole.high += high;
  }
  return {
    count: known.length,
    ...whole,
    least: Math.min(...known.map(({ low }) => low)),
    greatest: Math.max(...known.map(({ high }) => high))
  };
};

/** What the title compares: the firms drawn first; undefined where fewer than two have an amount. */
const found = (context: Context) => {
  const all = drawn(context);
  const followed = all.filter((one) => one.followed);
  const firms = rangeOf(followed.length > 0 ? followed : all);
  const [first, second] = all.filter((one) => !one.followed && one.all !== undefined);
  const low = first?.once?.low ?? 0;
  const high = first?.all?.high ?? 0;
  // The most aided of the others, where it surely is.
  const other =
    followed.length === 0 || first === undefined || low <= (second?.all?.high ?? 0)
      ? undefined
      : { fr: first.firm.organisation_fr ?? '', en: first.firm.organisation_en ?? '', low, high };
  return firms.count < 2 ? undefined : { ...firms, followed: followed.length > 0, other };
};

/** Whether every firm drawn has a profile here. */
const followedAlone = (context: Context): boolean => {
  const firms = drawn(context);
  return firms.length > 0 && firms.every(({ followed }) => followed);
};

const followed = {
  fr: (n: number): string => (n === 1 ? '1 fournisseur suivi' : `${n} fournisseurs suivis`),
  en: (n: number): string => (n === 1 ? '1 provider followed' : `${n} providers followed`)
} as const;

export const titles = {
  fr: {
    finding: (context: Context): string | undefined => {
      const firms = found(context);
      if (firms === undefined) return undefined;
      const { money, moneyRange } = context.format;
      const who = firms.followed ? 'entreprises suivies' : 'entreprises de ce secteur';
      const { other } = firms;
      if (other !== undefined)
        return `${firms.count} ${who} : ${moneyRange(firms.low, firms.high)} d’aide d’État en tout ; ${moneyRange(other.low, other.high)} à ${other.fr} seule`;
      return `${firms.count} ${who}, ${moneyRange(firms.low, firms.high)} d’aide d’État en tout : de ${money(firms.least)} à ${money(firms.greatest)} chacune`;
    },
    subtitle: (context: Context): string => {
      const { level } = context.params;
      const whom = followedAlone(context) ? `aux ${firmsFollowed[level].fr(2)}` : aidedFirms[level].fr;
      return `Élément d’aide (ce qui vaut subvention) accordé, non versé,${grantedYears.fr(grantedBetween(context.rows))} ${whom}, en euros courants`;
    },
    foot: (context: Context, narrow: boolean): string[] => {
      const { omitted } = lacks(context);
      const names = absent(context, 'fr');
      const some = context.format.list(names);
      const sector = `du secteur ${sectorNames[context.params.level].fr}`;
      const where = followedAlone(context) ? ` ${sector}` : '';
      return [
        omitted === 0
          ? ''
          : context.format.pair(
              'Au tableau sans être dessinées',
              `${omitted} ${omitted === 1 ? 'entreprise' : 'entreprises'}${where}`
            ),
        names.length === 0
          ? ''
          : context.format.pair(
              'Aucune ligne au registre, ce qui n’est pas zéro',
              narrow ? followed.fr(names.length) : `${some} (${names.length})`
            )
      ];
    }
  },
  en: {
    finding: (context: Context): string | undefined => {
      const firms = found(context);
      if (firms === undefined) return undefined;
      const { money, moneyRange } = context.format;
      const who = firms.followed ? 'firms followed' : 'firms of this sector';
      const { other } = firms;
      if (other !== undefined)
        return `${firms.count} ${who}: ${moneyRange(firms.low, firms.high)} of State aid in all; ${moneyRange(other.low, other.high)} to ${other.en} alone`;
      return `${firms.count} ${who}, ${moneyRange(firms.low, firms.high)} of State aid in all: ${money(firms.least)} to ${money(firms.greatest)} each`;
    },
    subtitle: (context: Context): string => {
      const { level } = context.params;
      const whom = followedAlone(context) ? `to the ${firmsFollowed[level].en(2)}` : aidedFirms[level].en;
      return `Aid element (what is worth a grant) awarded, not paid out,${grantedYears.en(grantedBetween(context.rows))} ${whom}, in current euros`;
    },
    foot: (context: Context, narrow: boolean): string[] => {
      const { omitted } = lacks(context);
      const names = absent(context, 'en');
      const some = context.format.list(names);
      const where = followedAlone(context) ? ` of the sector ${sectorNames[context.params.level].en}` : '';
      return [
        omitted === 0
          ? ''
          : context.format.pair(
              'In the table and not drawn',
              `${omitted} ${omitted === 1 ? 'firm' : 'firms'}${where}`
            ),
        names.length === 0
          ? ''
          : context.format.pair(
              'No row in the register, which is not zero',
              narrow ? followed.en(names.length) : `${some} (${names.length})`
            )
      ];
    }
  }
} as const;
