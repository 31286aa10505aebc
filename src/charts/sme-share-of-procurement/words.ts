// The sentences of sme-share-of-procurement, computed from its rows.
import { gaps, type Row, type Told } from './row.ts';

/** The years in which both measures were read once, in order. */
const both = ({ rows }: Told): { number: Row; value: Row }[] =>
  rows
    .filter((d) => d.measure === 'number')
    .flatMap((number) => {
      const same = rows.filter((d) => d.year === number.year);
      const value = same.find((d) => d.measure === 'value');
      return value === undefined || same.length > 2 ? [] : [{ number, value }];
    });

const runs = (told: Told) =>
  told.format.list(
    gaps(told.rows).map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`))
  );

const read = ({ rows }: Told, measure: Row['measure']) =>
  new Set(rows.filter((d) => d.measure === measure).map((d) => d.year)).size;

/** Whether one of the measures was read for a later year, without the other. */
const continues = (told: Told, year: number) => told.rows.some((d) => d.year > year);

const contracts = {
  fr: { all: 'marchés publics', state: 'marchés de l’État', local: 'marchés des collectivités' },
  en: { all: 'public contracts', state: 'State contracts', local: 'local authorities’ contracts' }
} as const;

export const words = {
  fr: {
    unread: 'non lu',
    number: 'en nombre de marchés',
    value: 'en montant',
    title: 'La part des PME dans la commande publique',
    question: 'Quelle part des achats publics va aux PME ?',
    takeaway: (told: Told): string => {
      const { format, params } = told;
      const [first, last] = [both(told)[0], both(told).at(-1)];
      if (first === undefined || last === undefined)
        return 'Aucune année lue ne donne à la fois le nombre et le montant.';
      const before =
        first === last
          ? ''
          : ` ; en ${first.number.year}, c’était ${format.percent(first.number.low)} et ${format.percent(first.value.low)} (${first.number.census})`;
      const latest = continues(told, last.number.year) ? ' (dernière année lue pour les deux mesures)' : '';
      return `En ${last.number.year}${latest}, les PME obtiennent ${format.percent(last.number.low)} des ${contracts.fr[params.scope]} recensés, mais ${format.percent(last.value.low)} de leur montant (${last.number.census})${before}. C’est tous achats confondus : leur part dans les achats de cloud n’a été trouvée dans aucune page lue.`;
    },
    alt: (told: Told): string =>
      `Points par année, de ${told.rows.reduce((a, d) => Math.min(a, d.year), 9999)} à ${told.rows.reduce((a, d) => Math.max(a, d.year), 0)} : part des PME en nombre de marchés (ronds) et en montant (carrés). ${words.fr.takeaway(told)}`,
    scope:
      'Marchés publics recensés de toute nature, pour l’essentiel d’au moins 90 000 € hors taxes ; titulaires directs, hors sous-traitance ; PME au sens européen. Le recensement a été refondu entre 2013 et 2014 (OEAP puis OECP) : les deux ne s’enchaînent pas. Un trait ne relie que des années qui se suivent ; une barre verticale joint les valeurs d’une même année qui diffèrent. Pour l’État, le périmètre change selon l’année (avec ou sans établissements et hôpitaux).',
    missing: (told: Told): string => {
      const none = runs(told);
      return `${read(told, 'number')} années lues en nombre, ${read(told, 'value')} en montant${none === '' ? '' : ` ; rien pour ${none} (bandes grises)`}. Beaucoup de petits marchés échappent au recensement, et la part des PME dans les achats de cloud n’est pas publiée.`;
    }
  },
  en: {
    unread: 'not read',
    number: 'by number of contracts',
    value: 'by value',
    title: 'SMEs’ share of public procurement',
    question: 'What share of public buying goes to SMEs?',
    takeaway: (told: Told): string => {
      const { format, params } = told;
      const [first, last] = [both(told)[0], both(told).at(-1)];
      if (first === undefined || last === undefined) return 'No year read gives both number and value.';
      const before =
        first === last
          ? ''
          : `; in ${first.number.year} it was ${format.percent(first.number.low)} and ${format.percent(first.value.low)} (${first.number.census})`;
      const latest = continues(told, last.number.year) ? ' (the last year read for both measures)' : '';
      return `In ${last.number.year}${latest}, SMEs won ${format.percent(last.number.low)} of recorded ${contracts.en[params.scope]}, but ${format.percent(last.value.low)} of their value (${last.number.census})${before}. That is for purchases of every kind: their share of cloud purchases was found in no page read.`;
    },
    alt: (told: Told): string =>
      `Points by year, from ${told.rows.reduce((a, d) => Math.min(a, d.year), 9999)} to ${told.rows.reduce((a, d) => Math.max(a, d.year), 0)}: SMEs’ share by number of contracts (circles) and by value (squares). ${words.en.takeaway(told)}`,
    scope:
      'Recorded public contracts of every kind, mostly of at least €90,000 before tax; direct holders, without subcontracting; SMEs in the EU sense. The census was founded anew between 2013 and 2014 (OEAP, then OECP): the two are not chained. A line joins consecutive years only; a vertical bar joins values of one year that differ. For the State, the perimeter changes with the year (with or without agencies and hospitals).',
    missing: (told: Told): string => {
      const none = runs(told);
      return `${read(told, 'number')} years read by number, ${read(told, 'value')} by value${none === '' ? '' : `; nothing for ${none} (grey bands)`}. Many small contracts escape the census, and SMEs’ share of cloud purchases is not published.`;
    }
  }
} as const;
