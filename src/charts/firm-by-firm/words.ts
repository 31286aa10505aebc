// The sentences of firm-by-firm, computed from its rows.
import type { Lang } from '#model/language.ts';
import type { Formats } from '../chart-definition.ts';
import { statuses, type Context, type Nature, type Row } from './data.ts';
import { capitalOf, figureOf, isWithout, leaders, moneyOf, type Amount, type Figure } from './firms.ts';

/** How many firms a title names. */
const maxNamed = 3;

const nameOf = (lang: Lang, d: Row): string => d[`organisation_${lang}`];

/** `environ 75 M€`, `50 à 75 M€`. */
export const amountText = (
  { low, high, bound }: Pick<Amount, 'low' | 'high' | 'bound'>,
  format: Formats
): string => format.bounded(bound, format.moneyRange(low, high));

export const staffText = ({ low, high, bound }: Figure, format: Formats): string =>
  format.bounded(bound, format.range(format.number(low), format.number(high)));

/** `2012`, `2016-2020`; empty where no year was read. */
export const yearsOf = ({ from, to }: Pick<Amount, 'from' | 'to'>, dash: string): string =>
  from === to || to === null ? String(from ?? '') : `${from ?? ''}${dash}${to}`;

/** Names of those that lead; undefined where none does, or more than a title holds. */
const named = <F>(lang: Lang, format: Formats, led: readonly { readonly d: Row; readonly figure: F }[]) => {
  const [first] = led;
  if (first === undefined || led.length > maxNamed) return undefined;
  return { names: format.list(led.map(({ d }) => nameOf(lang, d))), count: led.length, figure: first.figure };
};

/** How many firms of the rows have money of a nature, of any where it is `all`. */
const countWith = (rows: readonly Row[], nature: Nature | 'all'): number =>
  rows.filter((d) =>
    nature === 'orders'
      ? d.orders_contracts !== null
      : nature === 'aid'
        ? d.aid_awards !== null
        : nature === 'all'
          ? d.money_absent === null
          : moneyOf(d).some((amount) => amount.nature === nature)
  ).length;

const findingOf = (lang: Lang, { rows, params, format }: Context): string | undefined => {
  if (rows.length < 2) return undefined;
  const t = words[lang];
  const led = leaders(rows, capitalOf);
  const top = named(lang, format, led);
  if (top === undefined)
    return t.foundFor(t.natureOf[params.nature], countWith(rows, params.nature), rows.length);
  const others = rows.filter((d) => !led.some((one) => one.d === d));
  const none = others.filter(isWithout).length;
  return t.found(top.names, top.count, amountText(top.figure, format), none, others.length);
};

