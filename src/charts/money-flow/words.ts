// The sentences of money-flow, computed from its rows.
import type { Told } from './row.ts';

/** Amounts that no other row contains: what can be said beside one another. */
const outer = ({ rows }: Told) => rows.filter((d) => d.parent_id === null);
/** Amounts whose beneficiary is named with its own share. */
const shared = ({ rows }: Told) =>
  rows.filter(({ beneficiary }) => ['state-backed', 'sme', 'larger'].includes(beneficiary));
const ranged = ({ rows }: Told) => rows.filter((d) => d.low !== d.high);

export const words = {
  fr: {
    heads: ['Financeur', 'Programme', 'Projet', ''],
    beneficiary: {
      'state-backed': 'société soutenue par l’État',
      sme: 'PME',
      larger: 'entreprise plus grande',
      consortium: 'consortium entier',
      undivided: 'non ventilé'
    },
    title: 'Le chemin de l’argent public du cloud souverain',
    question: 'Par où l’argent est-il passé ?',
    takeaway: (told: Told): string => {
      const { format, params, rows } = told;
      const [first] = outer(told);
      if (first === undefined) return 'Aucun montant n’a été trouvé pour ce choix.';
      const kind = format.term('status', params.status);
      const named = shared(told).map((d) => `${d.organisation_fr} (${format.moneyRange(d.low, d.high)})`);
      const said =
        named.length === 0
          ? `Aucun des ${rows.length} montants lus n’a de bénéficiaire nommé avec sa part`
          : `Sur ${rows.length} montants lus, ${named.length} ${named.length > 1 ? 'ont' : 'a'} un bénéficiaire nommé avec sa part : ${format.list(named)}`;
      return `Le plus gros montant (${kind}) est de ${format.moneyRange(first.low, first.high)}, pour « ${first.organisation_fr} », financeur : ${first.payer_fr}. ${said}.`;
    },
    alt: (told: Told): string =>
      `Flux de gauche à droite, du financeur au programme, au projet et au genre de bénéficiaire. ${outer(
        told
      )
        .map(
          (d) =>
            `${d.payer_fr} vers ${[d.programme_fr, d.organisation_fr].filter((part) => part !== null).join(', ')} : ${told.format.moneyRange(d.low, d.high)}, ${words.fr.beneficiary[d.beneficiary]}`
        )
        .join(' ; ')}.`,
    scope:
      'Montants d’argent public français et européen d’une seule nature à la fois. La largeur d’un flux est celle d’un montant lu dans une source ; là où des sources en donnent plusieurs, le clair va jusqu’au plus haut et le foncé au plus bas. Le montant d’un projet compris dans celui d’un programme coule dans celui-ci ; le reste est « non ventilé ». Une somme donnée pour un consortium reste entière ; un programme dont rien n’est ventilé est placé avec les projets. Deux financeurs joints par « ou » : les sources ne nomment pas le même. Des flux qui se touchent ne font pas un total : ils sont d’années et de natures d’aide différentes.',
    missing: (told: Told): string => {
      const several = ranged(told).map((d) => d.organisation_fr);
      return `${several.length === 0 ? '' : `Plusieurs valeurs lues pour ${told.format.list(several)}. `}Les axes et les tranches du plan de 2021, les parts de membres d’un consortium et l’argent d’autres États ne sont pas dessinés ; aucune aide par entreprise n’a été lue dans ses appels à projets.`;
    }
  },
  en: {
    heads: ['Funder', 'Programme', 'Project', ''],
    beneficiary: {
      'state-backed': 'State-backed venture',
      sme: 'SME',
      larger: 'larger firm',
      consortium: 'whole consortium',
      undivided: 'not broken down'
    },
    title: 'The path of public money for the sovereign cloud',
    question: 'Which way did the money go?',
    takeaway: (told: Told): string => {
      const { format, params, rows } = told;
      const [first] = outer(told);
      if (first === undefined) return 'No amount was found for this choice.';
      const kind = format.term('status', params.status);
      const named = shared(told).map((d) => `${d.organisation_en} (${format.moneyRange(d.low, d.high)})`);
      const said =
        named.length === 0
          ? `None of the ${rows.length} amounts read has a beneficiary named with its share`
          : `Of ${rows.length} amounts read, ${named.length} ${named.length > 1 ? 'have' : 'has'} a beneficiary named with its share: ${format.list(named)}`;
      return `The largest amount (${kind}) is ${format.moneyRange(first.low, first.high)}, for “${first.organisation_en}”, funder: ${first.payer_en}. ${said}.`;
    },
    alt: (told: Told): string =>
      `Flows from left to right, from funder to programme, project and kind of beneficiary. ${outer(told)
        .map(
          (d) =>
            `${d.payer_en} to ${[d.programme_en, d.organisation_en].filter((part) => part !== null).join(', ')}: ${told.format.moneyRange(d.low, d.high)}, ${words.en.beneficiary[d.beneficiary]}`
        )
        .join('; ')}.`,
    scope:
      'Amounts of French and European public money, of one status at a time. The width of a flow is that of an amount read in a source; where sources give several, the light part reaches the highest and the dark part the lowest. The amount of a project inside that of a programme flows within it; the rest is “not broken down”. A sum given for a consortium stays whole; a programme with nothing broken down stands with the projects. Two funders joined by “or”: sources do not name the same one. Flows that touch do not make a total: they are of different years and kinds of aid.',
    missing: (told: Told): string => {
      const several = ranged(told).map((d) => d.organisation_en);
      return `${several.length === 0 ? '' : `Several values read for ${told.format.list(several)}. `}The axes and tranches of the 2021 plan, shares of members of a consortium and money of other States are not drawn; no aid by firm was read for its calls for projects.`;
    }
  }
} as const;
