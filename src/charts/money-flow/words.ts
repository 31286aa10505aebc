// The sentences of money-flow, computed from its rows.
import type { Formats } from '../contract.ts';
import { courseSaid, type Reading } from '../readings.ts';
import { paleNote, spanOf } from '../span.ts';
import { chosenOf, isFirm, largest, projectsOf, type Project } from './project.ts';
import type { Row, Told } from './row.ts';

/** Amounts that no other row contains: what can be said beside one another. */
const outer = ({ rows }: Told): Project[] => projectsOf(rows).filter(({ row }) => row.parent_id === null);
/** Firms named with their own share, one a firm. */
const named = ({ rows }: Told): Project[] => projectsOf(rows).filter(isFirm);
const subjects = ({ rows }: Told): number => new Set(rows.map((d) => d.organisation_id)).size;
const firms = (projects: readonly Project[]): number =>
  new Set(projects.map(({ row }) => row.organisation_id)).size;
const several = ({ rows }: Told): Project[] => projectsOf(rows).filter(({ low, high }) => low !== high);

/** How many firms a sentence names before it counts the others. */
const mostNamed = 4;

const money = (rows: readonly Row[], format: Formats): string => spanOf(rows, format, format.moneyRange);

/** For a label: the first amount in time and the last. */
const short = (readings: readonly Reading<Row>[], format: Formats): string => {
  const [first, last] = [readings[0], readings.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last
    ? money(first.rows, format)
    : `${money(first.rows, format)} (${first.years.join(', ')}) → ${money(last.rows, format)} (${last.years.join(', ')})`;
};

export const words = {
  fr: {
    heads: ['Financeur', 'Programme', 'Projet', ''],
    unnamed: 'financeur non nommé',
    beneficiary: {
      'state-backed': 'société soutenue par l’État',
      sme: 'PME',
      'group-owned': 'filiale d’un groupe',
      larger: 'entreprise plus grande',
      unsized: 'entreprise de taille inconnue',
      consortium: 'consortium entier',
      undivided: 'non ventilé'
    } satisfies Record<Row['beneficiary'], string>,
    short,
    course: (readings: readonly Reading<Row>[], format: Formats): string =>
      courseSaid('fr', readings, format, (reading) => {
        const count = chosenOf(reading);
        return count === undefined ? '' : ` pour ${count} ${count > 1 ? 'lauréats' : 'lauréat'}`;
      }),
    title: 'Le chemin de l’argent public du cloud souverain',
    question: 'Par où l’argent est-il passé ?',
    takeaway: (told: Told): string => {
      const { format, params } = told;
      const [first, ...ties] = largest(outer(told));
      if (first === undefined) return 'Aucun montant sûr n’a été trouvé pour ce choix.';
      const kind = format.term('status', params.status);
      const tied =
        ties.length === 0
          ? ''
          : `, à égalité avec ${format.list(ties.map(({ row }) => row.organisation_fr))}`;
      const own = named(told);
      const list = own.map(({ row, readings }) => `${row.organisation_fr} (${short(readings, format)})`);
      const rest = list.length - mostNamed;
      const names = format.list(rest > 1 ? [...list.slice(0, mostNamed), `${rest} autres`] : list);
      const one = firms(own) === 1;
      const said =
        own.length === 0
          ? ', aucun n’est une entreprise nommée avec sa part'
          : `, dont ${firms(own)} ${one ? 'entreprise nommée avec sa part' : 'entreprises nommées avec leur part'} : ${names}`;
      return `Le plus gros montant ${kind} : « ${first.row.organisation_fr} » (${first.row.payer_fr ?? words.fr.unnamed}), ${words.fr.course(first.readings, format)}${tied}. Montants lus pour ${subjects(told)} projets, programmes ou entreprises${said}. Le registre européen des aides d’État, qui nomme chaque bénéficiaire, n’y est pas. Euros courants.`;
    },
    alt: (told: Told): string =>
      `Flux de gauche à droite, du financeur au programme, au projet et au genre de bénéficiaire. ${outer(
        told
      )
        .map(
          ({ row, readings }) =>
            `${row.payer_fr ?? words.fr.unnamed} vers ${[row.programme_fr, row.organisation_fr].filter((part) => part !== null).join(', ')} : ${words.fr.course(readings, told.format)}, ${words.fr.beneficiary[row.beneficiary]}`
        )
        .join(' ; ')}.`,
    scope:
      'Montants d’argent public français et européen d’une seule nature à la fois. La largeur d’un flux est celle d’un montant lu dans une source ; là où plusieurs ont été lus, à des dates différentes ou non, le clair va jusqu’au plus haut et le foncé au plus bas. Des montants de dates différentes ne se contredisent pas. Le montant d’un projet compris dans celui d’un programme coule dans celui-ci ; le reste est « non ventilé ». Une somme donnée pour un consortium reste entière ; un programme dont rien n’est ventilé est placé avec les projets. Deux financeurs joints par « ou » : les sources ne nomment pas le même. Des flux qui se touchent ne font pas un total : ils sont d’années et de natures d’aide différentes.',
    missing: (told: Told): string => {
      const more = several(told).map(({ row }) => row.organisation_fr);
      return `${more.length === 0 ? '' : `Plusieurs valeurs lues pour ${told.format.list(more)}. `}Les axes et les tranches du plan de 2021, les parts de membres d’un consortium et l’argent d’autres États ne sont pas dessinés. ${paleNote('fr', told.rows)}`.trimEnd();
    }
  },
  en: {
    heads: ['Funder', 'Programme', 'Project', ''],
    unnamed: 'funder not named',
    beneficiary: {
      'state-backed': 'State-backed venture',
      sme: 'SME',
      'group-owned': 'owned by a group',
      larger: 'larger firm',
      unsized: 'firm of unknown size',
      consortium: 'whole consortium',
      undivided: 'not broken down'
    } satisfies Record<Row['beneficiary'], string>,
    short,
    course: (readings: readonly Reading<Row>[], format: Formats): string =>
      courseSaid('en', readings, format, (reading) => {
        const count = chosenOf(reading);
        return count === undefined ? '' : ` for ${count} ${count > 1 ? 'awardees' : 'awardee'}`;
      }),
    title: 'The path of public money for the sovereign cloud',
    question: 'Which way did the money go?',
    takeaway: (told: Told): string => {
      const { format, params } = told;
      const [first, ...ties] = largest(outer(told));
      if (first === undefined) return 'No sure amount was found for this choice.';
      const kind = format.term('status', params.status);
      const tied =
        ties.length === 0 ? '' : `, level with ${format.list(ties.map(({ row }) => row.organisation_en))}`;
      const own = named(told);
      const list = own.map(({ row, readings }) => `${row.organisation_en} (${short(readings, format)})`);
      const rest = list.length - mostNamed;
      const names = format.list(rest > 1 ? [...list.slice(0, mostNamed), `${rest} others`] : list);
      const one = firms(own) === 1;
      const said =
        own.length === 0
          ? ', none of them a firm named with its share'
          : `, ${firms(own)} of them ${one ? 'a firm named with its share' : 'firms named with their share'}: ${names}`;
      return `The largest amount ${kind}: “${first.row.organisation_en}” (${first.row.payer_en ?? words.en.unnamed}), ${words.en.course(first.readings, format)}${tied}. Amounts were read for ${subjects(told)} projects, programmes or firms${said}. The European register of State aid, which names every beneficiary, is not in it. Current euros.`;
    },
    alt: (told: Told): string =>
      `Flows from left to right, from funder to programme, project and kind of beneficiary. ${outer(told)
        .map(
          ({ row, readings }) =>
            `${row.payer_en ?? words.en.unnamed} to ${[row.programme_en, row.organisation_en].filter((part) => part !== null).join(', ')}: ${words.en.course(readings, told.format)}, ${words.en.beneficiary[row.beneficiary]}`
        )
        .join('; ')}.`,
    scope:
      'Amounts of French and European public money, of one status at a time. The width of a flow is that of an amount read in a source; where several were read, of different dates or not, the light part reaches the highest and the dark part the lowest. Amounts of different dates do not contradict each other. The amount of a project inside that of a programme flows within it; the rest is “not broken down”. A sum given for a consortium stays whole; a programme with nothing broken down stands with the projects. Two funders joined by “or”: sources do not name the same one. Flows that touch do not make a total: they are of different years and kinds of aid.',
    missing: (told: Told): string => {
      const more = several(told).map(({ row }) => row.organisation_en);
      return `${more.length === 0 ? '' : `Several values read for ${told.format.list(more)}. `}The axes and tranches of the 2021 plan, shares of members of a consortium and money of other States are not drawn. ${paleNote('en', told.rows)}`.trimEnd();
    }
  }
} as const;
