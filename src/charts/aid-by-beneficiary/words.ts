// The sentences of aid-by-beneficiary, computed from its rows.
import { groups } from 'd3';
import { aidOf, grantedBetween } from '../aid.ts';
import type { Formats } from '../contract.ts';
import type { Row, Told } from './row.ts';

type Sum = ReturnType<typeof aidOf>;

const awarded = ({ rows }: Told) => rows.filter((d) => d.found === 'award');
const firmsOf = (rows: readonly Row[]) => new Set(rows.map((d) => d.firm)).size;
const count = (
  rows: readonly Row[],
  column: 'awards' | 'awards_with_amount' | 'awards_at_nominal' | 'awards_paired' | 'firms'
) => rows.reduce((sum, d) => sum + (d[column] ?? 0), 0);
const middle = (sum: Sum) => (sum === undefined ? 0 : (sum.low + sum.high) / 2);
const percent = (told: Told, part: Sum, whole: Sum) =>
  told.format.percent(Math.round((middle(part) / (middle(whole) || 1)) * 100));

/** The firm with the most aid, the firms selected by their number, and each instrument, beside the whole. */
const parts = (told: Told) => {
  const all = awarded(told);
  const [[, first] = [undefined, []]] = groups(all, (d) => d.firm);
  const followed = all.filter((d) => d.criterion === 'organisation');
  return {
    all,
    whole: aidOf(all),
    first,
    followed,
    byInstrument: groups(all, (d) => d.instrument ?? '').sort(
      ([, a], [, b]) => middle(aidOf(b)) - middle(aidOf(a))
    )
  };
};

const undrawn = (told: Told) => Math.max(0, firmsOf(awarded(told)) - Number(told.params.top));

/** The SMEs followed here: found, looked for and not found, not looked for for want of a number. */
const absences = ({ rows }: Told) => {
  const of = (found: Row['found']) => rows.filter((d) => d.found === found);
  const smes = (own: readonly Row[]) =>
    count(
      own.filter((d) => d.comparison_group === 'sme'),
      'firms'
    );
  return {
    noRow: of('no-row'),
    noSiren: count(of('no-siren'), 'firms'),
    smesWithoutSiren: smes(of('no-siren')),
    smesNoRow: smes(of('no-row'))
  };
};

/** Instruments as a sum is said to be in them; others keep the word of the vocabulary. */
const instruments: Readonly<Record<'fr' | 'en', Readonly<Record<string, string>>>> = {
  fr: { grant: 'subventions', loan: 'prêts et avances', guarantee: 'garanties' },
  en: { grant: 'grants', loan: 'loans and advances', guarantee: 'guarantees' }
};

