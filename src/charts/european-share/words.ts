// The sentences of european-share, computed from its rows.
import { groups } from 'd3';
import type { Formats } from '../contract.ts';
import type { Row, Told } from './row.ts';

const sideOf = ({ rows }: Told, side: Row['side']) => rows.filter((d) => d.side === side);

/** Each edition of one side: its first point, and its last where it has another. */
const editions = (rows: readonly Row[]) =>
  groups(rows, (d) => d.edition).flatMap(([edition, points]) => {
    const [first, last] = [points[0], points.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ edition, first, last, single: first === last }];
  });

const latest = (rows: readonly Row[]): Row | undefined =>
  [...rows]
    .sort((a, b) => a.edition.localeCompare(b.edition) || a.period_from.localeCompare(b.period_from))
    .at(-1);

/** `26 à 29 %`: one value where both ends are equal. */
const span = (rows: readonly Row[], format: Formats, to: string, atMost = ''): string => {
  const [low, high] = [Math.min(...rows.map((d) => d.low)), Math.max(...rows.map((d) => d.high))];
  const bound = rows.some((d) => d.high === high && d.bound === 'at-most') ? atMost : '';
  return `${low === high ? format.percent(low) : `${format.number(low)}${to}${format.percent(high)}`}${bound}`;
};

const years = (rows: readonly Row[]): string =>
  [...new Set(rows.map((d) => d.period_from.slice(0, 4)))].sort().join(', ');

const single = (told: Told): number => editions(sideOf(told, 'us')).filter((line) => line.single).length;

/** Years for which editions give different values. */
const revised = (rows: readonly Row[]): { year: string; rows: Row[] }[] =>
  groups(rows, (d) => d.period_from.slice(0, 4))
    .map(([year, same]) => ({ year, rows: same }))
    .filter(
      ({ rows: same }) =>
        new Set(same.map((d) => d.edition)).size > 1 &&
        new Set(same.map((d) => `${d.low} ${d.high}`)).size > 1
    );

export const words = {
  fr: {
    european: 'fournisseurs européens',
    us: 'Amazon, Microsoft et Google ensemble',
    edition: (edition: string): string => `édition ${edition.replace('-Q', ', T')}`,
    value: (d: Row, format: Formats): string =>
      `${d.bound === 'at-most' ? 'au plus ' : ''}${format.percent(d.high)}`,
    title: 'La part des fournisseurs européens dans le cloud en Europe',
    question: 'Les fournisseurs européens tiennent-ils ?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const european = editions(sideOf(told, 'european')).filter((line) => !line.single);
      const us = latest(sideOf(told, 'us'));
      if (european.length === 0) return 'Aucune part n’a été trouvée pour ce choix.';
      const [firsts, lasts] = [european.map(({ first }) => first), european.map(({ last }) => last)];
      const falls = european.filter(({ first, last }) => last.high < first.low).length;
      const said = `Dans ${falls} ${european.length > 1 ? `des ${european.length} éditions` : 'édition'} de l’étude Synergy, la part des fournisseurs européens baisse : de ${span(firsts, format, ' à ')} au début (${years(firsts)}) à ${span(lasts, format, ' à ', ' au plus')} à la fin (${years(lasts)}).`;
      return us === undefined
        ? said
        : `${said} Trois sociétés américaines en tiennent ${words.fr.value(us, format)} (${format.date(us.period_from)}).`;
    },
    alt: (told: Told): string =>
      `Parts de marché en pourcentage, un dessin par édition de l’étude. Européens, ${editions(
        told.rows.filter((d) => d.side === 'european')
      )
        .map(
          ({ edition, first, last }) =>
            `${words.fr.edition(edition)} : ${words.fr.value(first, told.format)} (${told.format.date(first.period_from)}) puis ${words.fr.value(last, told.format)} (${told.format.date(last.period_from)})`
        )
        .join(' ; ')}. Les trois américains sont au-dessus.`,
    scope:
      'Services d’infrastructure cloud (IaaS, PaaS, cloud privé hébergé) vendus en Europe, estimations de Synergy Research Group lues dans la presse. Synergy révise ses séries d’une édition à l’autre : chaque édition se lit seule, et passer d’une ligne à l’autre ne mesure rien. « Européens » ne veut pas dire français : la part des Français n’est pas donnée. Un point creux est un maximum (« au plus »).',
    missing: (told: Told): string => {
      const differ = revised(sideOf(told, 'european'))
        .map(({ year, rows }) => `${year} (${span(rows, told.format, ' à ')})`)
        .join(', ');
      return `Les années entre deux points n’ont pas été lues : le trait les joint sans les connaître. Éditions où les trois américains n’ont qu’une date dans ce qui a été lu : ${single(told)}.${differ === '' ? '' : ` Les éditions ne s’accordent pas sur : ${differ}.`}`;
    }
  },
  en: {
    european: 'European providers',
    us: 'Amazon, Microsoft and Google together',
    edition: (edition: string): string => `edition ${edition.replace('-Q', ', Q')}`,
    value: (d: Row, format: Formats): string =>
      `${d.bound === 'at-most' ? 'at most ' : ''}${format.percent(d.high)}`,
    title: 'European providers’ share of cloud in Europe',
    question: 'Do European providers hold?',
    takeaway: (told: Told): string => {
      const { format } = told;
      const european = editions(sideOf(told, 'european')).filter((line) => !line.single);
      const us = latest(sideOf(told, 'us'));
      if (european.length === 0) return 'No share was found for this choice.';
      const [firsts, lasts] = [european.map(({ first }) => first), european.map(({ last }) => last)];
      const falls = european.filter(({ first, last }) => last.high < first.low).length;
      const said = `In ${falls} ${european.length > 1 ? `of the ${european.length} editions` : 'edition'} of Synergy’s study, European providers’ share falls: from ${span(firsts, format, ' to ')} at the start (${years(firsts)}) to ${span(lasts, format, ' to ', ' at most')} at the end (${years(lasts)}).`;
      return us === undefined
        ? said
        : `${said} Three US firms hold ${words.en.value(us, format)} of the market (${format.date(us.period_from)}).`;
    },
    alt: (told: Told): string =>
      `Market shares in per cent, a drawing for each edition of the study. European providers, ${editions(
        told.rows.filter((d) => d.side === 'european')
      )
        .map(
          ({ edition, first, last }) =>
            `${words.en.edition(edition)}: ${words.en.value(first, told.format)} (${told.format.date(first.period_from)}) then ${words.en.value(last, told.format)} (${told.format.date(last.period_from)})`
        )
        .join('; ')}. The three US firms stand above.`,
    scope:
      'Cloud infrastructure services (IaaS, PaaS, hosted private cloud) sold in Europe, Synergy Research Group estimates as read in the press. Synergy revises its series from one edition to the next: each edition is read on its own, and going from one line to another measures nothing. “European” does not mean French: the French share is not given. A hollow dot is a maximum (“at most”).',
    missing: (told: Told): string => {
      const differ = revised(sideOf(told, 'european'))
        .map(({ year, rows }) => `${year} (${span(rows, told.format, ' to ')})`)
        .join(', ');
      return `The years between two points were not read: the line joins them without knowing them. Editions where the three US firms have one date only in what was read: ${single(told)}.${differ === '' ? '' : ` Editions do not agree on: ${differ}.`}`;
    }
  }
} as const;
