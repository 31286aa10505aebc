// The sentences of technology, computed from its rows.
import type { TechnologyOrigin } from '../technology-origin.ts';
import { byOrigin, countedIn, type Row, type Context } from './data.ts';

const count = (rows: readonly Row[], technologies: readonly Row['technology'][]) =>
  rows.filter((d) => technologies.includes(d.technology)).length;

const ventures = ({ rows }: Context) => rows.filter((d) => d.backed === 1);
const isKnown = (d: Row) => d.technology !== 'unknown';

/** How many build on what another wrote, a part for each origin present. */
const others = (context: Context, other: string) =>
  byOrigin(countedIn(context.rows).firms)
    .filter(
      ({ technologies, firms }) =>
        firms.length > 0 && !technologies.includes('own') && !technologies.includes('unknown')
    )
    .map(({ technologies, firms }) => ({
      count: firms.length,
      name: technologies
        .filter((id) => firms.some((d) => d.technology === id))
        .map((id) => (id === 'other' ? other : context.format.term('technology', id)))
        .join(' / ')
    }));

export const words = {
  fr: {
    inTable: 'noms dans le tableau',
    outside: 'Hors du compte : autre métier, ou métier inconnu',
    /** How many of those left out of the count wrote what they sell. */
    ownOutside: (n: number): string =>
      n === 0
        ? ''
        : `Hors du compte, ${n} ${n === 1 ? 'autre entreprise dit avoir écrit sa technologie' : 'autres entreprises disent avoir écrit leur technologie'}.`,
    none: 'aucune',
    origin: {
      own: 'Technologie propre',
      free: 'Logiciel libre (OpenStack, CloudStack)',
      licensed: 'Sous licence (VMware)',
      other: 'Autre technologie',
      unknown: 'Aucune source trouvée'
    } satisfies Record<TechnologyOrigin, string>,
    finding: (context: Context): string | undefined => {
      const { firms: rows, hosts } = countedIn(context.rows);
      if (!hosts || rows.length < 2) return undefined;
      const own = count(rows, ['own']);
      const unknown = count(rows, ['unknown']);
      return `${own} ${own > 1 ? 'hébergeurs' : 'hébergeur'} sur ${rows.length} ${own > 1 ? 'disent avoir écrit leur' : 'dit avoir écrit sa'} plateforme${unknown === 0 ? '' : ` ; pour ${unknown}, aucune source trouvée`}`;
    },
    subtitle: ({ rows }: Context): string => {
      const { firms, others: outside, hosts } = countedIn(rows);
      return `Une marque par ${hosts ? 'hébergeur français suivi' : 'entreprise suivie'} (${firms.length}${outside.length === 0 ? '' : ` des ${rows.length} entreprises suivies`}), sous l’origine de sa plateforme`;
    },
    title: 'Cloud maison ou cloud assemblé : l’origine des plateformes',
    question: 'Construit chez soi, ou rebâti avec les briques d’autrui ?',
    /** What is known of the ventures that the State backed, by name. */
    backed: (context: Context): string => {
      const all = ventures(context);
      const named = all
        .filter(isKnown)
        .map((d) => `${d.organisation_fr} (${context.format.term('technology', d.technology)})`);
      if (all.length === 0) return '';
      const rest = all.length - named.length;
      if (named.length === 0)
        return ` Sociétés que l’État a portées à une date : origine inconnue (${rest}).`;
      const unknown = rest === 0 ? '' : `, inconnue pour ${rest}`;
      return ` Sociétés que l’État a portées à une date : ${context.format.list(named)}${unknown}.`;
    },
    takeaway: (context: Context): string => {
      const { firms: rows, hosts } = countedIn(context.rows);
      const own = count(rows, ['own']);
      const unknown = count(rows, ['unknown']);
      const parts = [
        `${own} ${own > 1 ? 'disent' : 'dit'} avoir écrit ${own > 1 ? 'leur' : 'sa'} propre plateforme`,
        ...others(context, 'une autre technologie').map(
          ({ count: n, name }) => `${n} ${n > 1 ? 's’appuient' : 's’appuie'} sur ${name}`
        )
      ];
      const whom = hosts
        ? 'fournisseurs français suivis qui vendent d’abord du cloud, de l’hébergement ou de la place en centre de données'
        : 'fournisseurs français suivis (logiciel, services, télécoms, noms de domaine)';
      return `Parmi les ${whom} (${rows.length}), ${parts.join(', ')} ; pour ${unknown}, aucune source trouvée ne le dit.${words.fr.backed(context)}`;
    },
    alt: (context: Context): string => `${words.fr.subtitle(context)}. ${words.fr.takeaway(context)}`,
    scope:
      'Fournisseurs français suivis, y compris ceux qui ont fermé ou ont été rachetés. « Technologie propre » est ce que l’entreprise dit d’elle-même, pas un audit ; chez un éditeur de logiciels, elle désigne le logiciel, pas les serveurs : ne sont donc comptés que ceux qui vendent d’abord du cloud, de l’hébergement ou de la place en centre de données. La couleur et la forme sont celles du premier groupe connu. Les entreprises qui vendent d’abord autre chose (logiciel, services, télécoms, noms de domaine) ou dont l’activité est inconnue de nos sources sont nommées à part, hors du compte ; sans aucun hébergeur parmi elles, elles sont comptées. Les références étrangères ne sont pas comptées ; une entreprise dont l’activité est inconnue ne l’est que sous « toutes ».',
    missing: ({ rows }: Context): string => {
      const { firms } = countedIn(rows);
      return `Origine inconnue pour ${count(firms, ['unknown'])} des entreprises comptées (${firms.length}) : cela ne veut pas dire qu’elles assemblent les briques d’autrui. Une seule origine est retenue par entreprise, alors que certaines en mêlent plusieurs.`;
    }
  },
  en: {
    inTable: 'names in the table',
    outside: 'Not counted: another trade, or one unknown',
    /** How many of those left out of the count wrote what they sell. */
    ownOutside: (n: number): string =>
      n === 0
        ? ''
        : `Not counted, ${n} other ${n === 1 ? 'firm says that it wrote its technology' : 'firms say that they wrote their technology'}.`,
    none: 'none',
    origin: {
      own: 'Own technology',
      free: 'Free software (OpenStack, CloudStack)',
      licensed: 'Licensed (VMware)',
      other: 'Another technology',
      unknown: 'No source found'
    } satisfies Record<TechnologyOrigin, string>,
    finding: (context: Context): string | undefined => {
      const { firms: rows, hosts } = countedIn(context.rows);
      if (!hosts || rows.length < 2) return undefined;
      const own = count(rows, ['own']);
      const unknown = count(rows, ['unknown']);
      return `${own} of ${rows.length} hosts ${own === 1 ? 'says that it wrote its' : 'say that they wrote their'} platform${unknown === 0 ? '' : `; for ${unknown}, no source found`}`;
    },
    subtitle: ({ rows }: Context): string => {
      const { firms, others: outside, hosts } = countedIn(rows);
      return `One mark for each ${hosts ? 'French host' : 'firm'} followed (${firms.length}${outside.length === 0 ? '' : ` of the ${rows.length} firms followed`}), under the origin of its platform`;
    },
    title: 'Home-made or assembled: where the platforms come from',
    question: 'Built at home, or rebuilt from elsewhere?',
    /** What is known of the ventures that the State backed, by name. */
    backed: (context: Context): string => {
      const all = ventures(context);
      const named = all
        .filter(isKnown)
        .map((d) => `${d.organisation_en} (${context.format.term('technology', d.technology)})`);
      if (all.length === 0) return '';
      const rest = all.length - named.length;
      if (named.length === 0) return ` Ventures State-backed at some date: origin unknown (${rest}).`;
      const unknown = rest === 0 ? '' : `, unknown for ${rest}`;
      return ` Ventures State-backed at some date: ${context.format.list(named)}${unknown}.`;
    },
    takeaway: (context: Context): string => {
      const { firms: rows, hosts } = countedIn(context.rows);
      const own = count(rows, ['own']);
      const unknown = count(rows, ['unknown']);
      const parts = [
        `${own} ${own === 1 ? 'says that it wrote its' : 'say that they wrote their'} own platform`,
        ...others(context, 'another technology').map(
          ({ count: n, name }) => `${n} ${n === 1 ? 'builds' : 'build'} on ${name}`
        )
      ];
      const whom = hosts
        ? 'French providers followed that mainly sell cloud, hosting or colocation'
        : 'French providers followed (software, services, telecoms, domain names)';
      return `Among the ${whom} (${rows.length}), ${parts.join(', ')}; for ${unknown}, no source found says.${words.en.backed(context)}`;
    },
    alt: (context: Context): string => `${words.en.subtitle(context)}. ${words.en.takeaway(context)}`,
    scope:
      'French providers followed, including those that closed or were bought. “Own technology” is what the firm says of itself, not an audit; for a software publisher it means the software, not the servers: only those that mainly sell cloud, hosting or colocation are therefore counted. Colour and shape are those of the first known group. Firms that mainly sell something else (software, services, telecoms, domain names) or whose activity our sources do not give are named aside and not counted; where no host is among them, they are. Foreign references are not counted; a firm whose activity is unknown is counted under “all” only.',
    missing: ({ rows }: Context): string => {
      const { firms } = countedIn(rows);
      return `Origin unknown for ${count(firms, ['unknown'])} of the firms counted (${firms.length}): that does not mean that they assemble other people’s bricks. One origin is kept for each firm, though some mix several.`;
    }
  }
} as const;
