// Who is still there? A line a firm: thick while nobody controls it, thin in the colour of its owner's country, to its end or today.
import { dot, line as path, link, text } from '@observablehq/plot';
import { range } from 'd3';
import { groupColumn, organisationColumns } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { controlTables } from '../control.ts';
import { countries, countryOf, countryStyle } from '../country-style.ts';
import { toDecimalYear } from '../decimal-year.ts';
import { followed } from '../followed.ts';
import { firstKnownGroup, groupLegend, groupRank } from '../group-legend.ts';
import { clearOfWords, wordsBox } from '../grid-lines.ts';
import { groupDots } from '../group-symbol.ts';
import { legendMarks } from '../legend.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { pixelDrawing } from '../pixel-drawing.ts';
import { controlsOf, drawnRows, endOf, params, row, type Row } from './data.ts';
import { placeLines, wideFrom } from './layout.ts';
import { describe, words } from './words.ts';

// A firm is counted in the first group known of it.
const sql = `
WITH ${controlTables}, controlled AS (
  SELECT organisation_id, group_concat(controlled_from, ' ') AS controlled_from, group_concat(controlled_to, ' ') AS controlled_to,
    group_concat(name_fr, '; ') AS owners_fr, group_concat(name_en, '; ') AS owners_en, group_concat(country, ' ') AS owner_countries
  FROM control GROUP BY organisation_id
), line AS (
  SELECT organisation_view.*, ${firstKnownGroup('organisation_view.id')} AS first_group FROM organisation_view
  WHERE ${followed} AND founded IS NOT NULL
), chosen AS (SELECT * FROM line WHERE :group = 'all' OR first_group = :group),
last AS (SELECT max(period_from) AS day FROM event_view)
SELECT chosen.id AS organisation_id, chosen.name_fr AS organisation_fr, chosen.name_en AS organisation_en,
  chosen.first_group AS comparison_group, chosen.founded, chosen.cloud_offer_since, controlled.controlled_from, controlled.controlled_to,
  controlled.owners_fr, controlled.owners_en, controlled.owner_countries,
  coalesce(today.owners_today, 0) AS owners_today, coalesce(today.persons_today, 0) AS persons_today,
  chosen.absorbed, chosen.closed, coalesce(chosen.absorbed, chosen.closed, last.day, chosen.founded) AS until,
  coalesce(today.owners_read, 0) AS owners_read, chosen.source_ids
FROM chosen CROSS JOIN last
LEFT JOIN controlled ON controlled.organisation_id = chosen.id
LEFT JOIN today ON today.organisation_id = chosen.id
ORDER BY ${groupRank('chosen.first_group')}, chosen.founded, chosen.id`;

