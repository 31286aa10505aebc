// The sentences of money-per-firm, computed from its rows.
import { max } from 'd3';
import type { Lang } from '#model/language.ts';
import { lowest, reached, spanOf, sure } from '../span.ts';
import {
  amountsOf,
  drawnStatuses,
  firmsOf,
  medianSme,
  without,
  type Amount,
  type Known,
  type Nature
} from './beneficiaries.ts';
import { natures, type Context, type Row } from './data.ts';

/** How many amounts of a nature a sentence names. */
const maxNamed = 3;

const nameOf = (lang: Lang, { first }: Amount): string => first[`organisation_${lang}`];

/** `Capital : Cloudwatt (75 M€), Numergy (75 M€) et Qarnot (1 M€).` */
const sentenceOf = (lang: Lang, { rows, format }: Context, nature: Nature): string | undefined => {
  const all = amountsOf(rows, nature);
  if (all.length === 0) return undefined;
  const named = all
    .slice(0, maxNamed)
    .map((amount) => `${nameOf(lang, amount)} (${spanOf(amount.rows, format, format.moneyRange)})`);
  const rest = all.length - named.length;
  const list = format.list(rest === 0 ? named : [...named, words[lang].others(rest)]);
  return `${format.pair(words[lang].natures[nature], list)}.`;
};

/** The largest capital, and those that equal it; undefined where that is not sure. */
const largestCapital = (rows: readonly Row[]): readonly Amount[] | undefined => {
  const all = amountsOf(rows, 'capital');
  const reachedBy = (amount: Amount) => max(sure(amount.rows), reached);
  const top = max(all, reachedBy);
  if (top === undefined || all.some((amount) => amount.rows.some(({ high }) => high > top))) return undefined;
  return all.filter((amount) => reachedBy(amount) === top);
};

/** The title of the picture: the largest capital beside the aid of the median SME, and how far apart they are. */
const findingOf = (lang: Lang, { rows, format }: Context): string | undefined => {
  const largest = largestCapital(rows);
  const median = medianSme(rows);
  if (largest === undefined || median === undefined) return undefined;
  const all = largest.flatMap((amount) => amount.rows);
  const ratio = Math.floor(lowest(all) / median.high);
  return words[lang].found(
    format.list(largest.map((amount) => nameOf(lang, amount))),
    largest.length,
    spanOf(all, format, format.moneyRange),
    format.bounded(median.low < median.high ? 'at-most' : null, format.money(median.high)),
    Number.isFinite(ratio) && ratio >= 2 ? format.number(ratio) : undefined
  );
};

const yearsOf = ({ year_from, year_to }: Row, dash: string): string =>
  year_from === year_to ? String(year_to ?? '') : `${year_from ?? ''}${dash}${year_to ?? ''}`;

/** The first and the last year of all money. */
const yearsOfAll = (rows: readonly Row[], dash: string): string => {
  const years = rows.flatMap((d) => [d.year_from, d.year_to]).filter((year) => year !== null);
  return years.length === 0 ? '' : `${Math.min(...years)}${dash}${Math.max(...years)}`;
};

const sentences = (lang: Lang, context: Context): string => {
  const all = natures.flatMap((nature) => sentenceOf(lang, context, nature) ?? []);
  const median = medianSme(context.rows);
  if (all.length === 0) return words[lang].nothing;
  return [
    ...all,
    ...(median === undefined
      ? []
      : [words[lang].medianOf(context.format.moneyRange(median.low, median.high), median.firms)]),
    words[lang].apart
  ].join(' ');
};

/** How many awards may be counted twice: pairs that are one award under two instruments. */
const paired = (rows: readonly Row[]): number =>
  rows.reduce((count, { awards_paired }) => count + (awards_paired ?? 0), 0);

const absent = (lang: Lang, { rows, format }: Context): string => {
  const names = without(rows).map((d) => d[`organisation_${lang}`]);
  return names.length === 0 ? '' : words[lang].none(names.length, firmsOf(rows), format.list(names));
};

