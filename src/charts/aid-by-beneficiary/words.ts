// The sentences of aid-by-beneficiary, computed from its rows.
import {
  type Aid,
  aidOf,
  capitalised,
  duringDays,
  firmsFollowed,
  joinSentences,
  sectorNames,
  sectors
} from '../aid.ts';
import type { Formats } from '../chart-definition.ts';
import type { Context, Row } from './data.ts';
import { shownOf, lacks, largest, named, parts, type Side } from './summary.ts';
import { titles } from './titles.ts';

const fr = {
  followed: (side: Side, { params, format }: Context): string => {
    const { firms, awards, aid } = side;
    const who = firmsFollowed[params.level].fr(firms.length);
    if (firms.length === 0) return `aucune ${who} n’a d’aide parmi ces lignes.`;
    const one = firms.length === 1;
    const { shown, others, aid: more } = named(side);
    const names = shown.map((firm) => (one ? firm.fr : `${firm.fr} (${words.fr.aid(firm.aid, format)})`));
    const rest = others === 0 ? [] : [`${others} autres (${words.fr.aid(more, format)})`];
    return `${one ? `une ${who}, reconnue à son SIREN, a` : `${firms.length} ${who}, reconnues à leur SIREN, ont`} ${words.fr.awards(awards)}, ${aid === undefined ? 'sans montant lu' : `pour ${words.fr.element(aid, format)}`} : ${format.list([...names, ...rest])}.`;
  },
  twice: ({ paired, once }: Side, { format }: Context): string =>
    paired === 0 || once === undefined
      ? ''
      : `Pour ${paired} de ces aides, le même montant est accordé le même jour sous plusieurs instruments, et peut-être déclaré plusieurs fois : le total serait alors de ${words.fr.aid(once, format)}.`,
  top: (side: Side, { format }: Context): string => {
    const found = largest(side);
    if (found === undefined) return '';
    const { top, each, rest } = found;
    const one = top.length === 1;
    const who = top.length > 3 ? `des ${top.length} plus aidées` : format.list(top.map((firm) => firm.fr));
    if (rest === undefined) return `, tout à ${top.length > 3 ? `${top.length} d’entre elles` : who}`;
    return `, dont ${words.fr.aid(each, format)} à ${one ? who : `chacune ${top.length > 3 ? who : `de ${who}`}`} ; sans ${one ? 'elle' : 'elles'}, ${words.fr.aid(rest, format)}`;
  },
  others: (side: Side, context: Context, also: boolean): string => {
    const { firms, awards, aid } = side;
    const one = firms.length === 1;
    const who = also
      ? one
        ? 'une autre n’est retenue'
        : `${firms.length} autres ne sont retenues`
      : one
        ? 'une entreprise n’est retenue'
        : `${firms.length} entreprises ne sont retenues`;
    const name = one ? `${firms[0]?.fr ?? ''}, ` : '';
    return `${who} que sur un secteur déclaré (NACE : ${sectors[context.params.level].fr}), qui ne dit pas ${one ? 'son' : 'leur'} métier : ${name}${words.fr.awards(awards)}, ${aid === undefined ? words.fr.absent : words.fr.element(aid, context.format)}${fr.top(side, context)}.`;
  },
  absences: (noRow: number, noSiren: number): string => {
    const found =
      noRow === 1
        ? 'un fournisseur français suivi ici, dont le SIREN est connu, n’a aucune ligne'
        : `${noRow} fournisseurs français suivis ici, dont le SIREN est connu, n’ont aucune ligne`;
    const [who, could] =
      noSiren === 1
        ? [noRow === 0 ? 'un fournisseur français suivi ici' : 'un autre', 'n’a pas été cherché, son SIREN']
        : [
            `${noSiren} ${noRow === 0 ? 'fournisseurs français suivis ici' : 'autres'}`,
            'n’ont pas été cherchés, leur SIREN'
          ];
    const clauses = [
      ...(noRow === 0 ? [] : [found]),
      ...(noSiren === 0 ? [] : [`${who} ${could} n’étant pas connu ici`])
    ];
    return clauses.length === 0 ? '' : `${capitalised(clauses.join(' ; '))}. L’absence n’est pas zéro.`;
  }
} as const;

