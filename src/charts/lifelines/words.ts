// The sentences of lifelines, computed from its rows.
import type { Row, Told } from './row.ts';

const of = ({ rows }: Told, group: Row['comparison_group']) =>
  rows.filter((d) => d.comparison_group === group);
const living = (rows: readonly Row[]) => rows.filter((d) => d.closed === null);
const free = (rows: readonly Row[]) => living(rows).filter((d) => d.owner_changes === null);

export const words = {
  fr: {
    since: (date: string) => `créée en ${date}`,
    cloud: (date: string) => `offre de cloud en ${date}`,
    sold: (date: string, name: string) => `nouvel actionnaire en ${date}${name === '' ? '' : ` (${name})`}`,
    ended: (date: string) => `fin en ${date}`,
    signs: { offer: 'offre de cloud', owner: 'nouvel actionnaire', end: 'fin' },
    title: 'Qui est encore là ?',
    question: 'Que sont devenues les sociétés aidées et les PME ?',
    takeaway: (told: Told): string => {
      const [state, sme] = [of(told, 'state-backed'), of(told, 'sme')];
      const ended = state.filter((d) => d.closed !== null || d.owner_changes !== null);
      const parts = [
        state.length === 0
          ? undefined
          : `sur ${state.length} sociétés portées par l’État, ${ended.length} ont changé d’actionnaires ou fermé`,
        sme.length === 0
          ? undefined
          : `sur ${sme.length} PME suivies, ${living(sme).length} n’ont pas de fin connue et ${free(sme).length} n’ont aucune entrée d’actionnaire connue`
      ].filter((part) => part !== undefined);
      const text = parts.join(' ; ');
      return text === ''
        ? `${told.rows.length} organisations suivies.`
        : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
    alt: (told: Told): string =>
      `Une ligne par organisation (${told.rows.length}), de sa création à sa fin ou à aujourd’hui. ${words.fr.takeaway(told)}`,
    scope:
      'Création, première offre de cloud, entrées d’actionnaires après la création (rachat ou prise de participation), fin : tels que les pages lues les donnent. Une ligne qui va jusqu’au bord droit veut dire qu’aucune fin n’a été lue, pas que l’entreprise va bien. La couleur suit la taille la plus récente connue.',
    missing: (told: Told): string => {
      const unknown = told.rows.filter((d) => d.cloud_offer_since === null).length;
      return `Les organisations dont l’année de création n’a pas été lue ne sont pas dessinées. La date de la première offre de cloud manque pour ${unknown} lignes sur ${told.rows.length}.`;
    }
  },
  en: {
    since: (date: string) => `founded in ${date}`,
    cloud: (date: string) => `cloud offer in ${date}`,
    sold: (date: string, name: string) => `new shareholder in ${date}${name === '' ? '' : ` (${name})`}`,
    ended: (date: string) => `ended in ${date}`,
    signs: { offer: 'cloud offer', owner: 'new shareholder', end: 'end' },
    title: 'Who is still there?',
    question: 'What became of the backed ventures and of the SMEs?',
    takeaway: (told: Told): string => {
      const [state, sme] = [of(told, 'state-backed'), of(told, 'sme')];
      const ended = state.filter((d) => d.closed !== null || d.owner_changes !== null);
      const parts = [
        state.length === 0
          ? undefined
          : `of ${state.length} State-backed ventures, ${ended.length} changed shareholders or closed`,
        sme.length === 0
          ? undefined
          : `of ${sme.length} SMEs followed, ${living(sme).length} have no known end and ${free(sme).length} no known new shareholder`
      ].filter((part) => part !== undefined);
      const text = parts.join('; ');
      return text === ''
        ? `${told.rows.length} organisations followed.`
        : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
    alt: (told: Told): string =>
      `One line an organisation (${told.rows.length}), from its founding to its end or to today. ${words.en.takeaway(told)}`,
    scope:
      'Founding, first cloud offer, shareholders come in after the founding (takeover or stake), end: as the pages read give them. A line that reaches the right edge means that no end was read, not that the firm is well. Colour follows the latest size known.',
    missing: (told: Told): string => {
      const unknown = told.rows.filter((d) => d.cloud_offer_since === null).length;
      return `Organisations whose founding year was not read are not drawn. The date of the first cloud offer is missing for ${unknown} lines of ${told.rows.length}.`;
    }
  }
} as const;
