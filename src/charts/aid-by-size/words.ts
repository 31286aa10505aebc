// The sentences of aid-by-size, computed from its rows.
import { groups } from 'd3';
import { type Aid, aidOf, duringDays, firmsFollowed, joinSentences, sectors } from '../aid.ts';
import type { Formats } from '../chart-definition.ts';
import { sharePercent } from '../share-percent.ts';
import type { Row, Context } from './data.ts';
import { barsOf, lacks, parts, type Rest, type Share, type Without } from './summary.ts';
import { titles } from './titles.ts';

const moved = (corrections: readonly Row[], written: (aid: Aid) => string): string[] =>
  groups(corrections, (d) => d.beneficiary ?? '').map(([name, own]) => `${name} (${written(aidOf(own))})`);

const fr = {
  share: (share: number, { format }: Context): string => sharePercent('fr', share, format),
  awards: (n: number, { params }: Context): string =>
    ({
      all: n === 1 ? 'une aide' : `${n} aides`,
      grant: n === 1 ? 'une subvention' : `${n} subventions`,
      loan: n === 1 ? 'un prêt ou une avance remboursable' : `${n} prêts ou avances remboursables`
    })[params.instrument],
  element: (aid: Aid, format: Formats): string => `${words.fr.aid(aid, format)} d’élément d’aide`,
  has: (share: Share, context: Context): string => {
    const { awards, total, number, aid, whole, value, less } = share;
    const { format } = context;
    if (awards === 0 || awards === total) {
      const all = `${fr.awards(total, context)}${whole === undefined ? ', sans montant lu' : ` et ${fr.element(whole, format)}`}`;
      return `${all}, ${awards === 0 ? 'rien' : 'tout'} à des PME`;
    }
    const some = `${fr.awards(total, context)}, dont ${awards} à des PME (${fr.share(number, context)} en nombre)`;
    if (whole === undefined) return `${some}, sans montant lu`;
    return aid === undefined
      ? `${some}, et ${fr.element(whole, format)}, sans montant lu pour les PME`
      : `${some}, ${less ? 'mais' : 'et'} ${fr.element(whole, format)}, dont ${words.fr.aid(aid, format)} à des PME (${fr.share(value, context)} du montant)`;
  },
  rest: (rest: Rest, context: Context): string => {
    if (rest === undefined) return '';
    const { names, aid, whole, value } = rest;
    const who =
      names.length > 3
        ? `les ${names.length} plus aidées`
        : `${context.format.list(names)}, ${names.length === 1 ? 'la plus aidée' : 'les plus aidées'}`;
    const part =
      aid === undefined
        ? ''
        : value === 0 || value === 100
          ? `, ${value === 0 ? 'rien' : 'tout'} à des PME`
          : `, dont ${words.fr.aid(aid, context.format)} à des PME (${fr.share(value, context)} du montant)`;
    return ` ; sans ${who}, ${fr.element(whole, context.format)}${part}`;
  },
  corrected: (context: Context): string => {
    const { followed, sector, declared, corrections } = parts(context);
    if (corrections.length === 0) return '';
    const aid = (one: Aid) => words.fr.aid(one, context.format);
    const together = followed.total > 0 && sector.total > 0 ? ', toutes entreprises ensemble' : '';
    return `À s’en tenir aux tailles déclarées, les PME auraient ${fr.awards(declared.awards, context)}${declared.aid === undefined ? ', sans montant lu' : ` et ${aid(declared.aid)}`}${together} ; la taille est corrigée ici pour ${context.format.list(moved(corrections, aid))}.`;
  },
  counted: (name: string, n: number, { pair, number }: Formats): string =>
    n === 0 ? '' : `${pair(name, number(n))}.`
} as const;

