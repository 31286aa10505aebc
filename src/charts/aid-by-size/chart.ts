// Did aid reach small firms? The State aid register by size of beneficiary, as declared and as corrected: number against value.
import { rect, text } from '@observablehq/plot';
import { aidOf, ofLevel, recordsOfLevel } from '../aid.ts';
import { aidSizes, awardColumns, evidenceColumns, recordsColumn } from '../columns.ts';
import { defineChart } from '../contract.ts';
import { key, keyHeight } from '../key.ts';
import { aidSizeColour, ink, muted, paper } from '../palette.ts';
import { bars, type Note, type Segment } from './bars.ts';
import { params, row, sizes } from './row.ts';
import { words } from './words.ts';

// Each award is read twice, under its declared size and under its corrected one, and a third time where the two differ.
const sql = `
WITH award AS (
  SELECT ref, beneficiary, siren, coalesce(declared_size, 'unknown') AS declared, coalesce(size, 'unknown') AS size,
    size_reason_fr AS reason_fr, size_reason_en AS reason_en, criterion, aid_low, aid_high, money_kind, granted, source_id
  FROM aid_award_view
  WHERE ${ofLevel} AND :instrument IN (instrument, 'all')
  ORDER BY ref
), reading AS (
  SELECT 1 AS ordinal, 'declared' AS reading, NULL AS firm, declared, NULL AS size, ref, beneficiary, siren,
    NULL AS reason_fr, NULL AS reason_en, criterion, aid_low, aid_high, money_kind, granted, source_id
  FROM award
  UNION ALL
  SELECT 2, 'corrected', NULL, NULL, size, ref, beneficiary, siren, NULL, NULL, criterion, aid_low, aid_high, money_kind,
    granted, source_id
  FROM award
  UNION ALL
  SELECT 3, 'correction', coalesce(siren, beneficiary), declared, size, ref, beneficiary, siren, reason_fr, reason_en,
    criterion, aid_low, aid_high, money_kind, granted, source_id
  FROM award
  WHERE declared <> size
)
SELECT reading, CASE WHEN firm IS NOT NULL THEN min(beneficiary) END AS beneficiary, declared, size,
  count(DISTINCT coalesce(siren, beneficiary)) AS firms, count(*) AS awards, count(aid_low) AS awards_with_amount,
  count(CASE criterion WHEN 'nace' THEN ref END) AS awards_by_sector, sum(aid_low) AS low, sum(aid_high) AS high, money_kind,
  min(granted) AS granted_from, max(granted) AS granted_to,
  min(reason_fr) AS reason_fr, min(reason_en) AS reason_en,
  ${recordsOfLevel}
    || CASE :instrument WHEN 'all' THEN '' ELSE '&instrument=' || :instrument END
    || coalesce('&declared=' || declared, '') || coalesce('&size=' || size, '')
    || CASE WHEN firm IS NULL THEN '' ELSE coalesce('&siren=' || min(siren), '&ref=' || group_concat(ref, ',')) END AS records,
  source_id AS source_ids
FROM reading
GROUP BY ordinal, reading, firm, declared, size, source_id, money_kind
ORDER BY ordinal, instr('sme unknown large', coalesce(declared, size)), sum(aid_high) DESC, firm`;

export default defineChart({
  row,
  columns: {
    reading: {
      kind: 'text',
      label: { fr: 'Lecture', en: 'Reading' },
      values: {
        declared: { fr: 'taille déclarée', en: 'declared size' },
        corrected: { fr: 'taille corrigée', en: 'corrected size' },
        correction: { fr: 'taille corrigée d’une entreprise', en: 'corrected size of a firm' }
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
    awards_by_sector: {
      kind: 'number',
      label: { fr: 'Aides retenues sur le seul secteur', en: 'Awards selected by sector alone' }
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
  query: ({ level, instrument }) => ({ sql, values: { level, instrument } }),
  plot: ({ rows, width, lang, format, href }) => {
    const said = words[lang];
    const narrow = width < 500;
    const [marginLeft, marginRight] = [narrow ? 66 : 84, narrow ? 56 : 116];
    const items = sizes
      .filter((one) => rows.some((d) => d.declared === one || d.size === one))
      .map((one) => ({ text: said.size[one], colour: aidSizeColour[one] }));
    const marginTop = keyHeight(items, width) + 4;
    const { heads, labels, segments, strips, notes, height } = bars(rows);

    const written = (one: Segment) =>
      one.measure === 'aid' ? said.aid(aidOf([one.of]), format) : format.number(one.of[one.measure]);
    // Firms of two sizes stand in two segments: their share would be of no whole.
    const withShare = (one: Segment) =>
      one.measure === 'firms'
        ? written(one)
        : `${written(one)} (${format.percent(Math.round((one.x2 - one.x1) * 100))})`;
    const room = (one: Segment) => ((one.x2 - one.x1) * (width - marginLeft - marginRight) - 12) / 7.3;
    const inside = (one: Segment) =>
      [withShare(one), written(one)].find((words) => words.length <= room(one)) ?? '';
    const note = ({ measure, corrected }: Note) => {
      const value =
        measure === 'awards'
          ? format.number(corrected.reduce((sum, d) => sum + d.awards, 0))
          : said.aid(aidOf(corrected), format);
      const names =
        width < 800 || measure !== 'aid'
          ? ''
          : ` (${format.list(corrected.map((d) => d.beneficiary ?? ''))})`;
      return `${said.moved(value)}${names}`;
    };

    const box = {
      x1: 'x1',
      x2: 'x2',
      y1: 'y1',
      y2: 'y2',
      fill: ({ of }: Segment) => aidSizeColour[of.size ?? of.declared ?? 'unknown'],
      stroke: paper,
      href: ({ of }: Segment) => href(of),
      title: (one: Segment) => format.pair(said.segment(one.of, one.measure), withShare(one))
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
        text(heads, {
          x: 0,
          y: 'y',
          text: ({ measure }: (typeof heads)[number]) => said.measure[measure],
          textAnchor: 'start',
          dx: -marginLeft,
          fill: ink,
          fontWeight: 600
        }),
        text(labels, {
          x: 0,
          y: 'y',
          text: ({ reading }: (typeof labels)[number]) => said.reading[reading],
          textAnchor: 'end',
          dx: -8,
          fill: muted
        }),
        ...key(items, width, marginLeft, marginTop).marks
      ]
    };
  },
  words
});
