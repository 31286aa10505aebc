// The sentences of public-contracts, computed from its rows.
import type { Formats } from '../chart-definition.ts';
import { sharePercent } from '../share-percent.ts';
import { isAll, joined } from './parts.ts';
import { titles } from './titles.ts';
import { beyond, named, type Row, type Context } from './data.ts';
import {
  allJudged,
  busiest,
  count,
  followed,
  lacks,
  leaders,
  registerOf,
  total,
  type Ends
} from './summary.ts';

const fr = {
  contracts: (n: number, { number }: Formats): string => `${number(n)} ${n < 2 ? 'marché' : 'marchés'}`,
  objects: {
    cloud: 'd’hébergement et de cloud',
    digital: 'd’autre numérique',
    both: 'de cloud et d’autre numérique'
  },
  named: (d: Row, format: Formats): string =>
    `${d.organisation_fr ?? ''} (${d.gloss_fr === null ? '' : `${d.gloss_fr} ; `}${words.fr.worth(d, format)})`,
  byValue: ({ rows, format }: Context): string => {
    const whole = total(rows);
    const first = leaders(rows);
    if (whole === undefined) return '';
    const max = Math.max(...named(rows).map((d) => d.amount ?? 0));
    if (first.length === 0) return max > 0 ? `Aucun fournisseur n’a plus de ${format.money(max)}.` : '';
    const n = count(first, 'contracts');
    const part = total(first) ?? 0;
    const who =
      n === 1 ? 'Un seul marché fait' : n === 2 ? 'Deux marchés font' : `${fr.contracts(n, format)} font`;
    const share = isAll(part, whole)
      ? 'tout le montant'
      : `${sharePercent('fr', (100 * part) / whole, format)} du montant`;
    return `${format.pair(`${who} ${share}`, format.list(first.map((d) => fr.named(d, format))))}.`;
  },
  byNumber: ({ rows, format }: Context): string => {
    const { max, those } = busiest(rows);
    const text = `Aucun fournisseur n’en a plus de ${format.number(max)}`;
    return `${those.length === 0 ? text : format.pair(text, format.list(those.map((d) => d.organisation_fr ?? '')))}.`;
  },
  known: ({ rows, format }: Context): string => {
    const ours = followed(rows);
    if (ours.length === 0) return 'Aucune organisation qui a une fiche ici n’y est seul fournisseur.';
    const who =
      ours.length === 1 ? 'Organisation qui a une fiche ici' : 'Organisations qui ont une fiche ici';
    return `${format.pair(who, format.list(ours.map((d) => fr.named(d, format))))}.`;
  },
  register: (register: NonNullable<ReturnType<typeof registerOf>>, { number, date }: Formats): string => {
    const { contracts, sources, undated, days, bulk } = register;
    const from = sources === 1 ? 'd’une source' : `de ${number(sources)} sources`;
    const span =
      days === undefined
        ? ''
        : bulk === undefined
          ? `, du ${date(days.from)} au ${date(days.to)}`
          : ` ; presque tous ceux qui sont datés le sont entre ${date(bulk.from)} et ${date(bulk.to)} (en dehors : ${number(bulk.outside)}), le premier du ${date(days.from)}, le dernier du ${date(days.to)}`;
    return `Marchés lus : ${number(contracts)}, ${from}${span}${undated === 0 ? '' : ` ; sans date : ${number(undated)}`}.`;
  },
  selected: ({ rows, format: { number } }: Context): string => {
    const { undated, nameless, unpriced, years } = lacks(rows);
    const without = [
      { n: undated, what: 'sans date' },
      { n: nameless, what: 'sans fournisseur nommé' },
      { n: unpriced, what: 'sans montant' }
    ].filter(({ n }) => n > 0);
    const lacking =
      without.length === 0
        ? ', avec date, fournisseur et montant'
        : without.map(({ n, what }) => ` ; ${what} : ${number(n)}`).join('');
    const dated =
      years === undefined
        ? ''
        : ` ; ceux qui sont datés sont notifiés ${years.first === years.last ? `en ${years.first}` : `de ${years.first} à ${years.last}`}`;
    return `Marchés retenus : ${number(count(rows, 'contracts'))}${lacking}${dated}.`;
  },
  rule: (context: Context): string => {
    const rule = registerOf(context)?.rule;
    if (rule === undefined) return '';
    const { number, percent } = context.format;
    const both = context.params.level === 'cloud' ? '' : ', cloud et numérique ensemble,';
    const text = `Marchés retenus par la règle${both} et relus à la main : ${number(rule.judged)}`;
    const interval = `${rule.low} à ${percent(rule.high)}, à ${percent(95)} de confiance`;
    return allJudged(context) === undefined
      ? `${text} ; retenus à raison : ${number(rule.hits)} (${interval}).`
      : `${text}, c’est-à-dire tous ; retenus à raison : ${number(rule.hits)}. Sur d’autres marchés semblables, ce serait ${interval}.`;
  },
  which: ({ rows, params: { top } }: Context): string => {
    const more = beyond(rows, top);
    return more === undefined
      ? ''
      : ` : les ${top} premiers${more === 0 ? '' : `, puis ceux qui ont une fiche ici (${more})`}`;
  },
  judged: (context: Context): string => {
    const rule = allJudged(context);
    return rule === undefined ? '' : ` (dont ${context.format.number(rule.hits)} à raison, relus à la main)`;
  },
  months: (months: Ends, { number }: Formats): string =>
    months === undefined
      ? ''
      : months.first === months.last
        ? `Durée : ${number(months.first)} mois.`
        : `Durées : ${number(months.first)} à ${number(months.last)} mois.`
} as const;