export const words = {
  fr: {
    natures: {
      capital: 'Capital',
      grant: 'Subventions ou aides mixtes',
      advance: 'Avances ou prêts, élément d’aide'
    },
    sections: {
      capital: 'Capital (actions achetées)',
      grant: 'Subvention ou aide mixte, à la même échelle',
      advance: 'Avance ou prêt : élément d’aide déclaré, à la même échelle'
    },
    legend: { committed: 'engagé', solid: 'versé', disputed: 'selon une partie des sources' },
    others: (count: number) => (count === 1 ? 'un autre' : `${count} autres`),
    medianSection: 'Aides du registre européen, toutes ensemble, à la même échelle',
    medianNote: (firms: number) => (firms === 1 ? 'la seule PME aidée' : `médiane de ${firms} PME aidées`),
    also: { capital: 'subvention', grant: 'prêt', advance: 'subvention' },
    payer: (d: Known, also?: 'all' | 'some') =>
      [
        d.origin === 'register' ? 'registre européen' : d.payer_fr,
        yearsOf(d, '-'),
        also === undefined
          ? null
          : `${also === 'some' ? 'en partie ' : ''}déclaré aussi comme ${words.fr.also[d.nature]}`
      ]
        .filter((part) => part !== null)
        .join(', '),
    median: 'PME médiane',
    medianOf: (amount: string, firms: number) =>
      firms === 1
        ? `La seule PME dont le registre européen nomme une aide en a ${amount}.`
        : `La PME médiane, parmi les ${firms} dont le registre européen des aides d’État nomme une aide, en a ${amount}.`,
    apart: 'Ces natures ne s’additionnent pas. Euros courants.',
    foot: (leftOut: number, none: number, all: number) => [
      leftOut === 0
        ? ''
        : leftOut === 1
          ? 'Un montant plus petit n’est pas dessiné.'
          : `${leftOut} montants plus petits ne sont pas dessinés.`,
      none === 0
        ? ''
        : `Aucun argent public engagé n’a été trouvé pour ${none} des ${all} entreprises suivies ou financées : ce n’est pas zéro.`
    ],
    found: (names: string, count: number, capital: string, median: string, ratio: string | undefined) =>
      `${names} : ${capital} de capital public${count > 1 ? ' chacune' : ''} ; PME médiane : ${median} d’aides${ratio === undefined ? '' : `, au moins ${ratio} fois moins`}`,
    finding: (context: Context) => findingOf('fr', context),
    subtitle: ({ rows, params }: Context) =>
      `Argent public ${drawnStatuses(rows, params.show)
        .map((status) => words.fr.legend[status])
        .join(' ou ')}, par entreprise et par nature, ${yearsOfAll(rows, '-')}, en euros courants`,
    title: 'L’argent public, entreprise par entreprise',
    question: 'Quelle entreprise a reçu combien, et sous quelle forme ?',
    nothing: 'Aucun montant n’a été trouvé pour ce choix.',
    takeaway: (context: Context): string => sentences('fr', context),
    alt: (context: Context): string =>
      `Barres à la même échelle, depuis zéro, par nature d’argent public. ${words.fr.takeaway(context)}`,
    scope:
      'Argent public français et européen engagé envers une entreprise nommée, ou versé à elle : ce que les pages lues donnent pour elle seule, et les aides que l’État a déclarées au registre européen, rapprochées par SIREN. Les aides d’une entreprise au registre s’additionnent par instrument ; rien d’autre ne s’additionne, et les natures moins que tout : des actions peuvent se revendre, une avance se rembourse. « Élément d’aide » : ce que l’autorité déclare que l’avance vaut pour l’entreprise, parfois la somme entière. La PME médiane est celle du milieu, parmi les entreprises suivies qui étaient une PME l’année d’une aide du registre ; une étendue veut dire que deux aides peuvent n’en être qu’une. Les sommes données à un consortium, les commandes publiques, les annonces et les parts d’une somme déjà comptée n’y sont pas.',
    none: (count: number, all: number, names: string) =>
      count === 1
        ? `Aucun argent public engagé ou versé n’a été trouvé pour une des ${all} entreprises : ${names} ; ce n’est pas zéro.`
        : `Aucun argent public engagé ou versé n’a été trouvé pour ${count} des ${all} entreprises, ce qui n’est pas zéro : ${names}.`,
    missing: (context: Context): string => {
      const pairs = paired(context.rows);
      return [
        'Le registre est limité en principe aux aides au-dessus d’un seuil et à quelques années.',
        pairs === 0
          ? ''
          : `Aides qui en égalent une autre d’une autre nature, du même jour et du même montant : ${pairs} ; elles peuvent n’être qu’une.`,
        absent('fr', context)
      ]
        .filter((part) => part !== '')
        .join(' ');
    }
  },
  en: {
    natures: { capital: 'Capital', grant: 'Grants or mixed aid', advance: 'Advances or loans, aid element' },
    sections: {
      capital: 'Capital (shares bought)',
      grant: 'Grant or mixed aid, on the same scale',
      advance: 'Advance or loan: aid element as declared, on the same scale'
    },
    legend: { committed: 'committed', solid: 'paid out', disputed: 'by some sources' },
    others: (count: number) => (count === 1 ? 'one other' : `${count} others`),
    medianSection: 'Awards of the EU register, all together, on the same scale',
    medianNote: (firms: number) => (firms === 1 ? 'the only SME aided' : `median of ${firms} SMEs aided`),
    also: { capital: 'a grant', grant: 'a loan', advance: 'a grant' },
    payer: (d: Known, also?: 'all' | 'some') =>
      [
        d.origin === 'register' ? 'EU register' : d.payer_en,
        yearsOf(d, '–'),
        also === undefined
          ? null
          : `${also === 'some' ? 'in part ' : ''}declared also as ${words.en.also[d.nature]}`
      ]
        .filter((part) => part !== null)
        .join(', '),
    median: 'Median SME',
    medianOf: (amount: string, firms: number) =>
      firms === 1
        ? `The only SME of which the EU register names an award has ${amount}.`
        : `The median SME, of the ${firms} of which the EU State aid register names an award, has ${amount}.`,
    apart: 'These kinds of money do not add up. Current euros.',
    foot: (leftOut: number, none: number, all: number) => [
      leftOut === 0
        ? ''
        : leftOut === 1
          ? 'One smaller amount is not drawn.'
          : `${leftOut} smaller amounts are not drawn.`,
      none === 0
        ? ''
        : `No public money committed was found for ${none} of the ${all} firms followed or funded: that is not zero.`
    ],
    found: (names: string, count: number, capital: string, median: string, ratio: string | undefined) =>
      `${names}: ${capital} of public capital${count > 1 ? ' each' : ''}; median SME: ${median} of aid${ratio === undefined ? '' : `, at least ${ratio} times less`}`,
    finding: (context: Context) => findingOf('en', context),
    subtitle: ({ rows, params }: Context) =>
      `Public money ${drawnStatuses(rows, params.show)
        .map((status) => words.en.legend[status])
        .join(' or ')}, by firm and kind of money, ${yearsOfAll(rows, '–')}, in current euros`,
    title: 'Public money, firm by firm',
    question: 'Which firm received how much, and in what form?',
    nothing: 'No amount was found for this choice.',
    takeaway: (context: Context): string => sentences('en', context),
    alt: (context: Context): string =>
      `Bars on one scale from zero, by kind of public money. ${words.en.takeaway(context)}`,
    scope:
      'French and European public money committed or paid to a named firm: what the pages read give for it alone, and the awards that the State declared to the EU register, matched by SIREN. The awards of a firm in the register add up by instrument; nothing else does, and kinds of money least of all: shares may be sold again, an advance is paid back. “Aid element”: what the authority declares the advance to be worth to the firm, at times the whole sum. The median SME is the one in the middle, of the firms followed here that were an SME in the year of an award of the register; a range means that two awards may be one. Sums given to a consortium, public orders, announcements and parts of a sum already counted are left out.',
    none: (count: number, all: number, names: string) =>
      count === 1
        ? `No public money committed or paid out was found for one of the ${all} firms: ${names}; that is not zero.`
        : `No public money committed or paid out was found for ${count} of the ${all} firms, which is not zero: ${names}.`,
    missing: (context: Context): string => {
      const pairs = paired(context.rows);
      return [
        'The register is limited as a rule to awards above a threshold, and to some years.',
        pairs === 0
          ? ''
          : `Awards that equal another of another kind, of the same day and amount: ${pairs}; they may be one.`,
        absent('en', context)
      ]
        .filter((part) => part !== '')
        .join(' ');
    }
  }
} as const;