const sentences = (lang: Lang, context: Context): string => {
  const { rows, params, format } = context;
  const t = words[lang];
  if (rows.length === 0) return t.nothing;
  const finding = findingOf(lang, context);
  const best = named(
    lang,
    format,
    leaders(rows, (d) => figureOf(d, 'best'))
  );
  const natures = (['capital', 'grant', 'advance', 'aid', 'orders'] as const)
    .filter((nature) => params.nature === 'all' || params.nature === nature)
    .map((nature) => format.pair(t.natureOf[nature], format.number(countWith(rows, nature))));
  const fates = statuses
    .map((status) => ({ status, count: rows.filter((d) => d.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => format.pair(t.statusOf[status], format.number(count)));
  return [
    finding === undefined ? '' : `${finding}.`,
    t.counted(rows.length, natures.join(', ')),
    best === undefined
      ? ''
      : t.best(best.names, best.count, amountText(best.figure, format), best.figure.year),
    t.fates(fates.join(', ')),
    t.apart
  ]
    .filter((part) => part !== '')
    .join(' ');
};

const waves = {
  fr: { all: '', first: ', argent de 2009-2016', second: ', argent de 2017-2026' },
  en: { all: '', first: ', money of 2009–2016', second: ', money of 2017–2026' }
} as const;

/** Firms whose number in public registers was not read: nothing can be looked for there. */
const unmatched = (rows: readonly Row[]): number => rows.filter((d) => d.money_absent === 'unmatched').length;
const without = (rows: readonly Row[], figure: 'best' | 'staff'): number =>
  rows.filter((d) => figureOf(d, figure) === undefined).length;

export const words = {
  fr: {
    natureOf: {
      all: 'Argent public',
      capital: 'Capital public',
      grant: 'Subvention ou aide mixte',
      advance: 'Avance ou prêt',
      aid: 'Aides du registre européen',
      orders: 'Commandes publiques'
    },
    /** After an amount. */
    natureShort: {
      capital: 'capital',
      grant: 'aide',
      advance: 'prêt',
      aid: 'aides, registre',
      orders: 'marchés'
    },
    statusOf: {
      independent: 'indépendantes',
      shared: 'sans majoritaire lu',
      controlled: 'contrôlées par un autre',
      ended: 'finies ou absorbées',
      unread: 'propriétaire non lu'
    },
    moneyAbsent: {
      none: 'aucun trouvé',
      announced: 'annonce seule',
      elsewhere: 'ni seule, ni ici',
      unmatched: 'aucun lu, SIREN non lu'
    },
    figureAbsent: { none: 'non lu', unsure: 'lu, trop peu sûr' },
    status: (d: Row): string => {
      const year = d.ended?.slice(0, 4) ?? '';
      const since = d.controlled_since?.slice(0, 4);
      if (d.status === 'ended') return d.ended_how === 'absorbed' ? `absorbée, ${year}` : `finie, ${year}`;
      if (d.status === 'controlled') return since === undefined ? 'filiale' : `rachetée, ${since}`;
      return d.status === 'independent'
        ? 'indépendante'
        : d.status === 'shared'
          ? 'sans majoritaire lu'
          : 'aucun rachat lu';
    },
    others: (n: number) => `+ ${n}`,
    heads: {
      money: 'Argent public, par nature',
      turnover: 'Meilleur chiffre d’affaires',
      people: 'Personnes',
      status: 'Aujourd’hui',
      owner: 'Propriétaire'
    },
    legend: { committed: 'engagé', solid: 'vendu ou versé', disputed: 'étendue' },
    foot: (leftOut: number, narrow: boolean) => [
      leftOut === 0
        ? ''
        : leftOut === 1
          ? 'Une autre entreprise n’est pas dessinée : on en sait moins.'
          : `${leftOut} autres entreprises ne sont pas dessinées : on en sait moins.`,
      narrow ? 'Personnes, propriétaire, technologie : dans le tableau.' : ''
    ],
    found: (names: string, count: number, amount: string, none: number, others: number) =>
      `${names} : ${amount} de capital public${count > 1 ? ' chacune' : ''}${none === 0 ? '' : ` ; aucun argent public trouvé pour ${none} des ${others} autres`}`,
    foundFor: (nature: string, n: number, all: number) =>
      n === 0
        ? `${nature} : rien de trouvé pour ces ${all} entreprises`
        : `${nature} : trouvé pour ${n} des ${all} entreprises`,
    counted: (n: number, natures: string) =>
      n === 1
        ? `Une entreprise suivie. Avec un montant, par nature d’argent : ${natures}.`
        : `${n} entreprises suivies. Avec de l’argent, par nature : ${natures}.`,
    best: (names: string, count: number, amount: string, year: number) =>
      count > 1
        ? `Le meilleur chiffre d’affaires lu est celui de ${names} (${amount}).`
        : `Le meilleur chiffre d’affaires lu est celui de ${names} (${amount}, ${year}).`,
    nothing: 'Aucune entreprise ne correspond.',
    fates: (fates: string) => `Ce qu’elles sont devenues : ${fates}.`,
    apart: 'Les natures d’argent ne s’additionnent pas. Euros courants.',
    finding: (context: Context) => findingOf('fr', context),
    subtitle: ({ rows, params }: Context) =>
      `${rows.length === 1 ? 'Une entreprise suivie' : `${rows.length} entreprises suivies`}${waves.fr[params.wave]}, euros courants, groupe au départ, une échelle par colonne`,
    title: 'Les entreprises suivies, côte à côte',
    question: 'Qui a reçu, vendu, employé combien, et à qui appartient-elle ?',
    takeaway: (context: Context): string => sentences('fr', context),
    alt: (context: Context): string =>
      `Tableau dessiné, une ligne par entreprise : argent public et meilleur chiffre d’affaires en barres depuis zéro, le reste en mots. ${words.fr.takeaway(context)}`,
    scope:
      'Les entreprises que le projet suit par une même règle : françaises, vendant un hébergement ou un cloud à elles. Le groupe est le premier connu : une PME rachetée depuis reste comptée comme PME. Argent public : ce que les pages lues donnent pour elle seule, engagé ou versé, et l’élément d’aide déclaré au registre européen, rapproché par SIREN ; de chaque nature, le plus fort montant d’une même période. L’étendue d’une aide du registre veut dire que deux aides peuvent n’en être qu’une. Commandes publiques : les marchés du registre (DECP) dont elle est seule titulaire, quel que soit leur objet. Le chiffre d’affaires est celui d’une année entière ; l’effectif, le dernier lu. Propriétaire : celui qui la contrôle, sinon le plus gros ou le premier lu. Technologie : ce que l’entreprise dit d’elle-même. Un chiffre de confiance faible ne décide de rien.',
    missing: ({ rows }: Context): string =>
      `Une case vide n’est pas un zéro. Sans argent public trouvé et sans SIREN lu, donc non cherchées dans les registres : ${unmatched(rows)} sur ${rows.length}. Sans chiffre d’affaires lu : ${without(rows, 'best')}. Sans effectif lu : ${without(rows, 'staff')}. Le registre européen est limité en principe aux aides au-dessus d’un seuil, celui des marchés à quelques années.`
  },
  en: {
    natureOf: {
      all: 'Public money',
      capital: 'Public capital',
      grant: 'Grant or mixed aid',
      advance: 'Advance or loan',
      aid: 'Aid of the EU register',
      orders: 'Public orders'
    },
    natureShort: {
      capital: 'capital',
      grant: 'aid',
      advance: 'loan',
      aid: 'aid, register',
      orders: 'contracts'
    },
    statusOf: {
      independent: 'independent',
      shared: 'no majority read',
      controlled: 'controlled by another',
      ended: 'ended or absorbed',
      unread: 'owner not read'
    },
    moneyAbsent: {
      none: 'none found',
      announced: 'announcement only',
      elsewhere: 'not alone, or not here',
      unmatched: 'none read, no SIREN'
    },
    figureAbsent: { none: 'not read', unsure: 'read, too unsure' },
    status: (d: Row): string => {
      const year = d.ended?.slice(0, 4) ?? '';
      const since = d.controlled_since?.slice(0, 4);
      if (d.status === 'ended') return d.ended_how === 'absorbed' ? `absorbed, ${year}` : `ended, ${year}`;
      if (d.status === 'controlled') return since === undefined ? 'subsidiary' : `bought, ${since}`;
      return d.status === 'independent'
        ? 'independent'
        : d.status === 'shared'
          ? 'no majority read'
          : 'no purchase read';
    },
    others: (n: number) => `+ ${n}`,
    heads: {
      money: 'Public money, by kind',
      turnover: 'Best turnover',
      people: 'People',
      status: 'Today',
      owner: 'Owner'
    },
    legend: { committed: 'committed', solid: 'sold or paid', disputed: 'range' },
    foot: (leftOut: number, narrow: boolean) => [
      leftOut === 0
        ? ''
        : leftOut === 1
          ? 'One other firm is not drawn: less is known of it.'
          : `${leftOut} other firms are not drawn: less is known of them.`,
      narrow ? 'People, owner, technology: in the table.' : ''
    ],
    found: (names: string, count: number, amount: string, none: number, others: number) =>
      `${names}: ${amount} of public capital${count > 1 ? ' each' : ''}${none === 0 ? '' : `; no public money found for ${none} of the ${others} others`}`,
    foundFor: (nature: string, n: number, all: number) =>
      n === 0
        ? `${nature}: nothing found for these ${all} firms`
        : `${nature}: found for ${n} of ${all} firms`,
    counted: (n: number, natures: string) =>
      n === 1
        ? `One firm followed. With an amount, by kind of money: ${natures}.`
        : `${n} firms followed. With money, by kind: ${natures}.`,
    best: (names: string, count: number, amount: string, year: number) =>
      count > 1
        ? `The best turnover read is that of ${names} (${amount}).`
        : `The best turnover read is that of ${names} (${amount}, ${year}).`,
    nothing: 'No firm matches.',
    fates: (fates: string) => `What became of them: ${fates}.`,
    apart: 'Kinds of money do not add up. Current euros.',
    finding: (context: Context) => findingOf('en', context),
    subtitle: ({ rows, params }: Context) =>
      `${rows.length === 1 ? 'One firm followed' : `${rows.length} firms followed`}${waves.en[params.wave]}, current euros, group at the start, one scale a column`,
    title: 'The firms followed, side by side',
    question: 'Who received, sold and employed how much, and who owns it?',
    takeaway: (context: Context): string => sentences('en', context),
    alt: (context: Context): string =>
      `A drawn table, one line a firm: public money and best turnover as bars from zero, the rest in words. ${words.en.takeaway(context)}`,
    scope:
      'The firms that the project follows by one rule: French, selling hosting or cloud of their own. The group is the first known: an SME bought since is still counted as an SME. Public money: what the pages read give for it alone, committed or paid, and the aid element declared to the EU register, matched by SIREN; of each kind, the largest amount of one period. The range of an aid of the register means that two awards may be one. Public orders: the contracts of the register (DECP) of which it is the only holder, whatever their object. Turnover is that of a whole year; staff, the last read. Owner: the one who controls it, else the largest or the first read. Technology: what the firm says of itself. A figure of low confidence decides nothing.',
    missing: ({ rows }: Context): string =>
      `An empty cell is no zero. With no public money found and no SIREN read, so not looked for in registers: ${unmatched(rows)} of ${rows.length}. With no turnover read: ${without(rows, 'best')}. With no staff read: ${without(rows, 'staff')}. The EU register is limited as a rule to awards above a threshold, that of contracts to some years.`
  }
} as const;
