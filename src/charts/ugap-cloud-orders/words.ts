// The sentences of ugap-cloud-orders, computed from its rows.
import type { Lang } from '#model/language.ts';
import type { Formats } from '../chart-definition.ts';
import { highest, paleNote, spanText, sure, type Valued } from '../span.ts';
import { byCountry, type ByCountry } from './by-country.ts';
import { authorOf, totals, type Row, type Context } from './data.ts';

/** The total that comes with a breakdown by supplier, and the others that say something else. */
const parted = ({ rows }: Context) => {
  const all = totals(rows);
  const detailed = all.find(({ suppliers }) => sure(suppliers).length > 0);
  const others = all.filter(
    (total) =>
      total !== detailed &&
      (total.whole.low !== detailed?.whole.low || total.whole.high !== detailed.whole.high)
  );
  return { detailed, others };
};

/** Those that may be first: none is surely above them. The next ones come after. */
const ranked = (suppliers: readonly Row[]) => {
  const known = sure(suppliers).sort((a, b) => b.high - a.high);
  const bar = Math.max(...known.map(({ low }) => low));
  const first = known.filter(({ high }) => high >= bar);
  const next = known.filter(({ high }) => high < bar);
  return { first, next: next.filter(({ high }) => high === highest(next)) };
};

const whose = {
  fr: { FR: 'français', EU: 'européens', US: 'américains', other: 'd’autres pays' },
  en: { FR: 'French', EU: 'other European', US: 'American', other: 'other' }
} as const;

/** What suppliers of each country got on the total that is broken down; undefined where fewer than two suppliers are sure. */
const placed = (context: Context) => {
  const { detailed } = parted(context);
  if (detailed === undefined) return undefined;
  const all = byCountry(detailed.suppliers);
  const count = all.reduce((sum, one) => sum + one.suppliers.length, 0);
  // A supplier that may be of any country would make the sums wrong.
  const unread = sure(detailed.suppliers).length - count;
  return count < 2 || unread > 0 ? undefined : { year: detailed.whole.year, parts: all };
};
const sumOf = ({ low, high, exact }: ByCountry, { bounded, moneyRange }: Formats): string =>
  bounded(exact ? 'exact' : 'about', moneyRange(low, high));

const sized = (suppliers: readonly Row[]) => ({
  all: suppliers.length,
  smes: suppliers.filter((d) => d.comparison_group === 'sme').length,
  unknown: suppliers.filter((d) => d.comparison_group === null || d.comparison_group === 'unsized').length
});

const amount = (lang: Lang, d: Valued, format: Formats): string =>
  spanText(lang, [d], format, format.moneyRange);

const parts = (lang: Lang, rows: readonly Row[], format: Formats): string =>
  format.list(rows.map((d) => `${d[`organisation_${lang}`] ?? ''} (${amount(lang, d, format)})`));

const totalsOf = (lang: Lang, others: readonly { readonly whole: Row }[], format: Formats): string =>
  others.map(({ whole }) => `${amount(lang, whole, format)} (${authorOf(whole)})`).join(', ');

