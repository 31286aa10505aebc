// Did State aid reach SMEs? By size of beneficiary, declared and corrected: number against value, firms with a profile here first.
import { rect, text } from '@observablehq/plot';
import { aidLevels, aidOf } from '../aid.ts';
import { aidSizes, awardColumns, evidenceColumns, recordsColumn } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { legend, legendHeight } from '../legend.ts';
import { aidSizeColour, ink, muted, paper } from '../palette.ts';
import { wrap } from '../wrap.ts';
import { bars, type Note, type Segment } from './bars.ts';
import { params, row, sizes } from './data.ts';
import { sql } from './sql.ts';
import { words } from './words.ts';

export default defineChart({
  row,
  columns: {
    criterion: { kind: 'term:rule-criterion', label: { fr: 'Retenue par', en: 'Selected by' } },
    reading: {
      kind: 'text',
      label: { fr: 'Lecture', en: 'Reading' },
      values: {
        declared: { fr: 'taille déclarée', en: 'declared size' },
        corrected: { fr: 'taille corrigée', en: 'corrected size' },
        correction: { fr: 'taille corrigée d’une entreprise', en: 'corrected size of a firm' },
        largest: { fr: 'dont la plus aidée', en: 'of which the most aided' }
      }
    },
    beneficiary: {
      kind: 'text',
      label: { fr: 'Bénéficiaire', en: 'Beneficiary' },
      absent: { fr: 'tous', en: 'all' }
    },
    declared: {
      kind: 'text',
      label: { fr: 'Taille déclarée', en: 'Declared size' },
      values: aidSizes,
      absent: { fr: 'toutes', en: 'any' }
    },
    size: {
      kind: 'text',
      label: { fr: 'Taille corrigée', en: 'Corrected size' },
      values: aidSizes,
      absent: { fr: 'toutes', en: 'any' }
    },
    firms: { kind: 'number', label: { fr: 'Entreprises', en: 'Firms' } },
    awards: awardColumns.awards,
    awards_with_amount: awardColumns.awards_with_amount,
    awards_paired: {
      kind: 'hidden',
      label: {
        fr: 'Aides dont une autre a l’entreprise, le jour et l’élément d’aide, sous un autre instrument',
        en: 'Awards of which another has the firm, the day and the aid element, under another instrument'
      }
    },
    low: awardColumns.low,
    high: awardColumns.high,
    money_kind: awardColumns.money_kind,
    granted_from: awardColumns.granted_from,
    granted_to: awardColumns.granted_to,
    reason_fr: { kind: 'text', label: { fr: 'Raison', en: 'Reason (French)' } },
    reason_en: { kind: 'text', label: { fr: 'Raison (anglais)', en: 'Reason' } },
    records: recordsColumn,
    source_ids: evidenceColumns.source_ids
  },
  params,
  query: ({ level, instrument }) => ({ sql, values: { levels: aidLevels[level], instrument } }),
  plot: ({ rows, params: { level }, width, lang, format, href }) => {
    const texts = words[lang];
    const narrow = width < 500;
    const marginLeft = narrow ? 66 : 84;
    const marginRight = narrow ? 56 : 116;
    const items = sizes
      .filter((one) => rows.some((d) => d.declared === one || d.size === one))
      .map((one) => ({ text: texts.size[one], colour: aidSizeColour[one] }));
    const marginTop = legendHeight(items, width) + 4;
    const headings = {
      organisation: wrap(texts.section.organisation, width, 13),
      nace: wrap(texts.section.nace(level), width, 13)
    };
    const heightOf = (texts: readonly string[]) => texts.length * 16 + 4;
    const { sections, heads, labels, segments, strips, notes, height } = bars(rows, {
      organisation: heightOf(headings.organisation),
      nace: heightOf(headings.nace)
    });

    const written = (one: Segment) =>
      one.measure === 'aid' ? texts.aid(aidOf([one.of]), format) : format.number(one.of.awards);
    const withShare = (one: Segment) =>
      one.measure === 'aid' && one.of.low === null
        ? written(one)
        : `${written(one)} (${format.percent(Math.round((one.x2 - one.x1) * 100))})`;
    const availableWidth = (one: Segment) =>
      ((one.x2 - one.x1) * (width - marginLeft - marginRight) - 12) / 7.3;
    const inside = (one: Segment) =>
      [withShare(one), written(one)].find((words) => words.length <= availableWidth(one)) ?? '';
    const note = ({ measure, corrected }: Note) => {
      const value =
        measure === 'awards'
          ? format.number(corrected.reduce((sum, d) => sum + d.awards, 0))
          : texts.aid(aidOf(corrected), format);
      const names =
        width < 800 || measure !== 'aid'
          ? ''
          : ` (${format.list(corrected.map((d) => d.beneficiary ?? ''))})`;
      return `${texts.moved(value)}${names}`;
    };

    const box = {
      x1: 'x1',
      x2: 'x2',
      y1: 'y1',
      y2: 'y2',
      fill: ({ of }: Segment) => aidSizeColour[of.size ?? of.declared ?? 'unknown'],
      stroke: paper,
      href: ({ of }: Segment) => href(of),
      title: (one: Segment) => format.pair(texts.segment(one.of, one.measure), withShare(one))
    } as const;
    const middle = ({ y1, y2 }: Segment) => (y1 + y2) / 2;
    return {
      marginLeft,
      marginRight,
      marginTop,
      marginBottom: 0,
      height: marginTop + height,
      x: { domain: [0, 1], axis: null },
      y: { domain: [height, 0], axis: null },
      color: { type: 'identity' },
      marks: [
        rect(segments, box),
        rect(strips, box),
        text(segments, {
          x: 'x1',
          y: middle,
          text: inside,
          textAnchor: 'start',
          dx: 6,
          fill: paper,
          fontWeight: 600
        }),
        text(
          segments.filter((one) => one.last && inside(one) === ''),
          { x: 'x2', y: middle, text: narrow ? written : withShare, textAnchor: 'start', dx: 6, fill: ink }
        ),
        text(notes, { x: 'x', y: 'y', text: note, textAnchor: 'end', fill: muted, fontSize: 11 }),
        text(
          sections.flatMap(({ criterion, y }) =>
            headings[criterion].map((line, index) => ({ line, y: y + 10 + index * 16 }))
          ),
          {
            x: 0,
            y: 'y',
            text: 'line',
            textAnchor: 'start',
            dx: -marginLeft,
            fill: muted,
            fontStyle: 'italic'
          }
        ),
        text(heads, {
          x: 0,
          y: 'y',
          text: ({ measure }: (typeof heads)[number]) => texts.measure[measure],
          textAnchor: 'start',
          dx: -marginLeft,
          fill: ink,
          fontWeight: 600
        }),
        text(labels, {
          x: 0,
          y: 'y',
          text: ({ reading }: (typeof labels)[number]) => texts.reading[reading],
          textAnchor: 'end',
          dx: -8,
          fill: muted
        }),
        ...legend(items, width, marginLeft, marginTop).marks
      ]
    };
  },
  words
});
