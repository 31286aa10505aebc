// Then and now: the programmes of the first wave and those of the second, a bar a status, on one scale from zero.
import { bars, type Bar } from '../bars.ts';
import { layerParts } from '../bar-parts.ts';
import {
  boundColumn,
  evidenceColumns,
  fadedColumn,
  groupColumn,
  organisationColumns,
  statusColumn,
  yearColumn
} from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import type { Swatch } from '../legend.ts';
import { groupColour } from '../palette.ts';
import { readingsOf, type Reading } from '../readings.ts';
import { spanOf, spanText } from '../span.ts';
import { textLines } from '../text-lines.ts';
import { isKnown, type Known } from './known.ts';
import { programmesOf, type Programme } from './programmes.ts';
import { params, row } from './data.ts';
import { words } from './words.ts';

// An amount of several years belongs to the wave of its middle. `within` is the nearest programme around it that has an
// amount too. A payment that is a part of a sum counted elsewhere is one all the same: nothing is added here.
const sql = `
WITH RECURSIVE money AS (
  SELECT organisation_id, organisation_fr, organisation_en, comparison_group, counterparty_id, status, bound, fact_id, source_id,
    counterparty_fr, counterparty_en, year_from, year_to, confidence = 'low' AS faded, derived_fr, derived_en,
    coalesce(note_en LIKE '%redeploy%', 0) AS redeployed,
    CASE counterparty_country WHEN 'EU' THEN 'europe' ELSE 'france' END AS payer,
    CASE WHEN :euros = 'constant' THEN round(low * deflator) ELSE low END AS low,
    CASE WHEN :euros = 'constant' THEN round(high * deflator) ELSE high END AS high
  FROM fact_view
  WHERE (fact_id IN (SELECT fact_id FROM charted_fact_view)
      OR (status = 'disbursed' AND flag = 'overlaps-total' AND confidence <> 'low'))
    AND indicator_id = 'public-funding' AND unit = 'EUR' AND status IN ('announced', 'committed', 'disbursed', 'estimated')
    AND organisation_id IS NOT NULL AND coalesce(counterparty_country, 'FR') IN ('FR', 'EU')
  ORDER BY fact_id
), around (organisation_id, part_of_id, part_of_fr, part_of_en, depth) AS (
  SELECT organisation_id, part_of_id, part_of_fr, part_of_en, 1 FROM membership_view
  UNION
  SELECT around.organisation_id, membership_view.part_of_id, membership_view.part_of_fr, membership_view.part_of_en, depth + 1
  FROM around JOIN membership_view ON membership_view.organisation_id = around.part_of_id WHERE depth < 6
), nearest AS (
  SELECT organisation_id, part_of_id, part_of_fr, part_of_en, min(depth) AS depth FROM around
  WHERE part_of_id IN (SELECT organisation_id FROM money)
  GROUP BY organisation_id
)
SELECT CASE WHEN year_from + year_to < 2 * 2017 THEN 'first' ELSE 'second' END AS wave, year_from, year_to,
  organisation_id, organisation_fr, organisation_en, max(comparison_group) AS comparison_group,
  NOT EXISTS (SELECT 1 FROM money AS promise WHERE promise.payer = 'france' AND promise.status IN ('announced', 'committed')
    AND (promise.organisation_id = money.organisation_id OR promise.organisation_id IN
      (SELECT part_of_id FROM around WHERE around.organisation_id = money.organisation_id))) AS direct,
  nearest.part_of_id AS within_id, nearest.part_of_fr AS within_fr, nearest.part_of_en AS within_en, payer,
  CASE WHEN count(DISTINCT counterparty_id) = 1 THEN max(counterparty_fr) END AS payer_fr,
  CASE WHEN count(DISTINCT counterparty_id) = 1 THEN max(counterparty_en) END AS payer_en,
  status, low, high, bound, min(faded) AS faded, max(derived_fr) AS derived_fr, max(derived_en) AS derived_en,
  max(redeployed) AS redeployed,
  group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
FROM money LEFT JOIN nearest USING (organisation_id)
WHERE :status = 'all' OR status = :status
GROUP BY year_from, year_to, organisation_id, payer, status, low, high, bound
ORDER BY year_from, year_to, organisation_id, payer, status, low, high, bound`;

const styles = {
  announced: 'announced',
  committed: 'committed',
  disbursed: 'solid',
  estimated: 'calculated'
} as const;
const statuses = ['announced', 'committed', 'disbursed', 'estimated'] as const;

/** From this width on, names stand at the left of their bars. */
const wideFrom = 500;
/** How many programmes of a block are drawn where not all are. */
const perBlock = 3;