interface Piece {
  readonly d: Row;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Where owners are from, in the order of the legend; `unread` where no page says. */
const areas = [...countries, 'unread'] as const;
const areaOf = (country: string | null): (typeof areas)[number] => countryOf(country) ?? 'unread';
const areaStyle: Readonly<
  Record<(typeof areas)[number], { readonly colour: string; readonly dash?: string }>
> = {
  ...countryStyle,
  unread: { colour: muted, dash: '2 3' }
};

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    comparison_group: groupColumn,
    founded: { kind: 'date', label: { fr: 'Création', en: 'Founded' } },
    cloud_offer_since: { kind: 'date', label: { fr: 'Offre de cloud', en: 'Cloud offer' } },
    controlled_from: { kind: 'dates', label: { fr: 'Sous contrôle depuis', en: 'Controlled from' } },
    controlled_to: { kind: 'hidden', label: { fr: 'Sous contrôle jusqu’à', en: 'Controlled to' } },
    owners_fr: { kind: 'text', label: { fr: 'Propriétaires', en: 'Owners (French)' } },
    owners_en: { kind: 'text', label: { fr: 'Propriétaires (anglais)', en: 'Owners' } },
    owner_countries: { kind: 'text', label: { fr: 'Pays des propriétaires', en: 'Countries of the owners' } },
    owners_today: { kind: 'hidden', label: { fr: 'Actionnaires lus', en: 'Shareholders read' } },
    persons_today: { kind: 'hidden', label: { fr: 'Personnes actionnaires', en: 'Persons who hold shares' } },
    absorbed: { kind: 'date', label: { fr: 'Absorption', en: 'Absorbed' } },
    closed: { kind: 'date', label: { fr: 'Fin', en: 'End' } },
    until: { kind: 'hidden', label: { fr: 'Fin de la ligne', en: 'End of the line' } },
    owners_read: {
      kind: 'hidden',
      label: { fr: 'Propriétaires lus à une date', en: 'Owners read at some date' }
    },
    source_ids: { kind: 'sources', label: { fr: 'Sources', en: 'Sources' } }
  },
  params,
  query: ({ group }) => ({ sql, values: { group } }),
  plot: (context) => {
    const { width, lang, format, href } = context;
    const rows = drawnRows(context);
    const t = words[lang];
    const wide = width >= wideFrom;
    const found = rows.flatMap((d) => controlsOf(d).map(({ country }) => areaOf(country)));
    const key = legendMarks(
      [
        ...groupLegend(rows, { format, lang, time: 'start', brief: !wide }),
        ...areas
          .filter((area) => found.includes(area))
          .map((area) => ({
            text: t.signs.owner[area],
            stroke: areaStyle[area].colour,
            strokeWidth: 4,
            ...(areaStyle[area].dash === undefined ? {} : { dash: areaStyle[area].dash })
          })),
        ...(found.length === 0 ? [] : [{ text: t.signs.bought, sign: 'diamond' as const }]),
        ...(rows.some((d) => endOf(d) !== null) ? [{ text: t.signs.ended, sign: 'bar' as const }] : [])
      ],
      { width, top: 0 }
    );
    const { lines, heads, rules, bottom, first, last, toX } = placeLines(context, key.height + 22);
    const axisY = key.height + 8;
    const thick: Piece[] = [];
    const thin: (Piece & { readonly country: string | null })[] = [];
    for (const { d, y: middle } of lines) {
      let from = toDecimalYear(d.founded);
      const until = toDecimalYear(d.until);
      for (const control of controlsOf(d)) {
        const start = Math.min(until, Math.max(from, toDecimalYear(control.from)));
        const end = control.to === undefined ? until : Math.min(until, toDecimalYear(control.to));
        if (start > from) thick.push({ d, from, to: start, y: middle });
        if (end > start) thin.push({ d, from: start, to: end, y: middle, country: control.country });
        from = Math.max(start, end);
      }
      if (until > from) thick.push({ d, from, to: until, y: middle });
    }
    const bought = thin.filter(({ d, from }) => from > toDecimalYear(d.founded));
    const step = [5, 10].find((years) => toX(years) - toX(0) >= 44) ?? 20;
    const years = range(Math.ceil(first / step) * step, last, step).filter(
      (year) => toX(year) + 18 <= width - (wide ? 0 : 4)
    );
    const marked = {
      ariaLabel: ({ d }: { d: Row }) => d.organisation_id,
      href: ({ d }: { d: Row }) => href(d)
    };
    const title = ({ d }: { d: Row }) => describe(lang, d, format);
    const line = { x1: ({ from }: Piece) => toX(from), x2: ({ to }: Piece) => toX(to), y1: 'y', y2: 'y' };
    const boxes = [
      ...heads.map((one) => wordsBox({ ...one, x: 0, bold: true })),
      ...lines.flatMap(({ names, states }) => [
        ...names.map((one) => wordsBox({ ...one, bold: true })),
        ...states.map(wordsBox)
      ])
    ];
    const written = { x: 'x', y: 'y', text: 'text', textAnchor: 'start', lineAnchor: 'middle' } as const;
    return pixelDrawing(width, bottom + 4, [
      ...key.marks,
      link(rules, { x1: 0, x2: width, y1: (top: number) => top, y2: (top: number) => top, stroke: grid }),
      path(
        clearOfWords(
          years.map((year) => ({ x: toX(year), y1: axisY + 9, y2: bottom })),
          boxes
        ),
        { x: 'x', y: 'y', stroke: grid }
      ),
      text(years, {
        x: (year: number) => Math.max(toX(year), 16),
        y: axisY,
        text: String,
        textAnchor: 'middle',
        lineAnchor: 'middle',
        fill: muted
      }),
      link(thick, {
        ...line,
        ...marked,
        stroke: ({ d }: Piece) => groupColour[d.comparison_group],
        strokeWidth: 9,
        title
      }),
      ...areas.flatMap((area) => {
        const own = thin.filter(({ country }) => areaOf(country) === area);
        const { colour, dash } = areaStyle[area];
        return own.length === 0
          ? []
          : [
              link(own, {
                ...line,
                ...marked,
                stroke: colour,
                strokeWidth: 4,
                ...(dash === undefined ? {} : { strokeDasharray: dash }),
                title
              })
            ];
      }),
      dot(bought, {
        x: ({ from }: Piece) => toX(from),
        y: 'y',
        symbol: 'diamond',
        r: 4.5,
        fill: paper,
        stroke: ink,
        strokeWidth: 1.5,
        ariaLabel: ({ d }: Piece) => d.organisation_id
      }),
      link(
        lines.filter(({ d }) => endOf(d) !== null),
        {
          x1: ({ d }: { d: Row }) => toX(toDecimalYear(d.until)),
          x2: ({ d }: { d: Row }) => toX(toDecimalYear(d.until)),
          y1: ({ y: middle }: { y: number }) => middle - 8,
          y2: ({ y: middle }: { y: number }) => middle + 8,
          stroke: ink,
          strokeWidth: 3.5,
          ariaLabel: ({ d }: { d: Row }) => d.organisation_id
        }
      ),
      ...groupDots(
        lines.map(({ d, names: [name] }) => ({
          x: 6,
          y: name?.y ?? 0,
          group: d.comparison_group,
          series: d.organisation_id
        }))
      ),
      text(heads, { ...written, x: 0, fontWeight: 600, fill: ink }),
      text(
        lines.flatMap(({ d, names }) => names.map((name) => ({ ...name, d }))),
        { ...written, ariaLabel: marked.ariaLabel, fontWeight: 600, fill: ink }
      ),
      ...[false, true].map((italic) =>
        text(
          lines.flatMap(({ d, states }) =>
            states.filter((one) => one.italic === italic).map((one) => ({ ...one, d }))
          ),
          {
            ...written,
            ariaLabel: marked.ariaLabel,
            fill: italic ? muted : ink,
            fontStyle: italic ? 'italic' : 'normal'
          }
        )
      )
    ]);
  },
  words
});
