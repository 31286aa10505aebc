// The sentences of where, computed from its rows.
import { groups, max } from 'd3';
import { nameOf, areaOf, type Group, type Row, type Context } from './data.ts';

const at = ({ rows }: Context, area: ReturnType<typeof areaOf>) => rows.filter((d) => areaOf(d) === area);
const located = ({ rows }: Context) => rows.filter((d) => d.department !== null);

/** Returns the departments, those with the largest number of firms first. */
const ranked = (context: Context) =>
  groups(located(context), (d) => d.department ?? '')
    .map(([department, firms]: [string, Row[]]) => ({ name: nameOf(department), count: firms.length }))
    .sort((a, b) => b.count - a.count);

/** One firm of a choice, and several. */
type Noun = readonly [string, string];
const noun = ([one, several]: Noun, count: number): string => (count > 1 ? several : one);

export const words = {
  fr: {
    firms: {
      all: ['entreprise suivie', 'entreprises suivies'],
      'state-backed': ['entreprise suivie portée par l’État', 'entreprises suivies portées par l’État'],
      sme: ['PME suivie', 'PME suivies'],
      'group-owned': ['filiale de groupe suivie', 'filiales de groupes suivies'],
      larger: ['entreprise plus grande suivie', 'entreprises plus grandes suivies'],
      unsized: ['entreprise suivie de taille inconnue', 'entreprises suivies de taille inconnue']
    } satisfies Record<Group, Noun>,
    onMap: (n: number): string => `Ailleurs, sur la carte : ${n}`,
    elsewhere: (far: number): string => (far === 0 ? 'Ailleurs' : `Ailleurs, dont outre-mer ${far}`),
    aside: 'Hors de la carte',
    overseas: 'outre-mer',
    unread: 'département inconnu',
    unreadShort: 'lieu inconnu',
    unreadHead: 'Lieu inconnu de nos sources',
    finding: (context: Context): string | undefined => {
      const known = located(context).length;
      if (known < 2) return undefined;
      const capital = at(context, 'capital').length;
      return `${capital} ${noun(words.fr.firms[context.params.group], capital)} en Île-de-France, ${known - capital} ailleurs`;
    },
    subtitle: (context: Context): string => {
      const unknown = at(context, 'unknown').length;
      const all = context.rows.length;
      const counted = `${all} ${noun(words.fr.firms[context.params.group], all)}${unknown === 0 ? '' : `, dont ${unknown} de lieu inconnu, hors de la carte`}`;
      return `${counted} ; ${context.params.show === 'all' ? 'une marque par entreprise, au milieu de son département' : 'nombre par département, puis une marque par entreprise'}`;
    },
    title: 'La carte des fournisseurs français de cloud',
    question: 'Où sont-ils ?',
    takeaway: (context: Context): string => {
      const { rows, format, params } = context;
      const known = located(context).length;
      const departments = ranked(context);
      const firms = words.fr.firms[params.group];
      if (known === 0)
        return rows.length === 1
          ? `Le département de la seule ${firms[0]} est inconnu.`
          : `Le département d’aucune des ${rows.length} ${firms[1]} n’est connu.`;
      const capital = at(context, 'capital').length;
      const far = at(context, 'overseas').length;
      const maxCount = max(departments, ({ count }) => count) ?? 0;
      const first = departments.filter(({ count }) => count === maxCount).map(({ name }) => name);
      const spread =
        departments.length === 1
          ? ` Un seul département en compte : ${first.join()}.`
          : maxCount === 1
            ? ` Départements : ${departments.length}, une entreprise chacun.`
            : ` ${departments.length} départements en comptent ; ${format.list(first)} en ${first.length > 1 ? 'ont' : 'a'} le plus : ${maxCount}${first.length > 1 ? ' chacun' : ''}.`;
      return `Département connu pour ${known} ${noun(firms, known)} sur ${rows.length} : ${capital} en Île-de-France, ${known - capital} ailleurs${far === 0 ? '' : `, dont ${far} outre-mer`}.${spread}`;
    },
    alt: (context: Context): string => {
      const named = ranked(context).map(({ name, count }) => `${name} ${count}`);
      return `Carte de France, ${context.params.show === 'all' ? 'une marque par entreprise, nommée sur la carte ou dans la liste' : 'un nombre d’entreprises par département, puis une marque par entreprise'}. ${words.fr.takeaway(context)}${named.length === 0 ? '' : ` Par département : ${named.join(', ')}.`}`;
    },
    scope:
      'Fournisseurs français suivis, sociétés portées par l’État comprises, y compris ceux qui ont fermé ou ont été rachetés. La couleur est celle du premier groupe connu (taille et détenteurs), comme pour leurs parcours. Le lieu est celui d’un site que nomment les pages lues (siège, site principal ou centre de données) ; il a pu changer. Nombres et marques se rangent au milieu du département, pas à l’adresse de l’entreprise. Les noms sont dans le tableau, et sur la carte par le réglage « Dessin ».',
    missing: (context: Context): string => {
      const unknown = at(context, 'unknown').length;
      const far = at(context, 'overseas').length;
      const all = context.rows.length;
      const lost =
        unknown === 0
          ? 'Aucun département ne manque'
          : `Département inconnu pour ${unknown} ${unknown > 1 ? 'entreprises' : 'entreprise'} sur ${all}, ${unknown > 1 ? 'comptées' : 'comptée'} hors de la carte`;
      return `${lost} ; ${far === 0 ? 'aucune entreprise connue outre-mer' : `outre-mer, à part : ${far}`}. La liste suivie n’est pas un recensement.`;
    }
  },
  en: {
    firms: {
      all: ['firm followed', 'firms followed'],
      'state-backed': ['State-backed firm followed', 'State-backed firms followed'],
      sme: ['SME followed', 'SMEs followed'],
      'group-owned': ['group-owned firm followed', 'group-owned firms followed'],
      larger: ['larger firm followed', 'larger firms followed'],
      unsized: ['firm of unknown size followed', 'firms of unknown size followed']
    } satisfies Record<Group, Noun>,
    onMap: (n: number): string => `Elsewhere, on the map: ${n}`,
    elsewhere: (far: number): string => (far === 0 ? 'Elsewhere' : `Elsewhere, ${far} of them overseas`),
    aside: 'Off the map',
    overseas: 'overseas',
    unread: 'department unknown',
    unreadShort: 'place unknown',
    unreadHead: 'Place unknown to our sources',
    finding: (context: Context): string | undefined => {
      const known = located(context).length;
      if (known < 2) return undefined;
      const capital = at(context, 'capital').length;
      return `${capital} ${capital === 1 ? words.en.firms[context.params.group][0] : words.en.firms[context.params.group][1]} in Île-de-France, ${known - capital} elsewhere`;
    },
    subtitle: (context: Context): string => {
      const unknown = at(context, 'unknown').length;
      const all = context.rows.length;
      const counted = `${all} ${noun(words.en.firms[context.params.group], all)}${unknown === 0 ? '' : `, ${unknown} of them at a place unknown, off the map`}`;
      return `${counted}; ${context.params.show === 'all' ? 'one mark a firm, in the middle of its department' : 'how many in each department, then one mark a firm'}`;
    },
    title: 'A map of French cloud providers',
    question: 'Where are they?',
    takeaway: (context: Context): string => {
      const { rows, format, params } = context;
      const known = located(context).length;
      const departments = ranked(context);
      const firms = words.en.firms[params.group];
      if (known === 0)
        return rows.length === 1
          ? `The department of the one ${firms[0]} is unknown.`
          : `The department of none of the ${rows.length} ${firms[1]} is known.`;
      const capital = at(context, 'capital').length;
      const far = at(context, 'overseas').length;
      const maxCount = max(departments, ({ count }) => count) ?? 0;
      const first = departments.filter(({ count }) => count === maxCount).map(({ name }) => name);
      const spread =
        departments.length === 1
          ? ` One department has all: ${first.join()}.`
          : maxCount === 1
            ? ` Departments: ${departments.length}, with one firm each.`
            : ` ${departments.length} departments have some; ${format.list(first)} ${first.length > 1 ? 'have' : 'has'} the most: ${maxCount}${first.length > 1 ? ' each' : ''}.`;
      return `Department known for ${known} of ${rows.length} ${noun(firms, rows.length)}: ${capital} in Île-de-France, ${known - capital} elsewhere${far === 0 ? '' : `, ${far} of them overseas`}.${spread}`;
    },
    alt: (context: Context): string => {
      const named = ranked(context).map(({ name, count }) => `${name} ${count}`);
      return `Map of France, ${context.params.show === 'all' ? 'one mark a firm, named on the map or in the list' : 'a number of firms in each department, then one mark a firm'}. ${words.en.takeaway(context)}${named.length === 0 ? '' : ` By department: ${named.join(', ')}.`}`;
    },
    scope:
      'French providers followed, State-backed ventures among them, including those that closed or were bought. Colour is that of the first known group (size and holders), as in their lifelines. The place is that of a site which the pages read name (head office, main site or data centre); it may have changed. Numbers and marks stand in the middle of the department, not at the firm’s address. Names are in the table, and on the map by the setting “Drawing”.',
    missing: (context: Context): string => {
      const unknown = at(context, 'unknown').length;
      const far = at(context, 'overseas').length;
      const all = context.rows.length;
      const lost =
        unknown === 0
          ? 'No department is missing'
          : `Department unknown for ${unknown} ${unknown > 1 ? 'firms' : 'firm'} of ${all}, counted off the map`;
      return `${lost}; ${far === 0 ? 'no firm known overseas' : `overseas, aside: ${far}`}. The list followed is not a census.`;
    }
  }
} as const;
