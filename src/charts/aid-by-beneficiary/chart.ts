// Which firms with a profile here are in the State aid register? Firm by firm, instruments apart, then those of a declared sector.
import { axisX, dot, gridX, link, text } from '@observablehq/plot';
import { aidLevels, aidOf, onceColumns } from '../aid.ts';
import { aidSizes, awardColumns, evidenceColumns, organisationColumns, recordsColumn } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { legend, legendHeight, type LegendItem } from '../legend.ts';
import { aidSizeColour, grid, ink, muted, paper } from '../palette.ts';
import { powersOfTen } from '../log-ticks.ts';
import { wrap } from '../wrap.ts';
import { lines } from './lines.ts';
import { params, row, type Row } from './data.ts';
import { sql } from './sql.ts';
import { words } from './words.ts';

const absent = { fr: 'sans objet', en: 'does not apply' };

export default defineChart({
  row,
  columns: {
    organisation_id: organisationColumns.organisation_id,
    organisation_fr: {
      kind: 'organisation',
      label: { fr: 'Entreprise', en: 'Firm (French)' },
      absent: { fr: 'fournisseurs suivis', en: 'providers followed' }
    },
    organisation_en: {
      kind: 'organisation',
      label: { fr: 'Entreprise (anglais)', en: 'Firm' },
      absent: { fr: 'fournisseurs suivis', en: 'providers followed' }
    },
    found: {
      kind: 'text',
      label: { fr: 'Au registre', en: 'In the register' },
      values: {
        award: { fr: 'aide', en: 'award' },
        'no-row': { fr: 'aucune ligne de ce SIREN', en: 'no row of this SIREN' },
        'no-siren': { fr: 'SIREN inconnu ici, non cherché', en: 'SIREN unknown here, not looked for' }
      }
    },
    firms: { kind: 'number', label: { fr: 'Entreprises', en: 'Firms' } },
    siren: { kind: 'text', label: { fr: 'SIREN', en: 'SIREN' }, absent: { fr: 'inconnu', en: 'unknown' } },
    firm: {
      kind: 'hidden',
      label: {
        fr: 'SIREN ou, sans lui, nom du bénéficiaire',
        en: 'SIREN or, without it, name of the beneficiary'
      }
    },
    size: {
      kind: 'text',
      label: { fr: 'Taille corrigée', en: 'Corrected size' },
      values: aidSizes,
      absent
    },
    instrument: {
      kind: 'term:instrument',
      label: { fr: 'Instrument', en: 'Instrument' },
      values: { loan: { fr: 'prêt ou avance remboursable', en: 'loan or repayable advance' } },
      absent
    },
    awards: { ...awardColumns.awards, absent: { fr: 'aucune ligne', en: 'no row' } },
    low: awardColumns.low,
    high: awardColumns.high,
    granted_from: awardColumns.granted_from,
    granted_to: awardColumns.granted_to,
    criterion: { kind: 'term:rule-criterion', label: { fr: 'Retenue par', en: 'Selected by' }, absent },
    awards_with_amount: { ...awardColumns.awards_with_amount, kind: 'hidden' },
    awards_at_nominal: {
      kind: 'hidden',
      label: {
        fr: 'Aides dont l’élément d’aide est tout le montant prêté',
        en: 'Awards whose aid element is the whole amount lent'
      }
    },
    awards_paired: {
      kind: 'hidden',
      label: {
        fr: 'Aides dont une autre a l’entreprise, le jour et l’élément d’aide, sous un autre instrument',
        en: 'Awards of which another has the firm, the day and the aid element, under another instrument'
      }
    },
    ...onceColumns,
    money_kind: awardColumns.money_kind,
    records: recordsColumn,
    source_ids: evidenceColumns.source_ids
  },
  params,
  query: ({ level }) => ({ sql, values: { levels: aidLevels[level] } }),
  plot: ({ rows, params: { level, top, scale: type }, width, lang, format, href }) => {
    const texts = words[lang];
    const narrow = width < 500;
    const above = width < 800;
    const headings = {
      organisation: wrap(texts.section.organisation, width, 13),
      nace: wrap(texts.section.nace(level), width, 13)
    };
    const heightOf = (texts: readonly string[]) => texts.length * 16 + 14;
    const { placed, heads, rules, sections, height } = lines(rows, Number(top), above, {
      organisation: heightOf(headings.organisation),
      nace: heightOf(headings.nace)
    });
    const known = placed.flatMap(({ of, y }) => {
      const sum = aidOf([of]);
      return sum === undefined ? [] : [{ of, y, low: sum.low, high: sum.high }];
    });
    const ends = known.flatMap((one) =>
      [...new Set([one.low, one.high])].map((euros) => ({ ...one, euros }))
    );
    type End = (typeof ends)[number];
    const unknown = placed.filter(({ of }) => of.low === null);
    const least = Math.min(...known.map(({ low }) => low).filter((low) => low > 0), 1e6);
    const max = Math.max(...known.map(({ high }) => high), 1e6);
    const domain: [number, number] = type === 'log' ? [least * 0.8, max * 1.15] : [0, max * 1.05];
    const shown = (euros: number) => Math.max(euros, domain[0]);

    const items: LegendItem[] = [
      ...(['sme', 'large', 'unknown'] as const)
        .filter((size) => placed.some(({ of }) => of.size === size))
        .map((size) => ({ text: texts.size[size], colour: aidSizeColour[size] })),
      ...(placed.some(({ of }) => of.criterion === 'nace')
        ? [{ text: texts.bySector, colour: muted, fillStyle: 'hollow' as const }]
        : [])
    ];
    const marginLeft = above ? 12 : 326;
    const marginTop = legendHeight(items, width) + 24;
    const longest = Math.floor((above ? width : marginLeft - 14) / 8.8);
    const short = (name: string) =>
      name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name;

    const colour = ({ of }: { of: Row }) => aidSizeColour[of.size ?? 'unknown'];
    const value = ({ of }: { of: Row }) => {
      const instrument = texts.instrument(of.instrument ?? '', format, narrow);
      return `${texts.aid(aidOf([of]), format)}, ${instrument}`;
    };
    const marginRight = narrow ? 128 : 190;
    // A tick whose label would reach beyond the left edge is left out.
    const fits = (euros: number) =>
      marginLeft +
        (Math.log(euros / domain[0]) / Math.log(domain[1] / domain[0])) *
          (width - marginLeft - marginRight) >=
      format.money(euros).length * 3;
    const ticks = type === 'log' ? powersOfTen(domain[0], domain[1]).filter(fits) : narrow ? 2 : 4;
    return {
      marginLeft,
      marginRight,
      marginTop,
      marginBottom: 8,
      height: marginTop + height + 8,
      x: { type, domain, label: null },
      y: { domain: [height, 0], axis: null },
      color: { type: 'identity' },
      marks: [
        gridX({ ticks, stroke: grid, strokeOpacity: 1 }),
        axisX({
          anchor: 'top',
          ticks,
          tickFormat: (euros: number) => format.money(euros),
          tickSize: 0,
          color: muted
        }),
        link(rules, { x1: () => domain[0], x2: () => domain[1], y1: 'y', y2: 'y', stroke: grid }),
        text(
          sections.flatMap(({ criterion, y }) =>
            headings[criterion].map((line, index) => ({ line, y: y + 14 + index * 16 }))
          ),
          {
            frameAnchor: 'left',
            y: 'y',
            text: 'line',
            textAnchor: 'start',
            dx: -marginLeft,
            fill: muted,
            fontStyle: 'italic'
          }
        ),
        text(heads, {
          x: () => domain[0],
          y: 'y',
          text: ({ of }: (typeof heads)[number]) => short(of[`organisation_${lang}`] ?? ''),
          textAnchor: above ? 'start' : 'end',
          dx: above ? 0 : -10,
          fill: ink,
          fontWeight: 600,
          stroke: paper,
          strokeWidth: 4
        }),
        link(known, {
          x1: ({ low }) => shown(low),
          x2: ({ high }) => shown(high),
          y1: 'y',
          y2: 'y',
          stroke: colour,
          strokeWidth: 3,
          strokeOpacity: 0.45
        }),
        dot(ends, {
          x: ({ euros }: End) => shown(euros),
          y: 'y',
          r: 4.5,
          fill: (end: End) => (end.of.criterion === 'nace' ? paper : colour(end)),
          stroke: colour,
          strokeWidth: 1.5,
          href: ({ of }: End) => href(of),
          title: (end: End) =>
            format.pair(
              `${end.of[`organisation_${lang}`] ?? ''}, ${texts.size[end.of.size ?? 'unknown']}`,
              `${value(end)}, ${texts.awards(end.of.awards ?? 0)}`
            )
        }),
        text(known, {
          x: ({ high }) => shown(high),
          y: 'y',
          text: value,
          textAnchor: 'start',
          dx: 9,
          fill: muted,
          stroke: paper,
          strokeWidth: 4
        }),
        text(unknown, {
          x: () => domain[0],
          y: 'y',
          text: value,
          textAnchor: 'start',
          dx: 4,
          fill: muted,
          fontStyle: 'italic',
          stroke: paper,
          strokeWidth: 4
        }),
        ...legend(items, width, marginLeft, marginTop).marks
      ]
    };
  },
  words
});
