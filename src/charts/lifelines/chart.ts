// Who is still there? A line a firm: thick while nobody controls it, thin in the colour of its owner's country, to its end or today.
import { dot, link, text } from '@observablehq/plot';
import { max, min, range } from 'd3';
import { groupColumn, organisationColumns } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { controlTables } from '../control.ts';
import { countries, countryOf, countryStyle } from '../country-style.ts';
import { toDecimalYear } from '../decimal-year.ts';
import { followed } from '../followed.ts';
import { firstKnownGroup, groupRank, groupsIn } from '../group-legend.ts';
import { groupDots } from '../group-symbol.ts';
import { legendMarks } from '../legend.ts';
import { grid, groupColour, ink, muted, paper } from '../palette.ts';
import { fontSize, lineHeight, pixelDrawing } from '../pixel-drawing.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { controlsOf, endOf, params, row, type Row } from './data.ts';
import { describe, stateOf, words } from './words.ts';

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
  (SELECT count(*) FROM chosen) AS followed, chosen.source_ids
FROM chosen CROSS JOIN last
LEFT JOIN controlled ON controlled.organisation_id = chosen.id
LEFT JOIN today ON today.organisation_id = chosen.id
WHERE :show = 'all' OR ((:group <> 'all' OR chosen.first_group IN ('state-backed', 'sme'))
  AND coalesce(chosen.absorbed, chosen.closed, today.owners_read) IS NOT NULL)
ORDER BY ${groupRank('chosen.first_group')}, chosen.founded, chosen.id`;

/** From this width on, names stand at the left of their lines and states at their right; under it above them. */
const wideFrom = 600;
const gap = 8;
const symbolWidth = 15;
const stateWidth = 240;

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
    followed: { kind: 'hidden', label: { fr: 'Entreprises suivies', en: 'Firms followed' } },
    source_ids: { kind: 'sources', label: { fr: 'Sources', en: 'Sources' } }
  },
  params,
  query: ({ group, show }) => ({ sql, values: { group, show } }),
  plot: ({ rows, width, lang, format, href }) => {
    const t = words[lang];
    const wide = width >= wideFrom;
    const found = rows.flatMap((d) => controlsOf(d).map(({ country }) => areaOf(country)));
    const key = legendMarks(
      [
        ...groupsIn(rows, format),
        { text: t.signs.independent, stroke: muted, strokeWidth: 9 },
        ...areas
          .filter((area) => found.includes(area))
          .map((area) => ({
            text: t.signs.owner[area],
            stroke: areaStyle[area].colour,
            strokeWidth: 4,
            ...(areaStyle[area].dash === undefined ? {} : { dash: areaStyle[area].dash })
          })),
        ...(found.length === 0 ? [] : [{ text: t.signs.bought, sign: 'diamond' as const }]),
        ...(rows.some((d) => endOf(d) !== null) ? [{ text: t.signs.end, sign: 'bar' as const }] : [])
      ],
      { width, top: 0 }
    );
    const named = rows.map((d) => ({ d, name: d[`organisation_${lang}`], state: stateOf(lang, d) }));
    const nameWidth = symbolWidth + (max(named, ({ name }) => textWidth(name, fontSize, 'bold')) ?? 0) + gap;
    const left = wide ? nameWidth : 2;
    const right = wide
      ? Math.min(stateWidth, max(named, ({ state }) => textWidth(state.text, fontSize)) ?? 0) + gap
      : 6;
    const first = min(rows, (d) => toDecimalYear(d.founded)) ?? 2000;
    const last = max(rows, (d) => toDecimalYear(d.until)) ?? 2026;
    const toX = (year: number): number =>
      left + ((year - first) / (last - first || 1)) * (width - left - right);
    const axisY = key.height + 8;
    let y = axisY + 14;
    const lines = named.map(({ d, name, state }) => {
      const end = toX(toDecimalYear(d.until));
      if (wide) {
        const state_ = wrapText(state.text, width - end - gap, fontSize);
        const height = Math.max(21, state_.length * lineHeight + 2);
        const middle = y + height / 2;
        y += height;
        return {
          d,
          y: middle,
          names: [{ text: name, x: symbolWidth, y: middle }],
          states: state_.map((text_, index) => ({
            text: text_,
            italic: state.unread,
            x: end + gap,
            y: middle + (index - (state_.length - 1) / 2) * lineHeight
          }))
        };
      }
      const after = symbolWidth + textWidth(`${name} `, fontSize, 'bold');
      const beside = after + textWidth(state.text, fontSize) <= width;
      const state_ = beside ? [state.text] : wrapText(state.text, width - symbolWidth, fontSize);
      const top = y + lineHeight / 2;
      y += (beside ? 1 : state_.length + 1) * lineHeight + 1;
      const middle = y + 5;
      y += 14;
      return {
        d,
        y: middle,
        names: [{ text: name, x: symbolWidth, y: top }],
        states: state_.map((text_, index) => ({
          text: text_,
          italic: state.unread,
          x: beside ? after : symbolWidth,
          y: top + (index + (beside ? 0 : 1)) * lineHeight
        }))
      };
    });
    const bottom = y;
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
    const halo = { stroke: paper, strokeWidth: 4 };
    const written = { x: 'x', y: 'y', text: 'text', textAnchor: 'start', lineAnchor: 'middle' } as const;
    return pixelDrawing(width, bottom + 4, [
      ...key.marks,
      link(years, { x1: toX, x2: toX, y1: axisY + 9, y2: bottom, stroke: grid }),
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
      text(
        lines.flatMap(({ d, names }) => names.map((name) => ({ ...name, d }))),
        { ...written, ...halo, ariaLabel: marked.ariaLabel, fontWeight: 600, fill: ink }
      ),
      ...[false, true].map((italic) =>
        text(
          lines.flatMap(({ d, states }) =>
            states.filter((one) => one.italic === italic).map((one) => ({ ...one, d }))
          ),
          {
            ...written,
            ...halo,
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
