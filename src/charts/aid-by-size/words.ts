// The sentences of aid-by-size, computed from its rows.
import { aidOf, grantedBetween } from '../aid.ts';
import type { Formats } from '../contract.ts';
import type { Measure } from './bars.ts';
import type { Row, Told } from './row.ts';

const read = ({ rows }: Told, reading: Row['reading']) => rows.filter((d) => d.reading === reading);
const awards = (rows: readonly Row[]) => rows.reduce((sum, d) => sum + d.awards, 0);
const percent = (told: Told, part: number, whole: number) =>
  told.format.percent(whole === 0 ? 0 : Math.round((part / whole) * 100));

/** What SMEs have of a reading, in number and in aid element, beside the whole. */
const smes = (told: Told, reading: 'declared' | 'corrected') => {
  const all = read(told, reading);
  const own = all.filter((d) => (d.declared ?? d.size) === 'sme');
  const [aid, whole] = [aidOf(own), aidOf(all)];
  const middle = (sum: typeof aid) => (sum === undefined ? 0 : (sum.low + sum.high) / 2);
  return {
    awards: awards(own),
    total: awards(all),
    number: percent(told, awards(own), awards(all)),
    aid,
    whole,
    value: percent(told, middle(aid), middle(whole)),
    less: middle(aid) * awards(all) < middle(whole) * awards(own)
  };
};

const corrections = (told: Told, written: (sum: ReturnType<typeof aidOf>, format: Formats) => string) =>
  read(told, 'correction').map((d) => `${d.beneficiary ?? ''} (${written(aidOf([d]), told.format)})`);

const gaps = (told: Told) => {
  const all = read(told, 'corrected');
  return {
    total: awards(all),
    without: all.reduce((sum, d) => sum + d.awards - d.awards_with_amount, 0),
    unknown: awards(all.filter((d) => d.size === 'unknown')),
    bySector: all.reduce((sum, d) => sum + d.awards_by_sector, 0)
  };
};

