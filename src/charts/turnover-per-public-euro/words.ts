// The sentences of turnover-per-public-euro, computed from its rows.
import { money } from '#model/money.ts';
import type { Formats } from '../contract.ts';
import type { Row, Told } from './row.ts';

const plain = {
  fr: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
};

/** Two ratios in hundredths, or one where both read the same. */
const between = (lang: 'fr' | 'en', word: string, low: number, high: number) => {
  const [a, b] = [plain[lang].format(low * 100), plain[lang].format(high * 100)];
  return a === b ? a : `${a} ${word} ${b}`;
};

const measured = ({ rows }: Told) => rows.filter((d) => d.ratio_low !== null);
/** Whom the State aid register lists. */
const listed = (rows: readonly Row[]) => rows.filter((d) => d.origin === 'register');
const isListed = (rows: readonly Row[], id: string) => listed(rows).some((d) => d.organisation_id === id);

/** Those whose sales are known, and for whom neither the pages read nor the register give any aid. */
const silent = ({ rows }: Told) =>
  rows.filter((d) => d.origin === 'pages' && d.money_low === null && !isListed(rows, d.organisation_id));

/** Those of them that the register could be searched for. */
const identified = (told: Told) => silent(told).filter((d) => d.siren !== null).length;

const years = (d: Row, dash: string) =>
  d.year_from === d.year_to ? String(d.year_from) : `${d.year_from}${dash}${d.year_to}`;

/** The line to tell: money paid out where known, committed otherwise. */
const leading = (told: Told): Row | undefined =>
  measured(told).find((d) => d.status === 'disbursed') ?? measured(told)[0];

const turnover = (d: Row) => money('turnover/reported/none', d.turnover_low ?? 0, d.turnover_high ?? 0);

const sales = (d: Row, { moneyRange }: Formats) => moneyRange(turnover(d).low, turnover(d).high);

/** The aid element of the awards that the register lists; empty where it gives none. */
const aid = (d: Row, { moneyRange }: Formats) =>
  d.money_low === null || d.money_high === null
    ? ''
    : moneyRange(Math.round(d.money_low), Math.round(d.money_high));

