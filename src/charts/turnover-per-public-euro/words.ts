// The sentences of turnover-per-public-euro, computed from its rows.
import { groups } from 'd3';
import { money } from '#model/money.ts';
import type { Lang } from '#model/language.ts';
import type { Formats } from '../chart-definition.ts';
import type { Row, Context } from './data.ts';

const plain = {
  fr: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
};

/** Two ratios in hundredths, or one where both read the same. */
const between = (lang: Lang, word: string, low: number, high: number) => {
  const a = plain[lang].format(low * 100);
  const b = plain[lang].format(high * 100);
  return a === b ? a : `${a} ${word} ${b}`;
};

export type Measured = Row & { readonly ratio_low: number; readonly ratio_high: number };
/** The rows that have a ratio. */
export const measured = ({ rows }: { readonly rows: readonly Row[] }): Measured[] =>
  rows.filter((d): d is Measured => d.ratio_low !== null && d.ratio_high !== null);

/** The line that the sentence gives: public money paid out where known, committed otherwise. */
const leading = (context: Context): Measured | undefined => {
  const over = measured(context).filter((d) => d.payer === 'public');
  return over.find((d) => d.status === 'disbursed') ?? over[0];
};

/** The same sales over the capital of all shareholders. */
const capitalOf = (context: Context, of: Row): Measured | undefined =>
  measured(context).find((d) => d.payer === 'all' && d.organisation_id === of.organisation_id);

const smes = ({ rows }: { readonly rows: readonly Row[] }) =>
  rows.filter((d) => d.comparison_group === 'sme');
const isAid = (d: Row) => d.status !== null;
const isAided = (rows: readonly Row[], id: string) => rows.some((d) => d.organisation_id === id && isAid(d));

/** SMEs whose sales are known and for whom no amount of aid was read, in the pages or in the register. */
const silent = (context: Context) =>
  smes(context).filter((d) => d.turnover_low !== null && !isAided(context.rows, d.organisation_id)).length;

/** Awards of the register by beneficiary, the largest first. */
const registered = (context: Context): Row[] =>
  smes(context)
    .filter((d) => d.origin === 'register')
    .sort((a, b) => (b.money_high ?? 0) - (a.money_high ?? 0));

/** Counts the SMEs whose aid a page gives and the register does not list. */
const aidedInPagesAlone = (all: Context): number => {
  const listed = new Set(registered(all).map((d) => d.organisation_id));
  return groups(
    smes(all).filter((d) => d.origin === 'pages' && isAid(d) && !listed.has(d.organisation_id)),
    (d) => d.organisation_id
  ).length;
};

const named = 4;

const years = (d: Row, dash: string) =>
  d.year_from === d.year_to ? String(d.year_from) : `${d.year_from}${dash}${d.year_to}`;

/** `en 2014`, `en 2013 et 2014`, `en 2012–2014`: consecutive years, named. */
const when = (lang: Lang, { year_from, year_to }: Row, at: string, and: string): string => {
  const between = lang === 'fr' ? '-' : '–';
  if (year_to - year_from === 1) return `${at} ${year_from} ${and} ${year_to}`;
  return year_from === year_to ? `${at} ${year_from}` : `${at} ${year_from}${between}${year_to}`;
};

const sales = (d: Row, { moneyRange }: Formats) => {
  const { low, high } = money('turnover/reported/none', d.turnover_low ?? 0, d.turnover_high ?? 0);
  return moneyRange(low, high);
};

const amount = (d: Row, { moneyRange }: Formats): string | undefined =>
  d.money_low === null || d.money_high === null
    ? undefined
    : moneyRange(Math.round(d.money_low), Math.round(d.money_high));

const cents = {
  fr: new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' })
};

/** SMEs by what is known of them: their sales, an amount of aid. */
const known = (all: { readonly rows: readonly Row[] }) => {
  const countOf = (rows: readonly Row[]) => new Set(rows.map((d) => d.organisation_id)).size;
  return {
    sold: countOf(smes(all).filter((d) => d.turnover_low !== null)),
    aided: countOf(smes(all).filter(isAid))
  };
};

/** The title of the picture: what was sold for a public euro, and for a euro of all capital. */
const findingOf = (lang: Lang, context: Context): string | undefined => {
  const d = leading(context);
  if (d === undefined) return undefined;
  const capital = capitalOf(context, d);
  return words[lang].found(d, capital);
};

