// Which way did money go? Funder, programme, project, kind of beneficiary; amounts of one status, a child's inside its parent's.
import { link, rect, text } from '@observablehq/plot';
import { groups } from 'd3';
import { boundColumn, evidenceColumns, fadedColumn, organisationColumns, statusColumn } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { groupColour, ink, muted, paper } from '../palette.ts';
import { wrap } from '../wrap.ts';
import { projectsOf } from './project.ts';
import { flow, starts, type Box, type Stream } from './flow.ts';
import { kinds, params, row } from './data.ts';
import { words } from './words.ts';

// One row an amount of a project, of one status and period. Payers that sources name differently for the same project stay
// together; French and European money stay apart. A programme that pays is a funder. A payment that is a part of a sum
// counted elsewhere is one all the same: nothing is added here.
const sql = `
WITH RECURSIVE money AS (
  SELECT organisation_id, organisation_fr, organisation_en, organisation_kind, comparison_group,
    counterparty_id, counterparty_fr, counterparty_en, coalesce(counterparty_country, 'FR') AS purse,
    status, year_from, year_to, low, high, bound, confidence = 'low' AS faded, derived_fr, derived_en, flag, fact_id, source_id,
    (SELECT CASE WHEN count(DISTINCT counted.low) = 1 THEN max(counted.low) END FROM charted_fact_view AS counted
      WHERE counted.organisation_id = fact_view.organisation_id AND counted.indicator_id = 'beneficiaries'
        AND counted.source_id = fact_view.source_id AND counted.year_to = fact_view.year_to
        AND counted.bound = 'exact') AS chosen
  FROM fact_view
  WHERE (fact_id IN (SELECT fact_id FROM charted_fact_view)
      OR (status = 'disbursed' AND flag = 'overlaps-total' AND confidence <> 'low'))
    AND indicator_id = 'public-funding' AND unit = 'EUR' AND status = :status
    AND organisation_id IS NOT NULL AND coalesce(counterparty_country, 'FR') IN ('FR', 'EU')
  ORDER BY fact_id
), payer AS (
  SELECT DISTINCT organisation_id, purse, counterparty_id, counterparty_fr, counterparty_en
  FROM money WHERE counterparty_id IS NOT NULL ORDER BY counterparty_id
), payers AS (
  SELECT organisation_id, purse, group_concat(counterparty_id, ' ') AS payer_ids,
    group_concat(counterparty_fr, ' ou ') AS payer_fr, group_concat(counterparty_en, ' or ') AS payer_en
  FROM payer GROUP BY organisation_id, purse
), step AS (
  SELECT organisation_id, part_of_id, part_of_fr, part_of_en FROM membership_view
  WHERE part_of_kind IN ('programme', 'call')
    AND part_of_id NOT IN (SELECT counterparty_id FROM fact_view WHERE counterparty_id IS NOT NULL)
), around (organisation_id, part_of_id, part_of_fr, part_of_en, depth) AS (
  SELECT organisation_id, part_of_id, part_of_fr, part_of_en, 1 FROM step
  UNION
  SELECT around.organisation_id, step.part_of_id, step.part_of_fr, step.part_of_en, depth + 1
  FROM around JOIN step ON step.organisation_id = around.part_of_id WHERE depth < 6
), outermost AS (
  SELECT organisation_id, part_of_id, part_of_fr, part_of_en, max(depth) AS depth FROM around GROUP BY organisation_id
), nearest AS (
  SELECT organisation_id, part_of_id, min(depth) AS depth FROM around
  WHERE part_of_id IN (SELECT organisation_id FROM money) GROUP BY organisation_id
)
SELECT money.organisation_id, money.organisation_fr, money.organisation_en, money.purse,
  payers.payer_ids, payers.payer_fr, payers.payer_en,
  outermost.part_of_id AS programme_id, outermost.part_of_fr AS programme_fr, outermost.part_of_en AS programme_en,
  nearest.part_of_id AS parent_id,
  CASE
    WHEN max(coalesce(money.flag, '') = 'whole-consortium') THEN 'consortium'
    WHEN max(money.comparison_group) IN ('state-backed', 'sme', 'group-owned', 'larger', 'unsized') THEN max(money.comparison_group)
    ELSE 'undivided'
  END AS beneficiary,
  money.status, money.year_from, money.year_to, max(money.chosen) AS chosen, money.low, money.high, money.bound,
  min(money.faded) AS faded, max(coalesce(money.flag, '') = 'disputed') AS disputed, max(money.derived_fr) AS derived_fr, max(money.derived_en) AS derived_en,
  group_concat(money.fact_id, ' ') AS fact_ids, group_concat(money.source_id, ' ') AS source_ids
FROM money LEFT JOIN payers USING (organisation_id, purse)
LEFT JOIN outermost ON outermost.organisation_id = money.organisation_id
LEFT JOIN nearest ON nearest.organisation_id = money.organisation_id
GROUP BY money.organisation_id, money.purse, money.year_from, money.year_to, money.low, money.high, money.bound
ORDER BY max(max(money.high)) OVER (PARTITION BY money.organisation_id, money.purse) DESC, money.organisation_id, money.purse,
  money.year_to, money.year_from, money.low, money.high, money.bound`;

