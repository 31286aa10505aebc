// How much did the State put where? A project a block: a bar for what was announced, committed and paid, all on one scale.
import { boundColumn, evidenceColumns, fadedColumn, organisationColumns, statusColumn } from '../columns.ts';
import { bars, type Bar } from '../bars.ts';
import { layerParts } from '../bar-parts.ts';
import { defineChart } from '../chart-definition.ts';
import type { Swatch } from '../legend.ts';
import { groupColour } from '../palette.ts';
import { changedOverTime, countOf, projectsOf, unpaidOf, type Known, type Project } from './project.ts';
import { params, row } from './data.ts';
import { slots } from './slots.ts';
import { words } from './words.ts';

// One row a distinct value: sources that agree share it, sources that disagree stand apart. Absent statuses stay, empty.
// A payment that is a part of a sum counted elsewhere is one all the same: nothing is added here.
const sql = `
WITH RECURSIVE money AS (
  SELECT organisation_id, organisation_fr, organisation_en, status, bound, period_from, period_to, fact_id, source_id,
    derived_fr, derived_en, source_publisher, confidence = 'low' AS faded,
    CASE WHEN :euros = 'constant' THEN low * deflator ELSE low END AS low,
    CASE WHEN :euros = 'constant' THEN high * deflator ELSE high END AS high
  FROM fact_view
  WHERE indicator_id = 'public-funding' AND unit = 'EUR' AND status IN ('announced', 'committed', 'disbursed')
    AND (fact_id IN (SELECT fact_id FROM charted_fact_view)
      OR (status = 'disbursed' AND flag = 'overlaps-total' AND confidence <> 'low'))
    AND wave IS NOT NULL AND coalesce(counterparty_country, 'FR') = 'FR' AND (:wave = 'all' OR wave = :wave)
    AND (:euros = 'current' OR deflator IS NOT NULL)
  ORDER BY fact_id
), project AS (
  SELECT organisation_id, organisation_fr, organisation_en, max(high) AS largest FROM money GROUP BY organisation_id
), around AS (
  SELECT organisation_id, part_of_id FROM membership_view
  UNION
  SELECT around.organisation_id, membership_view.part_of_id
  FROM around JOIN membership_view ON membership_view.organisation_id = around.part_of_id
), kind (status, ordinal) AS (VALUES ('announced', 1), ('committed', 2), ('disbursed', 3))
SELECT project.organisation_id, project.organisation_fr, project.organisation_en, kind.status,
  money.low, money.high, money.bound, min(money.period_from) AS period_from, max(money.period_to) AS period_to,
  money.derived_fr, money.derived_en, group_concat(money.source_publisher, '; ') AS publishers,
  min(money.faded) AS faded,
  (SELECT group_concat(part_of_id, ' ') FROM (SELECT part_of_id FROM around
    WHERE around.organisation_id = project.organisation_id ORDER BY part_of_id)) AS part_of,
  group_concat(money.fact_id, ' ') AS fact_ids, group_concat(money.source_id, ' ') AS source_ids
FROM project CROSS JOIN kind
LEFT JOIN money ON money.organisation_id = project.organisation_id AND money.status = kind.status
GROUP BY project.organisation_id, kind.status, money.low, money.high, money.bound, money.derived_fr
ORDER BY project.largest DESC, project.organisation_id, kind.ordinal, money.low, money.high, money.bound`;