export const words = {
  fr: {
    sections: { public: 'Par euro public', all: 'Par euro de capital, tous actionnaires réunis' },
    legend: { solid: 'ventes, au moins', disputed: 'selon la source' },
    tick: (euros: number) => (euros === 0 ? '0\u00a0€' : cents.fr.format(euros)),
    detail: (d: Row, format: Formats) =>
      `${d.payer === 'all' ? 'capital' : 'argent'} ${format.term('status', d.status ?? 'committed')}, ventes ${when('fr', d, 'de', 'et')}`,
    smes: (all: { readonly rows: readonly Row[] }) => {
      const { sold, aided } = known(all);
      return sold + aided === 0
        ? ''
        : `PME : aucun rapport calculé ; ventes lues pour ${sold}, montant d’aide lu pour ${aided}.`;
    },
    found: (d: Measured, capital: Measured | undefined) =>
      `${d.organisation_fr} : ${words.fr.span(d.ratio_low, d.ratio_high)} de ventes par euro public ${d.status === 'disbursed' ? 'versé' : 'engagé'}${capital === undefined ? '' : `, ${words.fr.span(capital.ratio_low, capital.ratio_high)} par euro de capital`}`,
    finding: (all: Context) => findingOf('fr', all),
    subtitle: () =>
      'Ventes publiées, additionnées sur des années qui se suivent, par euro reçu, en euros courants',
    span: (low: number, high: number) => `${between('fr', 'à', low, high)} centimes`,
    /** What a line measures, at its left. */
    label: (d: Row, format: Formats): string => {
      if (d.origin === 'register') return 'aides au registre';
      if (d.status === null) return 'ventes';
      return d.payer === 'all' ? 'tout le capital' : `public ${format.term('status', d.status)}`;
    },
    aid: (d: Row, format: Formats) => `${amount(d, format) ?? 'sans montant'}, ${years(d, '-')}`,
    one: '1 € de ventes par euro',
    aided: (all: Context): string => {
      const found = registered(all);
      const pages = aidedInPagesAlone(all);
      const list = found.slice(0, named).map((d) => `${d.organisation_fr} (${words.fr.aid(d, all.format)})`);
      const rest = found.length - list.length;
      const parts = [
        ...(list.length === 0
          ? []
          : [
              `au registre européen des aides d’État : ${all.format.list(rest === 0 ? list : [...list, `${rest} ${rest > 1 ? 'autres' : 'autre'}`])}`
            ]),
        ...(pages === 0 ? [] : [`dans les seules pages lues : ${pages} PME`])
      ];
      return parts.length === 0 ? '' : ` Aides à des PME, hors de tout rapport, ${parts.join(' ; ')}.`;
    },
    title: 'Ce que les sociétés portées par l’État ont vendu par euro public',
    question: 'Qu’a produit un euro public ?',
    ratio: (all: Context): string => {
      const d = leading(all);
      if (d === undefined)
        return 'Aucun rapport ne peut être calculé : ventes et argent public ne sont pas connus ensemble.';
      const capital = capitalOf(all, d);
      const verb = d.status === 'disbursed' ? 'versé' : 'engagé';
      const over =
        capital === undefined
          ? ''
          : `, et ${words.fr.span(capital.ratio_low, capital.ratio_high)} par euro de capital, tous actionnaires réunis`;
      return `${d.organisation_fr} : ${sales(d, all.format)} de ventes ${when('fr', d, 'en', 'et')}, soit, par notre calcul, ${words.fr.span(d.ratio_low, d.ratio_high)} par euro public ${verb}${over} (euros courants).`;
    },
    takeaway: (all: Context): string => `${words.fr.ratio(all)}${words.fr.aided(all)}`,
    alt: (all: Context): string => {
      const lines = measured(all).map((d) =>
        all.format.pair(
          `${d.organisation_fr}, ${words.fr.label(d, all.format)}`,
          words.fr.span(d.ratio_low, d.ratio_high)
        )
      );
      return `Barres depuis zéro : ventes rapportées à l’argent reçu, devant 1 €. ${lines.map((line) => `${line}. `).join('')}${words.fr.takeaway(all)}`;
    },
    scope:
      'Calcul fait ici : ventes publiées, additionnées sur des années qui se suivent et, pour un programme, connues de toutes ses sociétés, divisées par l’argent public engagé ou versé, puis par le capital de tous les actionnaires, publics et privés. Borne basse : ventes les plus basses sur argent le plus haut ; borne haute : l’inverse ; toutes les sources d’un désaccord comptent. Les ventes comprennent celles faites aux actionnaires. Un chiffre d’affaires n’est ni un profit ni un bienfait public ; ce rapport ne mesure que l’ampleur. Pour une PME, les ventes sont celles de la dernière année lue où elle en était une, et ne s’ajoutent pas. Les ventes et l’argent ne couvrent pas les mêmes années ; les plus basses ventes peuvent venir d’une source peu sûre. « Registre » : équivalent-subvention des aides déclarées par l’État à la Commission européenne, tous instruments, avances remboursables comprises pour le montant que l’autorité déclare, pour les entreprises qui étaient une PME autonome l’année de l’une d’elles.',
    missing: (all: Context): string => {
      const [{ register_from: from, register_to: to } = { register_from: null, register_to: null }] =
        all.rows;
      const covered =
        from === null
          ? 'Le registre européen des aides d’État n’est pas compté ici.'
          : `Le registre européen des aides d’État, lu du ${all.format.date(from)} au ${all.format.date(to ?? '')} et limité en principe aux aides au-dessus d’un seuil, n’est rapproché que par SIREN.`;
      return `Les ventes des autres années n’ont pas été lues pour toutes les sociétés. PME dont des ventes sont connues et aucun montant d’aide lu : ${silent(all)} ; cela ne veut pas dire aucune aide. ${covered}`;
    }
  },
  en: {
    sections: { public: 'Per public euro', all: 'Per euro of capital, all shareholders together' },
    legend: { solid: 'sales, at least', disputed: 'depending on the source' },
    tick: (euros: number) => (euros === 0 ? '€0' : cents.en.format(euros)),
    detail: (d: Row, format: Formats) =>
      `${d.payer === 'all' ? 'capital' : 'money'} ${format.term('status', d.status ?? 'committed')}, sales ${when('en', d, 'of', 'and')}`,
    smes: (all: { readonly rows: readonly Row[] }) => {
      const { sold, aided } = known(all);
      return sold + aided === 0
        ? ''
        : `SMEs: no ratio computed; sales read of ${sold}, an amount of aid read of ${aided}.`;
    },
    found: (d: Measured, capital: Measured | undefined) =>
      `${d.organisation_en}: ${words.en.span(d.ratio_low, d.ratio_high)} of sales per public euro ${d.status === 'disbursed' ? 'paid out' : 'committed'}${capital === undefined ? '' : `, ${words.en.span(capital.ratio_low, capital.ratio_high)} per euro of capital`}`,
    finding: (all: Context) => findingOf('en', all),
    subtitle: () => 'Published sales, added over consecutive years, per euro received, in current euros',
    span: (low: number, high: number) => `${between('en', 'to', low, high)} cents`,
    /** What a line measures, at its left. */
    label: (d: Row, format: Formats): string => {
      if (d.origin === 'register') return 'register awards';
      if (d.status === null) return 'sales';
      return d.payer === 'all' ? 'all capital' : `public, ${format.term('status', d.status)}`;
    },
    aid: (d: Row, format: Formats) => `${amount(d, format) ?? 'no amount'}, ${years(d, '–')}`,
    one: '€1 of sales per euro',
    aided: (all: Context): string => {
      const found = registered(all);
      const pages = aidedInPagesAlone(all);
      const list = found.slice(0, named).map((d) => `${d.organisation_en} (${words.en.aid(d, all.format)})`);
      const rest = found.length - list.length;
      const parts = [
        ...(list.length === 0
          ? []
          : [
              `in the EU State aid register: ${all.format.list(rest === 0 ? list : [...list, `${rest} ${rest > 1 ? 'others' : 'other'}`])}`
            ]),
        ...(pages === 0 ? [] : [`in the pages read alone: ${pages} ${pages > 1 ? 'SMEs' : 'SME'}`])
      ];
      return parts.length === 0 ? '' : ` Aid to SMEs, outside any ratio, ${parts.join('; ')}.`;
    },
    title: 'What State-backed ventures sold for each public euro',
    question: 'What came out of a public euro?',
    ratio: (all: Context): string => {
      const d = leading(all);
      if (d === undefined) return 'No ratio can be computed: sales and public money are not known together.';
      const capital = capitalOf(all, d);
      const verb = d.status === 'disbursed' ? 'paid out' : 'committed';
      const over =
        capital === undefined
          ? ''
          : `, and ${words.en.span(capital.ratio_low, capital.ratio_high)} per euro of capital, all shareholders together`;
      return `${d.organisation_en}: ${sales(d, all.format)} of sales ${when('en', d, 'in', 'and')}, or, as we compute it, ${words.en.span(d.ratio_low, d.ratio_high)} per public euro ${verb}${over} (current euros).`;
    },
    takeaway: (all: Context): string => `${words.en.ratio(all)}${words.en.aided(all)}`,
    alt: (all: Context): string => {
      const lines = measured(all).map((d) =>
        all.format.pair(
          `${d.organisation_en}, ${words.en.label(d, all.format)}`,
          words.en.span(d.ratio_low, d.ratio_high)
        )
      );
      return `Bars from zero: sales over the money received, against €1. ${lines.map((line) => `${line}. `).join('')}${words.en.takeaway(all)}`;
    },
    scope:
      'Computed here: published sales, added over consecutive years and, for a programme, over years known of all its ventures, divided by the public money committed or paid out, then by the capital of all shareholders, public and private. Lower bound: lowest sales over highest money; upper bound: the reverse; every source of a disagreement counts. Sales include those made to shareholders. Turnover is neither profit nor public benefit; this ratio only measures scale. For an SME, sales are those of the last year read in which it was one, and are not added. Sales and money do not cover the same years; the lowest sales may come from an unsure source. “Register”: the aid element of the awards that the State declared to the European Commission, of every instrument, repayable advances included at what the authority declares, for firms that were an autonomous SME in the year of one of them.',
    missing: (all: Context): string => {
      const [{ register_from: from, register_to: to } = { register_from: null, register_to: null }] =
        all.rows;
      const covered =
        from === null
          ? 'The EU State aid register is not counted here.'
          : `The EU State aid register, read from ${all.format.date(from)} to ${all.format.date(to ?? '')} and limited as a rule to awards above a threshold, is matched by SIREN only.`;
      return `The sales of other years were not read for every venture. SMEs with known sales and no amount of aid read: ${silent(all)}; that does not mean no aid. ${covered}`;
    }
  }
} as const;
