// The sentences of technology, computed from its rows.
import { byOrigin, type Row, type Told } from './row.ts';

const count = ({ rows }: Told, technologies: readonly Row['technology'][]) =>
  rows.filter((d) => technologies.includes(d.technology)).length;

const ventures = ({ rows }: Told) => rows.filter((d) => d.comparison_group === 'state-backed');
const known = (rows: readonly Row[]) => rows.filter((d) => d.technology !== 'unknown').length;

/** How many build on what another wrote, a part for each origin present. */
const others = (told: Told, other: string) =>
  byOrigin(told.rows)
    .filter(
      ({ technologies, firms }) =>
        firms.length > 0 && !technologies.includes('own') && !technologies.includes('unknown')
    )
    .map(({ technologies, firms }) => ({
      count: firms.length,
      name: technologies
        .filter((id) => firms.some((d) => d.technology === id))
        .map((id) => (id === 'other' ? other : told.format.term('technology', id)))
        .join(' / ')
    }));

export const words = {
  fr: {
    hybrid: 'surtout télécoms ou services',
    title: 'Cloud maison ou cloud assemblé : l’origine des plateformes',
    question: 'Construit chez soi, ou rebâti avec les briques d’autrui ?',
    takeaway: (told: Told): string => {
      const elsewhere = others(told, 'une autre technologie').map(({ count: n, name }, index) =>
        index > 0 ? `, ${n} sur ${name}` : `, ${n} ${n > 1 ? 's’appuient' : 's’appuie'} sur ${name}`
      );
      const backed = ventures(told);
      const state =
        backed.length === 0
          ? ''
          : known(backed) === 0
            ? ` C’est le cas des ${backed.length} sociétés portées par l’État.`
            : ` Parmi les ${backed.length} sociétés portées par l’État, l’origine est connue pour ${known(backed)}.`;
      return `Sur ${told.rows.length} fournisseurs français suivis, ${count(told, ['own'])} disent avoir écrit leur propre plateforme${elsewhere.join('')} ; pour ${count(told, ['unknown'])}, rien de ce qui a été lu ne le dit.${state}`;
    },
    alt: (told: Told): string =>
      `Une marque par entreprise, rangée sous l’origine de sa plateforme. ${words.fr.takeaway(told)}`,
    scope:
      'Fournisseurs français suivis et sociétés portées par l’État, y compris ceux qui ont fermé ou ont été rachetés. « Technologie propre » est ce que l’entreprise dit d’elle-même, pas un audit ; chez un éditeur de logiciels, elle désigne le logiciel, pas les serveurs. La couleur suit la taille la plus récente connue ; marques creuses : entreprises qui vendent surtout des télécoms ou des services informatiques. Les références étrangères ne sont pas comptées ; une entreprise dont l’activité n’a pas été lue ne l’est que sous « toutes ».',
    missing: (told: Told): string =>
      `Origine inconnue pour ${count(told, ['unknown'])} entreprises sur ${told.rows.length} : cela ne veut pas dire qu’elles assemblent les briques d’autrui. Une seule origine est retenue par entreprise, alors que certaines en mêlent plusieurs.`
  },
  en: {
    hybrid: 'mainly telecoms or IT services',
    title: 'Home-made or assembled: where the platforms come from',
    question: 'Built at home, or rebuilt from elsewhere?',
    takeaway: (told: Told): string => {
      const elsewhere = others(told, 'another technology').map(({ count: n, name }, index) =>
        index > 0 ? `, ${n} on ${name}` : `, ${n} ${n > 1 ? 'build' : 'builds'} on ${name}`
      );
      const backed = ventures(told);
      const state =
        backed.length === 0
          ? ''
          : known(backed) === 0
            ? ` That is so for all ${backed.length} State-backed ventures.`
            : ` Among the ${backed.length} State-backed ventures, the origin is known for ${known(backed)}.`;
      return `Of ${told.rows.length} French providers followed, ${count(told, ['own'])} say that they wrote their own platform${elsewhere.join('')}; for ${count(told, ['unknown'])}, nothing that was read says.${state}`;
    },
    alt: (told: Told): string =>
      `One mark a firm, filed under the origin of its platform. ${words.en.takeaway(told)}`,
    scope:
      'French providers followed and State-backed ventures, including those that closed or were bought. “Own technology” is what the firm says of itself, not an audit; for a software publisher it means the software, not the servers. Colour follows the latest size known; hollow marks: firms that mainly sell telecoms or IT services. Foreign references are not counted; a firm whose activity was not read is counted under “all” only.',
    missing: (told: Told): string =>
      `Origin unknown for ${count(told, ['unknown'])} firms of ${told.rows.length}: that does not mean that they assemble other people’s bricks. One origin is kept for each firm, though some mix several.`
  }
} as const;
