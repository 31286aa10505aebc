// The sentences of public-money-2010-2026, computed from its rows.
import { max } from 'd3';
import type { Formats } from '../contract.ts';
import type { Row, Told } from './row.ts';

type Wave = Row['wave'];
const waves = ['first', 'second'] as const;

/** The status that the first sentence speaks of. */
const focus = ({ params }: Told) => (params.status === 'all' ? 'announced' : params.status);

/** The largest amount of French public money of a wave, of one status, with the lowest found for the same project. */
const largest = (told: Told, wave: Wave): Row | undefined => {
  const known = told.rows.filter(
    (d) => d.wave === wave && d.payer === 'france' && d.status === focus(told) && d.high !== null
  );
  const most = known.find((d) => d.high === max(known, (row) => row.high ?? 0));
  if (most === undefined) return undefined;
  const same = known.filter((d) => d.organisation_id === most.organisation_id);
  return { ...most, low: Math.min(...same.map((d) => d.low ?? 0)) };
};

/** What was paid out in a wave: a project a time, with the lowest and highest amount found. */
const paid = ({ rows }: Told, wave: Wave) => {
  const own = rows.filter((d) => d.wave === wave && d.status === 'disbursed' && d.low !== null);
  return [...new Set(own.map((d) => d.organisation_id))].flatMap((id) => {
    const same = own.filter((d) => d.organisation_id === id);
    const [first] = same;
    const [low, high] = [Math.min(...same.map((d) => d.low ?? 0)), Math.max(...same.map((d) => d.high ?? 0))];
    return first === undefined ? [] : [{ first, low, high }];
  });
};

const count = ({ rows }: Told, wave: Wave) =>
  new Set(rows.filter((d) => d.wave === wave).map((d) => d.organisation_id)).size;
const unconverted = ({ rows }: Told) => rows.filter((d) => d.low === null).length;
const amount = (d: Row, format: Formats) => format.moneyRange(d.low ?? 0, d.high ?? 0);