export const words = {
  fr: {
    span: (low: number, high: number) => `${between('fr', 'à', low, high)} centimes`,
    sold: (d: Row, rows: readonly Row[], format: Formats) =>
      `${sales(d, format)} de ventes${isListed(rows, d.organisation_id) ? '' : ' ; aucune aide lue'}`,
    register: {
      label: 'registre',
      said: (d: Row, format: Formats) =>
        aid(d, format) === ''
          ? `aide sans montant, ${years(d, '-')}`
          : `${aid(d, format)} d’aides, ${years(d, '-')}`
    },
    one: '1 € de ventes par euro public',
    /** Those without a ratio, each for its reason. */
    others: (told: Told): string => {
      const { rows, format } = told;
      const none = silent(told).length;
      const ours = listed(rows).map((d) => `${d.organisation_fr} (${words.fr.register.said(d, format)})`);
      const quiet =
        none === 0
          ? ''
          : ` Pour ${none} PME dont les ventes sont connues, aucune aide n’a été lue : il n’y a pas de rapport à calculer.`;
      const declared =
        ours.length === 0
          ? ''
          : ` Le registre européen des aides d’État en déclare à ${format.list(ours)}, hors de tout rapport.`;
      return `${quiet}${declared}`;
    },
    title: 'Ce que les sociétés aidées ont vendu par euro public',
    question: 'Qu’a produit un euro public ?',
    takeaway: (told: Told): string => {
      const d = leading(told);
      if (d === undefined)
        return 'Aucun rapport ne peut être calculé : ventes ou argent public ne sont pas connus ensemble.';
      const { low, high } = turnover(d);
      const { format } = told;
      const verb = d.status === 'disbursed' ? 'versé' : 'engagé';
      return `${d.organisation_fr} : ${format.moneyRange(low, high)} de ventes cumulées de ${d.year_from} à ${d.year_to}, soit ${words.fr.span(d.ratio_low ?? 0, d.ratio_high ?? 0)} par euro public ${verb}.${words.fr.others(told)}`;
    },
    alt: (told: Told): string =>
      `Ventes cumulées rapportées à l’argent public, de 0 à 1 €. ${measured(told)
        .map(
          (d) =>
            `${d.organisation_fr}, argent ${told.format.term('status', d.status ?? 'committed')} : ${words.fr.span(d.ratio_low ?? 0, d.ratio_high ?? 0)}`
        )
        .join('. ')}. ${words.fr.takeaway(told)}`,
    scope:
      'Calcul fait ici : ventes publiées, additionnées sur les années connues, divisées par l’argent public engagé ou versé. Borne basse : ventes les plus basses sur argent le plus haut ; borne haute : l’inverse. Les ventes comprennent celles faites aux actionnaires. Un chiffre d’affaires n’est ni un profit ni un bienfait public ; ce rapport ne mesure que l’ampleur. « Registre » : équivalent-subvention des aides déclarées par l’État à la Commission européenne, tous instruments, sur les années du registre ; il n’entre dans aucun rapport, parce que ni ces années ni ces aides ne répondent aux ventes lues.',
    covered: (told: Told): string => {
      const [{ register_from: from, register_to: to } = { register_from: null, register_to: null }] =
        told.rows;
      return from === null
        ? ' Le registre européen des aides d’État n’est pas compté ici.'
        : ` Le registre européen des aides d’État, lu pour ${from}-${to ?? ''} et limité en principe aux aides au-dessus d’un seuil, n’a pu leur être rapproché que par SIREN : il est connu pour ${identified(told)} d’entre elles.`;
    },
    missing: (told: Told): string =>
      `Seules les années publiées comptent. « Aucune aide lue » ne veut pas dire aucune aide : ${silent(told).length} PME ${silent(told).length < 2 ? 'n’a' : 'n’ont'} ni aide ni absence d’aide écrite dans les pages lues.${words.fr.covered(told)}`
  },
  en: {
    span: (low: number, high: number) => `${between('en', 'to', low, high)} cents`,
    sold: (d: Row, rows: readonly Row[], format: Formats) =>
      `${sales(d, format)} of sales${isListed(rows, d.organisation_id) ? '' : '; no aid read'}`,
    register: {
      label: 'register',
      said: (d: Row, format: Formats) =>
        aid(d, format) === ''
          ? `aid without amount, ${years(d, '–')}`
          : `${aid(d, format)} of aid, ${years(d, '–')}`
    },
    one: '€1 of sales per public euro',
    /** Those without a ratio, each for its reason. */
    others: (told: Told): string => {
      const { rows, format } = told;
      const none = silent(told).length;
      const ours = listed(rows).map((d) => `${d.organisation_en} (${words.en.register.said(d, format)})`);
      const quiet =
        none === 0
          ? ''
          : ` For ${none} ${none === 1 ? 'SME' : 'SMEs'} whose sales are known, no aid was read: there is no ratio to compute.`;
      const declared =
        ours.length === 0
          ? ''
          : ` The EU State aid register declares aid to ${format.list(ours)}, outside any ratio.`;
      return `${quiet}${declared}`;
    },
    title: 'What backed ventures sold for each public euro',
    question: 'What came out of a public euro?',
    takeaway: (told: Told): string => {
      const d = leading(told);
      if (d === undefined) return 'No ratio can be computed: sales and public money are not known together.';
      const { low, high } = turnover(d);
      const { format } = told;
      const verb = d.status === 'disbursed' ? 'paid out' : 'committed';
      return `${d.organisation_en}: ${format.moneyRange(low, high)} of cumulated sales from ${d.year_from} to ${d.year_to}, or ${words.en.span(d.ratio_low ?? 0, d.ratio_high ?? 0)} per public euro ${verb}.${words.en.others(told)}`;
    },
    alt: (told: Told): string =>
      `Cumulated sales over public money, from 0 to €1. ${measured(told)
        .map(
          (d) =>
            `${d.organisation_en}, money ${told.format.term('status', d.status ?? 'committed')}: ${words.en.span(d.ratio_low ?? 0, d.ratio_high ?? 0)}`
        )
        .join('. ')}. ${words.en.takeaway(told)}`,
    scope:
      'Computed here: published sales, added over the years known, divided by the public money committed or paid out. Lower bound: lowest sales over highest money; upper bound: the reverse. Sales include those made to shareholders. Turnover is neither profit nor public benefit; this ratio only measures scale. “Register”: the aid element of the awards that the State declared to the European Commission, of every instrument, over the years of the register; it enters no ratio, because neither those years nor those awards answer the sales read.',
    covered: (told: Told): string => {
      const [{ register_from: from, register_to: to } = { register_from: null, register_to: null }] =
        told.rows;
      return from === null
        ? ' The EU State aid register is not counted here.'
        : ` The EU State aid register, read for ${from}–${to ?? ''} and limited as a rule to awards above a threshold, could be matched to them by SIREN only: it is known for ${identified(told)} of them.`;
    },
    missing: (told: Told): string =>
      `Only published years count. “No aid read” does not mean no aid: for ${silent(told).length} ${silent(told).length === 1 ? 'SME' : 'SMEs'}, neither aid nor its absence is written in the pages read.${words.en.covered(told)}`
  }
} as const;
