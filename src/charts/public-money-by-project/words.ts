// The sentences of public-money-by-project, computed from its rows.
import type { Told } from './row.ts';

const amounts = ({ rows }: Told, organisation: string, status: string) => {
  const known = rows.filter(
    (d) => d.organisation_id === organisation && d.status === status && d.low !== null
  );
  if (known.length === 0) return undefined;
  return { low: Math.min(...known.map((d) => d.low ?? 0)), high: Math.max(...known.map((d) => d.high ?? 0)) };
};

/** What was committed to a project or, failing that, announced. */
const promised = (told: Told, organisation: string) => {
  for (const status of ['committed', 'announced'] as const) {
    const found = amounts(told, organisation, status);
    if (found !== undefined) return { ...found, status };
  }
  return undefined;
};

/** The project with the largest amount that was paid out somewhere, or else the first row's. */
const leading = (told: Told) =>
  told.rows.find((d) => d.status === 'disbursed' && d.low !== null) ?? told.rows[0];

const projects = ({ rows }: Told) => new Set(rows.map((d) => d.organisation_id)).size;

const unpaid = (told: Told) =>
  new Set(told.rows.filter((d) => d.status === 'disbursed' && d.low === null).map((d) => d.organisation_id))
    .size;

const euros = {
  fr: (told: Told) => (told.params.euros === 'constant' ? ` (euros constants de ${told.baseYear})` : ''),
  en: (told: Told) => (told.params.euros === 'constant' ? ` (constant ${told.baseYear} euros)` : '')
};

export const words = {
  fr: {
    absent: 'non publié',
    then: ' puis ',
    title: 'L’argent public du cloud souverain, projet par projet',
    question: 'Combien l’État a-t-il mis, et où ?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const first = leading(told);
      if (first === undefined) return 'Aucun montant n’a été trouvé pour ce choix.';
      const promise = promised(told, first.organisation_id);
      const paid = amounts(told, first.organisation_id, 'disbursed');
      const said =
        promise === undefined
          ? ''
          : `${format.moneyRange(promise.low, promise.high)} ${promise.status === 'committed' ? 'engagés' : 'annoncés'}, `;
      const given =
        paid === undefined
          ? 'aucun versement n’est publié'
          : paid.low === paid.high
            ? `${format.money(paid.low)} versés`
            : `de ${format.moneyRange(paid.low, paid.high)} versés selon la source`;
      return `${first.organisation_fr} : ${said}${given}${euros.fr(told)}. Pour ${unpaid(told)} des ${projects(told)} projets et programmes, aucune page lue ne dit ce qui a été versé.`;
    },
    alt: (told: Told): string =>
      `Montants annoncés, engagés et versés pour ${projects(told)} projets et programmes, sur une échelle logarithmique. ${words.fr.takeaway(told)}`,
    scope:
      'Argent de l’État, de ses caisses et des régions pour chaque projet ou programme, tel que les pages lues le donnent ; l’argent européen ou d’autres États n’y est pas. Annoncé, engagé et versé sont trois choses différentes et ne s’additionnent pas ; un programme et les projets qu’il contient non plus. Un point par valeur ; une barre quand les sources divergent sur une même période, « puis » quand le montant a changé avec le temps. Échelle logarithmique.',
    missing: (told: Told): string =>
      `Versement non publié pour ${unpaid(told)} lignes sur ${projects(told)}. Les montants peu sûrs, demandés mais non accordés, ou plus larges que le cloud ne sont pas dessinés ; ils restent dans les données.`
  },
  en: {
    absent: 'not published',
    then: ' then ',
    title: 'Public money for the sovereign cloud, project by project',
    question: 'How much did the State put where?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const first = leading(told);
      if (first === undefined) return 'No amount was found for this choice.';
      const promise = promised(told, first.organisation_id);
      const paid = amounts(told, first.organisation_id, 'disbursed');
      const said =
        promise === undefined ? '' : `${format.moneyRange(promise.low, promise.high)} ${promise.status}, `;
      const given =
        paid === undefined
          ? 'no payment published'
          : paid.low === paid.high
            ? `${format.money(paid.low)} paid out`
            : `${format.moneyRange(paid.low, paid.high)} paid out depending on the source`;
      return `${first.organisation_en}: ${said}${given}${euros.en(told)}. For ${unpaid(told)} of the ${projects(told)} projects and programmes, no page read says what was paid out.`;
    },
    alt: (told: Told): string =>
      `Amounts announced, committed and paid out for ${projects(told)} projects and programmes, on a logarithmic scale. ${words.en.takeaway(told)}`,
    scope:
      'Money of the French State, its funds and its regions for each project or programme, as the pages read give it; European money and that of other States is not counted. Announced, committed and paid out are three different things and are never added; nor are a programme and the projects inside it. One dot a value; a bar where sources disagree on one period, “then” where the amount changed over time. Logarithmic scale.',
    missing: (told: Told): string =>
      `Payment not published for ${unpaid(told)} lines of ${projects(told)}. Amounts that are unsure, requested but not granted, or wider than the cloud are not drawn; they stay in the data.`
  }
} as const;
