// The sentences of lifelines, computed from its rows.
import type { Row, Context } from './data.ts';

const of = ({ rows }: Context, group: Row['comparison_group']) =>
  rows.filter((d) => d.comparison_group === group);

const ended = (rows: readonly Row[]) => rows.filter((d) => d.closed !== null);
const joined = (rows: readonly Row[]) => rows.filter((d) => d.owner_changes !== null);

/** The groups that the sentence compares, each with its words. */
const compared = ['state-backed', 'sme'] as const;

export const words = {
  fr: {
    since: (date: string) => `création : ${date}`,
    cloud: (date: string) => `offre de cloud : ${date}`,
    sold: (date: string, name: string) => `nouvel actionnaire : ${date}${name === '' ? '' : ` (${name})`}`,
    ended: (date: string) => `fin : ${date}`,
    signs: { offer: 'offre de cloud', owner: 'nouvel actionnaire', end: 'fin' },
    title: 'Qui est encore là ?',
    question: 'Que sont devenues les sociétés portées par l’État et les PME ?',
    group: {
      'state-backed': (n: number) => (n === 1 ? 'société portée par l’État' : 'sociétés portées par l’État'),
      sme: () => 'PME'
    },
    takeaway: (context: Context): string => {
      const groups = compared
        .map((group) => ({ group, own: of(context, group) }))
        .filter(({ own }) => own.length > 0);
      const count = (some: (rows: readonly Row[]) => readonly Row[]) =>
        context.format.list(
          groups.map(
            ({ group, own }) => `${some(own).length} sur ${own.length} ${words.fr.group[group](own.length)}`
          )
        );
      return groups.length === 0
        ? `Organisations suivies : ${context.rows.length}.`
        : `D’après les pages lues, ont pris fin : ${count(ended)} ; ont accueilli un nouvel actionnaire depuis leur création : ${count(joined)}. Chacune est comptée dans son premier groupe connu.`;
    },
    alt: (context: Context): string =>
      `Une ligne par organisation (${context.rows.length}), de sa création à sa fin ou à aujourd’hui. ${words.fr.takeaway(context)}`,
    scope:
      'Création, première offre de cloud, entrées d’actionnaires après la création (rachat ou prise de participation), fin : tels que les pages lues les donnent. Une ligne qui va jusqu’au bord droit veut dire qu’aucune fin n’a été lue, pas que l’entreprise va bien. Une reprise décidée par un tribunal compte comme une entrée d’actionnaire, une liquidation comme une fin ; une prise de participation minoritaire compte comme un rachat. La couleur est celle du premier groupe connu : une PME rachetée depuis reste dessinée comme PME.',
    missing: (context: Context): string => {
      const unknown = context.rows.filter((d) => d.cloud_offer_since === null).length;
      return `Les organisations dont l’année de création n’a pas été lue ne sont pas dessinées. La date de la première offre de cloud manque pour ${unknown} lignes sur ${context.rows.length}.`;
    }
  },
  en: {
    since: (date: string) => `founded: ${date}`,
    cloud: (date: string) => `cloud offer: ${date}`,
    sold: (date: string, name: string) => `new shareholder: ${date}${name === '' ? '' : ` (${name})`}`,
    ended: (date: string) => `end: ${date}`,
    signs: { offer: 'cloud offer', owner: 'new shareholder', end: 'end' },
    title: 'Who is still there?',
    question: 'What became of the State-backed ventures and of the SMEs?',
    group: {
      'state-backed': (n: number) => (n === 1 ? 'State-backed venture' : 'State-backed ventures'),
      sme: (n: number) => (n === 1 ? 'SME' : 'SMEs')
    },
    takeaway: (context: Context): string => {
      const groups = compared
        .map((group) => ({ group, own: of(context, group) }))
        .filter(({ own }) => own.length > 0);
      const count = (some: (rows: readonly Row[]) => readonly Row[]) =>
        context.format.list(
          groups.map(
            ({ group, own }) => `${some(own).length} of ${own.length} ${words.en.group[group](own.length)}`
          )
        );
      return groups.length === 0
        ? `Organisations followed: ${context.rows.length}.`
        : `As far as the pages read say, these ended: ${count(ended)}; these took in a new shareholder since founding: ${count(joined)}. Each is counted in its first known group.`;
    },
    alt: (context: Context): string =>
      `One line an organisation (${context.rows.length}), from its founding to its end or to today. ${words.en.takeaway(context)}`,
    scope:
      'Founding, first cloud offer, shareholders come in after the founding (takeover or stake), end: as the pages read give them. A line that reaches the right edge means that no end was read, not that the firm is well. A takeover decided by a court counts as a new shareholder, a liquidation as an end; a minority stake counts as a takeover does. Colour is that of the first known group: an SME bought since is still drawn as an SME.',
    missing: (context: Context): string => {
      const unknown = context.rows.filter((d) => d.cloud_offer_since === null).length;
      return `Organisations whose founding year was not read are not drawn. The date of the first cloud offer is missing for ${unknown} lines of ${context.rows.length}.`;
    }
  }
} as const;