const en = {
  followed: (side: Side, { params, format }: Context): string => {
    const { firms, awards, aid } = side;
    const one = firms.length === 1;
    if (firms.length === 0) return `no ${firmsFollowed[params.level].en(1)} has an award among these rows.`;
    const who = firmsFollowed[params.level].en(firms.length);
    const { shown, others, aid: more } = named(side);
    const names = shown.map((firm) => (one ? firm.en : `${firm.en} (${words.en.aid(firm.aid, format)})`));
    const rest = others === 0 ? [] : [`${others} others (${words.en.aid(more, format)})`];
    return `${one ? `one ${who}, known by its SIREN, has` : `${firms.length} ${who}, known by their SIREN, have`} ${words.en.awards(awards)}, ${aid === undefined ? 'with no amount read' : `for ${words.en.element(aid, format)}`}: ${format.list([...names, ...rest])}.`;
  },
  twice: ({ paired, once }: Side, { format }: Context): string =>
    paired === 0 || once === undefined
      ? ''
      : `For ${paired} of these awards, the same amount is granted on the same day under several instruments, and may be declared several times: the total would then be ${words.en.aid(once, format)}.`,
  top: (side: Side, { format }: Context): string => {
    const found = largest(side);
    if (found === undefined) return '';
    const { top, each, rest } = found;
    const one = top.length === 1;
    const who = top.length > 3 ? `the ${top.length} most aided` : format.list(top.map((firm) => firm.en));
    if (rest === undefined) return `, all of it to ${top.length > 3 ? `${top.length} of them` : who}`;
    return `, ${words.en.aid(each, format)} of it to ${one ? who : `each of ${who}`}; without ${one ? 'it' : 'them'}, ${words.en.aid(rest, format)}`;
  },
  others: (side: Side, context: Context, also: boolean): string => {
    const { firms, awards, aid } = side;
    const one = firms.length === 1;
    const who = also
      ? one
        ? 'one other is'
        : `${firms.length} others are`
      : one
        ? 'one firm is'
        : `${firms.length} firms are`;
    const name = one ? `${firms[0]?.en ?? ''}, ` : '';
    return `${who} selected by a declared sector alone (NACE: ${sectors[context.params.level].en}), which does not say ${one ? 'its' : 'their'} trade: ${name}${words.en.awards(awards)}, ${aid === undefined ? words.en.absent : words.en.element(aid, context.format)}${en.top(side, context)}.`;
  },
  absences: (noRow: number, noSiren: number): string => {
    const found =
      noRow === 1
        ? 'one French provider followed here, whose SIREN is known, has no row'
        : `${noRow} French providers followed here, whose SIREN is known, have no row`;
    const [who, whose] =
      noSiren === 1
        ? [noRow === 0 ? 'one French provider followed here' : 'one other', 'its']
        : [`${noSiren} ${noRow === 0 ? 'French providers followed here' : 'others'}`, 'their'];
    const clauses = [
      ...(noRow === 0 ? [] : [found]),
      ...(noSiren === 0
        ? []
        : [`${who} ${whose === 'its' ? 'was' : 'were'} not looked for, ${whose} SIREN not being known here`])
    ];
    return clauses.length === 0 ? '' : `${capitalised(clauses.join('; '))}. Absence is not zero.`;
  }
} as const;

