// The sentences of where, computed from its rows.
import { groups } from 'd3';
import { nameOf, placeOf, type Row, type Told } from './row.ts';

const at = ({ rows }: Told, place: ReturnType<typeof placeOf>) => rows.filter((d) => placeOf(d) === place);
const located = ({ rows }: Told) => rows.filter((d) => d.department !== null);

/** The departments, those with the most firms first. */
const ranked = (told: Told) =>
  groups(located(told), (d) => d.department ?? '')
    .map(([department, firms]: [string, Row[]]) => ({ name: nameOf(department), count: firms.length }))
    .sort((a, b) => b.count - a.count);

export const words = {
  fr: {
    hybrid: 'surtout télécoms ou services',
    aside: 'Hors de la carte',
    overseas: 'outre-mer',
    unread: 'département non lu',
    unreadShort: 'lieu non lu',
    title: 'La carte des fournisseurs français de cloud',
    question: 'Où sont-ils ?',
    takeaway: (told: Told): string => {
      const [known, departments] = [located(told).length, ranked(told)];
      const [first] = departments;
      if (first === undefined)
        return `Le département d’aucune des ${told.rows.length} entreprises n’a été lu.`;
      const capital = at(told, 'capital').length;
      const spread =
        departments.length === 1
          ? ''
          : ` ${departments.length} départements en comptent, ${first.name} le premier avec ${first.count}.`;
      return `Département connu pour ${known} des ${told.rows.length} entreprises suivies : ${capital} en Île-de-France, ${known - capital} ailleurs.${spread}`;
    },
    alt: (told: Told): string => {
      const named = ranked(told).map(({ name, count }) => `${name} ${count}`);
      return `Carte de France, un point par entreprise. ${words.fr.takeaway(told)}${named.length === 0 ? '' : ` Par département : ${named.join(', ')}.`}`;
    },
    scope:
      'Fournisseurs français suivis et sociétés portées par l’État, y compris ceux qui ont fermé ou ont été rachetés. Le lieu est celui du siège ou, à défaut, du site principal que nomment les pages lues ; il a pu changer. Les points se rangent côte à côte au milieu du département, pas à l’adresse de l’entreprise. L’Île-de-France est détaillée à part. Points creux : entreprises qui vendent surtout des télécoms ou des services informatiques.',
    missing: (told: Told): string => {
      const [unknown, far] = [at(told, 'unknown').length, at(told, 'overseas').length];
      return `Département non lu pour ${unknown} entreprises sur ${told.rows.length}, comptées hors de la carte ; ${far === 0 ? 'aucune n’a été lue outre-mer' : `${far} outre-mer, comptées à part`}. La liste suivie n’est pas un recensement.`;
    }
  },
  en: {
    hybrid: 'mainly telecoms or IT services',
    aside: 'Off the map',
    overseas: 'overseas',
    unread: 'department not read',
    unreadShort: 'place not read',
    title: 'A map of French cloud providers',
    question: 'Where are they?',
    takeaway: (told: Told): string => {
      const [known, departments] = [located(told).length, ranked(told)];
      const [first] = departments;
      if (first === undefined) return `The department of none of the ${told.rows.length} firms was read.`;
      const capital = at(told, 'capital').length;
      const spread =
        departments.length === 1
          ? ''
          : ` ${departments.length} departments have some, ${first.name} first with ${first.count}.`;
      return `Department known for ${known} of the ${told.rows.length} firms followed: ${capital} in Île-de-France, ${known - capital} elsewhere.${spread}`;
    },
    alt: (told: Told): string => {
      const named = ranked(told).map(({ name, count }) => `${name} ${count}`);
      return `Map of France, one dot a firm. ${words.en.takeaway(told)}${named.length === 0 ? '' : ` By department: ${named.join(', ')}.`}`;
    },
    scope:
      'French providers followed and State-backed ventures, including those that closed or were bought. The place is that of the head office or, failing that, of the main site that the pages read name; it may have changed. Dots stand side by side in the middle of the department, not at the firm’s address. Île-de-France is detailed aside. Hollow dots: firms that mainly sell telecoms or IT services.',
    missing: (told: Told): string => {
      const [unknown, far] = [at(told, 'unknown').length, at(told, 'overseas').length];
      return `Department not read for ${unknown} firms of ${told.rows.length}, counted off the map; ${far === 0 ? 'none was read overseas' : `${far} overseas, counted aside`}. The list followed is not a census.`;
    }
  }
} as const;
