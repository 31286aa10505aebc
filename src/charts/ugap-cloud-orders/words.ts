// The sentences of ugap-cloud-orders, computed from its rows.
import { authorOf, totals, type Told } from './row.ts';

/** The total that comes with a breakdown by supplier, and the others. */
const parted = ({ rows }: Told) => {
  const all = totals(rows);
  const detailed = all.find(({ suppliers }) => suppliers.length > 0);
  return { detailed, others: all.filter((total) => total !== detailed) };
};

const smes = ({ rows }: Told) => rows.filter((d) => d.role === 'supplier' && d.comparison_group === 'sme');

export const words = {
  fr: {
    head: (author: string, year: number) => `Commandes de ${year} (${author})`,
    total: 'total',
    buyer: (name: string) => `dont ${name}`,
    bySupplier: 'par fournisseur',
    rest: 'reste (calculé)',
    absent: 'non publié',
    title: 'Les commandes publiques de cloud passées par l’UGAP',
    question: 'Qui l’acheteur public choisit-il ?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const { detailed, others } = parted(told);
      const [first, second] = detailed?.suppliers ?? [];
      if (detailed === undefined || first === undefined)
        return 'Aucune répartition par fournisseur n’a été trouvée.';
      const { whole, suppliers } = detailed;
      const next =
        second === undefined
          ? ''
          : `, devant ${second.organisation_fr ?? ''} (${format.moneyRange(second.low, second.high)})`;
      const small = smes(told).length;
      const size =
        small === 0
          ? `aucun des ${suppliers.length} fournisseurs nommés n’est classé PME`
          : `${small} des ${suppliers.length} fournisseurs nommés sont classés PME`;
      const rival = others
        .map((d) => `${format.moneyRange(d.whole.low, d.whole.high)} (${authorOf(d.whole)})`)
        .join(', ');
      return `En ${whole.year}, ${first.organisation_fr ?? ''} reçoit ${format.moneyRange(first.low, first.high)} sur ${format.moneyRange(whole.low, whole.high)} de commandes (${authorOf(whole)})${next} ; ${size}. ${rival === '' ? '' : `Le total lui-même diffère : ${rival}.`}`.trim();
    },
    alt: (told: Told): string =>
      `Barres horizontales : ${totals(told.rows).length} totaux, chacun avec le détail que sa source en donne. ${words.fr.takeaway(told)}`,
    scope:
      'Commandes du marché interministériel « Nuage public » de l’UGAP (infrastructure et plateforme) : ni les autres centrales d’achat, ni les marchés passés directement, ni le logiciel en ligne. Chaque détail se rapporte au total de sa propre source : le plus haut vient du bilan de la Dinum, le plus bas du président de l’UGAP ; aucune page lue n’explique l’écart. Un total arrondi n’est pas dessiné. Le reste est une différence calculée ici.',
    missing: (told: Told): string => {
      const { detailed, others } = parted(told);
      const without = others.map((d) => told.format.moneyRange(d.whole.low, d.whole.high)).join(', ');
      const rest = detailed === undefined ? '' : told.format.money(detailed.rest);
      return `Fournisseurs non publiés pour ${rest} du total détaillé${without === '' ? '' : `, et pour tout le total de ${without}`}. Les commandes d’autres années n’ont été lues ni par fournisseur ni comme un montant annuel sûr ; la part des PME n’est pas publiée.`;
    }
  },
  en: {
    head: (author: string, year: number) => `Orders of ${year} (${author})`,
    total: 'total',
    buyer: (name: string) => `of which ${name}`,
    bySupplier: 'by supplier',
    rest: 'rest (computed)',
    absent: 'not published',
    title: 'Public cloud orders placed through UGAP',
    question: 'Whom does the public buyer choose?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const { detailed, others } = parted(told);
      const [first, second] = detailed?.suppliers ?? [];
      if (detailed === undefined || first === undefined) return 'No breakdown by supplier was found.';
      const { whole, suppliers } = detailed;
      const next =
        second === undefined
          ? ''
          : `, ahead of ${second.organisation_en ?? ''} (${format.moneyRange(second.low, second.high)})`;
      const small = smes(told).length;
      const size =
        small === 0
          ? `none of the ${suppliers.length} suppliers named is classed as an SME`
          : `${small} of the ${suppliers.length} suppliers named are classed as SMEs`;
      const rival = others
        .map((d) => `${format.moneyRange(d.whole.low, d.whole.high)} (${authorOf(d.whole)})`)
        .join(', ');
      return `In ${whole.year}, ${first.organisation_en ?? ''} took ${format.moneyRange(first.low, first.high)} of ${format.moneyRange(whole.low, whole.high)} in orders (${authorOf(whole)})${next}; ${size}. ${rival === '' ? '' : `The total itself differs: ${rival}.`}`.trim();
    },
    alt: (told: Told): string =>
      `Horizontal bars: ${totals(told.rows).length} totals, each with the detail that its source gives of it. ${words.en.takeaway(told)}`,
    scope:
      'Orders on UGAP’s interministerial “Nuage public” (public cloud) contract, infrastructure and platform: not the other central purchasing bodies, contracts placed directly, or online software. Each detail belongs to its own source’s total: the higher one comes from Dinum’s review, the lower one from UGAP’s chairman; no page read explains the gap. A rounded total is not drawn. The rest is a difference computed here.',
    missing: (told: Told): string => {
      const { detailed, others } = parted(told);
      const without = others.map((d) => told.format.moneyRange(d.whole.low, d.whole.high)).join(', ');
      const rest = detailed === undefined ? '' : told.format.money(detailed.rest);
      return `Suppliers not published for ${rest} of the detailed total${without === '' ? '' : `, and for the whole total of ${without}`}. Orders of other years were read neither by supplier nor as a safe yearly amount; the share of SMEs is not published.`;
    }
  }
} as const;