export const words = {
  fr: {
    first: '2009-2016',
    second: '2017-2026',
    varies: ', selon la source ou la date',
    unconverted: 'année sans inflation connue',
    line: (d: Row): string =>
      [
        `${d.year}  `,
        d.payer === 'europe' ? `${d.payer_fr ?? ''} : ` : '',
        d.organisation_fr,
        d.within_fr === null ? '' : `, dans ${d.within_fr}`
      ].join(''),
    title: 'L’argent public du cloud, hier et aujourd’hui',
    question: 'Et aujourd’hui ?',
    takeaway: (told: Told): string => {
      const { format, params, baseYear } = told;
      const kind = { announced: 'annoncé', committed: 'engagé', disbursed: 'versé' }[focus(told)];
      const euros = params.euros === 'constant' ? ` (euros constants de ${baseYear})` : '';
      const most = waves.flatMap((wave) => {
        const found = largest(told, wave);
        return found === undefined
          ? [`en ${words.fr[wave]}, aucun n’est publié pour l’argent public français`]
          : [
              `en ${words.fr[wave]}, ${amount(found, format)}${found.low === found.high ? '' : words.fr.varies} : ${found.organisation_fr}`
            ];
      });
      const said = `Le plus gros montant ${kind}${euros} : ${most.join(' ; ')}.`;
      if (params.status !== 'all') return said;
      const outs = waves.map((wave) => {
        const list = paid(told, wave).map(
          ({ first, low, high }) =>
            `${first.organisation_fr} (${format.moneyRange(low, high)}${first.payer === 'europe' ? `, ${first.payer_fr ?? ''}` : ''})`
        );
        return `en ${words.fr[wave]}, ${list.length === 0 ? 'rien' : format.list(list)}`;
      });
      return `${said} Ce qui a été versé n’est publié que pour un petit nombre : ${outs.join(' ; ')}.`;
    },
    alt: (told: Told): string =>
      `Deux listes de montants sur une même échelle logarithmique : pour 2009-2016, des montants de ${count(told, 'first')} bénéficiaires ; pour 2017-2026, de ${count(told, 'second')}. ${words.fr.takeaway(told)}`,
    scope:
      'Argent public français et européen annoncé, engagé ou versé, à l’année du fait ou au début de sa période. Chaque montant est seul : rien n’est additionné, ni d’une nature à l’autre, ni d’un programme aux projets qu’il contient (« dans … »). Plusieurs points sur une ligne : les sources ne donnent pas la même valeur. Points creux : annoncé ; clairs : engagé ; pleins : versé. Échelle logarithmique. La part de 85 % promise aux PME et autres, les tranches et les axes du plan de 2021, compris dans son total, l’argent des autres États et les montants plus larges que le cloud ne sont pas dessinés.',
    missing: (told: Told): string => {
      const lost = unconverted(told);
      const none = waves
        .filter(
          (wave) =>
            !told.rows.some((d) => d.wave === wave && d.payer === 'france' && d.status === 'disbursed')
        )
        .map((wave) => words.fr[wave]);
      const paidWords =
        ['all', 'disbursed'].includes(told.params.status) && none.length > 0
          ? `Aucun versement d’argent public français n’a été trouvé pour ${told.format.list(none)} : il n’est pas publié, ce n’est pas zéro. `
          : '';
      const lostWords =
        lost === 0
          ? ''
          : `${lost} montant${lost > 1 ? 's' : ''} dont la période finit après la dernière inflation connue n’${lost > 1 ? 'ont' : 'a'} pas d’équivalent en euros constants. `;
      return `${paidWords}${lostWords}Les montants peu sûrs, demandés mais non accordés ou remplacés par d’autres restent dans les données.`;
    }
  },
  en: {
    first: '2009–2016',
    second: '2017–2026',
    varies: ', depending on the source or date',
    unconverted: 'year with no known inflation',
    line: (d: Row): string =>
      [
        `${d.year}  `,
        d.payer === 'europe' ? `${d.payer_en ?? ''}: ` : '',
        d.organisation_en,
        d.within_en === null ? '' : `, part of ${d.within_en}`
      ].join(''),
    title: 'Public money for the cloud, then and now',
    question: 'And now?',
    takeaway: (told: Told): string => {
      const { format, params, baseYear } = told;
      const euros = params.euros === 'constant' ? ` (constant ${baseYear} euros)` : '';
      const kind = { announced: 'announced', committed: 'committed', disbursed: 'paid out' }[focus(told)];
      const most = waves.flatMap((wave) => {
        const found = largest(told, wave);
        return found === undefined
          ? [`in ${words.en[wave]}, none is published for French public money`]
          : [
              `in ${words.en[wave]}, ${amount(found, format)}${found.low === found.high ? '' : words.en.varies} (${found.organisation_en})`
            ];
      });
      const said = `The largest amount ${kind}${euros}: ${most.join('; ')}.`;
      if (params.status !== 'all') return said;
      const outs = waves.map((wave) => {
        const list = paid(told, wave).map(
          ({ first, low, high }) =>
            `${first.organisation_en} (${format.moneyRange(low, high)}${first.payer === 'europe' ? `, ${first.payer_en ?? ''}` : ''})`
        );
        return `in ${words.en[wave]}, ${list.length === 0 ? 'nothing' : format.list(list)}`;
      });
      return `${said} What was paid out is published for a few only: ${outs.join('; ')}.`;
    },
    alt: (told: Told): string =>
      `Two lists of amounts on one logarithmic scale: beneficiaries with an amount, ${count(told, 'first')} for 2009–2016 and ${count(told, 'second')} for 2017–2026. ${words.en.takeaway(told)}`,
    scope:
      'French and European public money announced, committed or paid out, in the year of the fact or at the start of its period. Each amount stands alone: nothing is added, neither from one status to another nor from a programme to the projects inside it (“part of …”). Several dots on a line: sources do not give the same value. Hollow dots: announced; light: committed; solid: paid out. Logarithmic scale. The 85% share promised to SMEs and others, the tranches and axes of the 2021 plan, which are inside its total, money of other States and amounts wider than the cloud are not drawn.',
    missing: (told: Told): string => {
      const lost = unconverted(told);
      const none = waves
        .filter(
          (wave) =>
            !told.rows.some((d) => d.wave === wave && d.payer === 'france' && d.status === 'disbursed')
        )
        .map((wave) => words.en[wave]);
      const paidWords =
        ['all', 'disbursed'].includes(told.params.status) && none.length > 0
          ? `No payment of French public money was found for ${told.format.list(none)}: it is not published, which is not zero. `
          : '';
      const lostWords =
        lost === 0
          ? ''
          : `${lost} amount${lost > 1 ? 's' : ''} whose period ends after the last known inflation ${lost > 1 ? 'have' : 'has'} no equivalent in constant euros. `;
      return `${paidWords}${lostWords}Amounts that are unsure, requested but not granted, or replaced by others stay in the data.`;
    }
  }
} as const;