export const words = {
  fr: {
    absent: 'aucun montant lu',
    aid: (sum: Sum, format: Formats): string =>
      sum === undefined ? words.fr.absent : format.moneyRange(sum.low, sum.high),
    size: { sme: 'PME', unknown: 'taille inconnue', large: 'grandes entreprises' },
    bySector: 'retenue sur le seul secteur déclaré',
    instrument: (id: string, format: Formats, narrow: boolean): string =>
      id === 'loan' ? (narrow ? 'avance' : 'prêt ou avance') : format.term('instrument', id),
    awards: (n: number): string => (n === 1 ? 'une aide' : `${n} aides`),
    level: {
      cloud: 'de l’hébergement et du cloud',
      digital: 'du numérique au sens large',
      both: 'du cloud et du numérique'
    },
    title: 'Les aides d’État, entreprise par entreprise',
    question: 'Quelles entreprises du cloud ont reçu quoi ?',
    takeaway: (told: Told): string => {
      const { format, params } = told;
      const { all, whole, first, followed, byInstrument } = parts(told);
      const days = grantedBetween(all);
      if (days === undefined || first[0] === undefined)
        return 'Aucune aide n’a été lue au registre pour ce choix.';
      const kinds = byInstrument.map(
        ([id, own]) =>
          `${words.fr.aid(aidOf(own), format)} en ${instruments.fr[id] ?? format.term('instrument', id)}`
      );
      const n = firmsOf(followed);
      const sum = `${words.fr.aid(aidOf(followed), format)} (${percent(told, aidOf(followed), whole)})`;
      const known =
        n === 0
          ? 'aucune n’est connue ici par son SIREN, toutes sont retenues sur leur seul secteur déclaré'
          : `${n === 1 ? `celle qui est connue ici par son SIREN a ${sum}` : `les ${n} qui sont connues ici par leur SIREN ont ${sum}`}, les autres sont retenues sur leur seul secteur déclaré`;
      return `Du ${format.date(days.from)} au ${format.date(days.to)}, le registre compte ${words.fr.awards(count(all, 'awards'))} pour ${firmsOf(all)} entreprises ${words.fr.level[params.level]} : ${format.list(kinds)}. ${first[0].organisation_fr ?? ''} en a ${words.fr.aid(aidOf(first), format)}, soit ${percent(told, aidOf(first), whole)} du total ; ${known}.`;
    },
    alt: (told: Told): string => {
      const { all } = parts(told);
      const drawn = Math.min(firmsOf(all), Number(told.params.top));
      return `Un point par entreprise et par instrument, pour les ${drawn} entreprises qui ont le plus d’élément d’aide, sur une échelle ${told.params.scale === 'log' ? 'logarithmique' : 'linéaire'}. ${words.fr.takeaway(told)}`;
    },
    scope:
      'Registre européen des aides d’État : en principe les aides de plus de 500 000 €, et quelques-unes de moins. Chaque montant est un élément d’aide, c’est-à-dire ce qui vaut subvention, tel que l’autorité le déclare ; le montant prêté n’est pas dessiné. C’est de l’argent accordé : le registre ne dit pas ce qui a été versé. Couleur : taille déclarée par l’autorité, corrigée où elle est contredite. Les aides sont retenues sur le SIREN d’une entreprise suivie (points pleins) ou sur le seul secteur (NACE) déclaré (points creux) ; ce que l’argent a acheté, rien ne le mesure. Hors du registre : aides de minimis, commande publique, capital apporté aux conditions du marché. Le tableau donne toutes les entreprises, puis les fournisseurs suivis qui n’ont pas de ligne.',
    missing: (told: Told): string => {
      const { format } = told;
      const { all } = parts(told);
      const without = all.filter((d) => (d.awards ?? 0) > (d.awards_with_amount ?? 0));
      const lent = all.filter((d) => d.instrument !== 'grant');
      const { noRow, noSiren, smesNoRow, smesWithoutSiren } = absences(told);
      const said = [
        without.length === 0
          ? 'Chaque aide retenue a un montant.'
          : `Aides sans montant lu, comptées sans euro : ${format.list([...new Set(without.map((d) => d.organisation_fr ?? ''))])}.`,
        undrawn(told) === 0
          ? ''
          : `${undrawn(told) === 1 ? 'Une entreprise est au tableau sans être dessinée' : `${undrawn(told)} entreprises sont au tableau sans être dessinées`}.`,
        `Pour ${count(lent, 'awards_at_nominal')} des ${count(lent, 'awards')} prêts et avances, l’élément d’aide déclaré est tout le montant prêté.`,
        `${count(all, 'awards_paired')} aides vont par deux (même entreprise, même jour, même montant, deux instruments) : le registre ne dit pas si c’est une aide partagée ou déclarée deux fois.`,
        `Parmi les fournisseurs suivis, ${noRow.length} dont le SIREN est connu (${smesNoRow} PME) n’ont aucune ligne ; ${noSiren} autres (${smesWithoutSiren} PME) n’ont pu être cherchés, leur SIREN n’ayant pas été lu. L’absence n’est pas zéro.`
      ];
      return said.filter((part) => part !== '').join(' ');
    }
  },
  en: {
    absent: 'no amount read',
    aid: (sum: Sum, format: Formats): string =>
      sum === undefined ? words.en.absent : format.moneyRange(sum.low, sum.high),
    size: { sme: 'SMEs', unknown: 'size unknown', large: 'large firms' },
    bySector: 'selected by declared sector alone',
    instrument: (id: string, format: Formats, narrow: boolean): string =>
      id === 'loan' ? (narrow ? 'advance' : 'loan or advance') : format.term('instrument', id),
    awards: (n: number): string => (n === 1 ? 'one award' : `${n} awards`),
    level: { cloud: 'in hosting and cloud', digital: 'in digital at large', both: 'in cloud and digital' },
    title: 'State aid, firm by firm',
    question: 'Which cloud firms received what?',
    takeaway: (told: Told): string => {
      const { format, params } = told;
      const { all, whole, first, followed, byInstrument } = parts(told);
      const days = grantedBetween(all);
      if (days === undefined || first[0] === undefined)
        return 'No award was read in the register for this choice.';
      const kinds = byInstrument.map(
        ([id, own]) =>
          `${words.en.aid(aidOf(own), format)} in ${instruments.en[id] ?? format.term('instrument', id)}`
      );
      const n = firmsOf(followed);
      const sum = `${words.en.aid(aidOf(followed), format)} (${percent(told, aidOf(followed), whole)})`;
      const known =
        n === 0
          ? 'none is known here by its SIREN, all are selected by their declared sector alone'
          : `the ${n === 1 ? `one known here by its SIREN has ${sum}` : `${n} known here by their SIREN have ${sum}`}, the others are selected by their declared sector alone`;
      return `From ${format.date(days.from)} to ${format.date(days.to)}, the register holds ${words.en.awards(count(all, 'awards'))} to ${firmsOf(all)} firms ${words.en.level[params.level]}: ${format.list(kinds)}. ${first[0].organisation_en ?? ''} has ${words.en.aid(aidOf(first), format)}, or ${percent(told, aidOf(first), whole)} of the total; ${known}.`;
    },
    alt: (told: Told): string => {
      const { all } = parts(told);
      const drawn = Math.min(firmsOf(all), Number(told.params.top));
      return `One dot for each firm and instrument, for the ${drawn} firms with the most aid element, on a ${told.params.scale === 'log' ? 'logarithmic' : 'linear'} scale. ${words.en.takeaway(told)}`;
    },
    scope:
      'EU State aid register: awards above €500,000 as a rule, and some below. Each amount is an aid element, that is what is worth a grant, as the authority declares it; the amount lent is not drawn. It is money granted: the register does not say what was paid out. Colour: the size declared by the authority, corrected where it is contradicted. Awards are selected by the SIREN of a followed firm (solid dots) or by the declared sector (NACE) alone (hollow dots); what the money bought is measured nowhere. Outside the register: de minimis aid, public procurement, equity at market terms. The table gives all firms, then the followed providers that have no row.',
    missing: (told: Told): string => {
      const { format } = told;
      const { all } = parts(told);
      const without = all.filter((d) => (d.awards ?? 0) > (d.awards_with_amount ?? 0));
      const lent = all.filter((d) => d.instrument !== 'grant');
      const { noRow, noSiren, smesNoRow, smesWithoutSiren } = absences(told);
      const said = [
        without.length === 0
          ? 'Every award selected has an amount.'
          : `Awards without an amount, counted without a euro: ${format.list([...new Set(without.map((d) => d.organisation_en ?? ''))])}.`,
        undrawn(told) === 0
          ? ''
          : `${undrawn(told) === 1 ? 'One firm is in the table and not drawn' : `${undrawn(told)} firms are in the table and not drawn`}.`,
        `For ${count(lent, 'awards_at_nominal')} of the ${count(lent, 'awards')} loans and advances, the aid element declared is the whole amount lent.`,
        `${count(all, 'awards_paired')} awards go in pairs (same firm, same day, same amount, two instruments): the register does not say whether this is one aid shared or one declared twice.`,
        `Of the providers followed, ${noRow.length} whose SIREN is known (${smesNoRow} SMEs) have no row; ${noSiren} others (${smesWithoutSiren} SMEs) could not be looked for, their SIREN not having been read. Absence is not zero.`
      ];
      return said.filter((part) => part !== '').join(' ');
    }
  }
} as const;