export const words = {
  fr: {
    absent: 'aucun montant lu',
    measure: { awards: 'En nombre d’aides', firms: 'En nombre d’entreprises', aid: 'En élément d’aide' },
    reading: { declared: 'déclarée', corrected: 'corrigée' },
    size: { sme: 'PME', unknown: 'taille inconnue', large: 'grandes entreprises' },
    moved: (amount: string): string => `dont ${amount} de taille corrigée`,
    aid: (sum: ReturnType<typeof aidOf>, format: Formats): string =>
      sum === undefined ? words.fr.absent : format.moneyRange(sum.low, sum.high),
    segment: (d: Row, measure: Measure): string =>
      d.reading === 'correction'
        ? `${d.beneficiary ?? ''}, taille corrigée`
        : `${words.fr.measure[measure]}, taille ${words.fr.reading[d.reading]}, ${words.fr.size[d.declared ?? d.size ?? 'unknown']}`,
    level: {
      cloud: 'au secteur « hébergement et cloud »',
      digital: 'au numérique au sens large',
      both: 'au cloud et au numérique'
    },
    instrument: { all: 'aides', grant: 'subventions', loan: 'prêts et avances remboursables' },
    title: 'Les aides d’État selon la taille des entreprises',
    question: 'Les aides sont-elles allées aux petites entreprises ?',
    takeaway: (told: Told): string => {
      const { format, params } = told;
      const { level, instrument } = params;
      const [corrected, declared, days] = [
        smes(told, 'corrected'),
        smes(told, 'declared'),
        grantedBetween(told.rows)
      ];
      if (days === undefined) return 'Aucune aide n’a été lue au registre pour ce choix.';
      const names = corrections(told, words.fr.aid);
      const fixed =
        names.length === 0
          ? 'Aucune taille déclarée n’est corrigée ici.'
          : `À s’en tenir aux tailles déclarées, elles en auraient ${declared.awards}, et ${words.fr.aid(declared.aid, format)} (${declared.value}) : la taille de ${names.length === 1 ? 'l’entreprise suivante' : `${names.length} entreprises`} est corrigée ici, ${format.list(names)}.`;
      return `Du ${format.date(days.from)} au ${format.date(days.to)}, sur ${corrected.total} ${words.fr.instrument[instrument]} ${words.fr.level[level]}, les PME en ont ${corrected.awards} (${corrected.number}), ${corrected.less ? 'mais' : 'et'} ${words.fr.aid(corrected.aid, format)} sur ${words.fr.aid(corrected.whole, format)} d’élément d’aide (${corrected.value}). ${fixed}`;
    },
    alt: (told: Told): string => {
      const firms = read(told, 'corrected').map(
        (d) => `${words.fr.size[d.size ?? 'unknown']} ${told.format.number(d.firms)}`
      );
      return `Six barres, deux à deux : nombre d’aides, nombre d’entreprises et élément d’aide, partagés entre PME et grandes entreprises selon la taille déclarée, puis corrigée. ${words.fr.takeaway(told)} Entreprises, taille corrigée : ${firms.length === 0 ? 'aucune' : firms.join(', ')}.`;
    },
    scope:
      'Registre européen des aides d’État : en principe les aides de plus de 500 000 €, et quelques-unes de moins. Ne comptent que les éléments d’aide, c’est-à-dire ce qui vaut subvention : eux seuls se comparent. Ils sont accordés, non versés, et tels que l’autorité les déclare ; pour une partie des prêts et avances, elle y met tout le montant prêté. La taille est déclarée par l’autorité qui accorde l’aide ; elle est corrigée là où le registre ou le groupe de l’entreprise la contredit, et la raison est au tableau. Les aides sont retenues sur le secteur (NACE) déclaré ou sur le SIREN d’une entreprise suivie, et non sur ce que l’argent a acheté, que rien ne mesure. Une entreprise de deux tailles compte dans les deux. Hors du registre : aides de minimis, commande publique, capital apporté aux conditions du marché.',
    missing: (told: Told): string => {
      const { total, without, unknown, bySector } = gaps(told);
      const amounts =
        without === 0
          ? 'Chaque ligne retenue a un montant'
          : without === 1
            ? 'Une ligne n’a pas de montant : elle compte en nombre, pas en euros'
            : `${without} lignes n’ont pas de montant : elles comptent en nombre, pas en euros`;
      const sizes =
        unknown === 0 ? 'aucune n’est de taille inconnue' : `la taille est inconnue pour ${unknown}`;
      return `${amounts} ; ${sizes}. ${bySector} lignes sur ${total} ne sont retenues que pour leur secteur déclaré, que personne n’a vérifié. La plupart des aides de moins de 500 000 € ne sont pas au registre : leur absence n’est pas zéro.`;
    }
  },
  en: {
    absent: 'no amount read',
    measure: { awards: 'By number of awards', firms: 'By number of firms', aid: 'By aid element' },
    reading: { declared: 'declared', corrected: 'corrected' },
    size: { sme: 'SMEs', unknown: 'size unknown', large: 'large firms' },
    moved: (amount: string): string => `${amount} of it with a corrected size`,
    aid: (sum: ReturnType<typeof aidOf>, format: Formats): string =>
      sum === undefined ? words.en.absent : format.moneyRange(sum.low, sum.high),
    segment: (d: Row, measure: Measure): string =>
      d.reading === 'correction'
        ? `${d.beneficiary ?? ''}, size corrected`
        : `${words.en.measure[measure]}, ${words.en.reading[d.reading]} size, ${words.en.size[d.declared ?? d.size ?? 'unknown']}`,
    level: {
      cloud: 'to the “hosting and cloud” sector',
      digital: 'to digital at large',
      both: 'to cloud and digital'
    },
    instrument: { all: 'awards', grant: 'grants', loan: 'loans and repayable advances' },
    title: 'State aid by size of firm',
    question: 'Did aid reach small firms?',
    takeaway: (told: Told): string => {
      const { format, params } = told;
      const { level, instrument } = params;
      const [corrected, declared, days] = [
        smes(told, 'corrected'),
        smes(told, 'declared'),
        grantedBetween(told.rows)
      ];
      if (days === undefined) return 'No award was read in the register for this choice.';
      const names = corrections(told, words.en.aid);
      const fixed =
        names.length === 0
          ? 'No declared size is corrected here.'
          : `By declared size they would have ${declared.awards}, and ${words.en.aid(declared.aid, format)} (${declared.value}): the size of ${names.length === 1 ? 'the following firm' : `${names.length} firms`} is corrected here, ${format.list(names)}.`;
      return `From ${format.date(days.from)} to ${format.date(days.to)}, of ${corrected.total} ${words.en.instrument[instrument]} ${words.en.level[level]}, SMEs have ${corrected.awards} (${corrected.number}), ${corrected.less ? 'but' : 'and'} ${words.en.aid(corrected.aid, format)} of ${words.en.aid(corrected.whole, format)} of aid element (${corrected.value}). ${fixed}`;
    },
    alt: (told: Told): string => {
      const firms = read(told, 'corrected').map(
        (d) => `${words.en.size[d.size ?? 'unknown']} ${told.format.number(d.firms)}`
      );
      return `Six bars in pairs: number of awards, number of firms and aid element, shared between SMEs and large firms by declared size, then by corrected size. ${words.en.takeaway(told)} Firms, by corrected size: ${firms.length === 0 ? 'none' : firms.join(', ')}.`;
    },
    scope:
      'EU State aid register: awards above €500,000 as a rule, and some below. Only aid elements count, that is what is worth a grant: they alone compare. They are granted, not paid out, and as the authority declares them; for some loans and advances it puts the whole amount lent. The size is declared by the authority that grants the aid; it is corrected where the register or the firm’s group contradicts it, and the table gives the reason. Awards are selected by the declared sector (NACE) or by the SIREN of a followed firm, not by what the money bought, which nothing measures. A firm of two sizes counts in both. Outside the register: de minimis aid, public procurement, equity at market terms.',
    missing: (told: Told): string => {
      const { total, without, unknown, bySector } = gaps(told);
      const amounts =
        without === 0
          ? 'Every row selected has an amount'
          : without === 1
            ? 'One row has no amount: it counts in number, not in euros'
            : `${without} rows have no amount: they count in number, not in euros`;
      const sizes = unknown === 0 ? 'none is of unknown size' : `the size of ${unknown} is unknown`;
      return `${amounts}; ${sizes}. ${bySector} rows of ${total} are selected for their declared sector alone, which nobody checked. Most awards below €500,000 are not in the register: their absence is not zero.`;
    }
  }
} as const;
