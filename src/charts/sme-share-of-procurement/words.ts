// The sentences of sme-share-of-procurement, computed from its rows.
import { groups } from 'd3';
import type { Lang } from '#model/language.ts';
import type { Formats } from '../chart-definition.ts';
import { highest, lowest, paleNote, percents, spanOf, spanText, sure } from '../span.ts';
import { gaps, type Row, type Context } from './data.ts';

/** A year in which both measures were read: several rows where pages give several values. */
interface Year {
  readonly year: number;
  readonly number: readonly Row[];
  readonly value: readonly Row[];
}

/** Where sources that are sure give both: the first and last such years of each census, the newest census first. Two censuses are never compared. */
const ends = ({ rows }: Context) =>
  groups(rows, (d) => d.census)
    .flatMap(([census, own]) => {
      const years = groups(own, (d) => d.year)
        .map(([year, same]): Year => ({
          year,
          number: same.filter((d) => d.measure === 'number'),
          value: same.filter((d) => d.measure === 'value')
        }))
        .filter(({ number, value }) => sure(number).length > 0 && sure(value).length > 0)
        .sort((a, b) => a.year - b.year);
      const first = years[0];
      const last = years.at(-1);
      return first === undefined || last === undefined ? [] : [{ census, first, last }];
    })
    .sort((a, b) => b.last.year - a.last.year);

const share = (lang: Lang, rows: readonly Row[], format: Formats): string =>
  spanText(lang, rows, format, percents(format));

/** Whether SMEs' share of the value is below that of the number, whatever sources say. */
const less = ({ number, value }: Year) => highest(value) < lowest(number);

