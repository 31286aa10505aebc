// The sentences of money-flow, computed from its rows.
import type { Lang } from '#model/language.ts';
import type { Formats } from '../chart-definition.ts';
import { courseText, type Reading } from '../readings.ts';
import { paleNote, spanOf, sure } from '../span.ts';
import { childrenOf, chosenOf, isFirm, largest, parentOf, projectsOf, type Project } from './project.ts';
import type { Row, Context } from './data.ts';

/** Amounts that no other row contains: a sentence can give them side by side. */
const outer = ({ rows }: Context): Project[] => {
  const projects = projectsOf(rows);
  return projects.filter((project) => parentOf(projects, project) === undefined);
};
/** Firms named with their own share, one a firm. */
const named = ({ rows }: Context): Project[] => projectsOf(rows).filter(isFirm);
const subjects = ({ rows }: Context): number => new Set(rows.map((d) => d.organisation_id)).size;
const firms = (projects: readonly Project[]): number =>
  new Set(projects.map(({ row }) => row.organisation_id)).size;
const several = ({ rows }: Context): Project[] => projectsOf(rows).filter(({ low, high }) => low !== high);

/** How many firms a sentence names before it counts the others. */
const maxNamed = 4;

const money = (rows: readonly Row[], format: Formats): string => spanOf(rows, format, format.moneyRange);

/** For a label: the first amount in time and the last. */
const short = (readings: readonly Reading<Row>[], format: Formats): string => {
  const first = readings[0];
  const last = readings.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last
    ? money(first.rows, format)
    : `${money(first.rows, format)} (${first.years.join(', ')}) → ${money(last.rows, format)} (${last.years.join(', ')})`;
};

/** For a box: the amount that is drawn, then those of earlier dates that were read of it, the first one. */
const drawnOf = (
  lang: Lang,
  readings: readonly Reading<Row>[],
  isDisputed: boolean,
  format: Formats
): string => {
  const first = readings[0];
  const last = readings.at(-1);
  if (first === undefined || last === undefined) return '';
  const texts = words[lang];
  if (first === last) return `${money(last.rows, format)}${isDisputed ? `, ${texts.disputed}` : ''}`;
  const before = texts.before(
    money(first.rows, format),
    first.years.join(', '),
    first.rows[0]?.status ?? 'committed'
  );
  return `${texts.now(money(last.rows, format), last.years.join(', '))} (${before}${isDisputed ? `${texts.semicolon}${texts.disputed}` : ''})`;
};

/** Amounts, then who got them: each named amount inside first, then what they leave. */
const ended = (lang: Lang, context: Context, project: Project): string => {
  const texts = words[lang];
  const amounts = texts.course(project.readings, context.format);
  const inside = childrenOf(projectsOf(context.rows), project);
  if (inside.length === 0) return `${amounts}, ${texts.beneficiary[project.row.beneficiary]}`;
  const parts = inside.map((child) => {
    const payer = child.row[`payer_${lang}`] ?? texts.unnamed;
    return `${child.row[`organisation_${lang}`]} (${payer}), ${ended(lang, context, child)}`;
  });
  const rest = inside.reduce((left, { high }) => left - high, project.high);
  return `${amounts}, ${texts.inside} ${parts.join(texts.and)}${rest > 0 ? texts.rest : ''}`;
};

/** Names in quotation marks: some hold a comma or an "and". */
const quoted = (lang: Lang, projects: readonly Project[], format: Formats): string =>
  format.list(projects.map(({ row }) => words[lang].quote(row[`organisation_${lang}`])));

/** The title of the picture: the largest amount that nobody disputes, and the firms that got it. */
const findingOf = (lang: Lang, context: Context): string | undefined => {
  const { format, params } = context;
  if (subjects({ ...context, rows: sure(context.rows) }) < 2) return undefined;
  const { settled, disputed } = largest(outer(context));
  const [first, ...ties] = settled;
  if (first === undefined || ties.length > 0) return undefined;
  const texts = words[lang];
  const inside = childrenOf(projectsOf(context.rows), first).filter(
    (child) => isFirm(child) && child.row.faded === 0
  );
  const firms = inside.map((child) =>
    texts.gets(child.row[`organisation_${lang}`], short(child.readings, format))
  );
  const got =
    firms.length > 0
      ? texts.ofWhich(format.list(firms))
      : isFirm(first)
        ? ''
        : `, ${texts.beneficiary[first.row.beneficiary]}`;
  return format.pair(
    texts.largest(format.term('status', params.status), disputed.length > 0),
    `${first.row[`organisation_${lang}`]}, ${short(first.readings, format)}${got}`
  );
};

