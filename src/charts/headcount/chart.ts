// How many people? What ventures promised and reached, then a bar a firm for its last known staff, on one scale.
import { groups } from 'd3';
import { bars, type Bar } from '../bars.ts';
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
import { muted, groupColour } from '../palette.ts';
import { highest, lowest, sure } from '../span.ts';
import { groupLegend, inGroupOrder } from '../group-legend.ts';
import { drawnRows, isStaff, params, people, row, staffOf, type Row } from './data.ts';
import { words } from './words.ts';

// Sources that give one value for one date share a row; a group is that of the year of the value, a firm's that of its last.
const sql = `
WITH value AS (
  SELECT organisation_id, organisation_fr, organisation_en, comparison_group, main_activity, status,
    CASE WHEN indicator_id = 'headcount' AND status = 'targeted' AND target_indicator_id IS NULL THEN 'unsaid' ELSE indicator_id END AS measure,
    coalesce(period_from, period_to) AS period_from, year_to AS year, low, high, bound, faded, fact_id, source_id
  FROM charted_fact_view
  WHERE ${people} AND year_to BETWEEN :from AND :to
    AND (:organisations = '' OR instr(',' || :organisations || ',', ',' || organisation_id || ',') > 0)
  ORDER BY fact_id
)
SELECT organisation_id, organisation_fr, organisation_en, comparison_group, main_activity, measure, status, period_from, year,
  low, high, CASE WHEN count(DISTINCT bound) = 1 THEN max(bound) END AS bound, min(faded) AS faded,
  group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
FROM value
GROUP BY organisation_id, measure, status, period_from, year, low, high
ORDER BY organisation_id, year, period_from, measure, status, low, high`;

