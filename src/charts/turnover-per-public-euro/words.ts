// The sentences of turnover-per-public-euro, computed from its rows.
import { money } from '#model/money.ts';
import type { Row, Told } from './chart.ts';

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
const without = ({ rows }: Told) => rows.filter((d) => d.ratio_low === null);

/** The line to tell: money paid out where known, committed otherwise. */
const leading = (told: Told): Row | undefined =>
  measured(told).find((d) => d.status === 'disbursed') ?? measured(told)[0];

const turnover = (d: Row) => money('turnover/reported/none', d.turnover_low, d.turnover_high);

export const words = {
  fr: {
    span: (low: number, high: number) => `${between('fr', 'à', low, high)} centimes`,
    absent: ' de ventes ; aucune aide lue',
    sales: (amount: string) => amount,
    one: '1 € de ventes par euro public',
    title: 'Ce que les sociétés aidées ont vendu par euro public',
    question: 'Qu’a produit un euro public ?',
    takeaway: (told: Told): string => {
      const d = leading(told);
      if (d === undefined)
        return 'Aucun rapport ne peut être calculé : ventes ou argent public ne sont pas connus ensemble.';
      const { low, high } = turnover(d);
      const { format } = told;
      const verb = d.status === 'disbursed' ? 'versé' : 'engagé';
      return `${d.organisation_fr} : ${format.moneyRange(low, high)} de ventes cumulées de ${d.year_from} à ${d.year_to}, soit ${words.fr.span(d.ratio_low ?? 0, d.ratio_high ?? 0)} par euro public ${verb}. Pour ${without(told).length} PME dont les ventes sont connues, aucune page lue ne donne d’aide publique : il n’y a pas de rapport à calculer.`;
    },
    alt: (told: Told): string =>
      `Ventes cumulées rapportées à l’argent public, de 0 à 1 €. ${measured(told)
        .map(
          (d) =>
            `${d.organisation_fr}, argent ${told.format.term('status', d.status ?? 'committed')} : ${words.fr.span(d.ratio_low ?? 0, d.ratio_high ?? 0)}`
        )
        .join('. ')}. ${words.fr.takeaway(told)}`,
    scope:
      'Calcul fait ici : ventes publiées, additionnées sur les années connues, divisées par l’argent public engagé ou versé. Borne basse : ventes les plus basses sur argent le plus haut ; borne haute : l’inverse. Les ventes comprennent celles faites aux actionnaires. Un chiffre d’affaires n’est ni un profit ni un bienfait public ; ce rapport ne mesure que l’ampleur.',
    missing: (told: Told): string =>
      `Seules les années publiées comptent. « Aucune aide lue » ne veut pas dire aucune aide : ${without(told).length} PME n’ont ni aide ni absence d’aide écrite dans les pages lues, et le registre européen des aides d’État n’est pas compté ici.`
  },
  en: {
    span: (low: number, high: number) => `${between('en', 'to', low, high)} cents`,
    absent: ' of sales; no aid read',
    sales: (amount: string) => amount,
    one: '€1 of sales per public euro',
    title: 'What backed ventures sold for each public euro',
    question: 'What came out of a public euro?',
    takeaway: (told: Told): string => {
      const d = leading(told);
      if (d === undefined) return 'No ratio can be computed: sales and public money are not known together.';
      const { low, high } = turnover(d);
      const { format } = told;
      const verb = d.status === 'disbursed' ? 'paid out' : 'committed';
      return `${d.organisation_en}: ${format.moneyRange(low, high)} of cumulated sales from ${d.year_from} to ${d.year_to}, or ${words.en.span(d.ratio_low ?? 0, d.ratio_high ?? 0)} per public euro ${verb}. For ${without(told).length} SMEs whose sales are known, no page read gives any public aid: there is no ratio to compute.`;
    },
    alt: (told: Told): string =>
      `Cumulated sales over public money, from 0 to €1. ${measured(told)
        .map(
          (d) =>
            `${d.organisation_en}, money ${told.format.term('status', d.status ?? 'committed')}: ${words.en.span(d.ratio_low ?? 0, d.ratio_high ?? 0)}`
        )
        .join('. ')}. ${words.en.takeaway(told)}`,
    scope:
      'Computed here: published sales, added over the years known, divided by the public money committed or paid out. Lower bound: lowest sales over highest money; upper bound: the reverse. Sales include those made to shareholders. Turnover is neither profit nor public benefit; this ratio only measures scale.',
    missing: (told: Told): string =>
      `Only published years count. “No aid read” does not mean no aid: for ${without(told).length} SMEs, neither aid nor its absence is written in the pages read, and the EU State aid register is not counted here.`
  }
} as const;
