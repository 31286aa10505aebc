// Did State aid reach SMEs? What each size has of the amount, as declared and as corrected; then without the firm that weighs most.
import { aidGroup, aidLevels, middle } from '../aid.ts';
import { aidSizes, awardColumns, evidenceColumns, recordsColumn } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { aidSizeColour } from '../palette.ts';
import { shareBars, type ShareBar, type SharePart } from '../share-bars.ts';
import { params, row, type Row } from './data.ts';
import { sql } from './sql.ts';
import { splits, type Split } from './summary.ts';
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
  plot: ({ rows, params: parameters, width, lang, format, href, baseYear, pickedName }) => {
    const texts = words[lang];
    const context = { rows, params: parameters, format, baseYear, pickedName };
    const { all, corrections, without } = splits(context);
    const parts = (of: Split, reading: 'declared' | 'corrected'): SharePart[] =>
      of.sizes.map(({ size, aid, row: first }) => {
        const share = middle(aid) / (middle(of.whole) || 1);
        const name = texts.size[size];
        const percent = texts.share(100 * share, of.whole, context);
        const value = texts.aid(aid, format);
        return {
          share,
          name,
          percent,
          value,
          colour: aidSizeColour[size],
          group: aidGroup[size],
          series: size,
          href: href(first),
          title: `${texts.reading[reading]}, ${format.pair(name, percent)}, ${value}`
        };
      });
    const pair = (
      section: string,
      of: { readonly declared: Split; readonly corrected: Split },
      moved: readonly Row[]
    ): ShareBar[] =>
      moved.length === 0
        ? [{ section, label: texts.reading.declared, parts: parts(of.declared, 'declared') }]
        : [
            { section, label: texts.reading.declared, parts: parts(of.declared, 'declared') },
            {
              label: texts.reading.corrected,
              parts: parts(of.corrected, 'corrected'),
              ...(moved.length === 0 ? {} : { note: texts.moved(moved, format) })
            }
          ];
    return shareBars(
      [
        ...pair(texts.together(all.corrected.whole, format), all, corrections),
        ...(without === undefined ? [] : pair(texts.without(without, context), without, without.corrections))
      ],
      { width, tick: format.percent }
    );
  },
  words
});