const en = {
  contracts: (n: number, { number }: Formats): string => `${number(n)} ${n === 1 ? 'contract' : 'contracts'}`,
  objects: {
    cloud: 'of hosting and cloud',
    digital: 'of other digital objects',
    both: 'of cloud and other digital objects'
  },
  named: (d: Row, format: Formats): string =>
    `${d.organisation_en ?? ''} (${d.gloss_en === null ? '' : `${d.gloss_en}; `}${words.en.worth(d, format)})`,
  byValue: ({ rows, format }: Context): string => {
    const whole = total(rows);
    const first = leaders(rows);
    if (whole === undefined) return '';
    const max = Math.max(...named(rows).map((d) => d.amount ?? 0));
    if (first.length === 0) return max > 0 ? `No supplier has more than ${format.money(max)}.` : '';
    const n = count(first, 'contracts');
    const part = total(first) ?? 0;
    const who =
      n === 1 ? 'One contract makes' : n === 2 ? 'Two contracts make' : `${en.contracts(n, format)} make`;
    const share = isAll(part, whole) ? 'all' : sharePercent('en', (100 * part) / whole, format);
    return `${format.pair(`${who} ${share} of the amount`, format.list(first.map((d) => en.named(d, format))))}.`;
  },
  byNumber: ({ rows, format }: Context): string => {
    const { max, those } = busiest(rows);
    const text = `No supplier has more than ${format.number(max)}`;
    return `${those.length === 0 ? text : format.pair(text, format.list(those.map((d) => d.organisation_en ?? '')))}.`;
  },
  known: ({ rows, format }: Context): string => {
    const ours = followed(rows);
    if (ours.length === 0) return 'No organisation with a profile here is a sole supplier among them.';
    const who = ours.length === 1 ? 'Organisation with a profile here' : 'Organisations with a profile here';
    return `${format.pair(who, format.list(ours.map((d) => en.named(d, format))))}.`;
  },
  register: (register: NonNullable<ReturnType<typeof registerOf>>, { number, date }: Formats): string => {
    const { contracts, sources, undated, days, bulk } = register;
    const from = sources === 1 ? 'from one source' : `from ${number(sources)} sources`;
    const span =
      days === undefined
        ? ''
        : bulk === undefined
          ? `, from ${date(days.from)} to ${date(days.to)}`
          : `; almost all of those dated are from ${date(bulk.from)} to ${date(bulk.to)} (outside: ${number(bulk.outside)}), the first of ${date(days.from)}, the last of ${date(days.to)}`;
    return `Contracts read: ${number(contracts)}, ${from}${span}${undated === 0 ? '' : `; undated: ${number(undated)}`}.`;
  },
  selected: ({ rows, format: { number } }: Context): string => {
    const { undated, nameless, unpriced, years } = lacks(rows);
    const without = [
      { n: undated, what: 'undated' },
      { n: nameless, what: 'without a supplier named' },
      { n: unpriced, what: 'without amount' }
    ].filter(({ n }) => n > 0);
    const lacking =
      without.length === 0
        ? ', with date, supplier and amount'
        : without.map(({ n, what }) => `; ${what}: ${number(n)}`).join('');
    const dated =
      years === undefined
        ? ''
        : `; those dated were notified ${years.first === years.last ? `in ${years.first}` : `from ${years.first} to ${years.last}`}`;
    return `Contracts selected: ${number(count(rows, 'contracts'))}${lacking}${dated}.`;
  },
  rule: (context: Context): string => {
    const rule = registerOf(context)?.rule;
    if (rule === undefined) return '';
    const { number, percent } = context.format;
    const both = context.params.level === 'cloud' ? '' : ', cloud and digital together,';
    const text = `Contracts selected by the rule${both} and judged by hand: ${number(rule.judged)}`;
    const interval = `${rule.low} to ${percent(rule.high)}, at ${percent(95)} confidence`;
    return allJudged(context) === undefined
      ? `${text}; rightly so: ${number(rule.hits)} (${interval}).`
      : `${text}, that is all of them; rightly so: ${number(rule.hits)}. Of other contracts like these it would be ${interval}.`;
  },
  which: ({ rows, params: { top } }: Context): string => {
    const more = beyond(rows, top);
    return more === undefined
      ? ''
      : `: the first ${top}${more === 0 ? '' : `, then those with a profile here (${more})`}`;
  },
  judged: (context: Context): string => {
    const rule = allJudged(context);
    return rule === undefined ? '' : ` (${context.format.number(rule.hits)} of them rightly, judged by hand)`;
  },
  months: (months: Ends, { number }: Formats): string =>
    months === undefined
      ? ''
      : months.first === months.last
        ? `Duration: ${number(months.first)} ${months.first === 1 ? 'month' : 'months'}.`
        : `Durations: ${number(months.first)} to ${number(months.last)} months.`
} as const;

