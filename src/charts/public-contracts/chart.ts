// Which cloud and digital contracts are among the public contracts read? By supplier, each contract counted once.
import { rect, ruleX, ruleY, text } from '@observablehq/plot';
import { organisationColumns, recordsColumn } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { legend, legendHeight } from '../legend.ts';
import { shorten } from '../dumbbell.ts';
import { accent, grid, groupColour, ink, muted, paper } from '../palette.ts';
import { named, params, row, type Row } from './data.ts';
import { sql } from './sql.ts';
import { words } from './words.ts';

const levels = { cloud: 'cloud', digital: 'digital', both: 'cloud,digital' } as const;

const colourOf = ({ organisation_id }: Row): string =>
  organisation_id === null ? groupColour.unsized : accent;

const hidden = (fr: string, en: string) => ({ kind: 'hidden', label: { fr, en } }) as const;
/** What a line of several suppliers, or of none, has instead of a name. */
const group = { fr: '(groupe)', en: '(group)' };
/** Where no name is taken for another: the register's page has the objects. */
const noGloss = { fr: 'au registre', en: 'in the register' };
const barHeight = 13;

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    organisation_fr: {
      ...organisationColumns.organisation_fr,
      label: { fr: 'Fournisseur', en: 'Supplier (French)' },
      absent: group
    },
    organisation_en: {
      ...organisationColumns.organisation_en,
      label: { fr: 'Fournisseur (anglais)', en: 'Supplier' },
      absent: group
    },
    gloss_fr: { kind: 'text', label: { fr: 'Objet', en: 'Object (French)' }, absent: noGloss },
    gloss_en: { kind: 'text', label: { fr: 'Objet (anglais)', en: 'Object' }, absent: noGloss },
    line: {
      kind: 'text',
      label: { fr: 'Ligne', en: 'Line' },
      values: {
        supplier: { fr: 'fournisseur', en: 'supplier' },
        others: { fr: 'autres fournisseurs', en: 'other suppliers' },
        shared: { fr: 'marchés à plusieurs fournisseurs', en: 'contracts of several suppliers' },
        unnamed: { fr: 'entrepreneurs individuels, non nommés', en: 'sole traders, not named' },
        unpublished: { fr: 'marchés publiés sans fournisseur', en: 'contracts published without supplier' }
      }
    },
    suppliers: {
      kind: 'number',
      label: { fr: 'Fournisseurs', en: 'Suppliers' },
      absent: { fr: 'non comptés', en: 'not counted' }
    },
    siren: {
      kind: 'text',
      label: { fr: 'SIREN', en: 'SIREN' },
      absent: { fr: 'aucun, ou plusieurs', en: 'none, or several' }
    },
    amount: {
      kind: 'money',
      label: { fr: 'Montant', en: 'Amount' },
      absent: { fr: 'non publié', en: 'not published' }
    },
    contracts: { kind: 'number', label: { fr: 'Marchés', en: 'Contracts' } },
    unpriced: hidden('Sans montant', 'Without amount'),
    undated: { kind: 'number', label: { fr: 'Sans date', en: 'Undated' } },
    year_from: {
      kind: 'year',
      label: { fr: 'Première année', en: 'First year' },
      absent: { fr: 'non datée', en: 'undated' }
    },
    year_to: {
      kind: 'year',
      label: { fr: 'Dernière année', en: 'Last year' },
      absent: { fr: 'non datée', en: 'undated' }
    },
    months_low: { kind: 'number', label: { fr: 'Mois, au moins', en: 'Months, at least' } },
    months_high: { kind: 'number', label: { fr: 'Mois, au plus', en: 'Months, at most' } },
    register_contracts: hidden('Marchés de tout le registre', 'Contracts in the whole register'),
    register_sources: hidden('Sources du registre', 'Sources of the register'),
    register_undated: hidden('Marchés sans date du registre', 'Undated contracts of the register'),
    register_from: hidden('Premier jour du registre', 'First day of the register'),
    register_to: hidden('Dernier jour du registre', 'Last day of the register'),
    register_bulk_from: hidden(
      'Premier mois de presque tout le registre',
      'First month of almost all the register'
    ),
    register_bulk_to: hidden(
      'Dernier mois de presque tout le registre',
      'Last month of almost all the register'
    ),
    register_bulk_contracts: hidden('Marchés de ces mois', 'Contracts of those months'),
    rule_judged: hidden('Marchés relus à la main', 'Contracts judged by hand'),
    rule_hits: hidden('Dont bien retenus', 'Of which rightly selected'),
    rule_low: hidden('Justesse de la règle, borne basse', 'Precision of the rule, lower bound'),
    rule_high: hidden('Justesse de la règle, borne haute', 'Precision of the rule, upper bound'),
    records: recordsColumn,
    source_ids: { kind: 'sources', label: { fr: 'Sources', en: 'Sources' } }
  },
  params,
  query: ({ level, measure, top }) => ({
    sql,
    values: { levels: levels[level], measure, top: top === 'all' ? Number.MAX_SAFE_INTEGER : Number(top) }
  }),
  plot: ({ rows, params: { measure }, width, lang, format, href }) => {
    const texts = words[lang];
    const narrow = width < 500;
    const labelWidth = narrow ? 0 : width < 800 ? 250 : 300;
    const lineHeight = narrow ? 36 : 22;
    const suppliers = named(rows);
    const items = [
      { text: texts.unfollowed, colour: groupColour.unsized },
      { text: texts.followed, colour: accent }
    ];
    const top = legendHeight(items, width) + 8;
    const legendPart = legend(items, width, labelWidth, top);
    const value = (d: Row) => (measure === 'value' ? (d.amount ?? 0) : d.contracts);
    const bars = suppliers.map((d, index) => ({
      d,
      name: [d[`organisation_${lang}`], d[`gloss_${lang}`]].filter((part) => part !== null).join(', '),
      text: texts.worth(d, format),
      value: value(d),
      nameY: index * lineHeight + (narrow ? 9 : 11),
      y: index * lineHeight + (narrow ? 24 : 11)
    }));
    const longest = Math.max(1, ...bars.map((bar) => bar.value));
    const start = suppliers.length * lineHeight + 8;
    const rest = rows
      .filter((d) => d.line !== 'supplier')
      .map((d, index) => ({
        d,
        y: start + 10 + index * 20,
        text: format.pair(texts.rest(d), texts.worth(d, format))
      }));
    const height = start + rest.length * 20 + 6;
    const availableWidth = Math.max(60, ...bars.map((bar) => 14 + bar.text.length * 6.6));
    return {
      marginLeft: labelWidth,
      marginRight: Math.min(availableWidth, width * 0.55),
      marginTop: top,
      marginBottom: 0,
      height: height + top,
      x: { domain: [0, longest], axis: null },
      y: { domain: [height, 0], axis: null },
      color: { type: 'identity' },
      marks: [
        ...legendPart.marks,
        ruleX([0], { y1: 0, y2: start - 8, stroke: grid }),
        rect(bars, {
          x1: 0,
          x2: 'value',
          y1: (bar) => bar.y - barHeight / 2,
          y2: (bar) => bar.y + barHeight / 2,
          fill: ({ d }) => colourOf(d)
        }),
        text(bars, {
          x: 'value',
          y: 'y',
          text: 'text',
          textAnchor: 'start',
          dx: 6,
          fill: ink
        }),
        text(bars, {
          x: 0,
          y: 'nameY',
          text: ({ name }) => shorten(name, (narrow ? width : labelWidth) * 0.88),
          textAnchor: narrow ? 'start' : 'end',
          dx: narrow ? 0 : -8,
          fill: muted
        }),
        // One link a supplier, as wide as the drawing: bars may be too thin to hit.
        rect(bars, {
          x1: 0,
          x2: longest,
          y1: (bar) => bar.y - lineHeight / (narrow ? 4 : 2),
          y2: (bar) => bar.y + lineHeight / (narrow ? 4 : 2),
          fill: paper,
          fillOpacity: 0,
          href: ({ d }) => href(d),
          title: ({ d, name, text: worth }) =>
            format.pair(d.siren === null ? name : `${name} (${d.siren})`, worth)
        }),
        ...(rest.length === 0
          ? []
          : [
              ruleY([start - 2], { stroke: grid, insetLeft: -labelWidth, insetRight: -availableWidth }),
              text(rest, {
                x: 0,
                y: 'y',
                text: 'text',
                textAnchor: 'start',
                dx: -labelWidth,
                fill: muted,
                stroke: paper,
                strokeWidth: 3,
                href: ({ d }) => href(d)
              })
            ])
      ]
    };
  },
  words
});