export default defineChart({
  row,
  columns: {
    wave: { kind: 'hidden', label: { fr: 'Vague', en: 'Wave' } },
    year_from: { ...yearColumn, label: { fr: 'De', en: 'From' } },
    year_to: { ...yearColumn, label: { fr: 'À', en: 'To' } },
    ...organisationColumns,
    comparison_group: { ...groupColumn, kind: 'hidden' },
    direct: { kind: 'hidden', label: { fr: 'Sans annonce trouvée', en: 'No announcement found' } },
    within_id: { kind: 'hidden', label: { fr: 'Identifiant du programme', en: 'Programme id' } },
    within_fr: { kind: 'text', label: { fr: 'Compris dans', en: 'Part of (French)' } },
    within_en: { kind: 'text', label: { fr: 'Compris dans (anglais)', en: 'Part of' } },
    payer: { kind: 'hidden', label: { fr: 'Origine', en: 'Origin' } },
    payer_fr: { kind: 'text', label: { fr: 'Payeur', en: 'Payer (French)' } },
    payer_en: { kind: 'text', label: { fr: 'Payeur (anglais)', en: 'Payer' } },
    status: statusColumn,
    low: {
      kind: 'money',
      label: { fr: 'Montant', en: 'Amount' },
      absent: { fr: 'non convertible', en: 'cannot be converted' }
    },
    high: { kind: 'hidden', label: { fr: 'Montant (borne haute)', en: 'Amount (upper bound)' } },
    bound: boundColumn,
    faded: fadedColumn,
    derived_fr: { kind: 'text', label: { fr: 'Notre calcul', en: 'Computed by us (French)' } },
    derived_en: { kind: 'text', label: { fr: 'Notre calcul (anglais)', en: 'Computed by us' } },
    redeployed: {
      kind: 'text',
      label: { fr: 'Dit redéployé', en: 'Said to be redeployed' },
      values: { 0: { fr: 'non', en: 'no' }, 1: { fr: 'oui', en: 'yes' } }
    },
    ...evidenceColumns
  },
  params,
  query: ({ status, euros: kind }) => ({ sql, values: { status, euros: kind } }),
  plot: ({ rows, params: { show }, width, lang, format, href }) => {
    const texts = words[lang];
    const { drawn, leftOut } = programmesOf(rows, show === 'all' ? undefined : perBlock);
    const layersOf = (own: readonly Known[]) =>
      statuses.flatMap((status) => {
        const readings = readingsOf(own.filter((d) => d.status === status));
        return readings.length === 0 ? [] : [{ status, readings }];
      });
    const describe = (d: Known) =>
      format.pair(
        texts.line(d),
        `${spanText(lang, [d], format, format.moneyRange)}, ${format.term('status', d.status)}`
      );
    /** `135 M€ (2011) → 150 M€ (2012)` where a figure changed over time. */
    const dated = (readings: readonly Reading<Known>[]): string =>
      readings
        .map(
          ({ rows: same, years }) =>
            `${spanOf(same, format, format.moneyRange)}${readings.length > 1 ? ` (${years.join(', ')})` : ''}`
        )
        .join(' → ');
    const isShare = ({ first: { organisation_id, payer } }: Programme): boolean =>
      drawn.some(({ first }) => first.organisation_id === organisation_id && first.payer !== payer);
    const barsOf = (programme: Programme, index: number): Bar[] => {
      const { first, rows: own, block, depth } = programme;
      const layers = layersOf(own);
      const given = first[`organisation_${lang}`];
      const isPart = isShare(programme);
      const name = isPart ? texts.share[first.payer](given) : given;
      const note =
        isPart && first.payer === 'europe'
          ? texts.onTop
          : own.some(({ redeployed }) => redeployed === 1)
            ? texts.redeployedNote
            : undefined;
      const section = index > 0 && drawn[index - 1]?.block === block ? {} : { section: texts.blocks[block] };
      return layers.map(({ status, readings }, at): Bar => {
        const isFirst = at === 0;
        const isLast = at === layers.length - 1;
        // Where names stand at the left, years have the line of the second bar.
        const hasYears = width >= wideFrom && layers.length > 1 ? at === 1 : isFirst;
        return {
          series: first.organisation_id,
          ...(isFirst ? section : {}),
          label: !isFirst ? '' : depth === 0 ? name : texts.inside(name),
          joined: !isFirst,
          ...(hasYears ? { detail: texts.years(own) } : {}),
          indent: depth,
          colour: groupColour[first.comparison_group],
          parts: layerParts({
            style: styles[status],
            changed: readings.length > 1,
            figures: readings.flatMap((reading) =>
              reading.rows.map((d) => ({
                low: d.low,
                high: d.high,
                computed: d.derived_fr !== null,
                href: href(d),
                title: describe(d)
              }))
            )
          }),
          value: `${status === 'estimated' ? texts.estimate : texts.legend[styles[status]]} ${dated(readings)}`,
          ...(isLast && note !== undefined ? { note } : {})
        };
      });
    };
    const all = drawn.flatMap(barsOf);
    const used = new Set(all.flatMap(({ parts }) => parts.map(({ style }) => style)));
    const hasChanged = drawn.some(({ rows: own }) =>
      layersOf(own).some(({ readings }) => readings.length > 1)
    );
    const lost = rows.filter((d) => !isKnown(d)).length;
    return bars(all, {
      width,
      tick: format.money,
      legend: (['announced', 'committed', 'solid', 'calculated', 'disputed'] as const)
        .filter((style) => used.has(style))
        .map((status): Swatch => ({ text: texts.legend[status], status, colour: groupColour.public }))
        .concat(hasChanged ? [{ text: texts.otherDate, sign: 'bar' }] : []),
      foot: (top) =>
        textLines([leftOut === 0 ? '' : texts.leftOut(leftOut), lost === 0 ? '' : texts.lost(lost)], {
          width,
          top
        })
    });
  },
  words
});
