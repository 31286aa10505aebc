// Which cloud and digital contracts are among the public contracts read? By supplier, each contract counted once.
import { bars, type Bar } from '../bars.ts';
import { organisationColumns, recordsColumn } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { footOf } from '../foot.ts';
import { accent, groupColour } from '../palette.ts';
import { shareMarks, type SharePart } from '../share-bars.ts';
import { sharePercent } from '../share-percent.ts';
import { named, params, row } from './data.ts';
import { sql } from './sql.ts';
import { concentration } from './summary.ts';
import { words } from './words.ts';

const levels = { cloud: 'cloud', digital: 'digital', both: 'cloud,digital' } as const;

const hidden = (fr: string, en: string) => ({ kind: 'hidden', label: { fr, en } }) as const;
/** What a line of several suppliers, or of none, has instead of a name. */
const group = { fr: '(groupe)', en: '(group)' };
/** Where no name is taken for another: the register's page has the objects. */
const noGloss = { fr: 'au registre', en: 'in the register' };

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
  plot: ({ rows, params: parameters, width, lang, format, href }) => {
    const texts = words[lang];
    const byValue = parameters.measure === 'value';
    const all = named(rows).map((d): Bar => {
      const name = d[`organisation_${lang}`] ?? '';
      const gloss = d[`gloss_${lang}`];
      const value = texts.worth(d, format);
      const followed = d.organisation_id !== null;
      const detail = [...(gloss === null ? [] : [gloss]), ...(followed ? [texts.followed] : [])].join(', ');
      const spelt = [name, ...(gloss === null ? [] : [gloss])].join(', ');
      const title = format.pair(d.siren === null ? spelt : `${spelt} (${d.siren})`, value);
      const to = byValue ? (d.amount ?? 0) : d.contracts;
      return {
        series: d.organisation_id ?? d.siren ?? name,
        label: name,
        ...(detail === '' ? {} : { detail }),
        colour: followed ? accent : groupColour.unsized,
        parts: [{ from: 0, to, style: 'solid', href: href(d), title }],
        value
      };
    });
    const rest = rows
      .filter((d) => d.line !== 'supplier')
      .map((d) => ({ text: format.pair(texts.rest(d), texts.worth(d, format)), href: href(d) }));
    const foot = (top: number) => {
      const under = footOf(rest, { width, top });
      const shares = byValue ? concentration(rows) : [];
      if (shares.length === 0) return under;
      const parts = shares.map(({ share, row: d, suppliers, amount }): SharePart => {
        const name = d === undefined ? texts.remaining(suppliers) : (d[`organisation_${lang}`] ?? '');
        return {
          share,
          name,
          percent: sharePercent(lang, 100 * share, format),
          value: format.money(Math.round(amount)),
          colour: groupColour.unsized,
          style: d === undefined ? 'committed' : 'solid',
          ...(d === undefined ? {} : { href: href(d), title: name })
        };
      });
      const bar = shareMarks([{ section: texts.concentration, label: '', parts }], {
        width,
        tick: format.percent,
        top: top + under.height + 14
      });
      return { marks: [...under.marks, ...bar.marks], height: bar.bottom - top };
    };
    const isFollowed = (d: (typeof rows)[number]): boolean => d.organisation_id !== null;
    return bars(all, {
      width,
      legend: named(rows).some(isFollowed)
        ? [
            { text: texts.followed, status: 'solid', colour: accent },
            { text: texts.notFollowed, status: 'solid', colour: groupColour.unsized }
          ]
        : [],
      tick: byValue ? format.money : format.number,
      thickness: 16,
      foot
    });
  },
  words
});