export const words = {
  fr: {
    head: (author: string, year: number) => `Commandes de ${year} selon ${author}`,
    again: (author: string, year: number) => `Autre total des commandes de ${year}, selon ${author}`,
    apart: (amounts: string) =>
      `${amounts} : des totaux du même marché et de la même année, de plusieurs auteurs ; aucune page lue n’explique l’écart.`,
    total: 'total',
    buyer: (name: string) => `dont ${name}`,
    bySupplier: 'par fournisseur : non publié',
    rest: 'reste (calculé)',
    byCountry: (whole: string) => `Par pays du fournisseur, des ${whole}`,
    unnamed: 'non nommés',
    from: { FR: 'français', EU: 'autres européens', US: 'américains', other: 'autres pays' },
    finding: (context: Context): string | undefined => {
      const found = placed(context);
      if (found === undefined) return undefined;
      const all = found.parts.map(
        (one) => `${sumOf(one, context.format)} à des fournisseurs ${whose.fr[one.country]}`
      );
      const [first = '', ...others] = all;
      const more = others.map((one) => one.replace('des fournisseurs ', 'des '));
      return `Sur un seul marché public, en ${found.year} : ${context.format.list([first, ...more])}`;
    },
    subtitle: ({ rows }: Context): string =>
      `Commandes de cloud sur le marché de l’UGAP${rows[0] === undefined ? '' : ` en ${rows[0].year}`}, non des paiements, en euros courants, là où un fournisseur est nommé`,
    title: 'Les commandes de cloud d’un seul marché public, celui de l’UGAP',
    question:
      'Sur le marché cloud de l’UGAP, quels fournisseurs reçoivent les commandes, par le distributeur titulaire ?',
    /** Whether SMEs are among them, in the year of the orders. */
    sizes: ({ all, smes, unknown }: ReturnType<typeof sized>): string => {
      const rest = unknown === 0 ? '' : ` (taille inconnue : ${unknown})`;
      if (all === 1)
        return smes === 1
          ? 'le seul fournisseur nommé est une PME'
          : `le seul fournisseur nommé n’est pas connu comme PME${rest}`;
      if (smes === 0)
        return unknown === 0
          ? `aucun des ${all} fournisseurs nommés n’était une PME`
          : `aucun des ${all} fournisseurs nommés n’est connu comme PME${rest}`;
      return `${smes} des ${all} fournisseurs nommés ${smes > 1 ? 'étaient des PME' : 'était une PME'}${rest}`;
    },
    takeaway: (context: Context): string => {
      const { format } = context;
      const { detailed, others } = parted(context);
      if (detailed === undefined) return 'Aucune répartition par fournisseur n’a été trouvée.';
      const { whole, suppliers } = detailed;
      const { first, next } = ranked(suppliers);
      const lead =
        first.length === 1
          ? `${first.map((d) => d.organisation_fr ?? '').join()} vient en tête des fournisseurs nommés, avec ${first.map((d) => amount('fr', d, format)).join()}`
          : `${parts('fr', first, format)} se partagent la tête des fournisseurs nommés`;
      const after = next.length === 0 ? '' : `, devant ${parts('fr', next, format)}`;
      const rival =
        others.length === 0 ? '' : ` Le total lui-même diffère : ${totalsOf('fr', others, format)}.`;
      return `Sur ${amount('fr', whole, format)} de commandes en ${whole.year} (${authorOf(whole)}), ${lead}${after} ; ${words.fr.sizes(sized(suppliers))}.${rival} Ce sont des commandes, pas des paiements, en euros courants.`;
    },
    alt: (context: Context): string =>
      `Barres depuis zéro, de la couleur du pays du fournisseur : ${totals(context.rows).length > 1 ? `${totals(context.rows).length} totaux, chacun avec le détail que sa source en donne` : 'un total, avec le détail que sa source en donne'}. ${words.fr.takeaway(context)}`,
    scope:
      'Commandes du marché interministériel « Nuage public » de l’UGAP (infrastructure et plateforme) : ni les autres centrales d’achat, ni les marchés passés directement, ni le logiciel en ligne. Les fournisseurs sont payés par l’intermédiaire du distributeur titulaire du marché. Ce n’est pas toute la commande publique. Chaque détail se rapporte au total de sa propre source ; aucune page lue n’explique l’écart entre les totaux. Un total arrondi n’est pas dessiné à côté d’un total exact. La taille d’un fournisseur est celle de l’année des commandes. Le reste est une différence calculée ici.',
    missing: (context: Context): string => {
      const { format } = context;
      const { detailed, others } = parted(context);
      const count = context.rows[0]?.detailed_years ?? 0;
      const bare = others.filter(({ suppliers }) => suppliers.length === 0);
      const without = bare.map(({ whole }) => amount('fr', whole, format)).join(', ');
      const gaps = [
        detailed === undefined || detailed.rest.high === 0
          ? ''
          : `pour ${amount('fr', detailed.rest, format)} du total détaillé (calculé par nous)`,
        without === '' ? '' : `pour tout le total de ${without}`
      ].filter((gap) => gap !== '');
      return `${gaps.length === 0 ? '' : `Fournisseurs non publiés ${gaps.join(', et ')}. `}${count === 1 ? 'Une seule année a été lue avec un détail par fournisseur.' : 'Seule la dernière année détaillée par fournisseur est dessinée.'} Aucune page lue ne donne la part des PME dans ces commandes. ${paleNote('fr', context.rows)}`.trimEnd();
    }
  },
  en: {
    head: (author: string, year: number) => `Orders of ${year} according to ${author}`,
    again: (author: string, year: number) => `Another total of the orders of ${year}, according to ${author}`,
    apart: (amounts: string) =>
      `${amounts}: totals of one contract and one year, by several authors; no page read explains the gap.`,
    total: 'total',
    buyer: (name: string) => `of which ${name}`,
    bySupplier: 'by supplier: not published',
    rest: 'rest (computed)',
    byCountry: (whole: string) => `By country of the supplier, of the ${whole}`,
    unnamed: 'unnamed',
    from: { FR: 'French', EU: 'other European', US: 'American', other: 'other countries' },
    finding: (context: Context): string | undefined => {
      const found = placed(context);
      if (found === undefined) return undefined;
      const all = found.parts.map((one) => `${sumOf(one, context.format)} to ${whose.en[one.country]}`);
      return `On one public contract, in ${found.year}: ${context.format.list(all.map((one, index) => (index === 0 ? `${one} suppliers` : `${one} ones`)))}`;
    },
    subtitle: ({ rows }: Context): string =>
      `Cloud orders on UGAP’s contract${rows[0] === undefined ? '' : ` in ${rows[0].year}`}, not payments, in current euros, where a supplier is named`,
    title: 'Cloud orders on one public contract, UGAP’s',
    question: 'On UGAP’s cloud contract, which suppliers get the orders, through the reseller that holds it?',
    sizes: ({ all, smes, unknown }: ReturnType<typeof sized>): string => {
      const rest = unknown === 0 ? '' : ` (size unknown: ${unknown})`;
      if (all === 1)
        return smes === 1
          ? 'the one supplier named was an SME'
          : `the one supplier named is not known to be an SME${rest}`;
      if (smes === 0)
        return unknown === 0
          ? `none of the ${all} suppliers named was an SME`
          : `none of the ${all} suppliers named is known to be an SME${rest}`;
      return `${smes} of the ${all} suppliers named ${smes > 1 ? 'were SMEs' : 'was an SME'}${rest}`;
    },
    takeaway: (context: Context): string => {
      const { format } = context;
      const { detailed, others } = parted(context);
      if (detailed === undefined) return 'No breakdown by supplier was found.';
      const { whole, suppliers } = detailed;
      const { first, next } = ranked(suppliers);
      const lead =
        first.length === 1
          ? `${first.map((d) => d.organisation_en ?? '').join()} comes first of the suppliers named, with ${first.map((d) => amount('en', d, format)).join()}`
          : `${parts('en', first, format)} share the first place of the suppliers named`;
      const after = next.length === 0 ? '' : `, ahead of ${parts('en', next, format)}`;
      const rival =
        others.length === 0 ? '' : ` The total itself differs: ${totalsOf('en', others, format)}.`;
      return `Of ${amount('en', whole, format)} in orders in ${whole.year} (${authorOf(whole)}), ${lead}${after}; ${words.en.sizes(sized(suppliers))}.${rival} These are orders, not payments, in current euros.`;
    },
    alt: (context: Context): string =>
      `Bars from zero in the colour of the supplier’s country: ${totals(context.rows).length > 1 ? `${totals(context.rows).length} totals, each with the detail that its source gives of it` : 'one total, with the detail that its source gives of it'}. ${words.en.takeaway(context)}`,
    scope:
      'Orders on UGAP’s interministerial “Nuage public” (public cloud) contract, infrastructure and platform: not the other central purchasing bodies, contracts placed directly, or online software. Suppliers are paid through the reseller that holds the contract. It is not all public procurement. Each detail belongs to its own source’s total; no page read explains the gap between totals. A rounded total is not drawn beside an exact one. The size of a supplier is that of the year of the orders. The rest is a difference computed here.',
    missing: (context: Context): string => {
      const { format } = context;
      const { detailed, others } = parted(context);
      const count = context.rows[0]?.detailed_years ?? 0;
      const bare = others.filter(({ suppliers }) => suppliers.length === 0);
      const without = bare.map(({ whole }) => amount('en', whole, format)).join(', ');
      const gaps = [
        detailed === undefined || detailed.rest.high === 0
          ? ''
          : `for ${amount('en', detailed.rest, format)} of the detailed total (computed by us)`,
        without === '' ? '' : `for the whole total of ${without}`
      ].filter((gap) => gap !== '');
      return `${gaps.length === 0 ? '' : `Suppliers not published ${gaps.join(', and ')}. `}${count === 1 ? 'One year only was read with a breakdown by supplier.' : 'Only the latest year detailed by supplier is drawn.'} No page read gives SMEs’ share of these orders. ${paleNote('en', context.rows)}`.trimEnd();
    }
  }
} as const;