export const words = {
  fr: {
    worth: (d: Row, format: Formats): string =>
      `${d.amount === null ? 'sans montant' : format.money(Math.round(d.amount))}, ${fr.contracts(d.contracts, format)}`,
    rest: (d: Row): string =>
      ({
        supplier: '',
        others: d.suppliers === 1 ? '1 autre fournisseur' : `${d.suppliers ?? 0} autres fournisseurs`,
        shared: 'À plusieurs fournisseurs',
        unnamed: 'Entrepreneurs individuels',
        unpublished: 'Sans fournisseur publié'
      })[d.line],
    ...titles.fr,
    title: 'Hébergement, cloud ou autre numérique, au choix, dans les marchés publics lus',
    question:
      'Quels marchés d’hébergement et de cloud, ou au choix d’autre numérique, trouve-t-on dans les contrats lus ?',
    takeaway: (context: Context): string => {
      const { rows, params, format } = context;
      const register = registerOf(context);
      if (register === undefined) return 'Aucun marché n’est retenu pour ce choix.';
      const whole = total(rows);
      const amount =
        whole === undefined
          ? 'sans montant publié'
          : `pour ${format.money(whole)} au plus, annoncés à la signature`;
      const all = `Sur ${fr.contracts(register.contracts, format)} lus, la règle en retient ${format.number(count(rows, 'contracts'))} ${fr.objects[params.level]}${fr.judged(context)}, ${amount}.`;
      return named(rows).length === 0
        ? `${all} Aucun n’a un fournisseur nommé et seul.`
        : joined([
            all,
            params.measure === 'value' ? fr.byValue(context) : fr.byNumber(context),
            fr.known(context)
          ]);
    },
    alt: (context: Context): string => {
      const n = named(context.rows).length;
      const rest = context.rows.length > n;
      const bars =
        n === 0
          ? `Aucune barre${rest ? ' ; en toutes lettres, les marchés qui n’en ont pas' : ''}`
          : `${n === 1 ? '1 barre horizontale' : `${n} barres horizontales`}, une par fournisseur, par ${context.params.measure === 'value' ? 'montant' : 'nombre de marchés'}${fr.which(context)}${rest ? ' ; dessous, en toutes lettres, les marchés qui n’ont pas de barre' : ''}`;
      return `${bars}. ${words.fr.takeaway(context)}`;
    },
    scope:
      'Marchés publics retenus par une règle sur les mots de l’objet et le code CPV, dans les fichiers lus des données essentielles de la commande publique : la période est la leur, pas un choix, et beaucoup d’acheteurs n’y sont pas. Ces marchés ne disent donc pas qui héberge le secteur public. D’abord ne sont montrés que l’hébergement et le cloud ; l’autre numérique l’est au choix. Le montant est le maximum estimé à la signature, hors taxes, en euros courants et pour toute la durée du marché : ni une dépense, ni un montant annuel ; un seul gros marché peut mener le classement. Un marché est compté une fois : s’il a plusieurs fournisseurs, son montant n’est à aucun d’eux et reste à part. Les noms sont ceux du registre ; là où un nom peut être pris pour un autre, l’objet du marché le suit. La barre de 0 à 100 % dit ce que les plus gros font du montant.',
    missing: (context: Context): string => {
      const register = registerOf(context);
      if (register === undefined) return 'Le registre n’était pas dans cette version des données.';
      return joined([
        fr.register(register, context.format),
        fr.selected(context),
        fr.months(lacks(context.rows).months, context.format),
        fr.rule(context),
        'Manquent les acheteurs qui n’ont pas publié, les marchés sous le seuil de publication, ce qui a été payé ensuite et la taille des fournisseurs.'
      ]);
    }
  },
  en: {
    worth: (d: Row, format: Formats): string =>
      `${d.amount === null ? 'no amount' : format.money(Math.round(d.amount))}, ${en.contracts(d.contracts, format)}`,
    rest: (d: Row): string =>
      ({
        supplier: '',
        others: d.suppliers === 1 ? '1 other supplier' : `${d.suppliers ?? 0} other suppliers`,
        shared: 'Of several suppliers',
        unnamed: 'Sole traders',
        unpublished: 'Without supplier published'
      })[d.line],
    ...titles.en,
    title: 'Hosting, cloud or, by choice, other digital in the public contracts read',
    question:
      'Which contracts of hosting and cloud, or by choice of other digital objects, are among those read?',
    takeaway: (context: Context): string => {
      const { rows, params, format } = context;
      const register = registerOf(context);
      if (register === undefined) return 'No contract is selected for this choice.';
      const whole = total(rows);
      const amount =
        whole === undefined
          ? 'with no amount published'
          : `for ${format.money(whole)} at most, as announced at signature`;
      const all = `Of ${en.contracts(register.contracts, format)} read, the rule selects ${format.number(count(rows, 'contracts'))} ${en.objects[params.level]}${en.judged(context)}, ${amount}.`;
      return named(rows).length === 0
        ? `${all} None has a supplier that is named and alone.`
        : joined([
            all,
            params.measure === 'value' ? en.byValue(context) : en.byNumber(context),
            en.known(context)
          ]);
    },
    alt: (context: Context): string => {
      const n = named(context.rows).length;
      const rest = context.rows.length > n;
      const bars =
        n === 0
          ? `No bar${rest ? '; in words, the contracts that have none' : ''}`
          : `${n} horizontal ${n === 1 ? 'bar' : 'bars'}, one a supplier, by ${context.params.measure === 'value' ? 'value' : 'number of contracts'}${en.which(context)}${rest ? '; below, in words, the contracts that are drawn as no bar' : ''}`;
      return `${bars}. ${words.en.takeaway(context)}`;
    },
    scope:
      'Public contracts selected by a rule on the words of the object and the CPV code, in the files read of the essential data of public procurement: the period is theirs, not a choice, and many buyers are not in them. These contracts therefore do not say who hosts the public sector. At first only hosting and cloud are shown; other digital contracts are shown by choice. The amount is the maximum estimated at signature, before tax, in current euros and for the whole length of the contract: neither spending nor a yearly amount; one large contract can lead the ranking. A contract is counted once: where it has several suppliers, its amount belongs to none of them and stands apart. Names are those of the register; where a name may be taken for another, the object of the contract follows it. The bar from 0 to 100% says what the largest make of the amount.',
    missing: (context: Context): string => {
      const register = registerOf(context);
      if (register === undefined) return 'The register was not in this version of the data.';
      return joined([
        en.register(register, context.format),
        en.selected(context),
        en.months(lacks(context.rows).months, context.format),
        en.rule(context),
        'What is missing: buyers who did not publish, contracts under the publication threshold, what was paid afterwards and the size of suppliers.'
      ]);
    }
  }
} as const;