interface Firm {
  readonly own: readonly Row[];
  readonly last: Row;
  /** What the last year with a sure source gives. */
  readonly staff: readonly Row[];
  readonly targets: readonly Row[];
}

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    comparison_group: groupColumn,
    main_activity: { kind: 'term:activity', label: { fr: 'Activité principale', en: 'Main activity' } },
    measure: {
      kind: 'text',
      label: { fr: 'Ce qui est compté', en: 'What is counted' },
      values: {
        headcount: { fr: 'effectif', en: 'staff' },
        unsaid: { fr: 'effectif ou emplois à créer', en: 'staff or jobs to be created' },
        'jobs-created': { fr: 'emplois à créer', en: 'jobs to be created' }
      }
    },
    status: statusColumn,
    period_from: { kind: 'date', label: { fr: 'Date', en: 'Date' } },
    year: { ...yearColumn, kind: 'hidden' },
    low: { kind: 'number', label: { fr: 'Personnes', en: 'People' } },
    high: { kind: 'number', label: { fr: 'Personnes (borne haute)', en: 'People (upper bound)' } },
    bound: boundColumn,
    faded: fadedColumn,
    ...evidenceColumns
  },
  params,
  query: ({ organisations, from: start, to: end }) => ({
    sql,
    values: { organisations: organisations.join(','), from: start, to: end }
  }),
  plot: (context) => {
    const { width, lang, format, href } = context;
    const rows = drawnRows(context);
    const t = words[lang];
    const firms = groups(rows, (d) => d.organisation_id).flatMap(([, own]): Firm[] => {
      const last = own.at(-1);
      return last === undefined
        ? []
        : [{ own, last, staff: staffOf(own), targets: own.filter((d) => d.status === 'targeted') }];
    });
    const nameOf = ({ last }: Firm): string => last[`organisation_${lang}`];
    const titleOf = (firm: Firm, d: Row): string =>
      format.pair(`${nameOf(firm)}, ${t.what(d)}`, t.full(d, format));
    /** What was announced, from `start`: an outline up to its lowest figure, hatched from there to the highest. */
    const promised = (firm: Firm, d: Row, start = 0) => {
      const link = { href: href(d), title: titleOf(firm, d) };
      const low = Math.max(start, d.low);
      return [
        ...(low > start ? [{ from: start, to: low, style: 'announced' as const, ...link }] : []),
        ...(d.high > low ? [{ from: low, to: d.high, style: 'disputed' as const, ...link }] : [])
      ];
    };
    const counted = (firm: Firm) => {
      const [first] = firm.staff;
      if (first === undefined) return [];
      const low = lowest(firm.staff);
      const high = highest(firm.staff);
      const link = { href: href(first), title: titleOf(firm, first) };
      return [
        { from: 0, to: low, style: 'solid' as const, ...link },
        ...(high > low ? [{ from: low, to: high, style: 'disputed' as const, ...link }] : [])
      ];
    };
    /** What was announced, past what is there. */
    const beyond = (firm: Firm, d: Row) =>
      promised(firm, d, firm.staff.length === 0 ? 0 : highest(firm.staff));
    const open = (measured: readonly Row[]) =>
      measured.length > 0 && measured.every(({ bound }) => bound === 'at-least') ? { open: true } : {};
    const colourOf = ({ staff, last }: Firm): string => groupColour[(staff[0] ?? last).comparison_group];

    /** A venture that promised: a bar for each promise, one for what it had. */
    const ventures = firms.filter(
      ({ last, targets }) => last.comparison_group === 'state-backed' && targets.length > 0
    );
    const pairs = ventures.flatMap((firm): Bar[] => {
      const base = { series: firm.last.organisation_id, colour: colourOf(firm) };
      return [
        ...firm.targets
          .toSorted((a, b) => b.high - a.high)
          .map((d, index) => ({
            ...base,
            ...(index === 0 ? { section: nameOf(firm) } : {}),
            label: t.promised(d),
            parts: promised(firm, d),
            value: t.figure([d], format),
            ...open([d])
          })),
        firm.staff.length === 0
          ? {
              ...base,
              label: t.none,
              parts: [{ from: 0, to: 0, style: 'missing' as const }],
              value: t.unread
            }
          : {
              ...base,
              label: t.staff(firm.staff[0]?.year ?? 0),
              parts: counted(firm),
              value: t.figure(firm.staff, format),
              ...open(firm.staff)
            }
      ];
    });
    const others = inGroupOrder(
      firms.filter((firm) => !ventures.includes(firm)),
      ({ last }) => last.comparison_group
    ).flatMap(([group, own]) =>
      own
        .toSorted(
          (a, b) =>
            highest(b.staff.length === 0 ? b.own : b.staff) - highest(a.staff.length === 0 ? a.own : a.staff)
        )
        .map((firm, index): Bar => {
          const { staff, targets, last } = firm;
          const past = t.past(sure(firm.own.filter(isStaff)), staff, format);
          const note = [past, ...targets.map((d) => t.announced(d, format))]
            .filter((text) => text !== '')
            .join(t.separator);
          return {
            series: last.organisation_id,
            ...(index === 0
              ? {
                  section: t.section(
                    format.term('comparison-group', group),
                    ventures.length > 0 && group === 'state-backed'
                  )
                }
              : {}),
            label: nameOf(firm),
            group,
            colour: colourOf(firm),
            parts: [...targets.flatMap((d) => beyond(firm, d)), ...counted(firm)],
            value: staff.length === 0 ? '' : t.dated(staff, format),
            ...(note === '' ? {} : { note }),
            ...open(staff)
          };
        })
    );
    return bars([...pairs, ...others], {
      width,
      tick: format.number,
      thickness: 13,
      legend: [
        ...groupLegend(
          firms.map(({ last }) => last),
          { format, lang, time: 'year', brief: width < 600 }
        ),
        { text: t.solid, status: 'solid', colour: muted },
        ...(rows.some((d) => d.status === 'targeted')
          ? [{ text: t.hollow, status: 'announced' as const, colour: muted }]
          : []),
        ...(firms.some(
          ({ staff, targets }) =>
            (staff.length > 0 && highest(staff) > lowest(staff)) || targets.some((d) => d.high > d.low)
        )
          ? [{ text: t.disputed, status: 'disputed' as const, colour: muted }]
          : [])
      ]
    });
  },
  words
});