const styles = { announced: 'announced', committed: 'committed', disbursed: 'solid' } as const;
/** From this width on, names stand at the left of their bars. */
const wideFrom = 500;
/** How many projects are drawn where not all are: the largest. */
const maxDrawn = { narrow: 6, wide: 8 } as const;

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    status: statusColumn,
    low: {
      kind: 'money',
      label: { fr: 'Montant', en: 'Amount' },
      absent: { fr: 'non trouvé', en: 'not found' }
    },
    high: { kind: 'hidden', label: { fr: 'Montant (borne haute)', en: 'Amount (upper bound)' } },
    bound: boundColumn,
    period_from: { kind: 'date', label: { fr: 'Date', en: 'Date' } },
    period_to: { kind: 'hidden', label: { fr: 'Fin de période', en: 'End of period' } },
    derived_fr: { kind: 'text', label: { fr: 'Notre calcul', en: 'Computed by us (French)' } },
    derived_en: { kind: 'text', label: { fr: 'Notre calcul (anglais)', en: 'Computed by us' } },
    publishers: { kind: 'hidden', label: { fr: 'Publié par', en: 'Published by' } },
    faded: fadedColumn,
    part_of: { kind: 'hidden', label: { fr: 'Fait partie de', en: 'Part of' } },
    ...evidenceColumns
  },
  params,
  query: ({ wave, euros: kind }) => ({ sql, values: { wave, euros: kind } }),
  plot: ({ rows, params: { show }, width, lang, format, href }) => {
    const texts = words[lang];
    const colour = groupColour['state-backed'];
    const describe = (d: Known) => {
      const amount = format.bounded(d.bound, format.moneyRange(d.low, d.high));
      const how = d[`derived_${lang}`];
      const ours = how === null ? '' : `, ${texts.computed(how)}`;
      return format.pair(
        `${d[`organisation_${lang}`]}, ${format.term('status', d.status)}`,
        `${amount}${ours}, ${format.date(d.period_to ?? d.period_from ?? '')}`
      );
    };
    const unpaid = new Set(unpaidOf(rows));
    const wide = width >= wideFrom;
    const barsOf = ({ id, row: d, amounts, depth }: Project): Bar[] => {
      const known = (['announced', 'committed', 'disbursed'] as const).filter(
        (one) => amounts[one].length > 0
      );
      const years = texts.years(Object.values(amounts).flat());
      const payment = unpaid.has(id) ? texts.unpublished : texts.notApart;
      return known.map((status, index): Bar => {
        const isFirst = index === 0;
        const isLast = index === known.length - 1;
        // Where names stand at the left, years have the line of the second bar.
        const detail = (wide && known.length > 1 ? index === 1 : isFirst) ? { detail: years } : {};
        const name = d[`organisation_${lang}`];
        return {
          series: id,
          label: !isFirst ? '' : depth === 0 ? name : texts.inside(name),
          joined: !isFirst,
          ...detail,
          colour,
          indent: depth,
          parts: layerParts({
            style: styles[status],
            changed: changedOverTime(amounts[status]),
            figures: amounts[status].map((one) => ({
              low: one.low,
              high: one.high,
              computed: one.derived_fr !== null,
              href: href(one),
              title: describe(one)
            }))
          }),
          value: `${texts.legend[styles[status]]} ${texts.figures(amounts[status], format)}`,
          ...(isLast && status !== 'disbursed' ? { note: payment } : {})
        };
      });
    };
    const projects = projectsOf(rows, show === 'all' ? undefined : maxDrawn[wide ? 'wide' : 'narrow']);
    const drawn = projects.flatMap(barsOf);
    const drawnStyles = new Set(drawn.flatMap(({ parts }) => parts.map(({ style }) => style)));
    const leftOut = countOf(rows) - projects.length;
    const hasChanged = projects.some(({ amounts }) => Object.values(amounts).some(changedOverTime));
    return bars(drawn, {
      width,
      tick: format.money,
      legend: (['announced', 'committed', 'solid', 'calculated', 'disputed', 'missing'] as const)
        .filter((style) => (style === 'missing' ? unpaid.size > 0 : drawnStyles.has(style)))
        .map((status): Swatch => ({ text: texts.legend[status], status, colour }))
        .concat(hasChanged ? [{ text: texts.otherDate, sign: 'bar' }] : []),
      foot: (top) =>
        slots({
          width,
          top,
          count: countOf(rows),
          missing: unpaid.size,
          text: `${texts.slots(unpaid.size, countOf(rows))}${leftOut === 0 ? '' : ` ${texts.leftOut(leftOut)}`}`
        })
    });
  },
  words
});
