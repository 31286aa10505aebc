// The sentences of public-contracts, computed from its rows.
import { money, sum } from '#model/money.ts';
import type { Formats } from '../contract.ts';
import { named, type Row, type Told } from './row.ts';

const kind = 'procurement-volume/committed/contract';
const none = money(kind, 0);

const count = (rows: readonly Row[], what: 'contracts' | 'unpriced' | 'undated'): number =>
  rows.reduce((all, d) => all + d[what], 0);

/** Of contracts that have an amount. */
const total = ({ rows }: Told): number => sum(none, ...rows.map((d) => money(kind, d.amount ?? 0))).high;

const ends = (rows: readonly Row[], low: 'months_low' | 'year_from', high: 'months_high' | 'year_to') => {
  const values = rows.flatMap((d) => [d[low], d[high]]).filter((value) => value !== null);
  return values.length === 0 ? undefined : { first: Math.min(...values), last: Math.max(...values) };
};

const followed = ({ rows }: Told) => named(rows).filter((d) => d.organisation_id !== null);

/** The suppliers that have the most contracts. */
const busiest = ({ rows }: Told) => {
  const most = Math.max(0, ...named(rows).map((d) => d.contracts));
  return { most, those: named(rows).filter((d) => d.contracts === most) };
};

const share = (part: number, whole: number, { percent }: Formats): string =>
  percent(Math.round((100 * part) / Math.max(1, whole)));

const without = (rows: readonly Row[]): number =>
  count(
    rows.filter((d) => d.line === 'unpublished' || d.line === 'unnamed'),
    'contracts'
  );

/** What contracts lack, where any does. */
const lacks = (rows: readonly Row[]) =>
  (
    [
      { what: 'undated', n: count(rows, 'undated') },
      { what: 'nameless', n: without(rows) },
      { what: 'unpriced', n: count(rows, 'unpriced') }
    ] as const
  ).filter(({ n }) => n > 0);

const percents = (d: Row, { number }: Formats) => ({
  low: number(Math.round(100 * (d.rule_low ?? 0))),
  high: Math.round(100 * (d.rule_high ?? 0))
});

