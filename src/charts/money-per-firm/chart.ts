// Who got how much public money? A bar an amount and firm; capital, grants and advances apart, on one scale from zero.
import { aidLevels, onceColumns } from '../aid.ts';
import { bars, type Bar } from '../bars.ts';
import { rangeParts } from '../bar-parts.ts';
import {
  awardColumns,
  boundColumn,
  evidenceColumns,
  fadedColumn,
  groupColumn,
  organisationColumns,
  recordsColumn,
  statusColumn
} from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { groupLegend } from '../group-legend.ts';
import { groupColour, muted } from '../palette.ts';
import { spanOf } from '../span.ts';
import { textLines } from '../text-lines.ts';
import { alsoAs, amountsOf, maxDrawn, medianSme, without, firmsOf, type Amount } from './beneficiaries.ts';
import { natures, params, row } from './data.ts';
import { sql } from './sql.ts';
import { words } from './words.ts';

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    comparison_group: groupColumn,
    nature: {
      kind: 'text',
      label: { fr: 'Nature', en: 'Nature' },
      values: {
        capital: { fr: 'capital', en: 'capital' },
        grant: { fr: 'subvention ou aide mixte', en: 'grant or mixed aid' },
        advance: { fr: 'avance ou prêt, élément d’aide', en: 'advance or loan, aid element' }
      },
      absent: { fr: 'aucun argent public trouvé', en: 'no public money found' }
    },
    origin: {
      kind: 'text',
      label: { fr: 'Lu dans', en: 'Read in' },
      values: {
        pages: { fr: 'les pages lues', en: 'the pages read' },
        register: { fr: 'le registre européen des aides d’État', en: 'the EU State aid register' }
      }
    },
    status: { ...statusColumn, label: { fr: 'Statut', en: 'Status' } },
    payer_fr: { kind: 'text', label: { fr: 'Payeur', en: 'Payer (French)' } },
    payer_en: { kind: 'text', label: { fr: 'Payeur (anglais)', en: 'Payer' } },
    year_from: { kind: 'year', label: { fr: 'De', en: 'From' } },
    year_to: { kind: 'year', label: { fr: 'À', en: 'To' } },
    low: { kind: 'money', label: { fr: 'Montant, au moins', en: 'Amount, at least' } },
    high: { kind: 'money', label: { fr: 'Montant, au plus', en: 'Amount, at most' } },
    bound: boundColumn,
    faded: fadedColumn,
    awards: awardColumns.awards,
    awards_paired: { kind: 'number', label: { fr: 'Aides par paires', en: 'Awards in pairs' } },
    ...onceColumns,
    money_kind: awardColumns.money_kind,
    records: recordsColumn,
    ...evidenceColumns
  },
  params,
  query: ({ nature }) => ({ sql, values: { nature, levels: aidLevels.both } }),
  plot: ({ rows, params: { show }, width, lang, format, href }) => {
    const texts = words[lang];
    const limits = maxDrawn[width < 500 ? 'narrow' : 'wide'];
    const barOf = ({ first, rows: own }: Amount, section: string | undefined): Bar => {
      const name = first[`organisation_${lang}`];
      const value = spanOf(own, format, format.moneyRange);
      const note = texts.payer(first, alsoAs(own));
      return {
        series: first.organisation_id,
        ...(section === undefined ? {} : { section }),
        label: name,
        group: first.comparison_group,
        colour: groupColour[first.comparison_group],
        parts: rangeParts(own, first.status === 'committed' ? 'committed' : 'solid', {
          href: href(first),
          title: format.pair(`${name}, ${texts.natures[first.nature]}`, `${value}, ${note}`)
        }),
        value,
        note,
        open: own.some(({ bound }) => bound === 'at-least')
      };
    };
    const median = medianSme(rows);
    const medianBar = (): Bar[] => {
      if (median === undefined) return [];
      const { low, high } = median;
      const value = format.bounded(low < high ? 'at-most' : null, format.money(high));
      return [
        {
          series: 'median-sme',
          section: texts.medianSection,
          label: texts.median,
          group: 'sme',
          colour: groupColour.sme,
          parts: [{ from: 0, to: high, style: 'committed', title: texts.medianOf(value, median.firms) }],
          value,
          note: texts.medianNote(median.firms)
        }
      ];
    };
    let leftOut = 0;
    const firms = natures.map((nature) => {
      const all = amountsOf(rows, nature);
      const shown = show === 'all' ? all : all.slice(0, limits[nature]);
      leftOut += all.length - shown.length;
      return shown.map((amount, index) => barOf(amount, index === 0 ? texts.sections[nature] : undefined));
    });
    // The firm in the middle stands next to the largest amounts.
    const [largest = [], ...others] = firms;
    const drawn = [...largest, ...medianBar(), ...others.flat()];
    const statuses = new Set(drawn.flatMap(({ parts }) => parts.map(({ style }) => style)));
    return bars(drawn, {
      width,
      tick: format.money,
      legend: [
        ...groupLegend(
          drawn.flatMap(({ group }) => (group === undefined ? [] : [{ comparison_group: group }])),
          { format, lang, time: 'year' }
        ),
        ...(['committed', 'solid', 'disputed'] as const)
          .filter((status) => statuses.has(status))
          .map((status) => ({ text: texts.legend[status], status, colour: muted }))
      ],
      foot: (top) => textLines(texts.foot(leftOut, without(rows).length, firmsOf(rows)), { width, top })
    });
  },
  words
});
