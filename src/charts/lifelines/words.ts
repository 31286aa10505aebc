// The sentences of lifelines, computed from its rows.
import type { Lang } from '#model/language.ts';
import type { Formats } from '../chart-definition.ts';
import {
  compared,
  controlsOf,
  drawnRows,
  endOf,
  fateOf,
  type Context,
  type Control,
  type Fate,
  type Row
} from './data.ts';

const groupsOf = (context: Context) =>
  compared
    .map((group) => ({ group, own: drawnRows(context).filter((d) => d.comparison_group === group) }))
    .filter(({ own }) => own.length > 0);

/** `Smile (FR)`. */
const ownerOf = (lang: Lang, control: Control): string =>
  control.country === null ? control[lang] : `${control[lang]} (${control.country})`;

const yearOf = (date: string): string => date.slice(0, 4);

/** What became of a firm, as it stands at the end of its line; `unread` where no page says who holds it. */
export const stateOf = (lang: Lang, d: Row): { readonly text: string; readonly unread: boolean } => {
  const t = words[lang].state;
  const controls = controlsOf(d);
  const end = endOf(d);
  const owners = controls.map((control) => ownerOf(lang, control));
  const last = controls.at(-1);
  const name = owners.at(-1) ?? '';
  const known = (text: string) => ({ text, unread: false });
  if (end !== null) {
    const year = yearOf(end);
    if (d.absorbed !== null) return known(last === undefined ? t.absorbed(year) : t.absorbedBy(name, year));
    if (last === undefined) return known(t.ended(year));
    return known(yearOf(last.from) >= year ? t.takenOver(year, name) : t.boughtEnded(name, year));
  }
  if (last !== undefined && last.to === undefined) return known(owners.join(t.then));
  if (last !== undefined) return known(t.freed(name, yearOf(last.to ?? '')));
  if (d.owners_today === 0) return { text: t.unread, unread: true };
  return known(d.persons_today === 1 ? t.independent : t.shared(d.owners_today));
};

/** A firm in a line, for the one who points at it. */
export const describe = (lang: Lang, d: Row, format: Formats): string => {
  const { since, cloud, state } = words[lang];
  const parts = [
    since(format.date(d.founded)),
    ...(d.cloud_offer_since === null ? [] : [cloud(format.date(d.cloud_offer_since))]),
    ...controlsOf(d).map((control) => state.control(format.date(control.from), ownerOf(lang, control))),
    stateOf(lang, d).text
  ];
  return format.pair(d[`organisation_${lang}`], parts.join(', '));
};

const isRead = (d: Row): boolean => fateOf(d) !== 'unread';

/** How many of those whose fate was read had this one, group by group. */
const countOf = (lang: Lang, context: Context, fate: Fate): string =>
  context.format.list(
    groupsOf(context).map(({ group, own }) => {
      const all = own.filter(isRead).length;
      return words[lang].count(
        own.filter((d) => fateOf(d) === fate).length,
        all,
        words[lang].group[group](all)
      );
    })
  );

/** What became of the firms of a block, and how many they are of each group. */
export const fateHeading = (context: Context, lang: Lang, fate: Fate): string => {
  const t = words[lang];
  const drawn = drawnRows(context);
  const others = drawn.filter((d) => !compared.some((group) => group === d.comparison_group));
  const had = others.filter((d) => fateOf(d) === fate).length;
  if (fate === 'unread')
    return context.format.pair(t.fate.unread, context.format.number(drawn.filter((d) => !isRead(d)).length));
  const counts = [
    ...(groupsOf(context).some(({ own }) => own.some(isRead)) ? [countOf(lang, context, fate)] : []),
    ...(had === 0 ? [] : [t.count(had, others.filter(isRead).length, t.others)])
  ];
  return context.format.pair(t.fate[fate], counts.join(t.and));
};

const unreadOf = (context: Context): number => drawnRows(context).filter((d) => !isRead(d)).length;

