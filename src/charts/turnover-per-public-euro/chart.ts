// What came out of a public euro? Reported turnover of consecutive years over the public money committed or paid, and
// over the capital of all shareholders, both ends given. The aid of SMEs stands beside, outside any ratio.
import { evidenceColumns, groupColumn, organisationColumns, recordsColumn } from '../columns.ts';
import { bars, type Bar } from '../bars.ts';
import { defineChart } from '../chart-definition.ts';
import { groupColour } from '../palette.ts';
import { textLines } from '../text-lines.ts';
import { params, row } from './data.ts';
import { sql } from './sql.ts';
import { measured, words, type Measured } from './words.ts';

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    comparison_group: groupColumn,
    origin: {
      kind: 'text',
      label: { fr: 'Lu dans', en: 'Read in' },
      values: {
        pages: { fr: 'les pages lues', en: 'the pages read' },
        register: { fr: 'le registre européen des aides d’État', en: 'the EU State aid register' }
      }
    },
    status: { kind: 'term:status', label: { fr: 'Nature de l’argent', en: 'Status of the money' } },
    payer: {
      kind: 'text',
      label: { fr: 'Argent de', en: 'Money of' },
      values: {
        public: { fr: 'l’État et ses caisses', en: 'the State and its funds' },
        all: { fr: 'tous les actionnaires', en: 'all shareholders' }
      },
      absent: { fr: 'aucun montant lu', en: 'no amount read' }
    },
    turnover_low: {
      kind: 'money',
      label: { fr: 'Ventes, au moins', en: 'Sales, at least' },
      absent: { fr: 'autre ligne', en: 'another line' }
    },
    turnover_high: {
      kind: 'money',
      label: { fr: 'Ventes, au plus', en: 'Sales, at most' },
      absent: { fr: 'autre ligne', en: 'another line' }
    },
    year_from: { kind: 'year', label: { fr: 'Première année', en: 'First year' } },
    year_to: { kind: 'year', label: { fr: 'Dernière année', en: 'Last year' } },
    money_low: {
      kind: 'money',
      label: { fr: 'Argent, au moins', en: 'Money, at least' },
      absent: { fr: 'aucun dans les pages lues', en: 'none in the pages read' }
    },
    money_high: { kind: 'money', label: { fr: 'Argent, au plus', en: 'Money, at most' } },
    ratio_low: {
      kind: 'number',
      label: { fr: 'Ventes par euro, au moins', en: 'Sales per euro, at least' }
    },
    ratio_high: {
      kind: 'number',
      label: { fr: 'Ventes par euro, au plus', en: 'Sales per euro, at most' }
    },
    awards: {
      kind: 'number',
      label: { fr: 'Aides au registre', en: 'Awards in the register' },
      absent: { fr: 'autre ligne, s’il y en a', en: 'another line, if any' }
    },
    register_from: {
      kind: 'hidden',
      label: { fr: 'Premier jour du registre', en: 'First day of the register' }
    },
    register_to: {
      kind: 'hidden',
      label: { fr: 'Dernier jour du registre', en: 'Last day of the register' }
    },
    records: recordsColumn,
    ...evidenceColumns
  },
  params,
  query: () => ({ sql }),
  plot: ({ rows, width, lang, format, href }) => {
    const texts = words[lang];
    const barOf = (d: Measured, section: string | undefined): Bar => {
      const value = texts.span(d.ratio_low, d.ratio_high);
      const name = d[`organisation_${lang}`];
      const link = { href: href(d), title: format.pair(`${name}, ${texts.label(d, format)}`, value) };
      return {
        series: d.organisation_id,
        ...(section === undefined ? {} : { section }),
        label: name,
        detail: texts.detail(d, format),
        colour: groupColour[d.comparison_group],
        parts: [
          { from: 0, to: d.ratio_low, style: 'solid', ...link },
          ...(d.ratio_high > d.ratio_low
            ? [{ from: d.ratio_low, to: d.ratio_high, style: 'disputed' as const, ...link }]
            : [])
        ],
        value
      };
    };
    const all = measured({ rows });
    const drawn = (['public', 'all'] as const).flatMap((payer) =>
      all
        .filter((d) => d.payer === payer)
        .map((d, index) => barOf(d, index === 0 ? texts.sections[payer] : undefined))
    );
    const colour = groupColour['state-backed'];
    return bars(drawn, {
      width,
      tick: texts.tick,
      reach: 1,
      reference: { value: 1, text: texts.one },
      legend: [
        { text: texts.legend.solid, status: 'solid', colour },
        { text: texts.legend.disputed, status: 'disputed', colour }
      ],
      foot: (top) => textLines([texts.smes({ rows })], { width, top })
    });
  },
  words
});