export const words = {
  fr: {
    absent: 'aucun montant lu',
    aid: (aid: Aid, format: Formats): string =>
      aid === undefined ? words.fr.absent : format.moneyRange(aid.low, aid.high),
    element: (aid: Aid, format: Formats): string => `${words.fr.aid(aid, format)} d’élément d’aide`,
    award: (d: Row, format: Formats): string =>
      `${d.instrument === 'loan' ? 'prêt ou avance' : format.term('instrument', d.instrument ?? '')}${d.awards === null || d.awards < 2 ? '' : ` (${words.fr.awards(d.awards)})`} ${words.fr.aid(aidOf([d]), format)}`,
    legend: {
      solid: 'subvention',
      committed: 'prêt ou avance',
      disputed: 'peut-être en double'
    },
    logarithmic: 'Échelle logarithmique : chaque trait vaut dix fois le précédent',
    ...titles.fr,
    size: { sme: 'PME', unknown: 'taille inconnue', large: 'grandes entreprises' },
    section: {
      organisation: 'Entreprises qui ont une fiche ici',
      nace: (level: Context['params']['level']): string =>
        `Secteur ${sectorNames[level].fr}, quel que soit le métier`
    },
    awards: (n: number): string => (n === 1 ? 'une aide' : `${n} aides`),
    title: 'Les aides d’État : entreprises qui ont une fiche ici, ou retenues sur leur seul secteur (NACE)',
    question:
      'Quelles entreprises qui ont une fiche ici sont au registre des aides d’État, et pour combien ?',
    takeaway: (context: Context): string => {
      const { all, days, followed, others } = parts(context);
      if (all.length === 0) return 'Aucune aide n’a été lue au registre pour ce choix.';
      const rest = (also: boolean) => (others.firms.length === 0 ? '' : fr.others(others, context, also));
      if (context.params.level === 'sector') return duringDays.fr(days, context.format, rest(false));
      return joinSentences([
        duringDays.fr(days, context.format, fr.followed(followed, context)),
        fr.twice(followed, context),
        capitalised(rest(followed.firms.length > 0))
      ]);
    },
    alt: (context: Context): string => {
      const { all, shown, followed, others } = shownOf(context);
      if (shown === 0) return `Aucune barre. ${words.fr.takeaway(context)}`;
      const one = shown === 1;
      const log = context.params.scale === 'log';
      const who = `${one ? 'une entreprise' : `${shown} entreprises`}${shown < all ? ` sur ${all}` : ''}`;
      const which =
        followed && others
          ? 'd’abord celles qui ont une fiche ici, puis celles d’un secteur déclaré'
          : followed
            ? `${one ? 'elle a' : 'toutes ont'} une fiche ici`
            : `${one ? 'elle n’est retenue' : 'toutes ne sont retenues'} que sur un secteur déclaré`;
      const what = log
        ? 'Points sur une échelle logarithmique, un où l’aide se trouve, deux où elle peut valoir plus ou moins'
        : 'Barres depuis zéro, une par entreprise : subvention, puis prêt ou avance, puis ce qui est peut-être déclaré deux fois';
      return `${what}, pour ${who} : ${which}${one ? '' : ', de la plus aidée à la moins aidée'}. ${words.fr.takeaway(context)}`;
    },
    scope:
      'Registre européen des aides d’État : en principe les aides de plus de 500 000 €, mais beaucoup y sont de moins. Chaque montant est un élément d’aide, c’est-à-dire ce qui vaut subvention, tel que l’autorité le déclare ; le montant prêté n’est pas dessiné. Hachuré : ce qui a l’entreprise, le jour et le montant d’une autre aide, sous un autre instrument. C’est de l’argent accordé, en euros courants : le registre ne dit pas ce qui a été versé. Couleur et forme : taille déclarée par l’autorité, corrigée là où une page lue la contredit. D’abord sont dessinées les entreprises qui ont une fiche ici, reconnues à leur SIREN ; au choix, celles qui sont retenues sur leur seul secteur (NACE) déclaré, quel que soit leur métier ; ce code ne dit ni ce métier, ni ce que l’argent a acheté. Hors du registre : aides de minimis, commande publique, capital apporté aux conditions du marché. Le tableau donne toutes les entreprises, puis les fournisseurs suivis qui n’ont pas de ligne, sauf ceux fondés après le dernier jour du registre.',
    missing: (context: Context): string => {
      if (context.rows.length === 0) return 'Le registre n’était pas dans cette version des données.';
      const { awards, without, omitted, lent, atNominal, paired, noRow, noSiren } = lacks(context);
      return joinSentences([
        without.fr.length > 0
          ? `Aides sans montant lu, comptées sans euro : ${context.format.list(without.fr)}.`
          : awards === 0
            ? ''
            : 'Chaque aide retenue a un montant.',
        omitted === 0
          ? ''
          : omitted === 1
            ? 'Une entreprise est au tableau sans être dessinée.'
            : `${omitted} entreprises sont au tableau sans être dessinées.`,
        atNominal === 0
          ? ''
          : `Pour ${lent === 1 ? 'le seul prêt ou avance' : `${atNominal} des ${lent} prêts et avances`}, l’élément d’aide déclaré est tout le montant prêté.`,
        paired === 0
          ? ''
          : `${paired} aides ont l’entreprise, le jour et le montant d’une autre, sous un autre instrument : le registre ne dit pas si c’est une aide partagée ou déclarée deux fois.`,
        fr.absences(noRow, noSiren)
      ]);
    }
  },
  en: {
    absent: 'no amount read',
    aid: (aid: Aid, format: Formats): string =>
      aid === undefined ? words.en.absent : format.moneyRange(aid.low, aid.high),
    element: (aid: Aid, format: Formats): string => `${words.en.aid(aid, format)} of aid element`,
    award: (d: Row, format: Formats): string =>
      `${d.instrument === 'loan' ? 'loan or advance' : format.term('instrument', d.instrument ?? '')}${d.awards === null || d.awards < 2 ? '' : ` (${words.en.awards(d.awards)})`} ${words.en.aid(aidOf([d]), format)}`,
    legend: {
      solid: 'grant',
      committed: 'loan or advance',
      disputed: 'perhaps declared twice'
    },
    logarithmic: 'Logarithmic scale: each line is ten times the last',
    ...titles.en,
    size: { sme: 'SMEs', unknown: 'size unknown', large: 'large firms' },
    section: {
      organisation: 'Firms with a profile here',
      nace: (level: Context['params']['level']): string =>
        `Sector ${sectorNames[level].en}, whatever the trade`
    },
    awards: (n: number): string => (n === 1 ? 'one award' : `${n} awards`),
    title: 'State aid: firms with a profile here, or selected by their sector alone (NACE)',
    question: 'Which firms with a profile here are in the State aid register, and for how much?',
    takeaway: (context: Context): string => {
      const { all, days, followed, others } = parts(context);
      if (all.length === 0) return 'No award was read in the register for this choice.';
      const rest = (also: boolean) => (others.firms.length === 0 ? '' : en.others(others, context, also));
      if (context.params.level === 'sector') return duringDays.en(days, context.format, rest(false));
      return joinSentences([
        duringDays.en(days, context.format, en.followed(followed, context)),
        en.twice(followed, context),
        capitalised(rest(followed.firms.length > 0))
      ]);
    },
    alt: (context: Context): string => {
      const { all, shown, followed, others } = shownOf(context);
      if (shown === 0) return `No bar. ${words.en.takeaway(context)}`;
      const one = shown === 1;
      const log = context.params.scale === 'log';
      const who = `${one ? 'one firm' : `${shown} firms`}${shown < all ? ` of ${all}` : ''}`;
      const which =
        followed && others
          ? 'first those with a profile here, then those by a declared sector'
          : followed
            ? `${one ? 'it has' : 'all have'} a profile here`
            : `${one ? 'it is' : 'all are'} selected by a declared sector alone`;
      const what = log
        ? 'Dots on a logarithmic scale, one where the aid is, two where it may be more or less'
        : 'Bars from zero, one a firm: grant, then loan or advance, then what is perhaps declared twice';
      return `${what}, for ${who}: ${which}${one ? '' : ', the most aided first'}. ${words.en.takeaway(context)}`;
    },
    scope:
      'EU State aid register: awards above €500,000 as a rule, though many are below. Each amount is an aid element, that is what is worth a grant, as the authority declares it; the amount lent is not drawn. Hatched: what has the firm, the day and the amount of another award, under another instrument. It is money granted, in current euros: the register does not say what was paid out. Colour and shape: the size declared by the authority, corrected where a page read contradicts it. At first the firms with a profile here are drawn, known by their SIREN; by choice, those selected by their declared sector (NACE) alone, whatever their trade; that code says neither that trade nor what the money bought. Outside the register: de minimis aid, public procurement, equity at market terms. The table gives all firms, then the followed providers that have no row, except those founded after the register’s last day.',
    missing: (context: Context): string => {
      if (context.rows.length === 0) return 'The register was not in this version of the data.';
      const { awards, without, omitted, lent, atNominal, paired, noRow, noSiren } = lacks(context);
      return joinSentences([
        without.en.length > 0
          ? `Awards without an amount, counted without a euro: ${context.format.list(without.en)}.`
          : awards === 0
            ? ''
            : 'Every award selected has an amount.',
        omitted === 0
          ? ''
          : omitted === 1
            ? 'One firm is in the table and not drawn.'
            : `${omitted} firms are in the table and not drawn.`,
        atNominal === 0
          ? ''
          : `For ${lent === 1 ? 'the one loan or advance' : `${atNominal} of the ${lent} loans and advances`}, the aid element declared is the whole amount lent.`,
        paired === 0
          ? ''
          : `${paired} awards have the firm, the day and the amount of another, under another instrument: the register does not say whether this is one aid shared or one declared twice.`,
        en.absences(noRow, noSiren)
      ]);
    }
  }
} as const;