const en = {
  share: (share: number, { format }: Context): string => sharePercent('en', share, format),
  awards: (n: number, { params }: Context): string =>
    ({
      all: n === 1 ? 'one award' : `${n} awards`,
      grant: n === 1 ? 'one grant' : `${n} grants`,
      loan: n === 1 ? 'one loan or repayable advance' : `${n} loans or repayable advances`
    })[params.instrument],
  element: (aid: Aid, format: Formats): string => `${words.en.aid(aid, format)} of aid element`,
  has: (share: Share, context: Context): string => {
    const { awards, total, number, aid, whole, value, less } = share;
    const { format } = context;
    if (awards === 0 || awards === total) {
      const all = `${en.awards(total, context)}${whole === undefined ? ', with no amount read' : ` and ${en.element(whole, format)}`}`;
      return `${all}, ${awards === 0 ? 'none' : 'all'} of it to SMEs`;
    }
    const some = `${en.awards(total, context)}, ${awards} of them to SMEs (${en.share(number, context)} by number)`;
    if (whole === undefined) return `${some}, with no amount read`;
    return aid === undefined
      ? `${some}, and ${en.element(whole, format)}, with no amount read for SMEs`
      : `${some}, ${less ? 'but' : 'and'} ${en.element(whole, format)}, ${words.en.aid(aid, format)} of it to SMEs (${en.share(value, context)} by value)`;
  },
  rest: (rest: Rest, context: Context): string => {
    if (rest === undefined) return '';
    const { names, aid, whole, value } = rest;
    const who =
      names.length > 3 ? `the ${names.length} most aided` : `${context.format.list(names)}, the most aided`;
    const part =
      aid === undefined
        ? ''
        : value === 0 || value === 100
          ? `, ${value === 0 ? 'none' : 'all'} of it to SMEs`
          : `, ${words.en.aid(aid, context.format)} of it to SMEs (${en.share(value, context)} by value)`;
    return `; without ${who}, ${en.element(whole, context.format)}${part}`;
  },
  corrected: (context: Context): string => {
    const { followed, sector, declared, corrections } = parts(context);
    if (corrections.length === 0) return '';
    const aid = (one: Aid) => words.en.aid(one, context.format);
    const together = followed.total > 0 && sector.total > 0 ? ', all firms together' : '';
    return `By declared size, SMEs would have ${en.awards(declared.awards, context)}${declared.aid === undefined ? ', with no amount read' : ` and ${aid(declared.aid)}`}${together}; the size is corrected here for ${context.format.list(moved(corrections, aid))}.`;
  },
  counted: (name: string, n: number, { pair, number }: Formats): string =>
    n === 0 ? '' : `${pair(name, number(n))}.`
} as const;