export const words = {
  fr: {
    since: (date: string) => `création : ${date}`,
    cloud: (date: string) => `offre de cloud : ${date}`,
    state: {
      absorbed: (year: string) => `absorbée en ${year}`,
      absorbedBy: (owner: string, year: string) => `absorbée par ${owner} en ${year}`,
      ended: (year: string) => `finie en ${year}`,
      takenOver: (year: string, owner: string) => `finie en ${year}, reprise par ${owner}`,
      boughtEnded: (owner: string, year: string) => `rachetée par ${owner}, finie en ${year}`,
      freed: (owner: string, year: string) => `sortie de ${owner} en ${year}`,
      then: ', puis ',
      control: (date: string, owner: string) => `${date} : ${owner} prend le contrôle`,
      independent: 'indépendante',
      shared: (n: number) =>
        n === 1 ? '1 actionnaire, part inconnue' : `${n} actionnaires, aucun majoritaire connu`,
      unread: 'aucun rachat connu'
    },
    fate: {
      neither: 'Ni rachetées ni disparues',
      bought: 'Rachetées',
      ended: 'Disparues (fin ou absorption)',
      unread: 'Propriétaire et fin inconnus de nos sources'
    } satisfies Record<Fate, string>,
    others: 'autres entreprises',
    and: ', ',
    signs: {
      bought: 'rachat',
      ended: 'fin ou absorption',
      owner: {
        FR: 'propriétaire français',
        EU: 'autre européen',
        US: 'américain',
        other: 'd’un autre pays',
        unread: 'de pays inconnu'
      }
    },
    title: 'Qui est encore là ?',
    question: 'Que sont devenues les sociétés portées par l’État et les PME ?',
    group: {
      'state-backed': (n: number) => (n === 1 ? 'société portée par l’État' : 'sociétés portées par l’État'),
      sme: () => 'PME'
    },
    count: (n: number, all: number, group: string) => `${n} sur ${all} ${group}`,
    finding: (context: Context): string | undefined => {
      const groups = groupsOf(context);
      return groups.length < 2 || drawnRows(context).length < 3
        ? undefined
        : context.format.pair(words.fr.fate.neither, countOf('fr', context, 'neither'));
    },
    subtitle: (context: Context): string =>
      `${drawnRows(context).length} des ${context.rows.length} entreprises suivies à l’année de création connue${unreadOf(context) === 0 ? ', de sort connu' : ''} ; le trait s’amincit quand un autre prend plus de 50 %`,
    takeaway: (context: Context): string =>
      groupsOf(context).length === 0
        ? `Organisations suivies : ${context.rows.length}.`
        : `D’après les pages lues, ont pris fin ou ont été absorbées : ${countOf('fr', context, 'ended')} ; sont passées sous le contrôle d’un autre (plus de 50 %) : ${countOf('fr', context, 'bought')} ; ni l’un ni l’autre : ${countOf('fr', context, 'neither')}.${unreadOf(context) === 0 ? '' : ` Ni propriétaire ni fin lus, hors de ces comptes : ${unreadOf(context)}.`} Chacune est comptée dans son premier groupe connu.`,
    alt: (context: Context): string =>
      `Une ligne par entreprise (${drawnRows(context).length}), rangées par ce qu’elles sont devenues, de sa création à sa fin ou à aujourd’hui : épaisse tant que personne ne la contrôle, fine ensuite, à la couleur du pays de son propriétaire. ${words.fr.takeaway(context)}`,
    scope:
      'Les entreprises sont celles que le projet suit par une même règle : françaises, vendant un hébergement ou un cloud à elles, et de taille connue à une date au moins. Rachat : une entreprise, un fonds ou un organisme public prend plus de la moitié du capital, ou une page dit qu’il en prend le contrôle ; une part minoritaire ou non lue n’en est pas un, une vente entre personnes non plus. Une reprise décidée par un tribunal compte comme un rachat, une liquidation comme une fin. Une ligne épaisse jusqu’au bord droit veut dire qu’aucun rachat ni aucune fin n’ont été lus, pas que l’entreprise va bien. La forme et la couleur du nom sont celles du premier groupe connu : une PME rachetée depuis reste comptée comme PME.',
    missing: (context: Context): string => {
      const followed = context.rows.length;
      const left = followed - drawnRows(context).length;
      return `Les organisations dont l’année de création est inconnue ne sont pas dessinées.${left > 0 ? ` ${left} autres, de ${followed}, ne le sont pas non plus ici : d’un autre groupe que les deux comparés, ou de propriétaire et de fin inconnus (réglage « Montrer »).` : ''}`;
    }
  },
  en: {
    since: (date: string) => `founded: ${date}`,
    cloud: (date: string) => `cloud offer: ${date}`,
    state: {
      absorbed: (year: string) => `absorbed in ${year}`,
      absorbedBy: (owner: string, year: string) => `absorbed by ${owner} in ${year}`,
      ended: (year: string) => `ended in ${year}`,
      takenOver: (year: string, owner: string) => `ended in ${year}, taken over by ${owner}`,
      boughtEnded: (owner: string, year: string) => `bought by ${owner}, ended in ${year}`,
      freed: (owner: string, year: string) => `left ${owner} in ${year}`,
      then: ', then ',
      control: (date: string, owner: string) => `${date}: ${owner} takes control`,
      independent: 'independent',
      shared: (n: number) =>
        n === 1 ? '1 shareholder, share unknown' : `${n} shareholders, no majority known`,
      unread: 'no purchase known'
    },
    fate: {
      neither: 'Neither bought nor gone',
      bought: 'Bought',
      ended: 'Gone (ended or absorbed)',
      unread: 'Owner and end unknown to our sources'
    } satisfies Record<Fate, string>,
    others: 'other firms',
    and: ', ',
    signs: {
      bought: 'bought',
      ended: 'end or absorption',
      owner: {
        FR: 'French owner',
        EU: 'other European',
        US: 'American',
        other: 'of another country',
        unread: 'country unknown'
      }
    },
    title: 'Who is still there?',
    question: 'What became of the State-backed ventures and of the SMEs?',
    group: {
      'state-backed': (n: number) => (n === 1 ? 'State-backed venture' : 'State-backed ventures'),
      sme: (n: number) => (n === 1 ? 'SME' : 'SMEs')
    },
    count: (n: number, all: number, group: string) => `${n} of ${all} ${group}`,
    finding: (context: Context): string | undefined => {
      const groups = groupsOf(context);
      return groups.length < 2 || drawnRows(context).length < 3
        ? undefined
        : context.format.pair(words.en.fate.neither, countOf('en', context, 'neither'));
    },
    subtitle: (context: Context): string =>
      `${drawnRows(context).length} of the ${context.rows.length} firms followed with a known founding year${unreadOf(context) === 0 ? ', of known fate' : ''}; a line thins when another takes over 50%`,
    takeaway: (context: Context): string =>
      groupsOf(context).length === 0
        ? `Organisations followed: ${context.rows.length}.`
        : `As far as the pages read say, these ended or were absorbed: ${countOf('en', context, 'ended')}; these came under another’s control (over 50%): ${countOf('en', context, 'bought')}; neither: ${countOf('en', context, 'neither')}.${unreadOf(context) === 0 ? '' : ` No owner and no end read, outside of these counts: ${unreadOf(context)}.`} Each is counted in its first known group.`,
    alt: (context: Context): string =>
      `One line a firm (${drawnRows(context).length}), by what became of it, from its founding to its end or to today: thick while nobody controls it, then thin in the colour of its owner’s country. ${words.en.takeaway(context)}`,
    scope:
      'The firms are those that the project follows by one rule: French, selling hosting or cloud of their own, and of a size known on one date at least. A purchase: a firm, a fund or a public body takes over half of the capital, or a page says that it takes control; a minority stake or a share not read is none, nor is a sale between persons. A takeover decided by a court counts as a purchase, a liquidation as an end. A thick line to the right edge means that no purchase and no end were read, not that the firm is well. The shape and the colour beside the name are those of the first known group: an SME bought since is still counted as an SME.',
    missing: (context: Context): string => {
      const followed = context.rows.length;
      const left = followed - drawnRows(context).length;
      return `Organisations whose founding year is unknown are not drawn.${left > 0 ? ` ${left} more, of ${followed}, are not drawn here either: of a group other than the two compared, or of owner and end unknown (setting “Show”).` : ''}`;
    }
  }
} as const;