const runs = (context: Context) =>
  context.format.list(
    gaps(context.rows).map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`))
  );

const read = ({ rows }: Context, measure: Row['measure']) =>
  new Set(rows.filter((d) => d.measure === measure).map((d) => d.year)).size;

/** Whether one of the measures was read for a later year, without the other. */
const continues = (context: Context, year: number) => context.rows.some((d) => d.year > year);

const span = ({ rows }: Context, joint: string): string => {
  const years = rows.map((d) => d.year);
  const first = Math.min(...years);
  const last = Math.max(...years);
  return first === last ? String(first) : `${first}${joint}${last}`;
};

/** Figures of several years, each placed at the last. */
const over = (lang: Lang, { rows, format }: Context): string => {
  const spans = rows.filter((d) => d.year_from < d.year).map((d) => `${d.year_from}–${d.year}`);
  return spans.length === 0 ? '' : words[lang].over(format.list([...new Set(spans)]));
};

const contracts = {
  fr: { all: 'marchés publics', state: 'marchés de l’État', local: 'marchés des collectivités' },
  en: { all: 'public contracts', state: 'State contracts', local: 'local authorities’ contracts' }
} as const;

interface Found {
  readonly year: number;
  readonly contracts: string;
  readonly number: string;
  readonly value: string;
  readonly isLess: boolean;
}

/** The title of the picture: the latest year of both measures; undefined where none has both. */
const findingOf = (lang: Lang, context: Context): string | undefined => {
  const [newest] = ends(context);
  if (newest === undefined) return undefined;
  const { year, number, value } = newest.last;
  const { format, params } = context;
  const written = (rows: readonly Row[]) => spanOf(sure(rows), format, percents(format));
  return words[lang].found({
    year,
    contracts: contracts[lang][params.scope],
    number: written(number),
    value: written(value),
    isLess: less({ year, number: sure(number), value: sure(value) })
  });
};

export const words = {
  fr: {
    unread: 'années sans chiffre trouvé',
    number: 'des marchés',
    value: 'du montant',
    short: { number: 'en nombre', value: 'en montant' },
    census: (name: string) => `recensement ${name}`,
    found: ({ year, contracts, number, value, isLess }: Found) =>
      `Les PME : ${number} des ${contracts}, ${isLess ? 'mais ' : ''}${value} de leur montant (${year})`,
    finding: (context: Context) => findingOf('fr', context),
    subtitle: (context: Context) =>
      `Part des PME dans les ${contracts.fr[context.params.scope]} recensés, ${span(context, ' à ')}, en nombre et en montant`,
    over: (spans: string): string => `Constat de plusieurs années, placé à la dernière : ${spans}. `,
    title: 'La part des PME dans la commande publique',
    question: 'Quelle part des achats publics va aux PME ?',
    takeaway: (context: Context): string => {
      const { format, params } = context;
      const [newest, ...older] = ends(context);
      if (newest === undefined) return 'Aucune année lue ne donne à la fois le nombre et le montant.';
      const { census, first, last } = newest;
      const both = ({ number, value }: Year) =>
        `${share('fr', number, format)} et ${share('fr', value, format)}`;
      const latest = continues(context, last.year) ? ' (dernière année lue pour les deux mesures)' : '';
      const start =
        first === last
          ? ` (recensement ${census})`
          : ` ; dans le même recensement (${census}), c’était ${both(first)} en ${first.year}`;
      const before = older
        .map((one) =>
          one.first === one.last
            ? ` Dans le recensement ${one.census}, à part : ${both(one.first)} en ${one.first.year}.`
            : ` Dans le recensement ${one.census}, à part : ${both(one.first)} en ${one.first.year}, ${both(one.last)} en ${one.last.year}.`
        )
        .join('');
      const wide = params.scope === 'state' ? ' Ce que « l’État » compte change selon l’année.' : '';
      return `En ${last.year}${latest}, les PME obtiennent ${share('fr', last.number, format)} des ${contracts.fr[params.scope]} recensés, ${less(last) ? 'mais' : 'et'} ${share('fr', last.value, format)} de leur montant${start}.${before}${wide} C’est tous achats confondus : leur part dans les achats de cloud n’a été trouvée dans aucune page lue.`;
    },
    alt: (context: Context): string =>
      `Points par année, ${span(context, ' à ')} : part des PME en nombre de marchés (ronds) et en montant (carrés). ${words.fr.takeaway(context)}`,
    scope:
      'Marchés publics recensés de toute nature, pour l’essentiel d’au moins 90 000 € hors taxes ; titulaires directs, hors sous-traitance ; PME au sens européen. Le recensement a été refondu entre 2013 et 2014 (OEAP puis OECP) : les deux ne se comparent pas. Un trait ne relie que des années qui se suivent.',
    missing: (context: Context): string => {
      const none = runs(context);
      return `Années lues : ${read(context, 'number')} en nombre, ${read(context, 'value')} en montant${none === '' ? '' : ` ; rien pour ${none} (bandes grises)`}. ${over('fr', context)}Beaucoup d’acheteurs ne déclarent pas leurs petits marchés : la part des PME est sous-estimée. Aucune page lue ne donne la part des PME dans les achats de cloud. ${paleNote('fr', context.rows)}`.trimEnd();
    }
  },
  en: {
    unread: 'years without a figure found',
    number: 'of contracts',
    value: 'of their value',
    short: { number: 'by number', value: 'by value' },
    census: (name: string) => `${name} census`,
    found: ({ year, contracts, number, value, isLess }: Found) =>
      `SMEs: ${number} of ${contracts}, ${isLess ? 'but ' : ''}${value} of their value (${year})`,
    finding: (context: Context) => findingOf('en', context),
    subtitle: (context: Context) =>
      `SMEs’ share of recorded ${contracts.en[context.params.scope]}, ${span(context, ' to ')}, by number and by value`,
    over: (spans: string): string => `A finding for several years, placed at the last: ${spans}. `,
    title: 'SMEs’ share of public procurement',
    question: 'What share of public buying goes to SMEs?',
    takeaway: (context: Context): string => {
      const { format, params } = context;
      const [newest, ...older] = ends(context);
      if (newest === undefined) return 'No year read gives both number and value.';
      const { census, first, last } = newest;
      const both = ({ number, value }: Year) =>
        `${share('en', number, format)} and ${share('en', value, format)}`;
      const latest = continues(context, last.year) ? ' (the last year read for both measures)' : '';
      const start =
        first === last
          ? ` (${census} census)`
          : `; in the same census (${census}) it was ${both(first)} in ${first.year}`;
      const before = older
        .map((one) =>
          one.first === one.last
            ? ` In the ${one.census} census, apart: ${both(one.first)} in ${one.first.year}.`
            : ` In the ${one.census} census, apart: ${both(one.first)} in ${one.first.year}, ${both(one.last)} in ${one.last.year}.`
        )
        .join('');
      const wide = params.scope === 'state' ? ' What “the State” counts changes with the year.' : '';
      return `In ${last.year}${latest}, SMEs won ${share('en', last.number, format)} of recorded ${contracts.en[params.scope]}, ${less(last) ? 'but' : 'and'} ${share('en', last.value, format)} of their value${start}.${before}${wide} That is for purchases of every kind: their share of cloud purchases was found in no page read.`;
    },
    alt: (context: Context): string =>
      `Points by year, ${span(context, ' to ')}: SMEs’ share by number of contracts (circles) and by value (squares). ${words.en.takeaway(context)}`,
    scope:
      'Recorded public contracts of every kind, mostly of at least €90,000 before tax; direct holders, without subcontracting; SMEs in the EU sense. The census was overhauled between 2013 and 2014 (OEAP, then OECP): the two are not comparable. A line joins consecutive years only.',
    missing: (context: Context): string => {
      const none = runs(context);
      return `Years read: ${read(context, 'number')} by number, ${read(context, 'value')} by value${none === '' ? '' : `; nothing for ${none} (grey bands)`}. ${over('en', context)}Many buyers do not declare small contracts: SMEs’ share is understated. No page read gives SMEs’ share of cloud purchases. ${paleNote('en', context.rows)}`.trimEnd();
    }
  }
} as const;