export const words = {
  fr: {
    absent: 'aucun montant lu',
    reading: { declared: 'taille déclarée', corrected: 'taille corrigée' },
    size: { sme: 'PME', unknown: 'taille inconnue', large: 'grandes entreprises' },
    together: (whole: Aid, format: Formats): string =>
      format.pair('Toutes les entreprises retenues', words.fr.aid(whole, format)),
    without: ({ name, aid, share, corrected }: Without, context: Context): string =>
      context.format.pair(
        `Sans ${name}, qui a ${words.fr.aid(aid, context.format)} (${fr.share(share, context)} du tout)`,
        words.fr.aid(corrected.whole, context.format)
      ),
    moved: (corrections: readonly Row[], format: Formats): string =>
      format.pair('Taille corrigée', format.list(moved(corrections, (aid) => words.fr.aid(aid, format)))),
    aid: (aid: Aid, format: Formats): string =>
      aid === undefined ? words.fr.absent : format.moneyRange(aid.low, aid.high),
    ...titles.fr,
    title: 'Les aides d’État selon la taille des entreprises',
    question: 'Les aides d’État sont-elles allées à des PME ?',
    takeaway: (context: Context): string => {
      const { days, followed, sector, rest } = parts(context);
      if (followed.total + sector.total === 0) return 'Aucune aide n’a été lue au registre pour ce choix.';
      const { level } = context.params;
      const ofSector = (who: string) =>
        sector.total === 0
          ? ''
          : `${who} d’un secteur déclaré seul (NACE : ${sectors[level].fr}), dont ni le métier ni la taille déclarée n’ont été vérifiés cas par cas, ont ${fr.has(sector, context)}${fr.rest(rest, context)}.`;
      const known =
        followed.total === 0
          ? `aucune ${firmsFollowed[level].fr(0)} n’a d’aide parmi ces lignes.`
          : `les ${firmsFollowed[level].fr(2)}, reconnues à leur SIREN, ont ${fr.has(followed, context)}.`;
      return joinSentences([
        ...(level === 'sector'
          ? [duringDays.fr(days, context.format, ofSector('les entreprises'))]
          : [duringDays.fr(days, context.format, known), ofSector('Celles')]),
        fr.corrected(context)
      ]);
    },
    alt: (context: Context): string => {
      const { bars, corrected, without } = barsOf(context);
      if (bars === 0) return `Aucune barre. ${words.fr.takeaway(context)}`;
      const one = bars === 1 ? 'Une barre' : `${bars} barres`;
      return `${one} de 0 à 100 %, ${corrected ? 'la part de chaque taille dans l’élément d’aide selon la taille déclarée, puis corrigée' : 'la part de chaque taille déclarée dans l’élément d’aide'}${without ? ', avec toutes les entreprises, puis sans celle qui pèse le plus' : ''}. ${words.fr.takeaway(context)}`;
    },
    scope:
      'Registre européen des aides d’État : en principe les aides de plus de 500 000 €, mais beaucoup y sont de moins. Ne comptent que les éléments d’aide, c’est-à-dire ce qui vaut subvention : eux seuls se comparent. Ils sont accordés, non versés, en euros courants, et tels que l’autorité les déclare ; pour une partie des prêts et avances, elle y met tout le montant prêté. La taille est celle que déclare l’autorité qui accorde l’aide ; elle est corrigée là où une page lue ou le registre la contredit, et la raison est au tableau. Les entreprises qui ont une fiche ici ont été choisies : leurs parts ne sont pas celles de tout le cloud. Les autres sont retenues sur leur seul secteur (NACE) déclaré, quel que soit leur métier ; ce code ne dit ni ce métier, ni ce que l’argent a acheté. Hors du registre : aides de minimis, commande publique, capital apporté aux conditions du marché.',
    missing: (context: Context): string => {
      const { total, without, unknown, bySector, paired } = lacks(context);
      const { format } = context;
      return joinSentences([
        total > 0 && without + unknown === 0
          ? total === 1
            ? 'L’aide retenue a un montant et une taille.'
            : 'Chaque aide retenue a un montant et une taille.'
          : '',
        fr.counted('Aides sans montant, comptées en nombre et non en euros', without, format),
        fr.counted('Aides de taille inconnue', unknown, format),
        fr.counted(
          `Sur ${format.number(total)}, aides retenues sur le seul secteur déclaré de l’entreprise, dont le métier n’a pas été vérifié`,
          bySector,
          format
        ),
        fr.counted(
          'Aides qui ont l’entreprise, le jour et le montant d’une autre, sous un autre instrument, et sont peut-être déclarées plusieurs fois',
          paired,
          format
        ),
        'La plupart des aides de moins de 500 000 € ne sont pas au registre : leur absence n’est pas zéro.'
      ]);
    }
  },
  en: {
    absent: 'no amount read',
    reading: { declared: 'declared size', corrected: 'corrected size' },
    size: { sme: 'SMEs', unknown: 'size unknown', large: 'large firms' },
    together: (whole: Aid, format: Formats): string =>
      format.pair('All firms selected', words.en.aid(whole, format)),
    without: ({ name, aid, share, corrected }: Without, context: Context): string =>
      context.format.pair(
        `Without ${name}, which has ${words.en.aid(aid, context.format)} (${en.share(share, context)} of the whole)`,
        words.en.aid(corrected.whole, context.format)
      ),
    moved: (corrections: readonly Row[], format: Formats): string =>
      format.pair('Size corrected', format.list(moved(corrections, (aid) => words.en.aid(aid, format)))),
    aid: (aid: Aid, format: Formats): string =>
      aid === undefined ? words.en.absent : format.moneyRange(aid.low, aid.high),
    ...titles.en,
    title: 'State aid by size of firm',
    question: 'Did State aid reach SMEs?',
    takeaway: (context: Context): string => {
      const { days, followed, sector, rest } = parts(context);
      if (followed.total + sector.total === 0) return 'No award was read in the register for this choice.';
      const { level } = context.params;
      const ofSector = (who: string) =>
        sector.total === 0
          ? ''
          : `${who} of a declared sector alone (NACE: ${sectors[level].en}), whose trade and declared size were not checked case by case, have ${en.has(sector, context)}${en.rest(rest, context)}.`;
      const known =
        followed.total === 0
          ? `no ${firmsFollowed[level].en(1)} has an award among these rows.`
          : `the ${firmsFollowed[level].en(2)}, known by their SIREN, have ${en.has(followed, context)}.`;
      return joinSentences([
        ...(level === 'sector'
          ? [duringDays.en(days, context.format, ofSector('firms'))]
          : [duringDays.en(days, context.format, known), ofSector('Those')]),
        en.corrected(context)
      ]);
    },
    alt: (context: Context): string => {
      const { bars, corrected, without } = barsOf(context);
      if (bars === 0) return `No bar. ${words.en.takeaway(context)}`;
      const one = bars === 1 ? 'One bar' : `${bars} bars`;
      return `${one} from 0 to 100%: ${corrected ? 'what each size has of the aid element by declared size, then corrected' : 'what each declared size has of the aid element'}${without ? ', with all firms, then without the one that weighs most' : ''}. ${words.en.takeaway(context)}`;
    },
    scope:
      'EU State aid register: awards above €500,000 as a rule, though many are below. Only aid elements count, that is what is worth a grant: they alone compare. They are granted, not paid out, in current euros, and as the authority declares them; for some loans and advances it puts the whole amount lent. The size is the one declared by the authority that grants the aid; it is corrected where a page read or the register contradicts it, and the table gives the reason. The firms with a profile here were chosen: their shares are not those of cloud as a whole. The others are selected by their declared sector (NACE) alone, whatever their trade; that code says neither that trade nor what the money bought. Outside the register: de minimis aid, public procurement, equity at market terms.',
    missing: (context: Context): string => {
      const { total, without, unknown, bySector, paired } = lacks(context);
      const { format } = context;
      return joinSentences([
        total > 0 && without + unknown === 0
          ? total === 1
            ? 'The award selected has an amount and a size.'
            : 'Every award selected has an amount and a size.'
          : '',
        en.counted('Awards without an amount, counted in number and not in euros', without, format),
        en.counted('Awards of unknown size', unknown, format),
        en.counted(
          `Of ${format.number(total)}, awards selected by the declared sector of a firm alone, whose trade was not checked`,
          bySector,
          format
        ),
        en.counted(
          'Awards that have the firm, the day and the amount of another, under another instrument, and may be declared several times',
          paired,
          format
        ),
        'Most awards below €500,000 are not in the register: their absence is not zero.'
      ]);
    }
  }
} as const;