const fr = {
  contracts: (n: number, { number }: Formats) => `${number(n)} ${n < 2 ? 'marché' : 'marchés'}`,
  objects: {
    cloud: 'd’hébergement et de cloud',
    digital: 'd’autre numérique',
    both: 'de cloud et de numérique'
  },
  lacking: (rows: readonly Row[], { number, list }: Formats): string => {
    const parts = lacks(rows).map(
      ({ what, n }) => `${number(n)} ${n < 2 ? 'est' : 'sont'} sans ${fr.what[what]}`
    );
    return parts.length === 0 ? 'tous ont une date, un fournisseur et un montant' : list(parts);
  },
  what: { undated: 'date', nameless: 'fournisseur nommé', unpriced: 'montant' }
} as const;
const en = {
  contracts: (n: number, { number }: Formats, object = '') =>
    `${number(n)} ${object}${n === 1 ? 'contract' : 'contracts'}`,
  objects: { cloud: 'hosting and cloud', digital: 'other digital', both: 'cloud and digital' },
  lacking: (rows: readonly Row[], { number, list }: Formats): string => {
    const parts = lacks(rows).map(
      ({ what, n }) => `${number(n)} ${n === 1 ? 'has' : 'have'} no ${en.what[what]}`
    );
    return parts.length === 0 ? 'all have a date, a supplier and an amount' : list(parts);
  },
  what: { undated: 'date', nameless: 'supplier named', unpriced: 'amount' }
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
    followed: 'organisation suivie ici',
    unfollowed: 'fournisseur',
    title: 'À qui vont les marchés publics de cloud',
    question: 'Qui héberge le secteur public ?',
    takeaway: (told: Told): string => {
      const { rows, params, format } = told;
      const [first, second] = named(rows);
      const all = count(rows, 'contracts');
      if (first === undefined) return 'Aucun marché avec un fournisseur n’a été retenu pour ce choix.';
      const { most, those } = busiest(told);
      const part = (d: Row) =>
        `${share(d.amount ?? 0, total(told), format)} à ${d.organisation_fr ?? ''} (${words.fr.worth(d, format)})`;
      const who =
        those.length > 3
          ? `${format.number(those.length)} fournisseurs`
          : format.list(those.map((d) => d.organisation_fr ?? ''));
      const ranked =
        params.measure === 'number'
          ? `aucun fournisseur n’en a plus de ${format.number(most)} (${who})`
          : `dont ${format.list([first, second].flatMap((d) => (d === undefined ? [] : [part(d)])))}`;
      const known = followed(told).map((d) => `${d.organisation_fr ?? ''} (${words.fr.worth(d, format)})`);
      const ours =
        known.length === 0
          ? 'Aucune organisation suivie ici n’y est seul fournisseur.'
          : `${known.length === 1 ? 'Organisation suivie ici' : 'Organisations suivies ici'} : ${format.list(known)}.`;
      return `${fr.contracts(all, format)} ${fr.objects[params.level]}, pour ${format.money(total(told))} au plus, annoncés à la signature${params.measure === 'number' ? ' : ' : ', '}${ranked}. ${ours}`;
    },
    alt: (told: Told): string =>
      `Barres horizontales, une par fournisseur, par ${told.params.measure === 'value' ? 'montant' : 'nombre de marchés'} ; sous elles, ce qui n’est à aucun fournisseur seul. ${words.fr.takeaway(told)}`,
    scope:
      'Marchés publics retenus par une règle sur les mots de l’objet, le code CPV et le SIREN des fournisseurs suivis, dans les fichiers lus des données essentielles de la commande publique : la période est la leur, pas un choix. Le montant est le maximum estimé à la signature, hors taxes et pour toute la durée du marché : ni une dépense, ni un montant annuel ; un seul gros marché peut mener le classement. Un marché est compté une fois : s’il a plusieurs fournisseurs, son montant n’est à aucun d’eux et reste à part. Les noms sont ceux du registre.',
    missing: (told: Told): string => {
      const { rows, format } = told;
      const [any] = rows;
      if (any === undefined) return 'Le registre n’était pas dans cette version des données.';
      const { number, date } = format;
      const all = count(rows, 'contracts');
      const years = ends(rows, 'year_from', 'year_to');
      const months = ends(rows, 'months_low', 'months_high');
      const dated =
        years === undefined
          ? ''
          : ` ; les autres sont notifiés ${years.first === years.last ? `en ${years.first}` : `de ${years.first} à ${years.last}`}`;
      const long =
        months === undefined
          ? ''
          : ` Les durées vont de ${number(months.first)} à ${number(months.last)} mois.`;
      const { low, high } = percents(any, format);
      const rule =
        any.rule_judged === null
          ? ''
          : ` La règle se trompe parfois : sur ${number(any.rule_judged)} marchés retenus${told.params.level === 'cloud' ? '' : ' (cloud et numérique ensemble)'} et relus à la main, ${number(any.rule_hits ?? 0)} le sont à raison (${low} à ${format.percent(high)}, à 95 % de confiance).`;
      return `Le registre lu compte ${fr.contracts(any.register_contracts, format)} de ${number(any.register_sources)} sources, du ${date(any.register_from ?? '')} au ${date(any.register_to ?? '')}, dont ${number(any.register_undated)} sans date. Sur ${number(all)} retenus, ${fr.lacking(rows, format)}${dated}.${long}${rule} Manquent les acheteurs qui n’ont pas publié, les marchés sous le seuil de publication, ce qui a été payé ensuite et la taille des fournisseurs.`;
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
    followed: 'organisation followed here',
    unfollowed: 'supplier',
    title: 'Who wins public cloud contracts',
    question: 'Who hosts the public sector?',
    takeaway: (told: Told): string => {
      const { rows, params, format } = told;
      const [first, second] = named(rows);
      const all = count(rows, 'contracts');
      if (first === undefined) return 'No contract with a supplier was selected for this choice.';
      const { most, those } = busiest(told);
      const part = (d: Row) =>
        `${share(d.amount ?? 0, total(told), format)} to ${d.organisation_en ?? ''} (${words.en.worth(d, format)})`;
      const who =
        those.length > 3
          ? `${format.number(those.length)} suppliers`
          : format.list(those.map((d) => d.organisation_en ?? ''));
      const ranked =
        params.measure === 'number'
          ? `no supplier has more than ${format.number(most)} (${who})`
          : `of which ${format.list([first, second].flatMap((d) => (d === undefined ? [] : [part(d)])))}`;
      const known = followed(told).map((d) => `${d.organisation_en ?? ''} (${words.en.worth(d, format)})`);
      const ours =
        known.length === 0
          ? 'No organisation followed here is a sole supplier among them.'
          : `${known.length === 1 ? 'Organisation followed here' : 'Organisations followed here'}: ${format.list(known)}.`;
      return `${en.contracts(all, format, `${en.objects[params.level]} `)}, for ${format.money(total(told))} at most, as announced at signature${params.measure === 'number' ? ': ' : ', '}${ranked}. ${ours}`;
    },
    alt: (told: Told): string =>
      `Horizontal bars, one a supplier, by ${told.params.measure === 'value' ? 'value' : 'number of contracts'}; below them, what belongs to no supplier alone. ${words.en.takeaway(told)}`,
    scope:
      'Public contracts selected by a rule on the words of the object, the CPV code and the SIREN of the suppliers followed, in the files read of the essential data of public procurement: the period is theirs, not a choice. The amount is the maximum estimated at signature, before tax and for the whole length of the contract: neither spending nor a yearly amount; one large contract can lead the ranking. A contract is counted once: where it has several suppliers, its amount belongs to none of them and stands apart. Names are those of the register.',
    missing: (told: Told): string => {
      const { rows, format } = told;
      const [any] = rows;
      if (any === undefined) return 'The register was not in this version of the data.';
      const { number, date } = format;
      const all = count(rows, 'contracts');
      const years = ends(rows, 'year_from', 'year_to');
      const months = ends(rows, 'months_low', 'months_high');
      const dated =
        years === undefined
          ? ''
          : `; the others were notified ${years.first === years.last ? `in ${years.first}` : `from ${years.first} to ${years.last}`}`;
      const long =
        months === undefined
          ? ''
          : ` They run from ${number(months.first)} to ${number(months.last)} months.`;
      const { low, high } = percents(any, format);
      const rule =
        any.rule_judged === null
          ? ''
          : ` The rule is sometimes wrong: of ${number(any.rule_judged)} contracts selected${told.params.level === 'cloud' ? '' : ' (cloud and digital together)'} and judged by hand, ${number(any.rule_hits ?? 0)} are rightly so (${low} to ${format.percent(high)}, at 95% confidence).`;
      return `The register read holds ${en.contracts(any.register_contracts, format)} from ${number(any.register_sources)} sources, from ${date(any.register_from ?? '')} to ${date(any.register_to ?? '')}, ${number(any.register_undated)} of them undated. Of ${number(all)} selected, ${en.lacking(rows, format)}${dated}.${long}${rule} What is missing: buyers who did not publish, contracts under the publication threshold, what was paid afterwards and the size of suppliers.`;
    }
  }
} as const;