export const words = {
  fr: {
    heads: ['Financeur', 'Programme', 'Projet', 'Bénéficiaire'],
    legend: {
      unpublished: 'parts non publiées',
      range: 'selon une partie des sources'
    },
    disputed: 'contesté',
    semicolon: ' ; ',
    now: (amount: string, years: string) => `${amount} en ${years}`,
    before: (amount: string, years: string, status: Row['status']) =>
      `${amount} ${{ announced: 'annoncés', committed: 'engagés', disbursed: 'versés' }[status]} en ${years}`,
    inAll: 'en tout ici',
    drawn: (readings: readonly Reading<Row>[], isDisputed: boolean, format: Formats) =>
      drawnOf('fr', readings, isDisputed, format),
    leftOut: (count: number, names: string) =>
      `${count === 1 ? 'Un montant plus petit n’est pas dessiné' : `${count} montants plus petits ne sont pas dessinés`}${names === '' ? '' : ` : ${names}`}.`,
    largest: (kind: string, hasDisputed: boolean) =>
      `Plus gros montant ${kind}${hasDisputed ? ' et non contesté' : ''}`,
    gets: (name: string, amount: string) => `${amount} à ${name}`,
    ofWhich: (firms: string) => `, dont ${firms}`,
    finding: (context: Context) => findingOf('fr', context),
    subtitle: ({ params, format }: Context) =>
      `Montants d’un seul statut (${format.term('status', params.status)}), du financeur au bénéficiaire, en euros courants`,
    unnamed: 'financeur non nommé',
    inside: 'dont',
    and: ', et ',
    rest: ' ; le reste, parts non publiées',
    quote: (name: string): string => (name.includes('«') ? name : `« ${name} »`),
    beneficiary: {
      'state-backed': 'société portée par l’État',
      sme: 'PME',
      'group-owned': 'filiale d’un groupe',
      larger: 'entreprise plus grande',
      unsized: 'entreprise de taille inconnue',
      consortium: 'un ou plusieurs consortiums, en bloc',
      undivided: 'parts non publiées'
    } satisfies Record<Row['beneficiary'], string>,
    kinds: {
      announced: 'Ce sont des montants annoncés, pas des versements.',
      committed: 'Ce sont des montants engagés, pas des versements.',
      disbursed: 'Ce sont des montants versés.'
    } satisfies Record<Row['status'], string>,
    short,
    course: (readings: readonly Reading<Row>[], format: Formats): string =>
      courseText('fr', readings, format, (reading) => {
        const count = chosenOf(reading);
        return count === undefined
          ? ''
          : ` pour ${count} ${count > 1 ? 'projets ou entreprises' : 'projet ou entreprise'}`;
      }),
    title: 'Le chemin de l’argent public du cloud souverain',
    question: 'Par où l’argent est-il passé ?',
    takeaway: (context: Context): string => {
      const { format, params } = context;
      const { settled, disputed } = largest(outer(context));
      const [first, ...ties] = settled;
      if (first === undefined && disputed.length === 0)
        return 'Aucun montant sûr n’a été trouvé pour ce choix.';
      const kind = format.term('status', params.status);
      const tied =
        ties.length === 0
          ? ''
          : `, à égalité avec ${format.list(ties.map(({ row }) => row.organisation_fr))}`;
      const own = named(context);
      const list = own.map(({ row, readings }) => `${row.organisation_fr} (${short(readings, format)})`);
      const rest = list.length - maxNamed;
      const names = format.list(rest > 1 ? [...list.slice(0, maxNamed), `${rest} autres`] : list);
      const one = firms(own) === 1;
      const text =
        own.length === 0
          ? ', aucun n’est une entreprise nommée avec sa part'
          : `, dont ${firms(own)} ${one ? 'entreprise nommée avec sa part' : 'entreprises nommées avec leur part'} : ${names}`;
      const write = ({ row, readings }: Project) =>
        `${words.fr.quote(row.organisation_fr)} (${row.payer_fr ?? words.fr.unnamed}), ${words.fr.course(readings, format)}`;
      const doubt = disputed.map((project) => `Montant contesté : ${write(project)}. `).join('');
      const max =
        first === undefined
          ? ''
          : `${doubt === '' ? 'Le' : 'Hors montants contestés, le'} plus gros montant ${kind} : ${write(first)}${tied}. `;
      return `${doubt}${max}${words.fr.kinds[params.status]} Montants lus pour ${subjects(context)} projets, programmes ou entreprises${text}. Le registre européen des aides d’État, qui nomme le bénéficiaire de chaque aide qu’il contient, n’y est pas. Euros courants.`;
    },
    alt: (context: Context): string =>
      `Flux de gauche à droite, du financeur au programme, au projet et au genre de bénéficiaire. ${outer(
        context
      )
        .map(
          (project) =>
            `${project.row.payer_fr ?? words.fr.unnamed} vers ${[project.row.programme_fr, project.row.organisation_fr].filter((part) => part !== null).join(', ')} : ${ended('fr', context, project)}`
        )
        .join(' ; ')}.`,
    scope:
      'Montants d’argent public français et européen d’un seul statut à la fois (annoncés, engagés ou versés). La largeur d’un flux est celle du dernier montant lu dans une source ; là où plusieurs ont été lus à la dernière date, le plein est le plus bas, les hachures vont jusqu’au plus haut. Les montants de dates antérieures sont écrits sur la case du projet ; ils ne se contredisent pas forcément. « En tout ici », sur une case, est la somme des derniers montants dessinés qui la traversent. Le montant d’un projet compris dans celui d’un programme coule dans celui-ci ; les parts du reste ne sont pas publiées. Une somme donnée pour un consortium reste entière ; un programme dont rien n’est ventilé est placé avec les projets. Deux financeurs joints par « ou » : les sources ne nomment pas le même. Des flux qui se touchent ne font pas un total : ils sont d’années et de natures d’aide différentes.',
    missing: (context: Context): string => {
      const more = several(context);
      return `${more.length === 0 ? '' : `Plusieurs valeurs lues pour ${quoted('fr', more, context.format)}. `}Les axes et les tranches du plan de 2021, les parts de membres d’un consortium et l’argent d’autres États ne sont pas dessinés. ${paleNote('fr', context.rows)}`.trimEnd();
    }
  },
  en: {
    heads: ['Funder', 'Programme', 'Project', 'Beneficiary'],
    legend: {
      unpublished: 'shares not published',
      range: 'by a part of the sources'
    },
    disputed: 'disputed',
    semicolon: '; ',
    now: (amount: string, years: string) => `${amount} in ${years}`,
    before: (amount: string, years: string, status: Row['status']) =>
      `${amount} ${{ announced: 'announced', committed: 'committed', disbursed: 'paid out' }[status]} in ${years}`,
    inAll: 'in all here',
    drawn: (readings: readonly Reading<Row>[], isDisputed: boolean, format: Formats) =>
      drawnOf('en', readings, isDisputed, format),
    leftOut: (count: number, names: string) =>
      `${count === 1 ? 'One smaller amount is not drawn' : `${count} smaller amounts are not drawn`}${names === '' ? '' : `: ${names}`}.`,
    largest: (kind: string, hasDisputed: boolean) =>
      `Largest amount ${kind}${hasDisputed ? ' that nobody disputes' : ''}`,
    gets: (name: string, amount: string) => `${amount} to ${name}`,
    ofWhich: (firms: string) => `, of which ${firms}`,
    finding: (context: Context) => findingOf('en', context),
    subtitle: ({ params, format }: Context) =>
      `Amounts of one status (${format.term('status', params.status)}), from funder to beneficiary, in current euros`,
    unnamed: 'funder not named',
    inside: 'of which',
    and: ', and ',
    rest: '; the rest, shares not published',
    quote: (name: string): string => (name.includes('“') ? name : `“${name}”`),
    beneficiary: {
      'state-backed': 'State-backed venture',
      sme: 'SME',
      'group-owned': 'owned by a group',
      larger: 'larger firm',
      unsized: 'firm of unknown size',
      consortium: 'one or more consortia, as a whole',
      undivided: 'shares not published'
    } satisfies Record<Row['beneficiary'], string>,
    kinds: {
      announced: 'These are amounts announced, not payments.',
      committed: 'These are amounts committed, not payments.',
      disbursed: 'These are amounts paid out.'
    } satisfies Record<Row['status'], string>,
    short,
    course: (readings: readonly Reading<Row>[], format: Formats): string =>
      courseText('en', readings, format, (reading) => {
        const count = chosenOf(reading);
        return count === undefined
          ? ''
          : ` for ${count} ${count > 1 ? 'projects or firms' : 'project or firm'}`;
      }),
    title: 'The path of public money for the sovereign cloud',
    question: 'Which way did the money go?',
    takeaway: (context: Context): string => {
      const { format, params } = context;
      const { settled, disputed } = largest(outer(context));
      const [first, ...ties] = settled;
      if (first === undefined && disputed.length === 0) return 'No sure amount was found for this choice.';
      const kind = format.term('status', params.status);
      const tied =
        ties.length === 0 ? '' : `, level with ${format.list(ties.map(({ row }) => row.organisation_en))}`;
      const own = named(context);
      const list = own.map(({ row, readings }) => `${row.organisation_en} (${short(readings, format)})`);
      const rest = list.length - maxNamed;
      const names = format.list(rest > 1 ? [...list.slice(0, maxNamed), `${rest} others`] : list);
      const one = firms(own) === 1;
      const text =
        own.length === 0
          ? ', none of them a firm named with its share'
          : `, ${firms(own)} of them ${one ? 'a firm named with its share' : 'firms named with their share'}: ${names}`;
      const write = ({ row, readings }: Project) =>
        `${words.en.quote(row.organisation_en)} (${row.payer_en ?? words.en.unnamed}), ${words.en.course(readings, format)}`;
      const doubt = disputed.map((project) => `Disputed amount: ${write(project)}. `).join('');
      const max =
        first === undefined
          ? ''
          : `${doubt === '' ? 'The' : 'Disputed amounts aside, the'} largest amount ${kind}: ${write(first)}${tied}. `;
      return `${doubt}${max}${words.en.kinds[params.status]} Amounts were read for ${subjects(context)} projects, programmes or firms${text}. The European register of State aid, which names the beneficiary of each award it holds, is not in it. Current euros.`;
    },
    alt: (context: Context): string =>
      `Flows from left to right, from funder to programme, project and kind of beneficiary. ${outer(context)
        .map(
          (project) =>
            `${project.row.payer_en ?? words.en.unnamed} to ${[project.row.programme_en, project.row.organisation_en].filter((part) => part !== null).join(', ')}: ${ended('en', context, project)}`
        )
        .join('; ')}.`,
    scope:
      'Amounts of French and European public money, of one status at a time (announced, committed or paid out). The width of a flow is that of the latest amount read in a source; where several were read of the latest date, the solid part is the lowest, hatches reach the highest. Amounts of earlier dates are written on the box of the project; they do not necessarily contradict each other. “In all here”, on a box, is the sum of the latest amounts drawn that flow through it. The amount of a project inside that of a programme flows within it; the shares of the rest are not published. A sum given for a consortium stays whole; a programme with nothing broken down stands with the projects. Two funders joined by “or”: sources do not name the same one. Flows that touch do not make a total: they are of different years and kinds of aid.',
    missing: (context: Context): string => {
      const more = several(context);
      return `${more.length === 0 ? '' : `Several values read for ${quoted('en', more, context.format)}. `}The axes and tranches of the 2021 plan, shares of members of a consortium and money of other States are not drawn. ${paleNote('en', context.rows)}`.trimEnd();
    }
  }
} as const;