const colours = {
  'state-backed': groupColour['state-backed'],
  sme: groupColour.sme,
  'group-owned': groupColour['group-owned'],
  larger: groupColour.larger,
  unsized: groupColour.unsized,
  consortium: groupColour.unsized,
  undivided: groupColour.unsized
} as const;
/** Width of the words at each column, as a share of the drawing's width. */
const nameWidths = [0.25, 0.24, 0.29, 0.19] as const;
const fontSize = 11;
const lineHeight = 13;

const beneficiaries = Object.fromEntries(
  kinds.map((kind) => [kind, { fr: words.fr.beneficiary[kind], en: words.en.beneficiary[kind] }])
);

const unnamed = { fr: words.fr.unnamed, en: words.en.unnamed };

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    purse: { kind: 'hidden', label: { fr: 'Origine', en: 'Origin' } },
    payer_ids: { kind: 'hidden', label: { fr: 'Identifiants des financeurs', en: 'Funder ids' } },
    payer_fr: { kind: 'text', label: { fr: 'Financeur', en: 'Funder (French)' }, absent: unnamed },
    payer_en: { kind: 'text', label: { fr: 'Financeur (anglais)', en: 'Funder' }, absent: unnamed },
    programme_id: { kind: 'hidden', label: { fr: 'Identifiant du programme', en: 'Programme id' } },
    programme_fr: { kind: 'text', label: { fr: 'Programme', en: 'Programme (French)' } },
    programme_en: { kind: 'text', label: { fr: 'Programme (anglais)', en: 'Programme' } },
    parent_id: {
      kind: 'hidden',
      label: { fr: 'Montant compris dans celui de', en: 'Amount inside that of' }
    },
    beneficiary: {
      kind: 'text',
      label: { fr: 'Bénéficiaire', en: 'Beneficiary' },
      values: beneficiaries
    },
    status: statusColumn,
    year_from: { kind: 'year', label: { fr: 'De', en: 'From' } },
    year_to: { kind: 'year', label: { fr: 'À', en: 'To' } },
    chosen: {
      kind: 'number',
      label: { fr: 'Projets ou entreprises', en: 'Projects or firms' },
      description: {
        fr: 'Projets ou entreprises retenus, selon la page qui donne le montant.',
        en: 'Projects or firms chosen, by the page that gives the amount.'
      }
    },
    low: { kind: 'money', label: { fr: 'Plus bas montant', en: 'Lowest amount' } },
    high: { kind: 'money', label: { fr: 'Plus haut montant', en: 'Highest amount' } },
    bound: boundColumn,
    faded: fadedColumn,
    disputed: {
      kind: 'text',
      label: { fr: 'Contesté', en: 'Disputed' },
      values: { 0: { fr: 'non', en: 'no' }, 1: { fr: 'oui', en: 'yes' } }
    },
    derived_fr: { kind: 'text', label: { fr: 'Notre calcul', en: 'Computed by us (French)' } },
    derived_en: { kind: 'text', label: { fr: 'Notre calcul (anglais)', en: 'Computed by us' } },
    ...evidenceColumns
  },
  params,
  query: ({ status }) => ({ sql, values: { status } }),
  plot: ({ rows, width, lang, format, href }) => {
    const texts = words[lang];
    const amounts = (box: Box) =>
      projectsOf(rows)
        .filter((project) => project.row.organisation_id === box.id)
        .map(({ readings }) => texts.short(readings, format));
    const name = ({ what, row: d, beneficiary }: Box): string => {
      if (what === 'beneficiary') return texts.beneficiary[beneficiary];
      if (what === 'payer') return d[`payer_${lang}`] ?? texts.unnamed;
      return what === 'programme' && d.programme_id !== null
        ? (d[`programme_${lang}`] ?? '')
        : d[`organisation_${lang}`];
    };
    const titles = new Map(
      projectsOf(rows).map(({ row: { organisation_id, purse }, readings }) => [
        `${organisation_id} ${purse}`,
        texts.course(readings, format)
      ])
    );
    const label = (box: Box): string[] => {
      const availableWidth = width * nameWidths[box.column];
      const own = amounts(box);
      const lines = wrap(name(box), availableWidth, fontSize);
      const shownLines = lines.slice(0, width < 500 || own.length === 0 ? 3 : 2);
      const cut =
        lines.length > shownLines.length ? [`${shownLines.pop()?.replace(/[\s«"“]+$/, '') ?? ''}…`] : [];
      return [
        ...shownLines,
        ...cut,
        ...(own.length === 0 ? [] : wrap(format.list(own), availableWidth, fontSize))
      ];
    };
    const { boxes: places } = flow(rows, { width, height: 100, top: 0, padding: 1 });
    const columns = groups(places, ({ column }) => column);
    const padding = Math.max(...places.map((box) => label(box).length)) * lineHeight + 8;
    const deepest = Math.max(...columns.map(([, own]) => own.length));
    const top = 22 + padding;
    const height = top + deepest * padding + (width < 500 ? 180 : 240);
    const { boxes, streams } = flow(rows, { width, height, top, padding });
    const named = boxes.map((box) => ({ ...box, words: label(box).join('\n'), last: box.column === 3 }));
    const colour = ({ to, row: d }: Stream) =>
      colours[to.what === 'beneficiary' ? to.beneficiary : d.beneficiary];
    const tone = (stream: Stream) =>
      colour(stream) === groupColour.unsized && stream.to.what !== 'beneficiary'
        ? groupColour.public
        : colour(stream);
    const ends = {
      x1: ({ from }: Stream) => from.x1,
      x2: ({ to }: Stream) => to.x0,
      y1: 'y0',
      y2: 'y1',
      stroke: tone,
      curve: 'bump-x',
      strokeLinecap: 'butt'
    } as const;
    const write = (some: typeof named, textAnchor: 'start' | 'end') =>
      text(some, {
        x: textAnchor === 'start' ? 'x0' : 'x1',
        y: ({ y0 }) => y0 - 3,
        text: 'words',
        textAnchor,
        lineAnchor: 'bottom',
        lineHeight: lineHeight / fontSize,
        fontSize,
        fill: ink,
        stroke: paper,
        strokeWidth: 3
      });
    return {
      margin: 0,
      height: height + 4,
      x: { domain: [0, width], axis: null },
      y: { domain: [height + 4, 0], axis: null },
      color: { type: 'identity' },
      marks: [
        text(
          starts.flatMap((start, column) =>
            columns.some(([own]) => own === column) ? [{ x: start * width, head: texts.heads[column] }] : []
          ),
          { x: 'x', y: 9, text: 'head', textAnchor: 'start', fontWeight: 700, fontSize: 11, fill: muted }
        ),
        link(streams, {
          ...ends,
          strokeWidth: 'width',
          strokeOpacity: 0.28,
          href: ({ row: d }: Stream) => href(d),
          title: ({ from, to, row: d }: Stream) =>
            format.pair(
              `${name(from)} → ${name(to)}, ${d[`organisation_${lang}`]}`,
              `${titles.get(`${d.organisation_id} ${d.purse}`) ?? ''}, ${format.term('status', d.status)}`
            )
        }),
        link(streams, { ...ends, strokeWidth: 'sure', strokeOpacity: 0.3, pointerEvents: 'none' }),
        rect(boxes, { x1: 'x0', x2: 'x1', y1: 'y0', y2: ({ y0, y1 }) => Math.max(y1, y0 + 1), fill: ink }),
        write(
          named.filter(({ last }) => !last),
          'start'
        ),
        write(
          named.filter(({ last }) => last),
          'end'
        )
      ]
    };
  },
  words
});
