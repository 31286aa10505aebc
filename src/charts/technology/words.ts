// The sentences of technology, computed from its rows.
import { isHost } from '../main-activity.ts';
import type { TechnologyOrigin } from '../technology-origin.ts';
import { byOrigin, type Row, type Context } from './data.ts';

/** The sentence counts those who host or run a cloud: a publisher's own software does not show who runs its servers. */
const counted = ({ rows }: Context): { readonly rows: readonly Row[]; readonly hosts: boolean } => {
  const hosts = rows.filter(isHost);
  return hosts.length === 0 ? { rows, hosts: false } : { rows: hosts, hosts: true };
};

const count = (rows: readonly Row[], technologies: readonly Row['technology'][]) =>
  rows.filter((d) => technologies.includes(d.technology)).length;

const ventures = ({ rows }: Context) => rows.filter((d) => d.backed === 1);
const isKnown = (d: Row) => d.technology !== 'unknown';

/** How many build on what another wrote, a part for each origin present. */
const others = (context: Context, other: string) =>
  byOrigin(counted(context).rows)
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
    hybrid: 'en creux : autre métier, hors du titre',
    none: 'aucune',
    origin: {
      own: 'Technologie propre',
      free: 'Logiciel libre (OpenStack, CloudStack)',
      licensed: 'Sous licence (VMware)',
      other: 'Autre technologie',
      unknown: 'Rien de lu'
    } satisfies Record<TechnologyOrigin, string>,
    finding: (context: Context): string | undefined => {
      const { rows, hosts } = counted(context);
      if (!hosts || rows.length < 2) return undefined;
      const own = count(rows, ['own']);
      const unknown = count(rows, ['unknown']);
      return `${own} ${own > 1 ? 'hébergeurs' : 'hébergeur'} sur ${rows.length} ${own > 1 ? 'disent avoir écrit leur' : 'dit avoir écrit sa'} plateforme${unknown === 0 ? '' : ` ; pour ${unknown}, rien n’est lu`}`;
    },
    subtitle: (): string =>
      'Une marque par entreprise suivie, rangée sous l’origine de sa plateforme de cloud',
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
      const { rows, hosts } = counted(context);
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
      return `Parmi les ${whom} (${rows.length}), ${parts.join(', ')} ; pour ${unknown}, rien de ce qui a été lu ne le dit.${words.fr.backed(context)}`;
    },
    alt: (context: Context): string =>
      `Une marque par entreprise (${context.rows.length}), rangée sous l’origine de sa plateforme. ${words.fr.takeaway(context)}`,
    scope:
      'Fournisseurs français suivis, y compris ceux qui ont fermé ou ont été rachetés. « Technologie propre » est ce que l’entreprise dit d’elle-même, pas un audit ; chez un éditeur de logiciels, elle désigne le logiciel, pas les serveurs : la phrase ne compte donc que ceux qui vendent d’abord du cloud, de l’hébergement ou de la place en centre de données. La couleur et la forme sont celles du premier groupe connu. Marques creuses : entreprises qui vendent d’abord autre chose (logiciel, services, télécoms, noms de domaine) ou dont l’activité n’a pas été lue ; la phrase ne les compte pas. Les références étrangères ne sont pas comptées ; une entreprise dont l’activité n’a pas été lue ne l’est que sous « toutes ».',
    missing: (context: Context): string =>
      `Origine inconnue pour ${count(context.rows, ['unknown'])} entreprises sur ${context.rows.length} : cela ne veut pas dire qu’elles assemblent les briques d’autrui. Une seule origine est retenue par entreprise, alors que certaines en mêlent plusieurs.`
  },
  en: {
    hybrid: 'hollow: another trade, not in the title',
    none: 'none',
    origin: {
      own: 'Own technology',
      free: 'Free software (OpenStack, CloudStack)',
      licensed: 'Licensed (VMware)',
      other: 'Another technology',
      unknown: 'Nothing read'
    } satisfies Record<TechnologyOrigin, string>,
    finding: (context: Context): string | undefined => {
      const { rows, hosts } = counted(context);
      if (!hosts || rows.length < 2) return undefined;
      const own = count(rows, ['own']);
      const unknown = count(rows, ['unknown']);
      return `${own} of ${rows.length} hosts ${own === 1 ? 'says that it wrote its' : 'say that they wrote their'} platform${unknown === 0 ? '' : `; for ${unknown}, nothing was read`}`;
    },
    subtitle: (): string => 'One mark a firm followed, under the origin of its cloud platform',
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
      const { rows, hosts } = counted(context);
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
      return `Among the ${whom} (${rows.length}), ${parts.join(', ')}; for ${unknown}, nothing that was read says.${words.en.backed(context)}`;
    },
    alt: (context: Context): string =>
      `One mark a firm (${context.rows.length}), filed under the origin of its platform. ${words.en.takeaway(context)}`,
    scope:
      'French providers followed, including those that closed or were bought. “Own technology” is what the firm says of itself, not an audit; for a software publisher it means the software, not the servers: the sentence therefore counts only those that mainly sell cloud, hosting or colocation. Colour and shape are those of the first known group. Hollow marks: firms that mainly sell something else (software, services, telecoms, domain names) or whose activity was not read; the sentence does not count them. Foreign references are not counted; a firm whose activity was not read is counted under “all” only.',
    missing: (context: Context): string =>
      `Origin unknown for ${count(context.rows, ['unknown'])} firms of ${context.rows.length}: that does not mean that they assemble other people’s bricks. One origin is kept for each firm, though some mix several.`
  }
} as const;
