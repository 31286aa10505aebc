// Which firms with a profile here are in the State aid register? Firm by firm, instruments apart, then those of a declared sector.
import { aidGroup, aidLevels, onceColumns } from '../aid.ts';
import { bars, type Bar, type BarPart } from '../bars.ts';
import { aidSizes, awardColumns, evidenceColumns, organisationColumns, recordsColumn } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { footOf } from '../foot.ts';
import type { Swatch } from '../legend.ts';
import { aidSizeColour } from '../palette.ts';
import { params, row, type Row } from './data.ts';
import { logDots } from './log-dots.ts';
import { sql } from './sql.ts';
import { drawn, type Drawn } from './summary.ts';
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
  plot: ({ rows, params: parameters, width, lang, format, href, baseYear, pickedName }) => {
    const texts = words[lang];
    const context = { rows, params: parameters, format, baseYear, pickedName };
    const firms = drawn(context);
    const seriesOf = ({ firm }: Drawn) => firm.organisation_id ?? firm.firm ?? '';
    const nameOf = ({ firm }: Drawn) => firm[`organisation_${lang}`] ?? '';
    const sizeOf = ({ firm }: Drawn) => firm.size ?? 'unknown';
    const valueOf = ({ once, all }: Drawn) =>
      once === undefined || all === undefined ? '' : format.moneyRange(once.low, all.high);
    const titleOf = (one: Drawn) =>
      format.pair(
        `${nameOf(one)}, ${texts.size[sizeOf(one)]}`,
        one.rows.map((d) => texts.award(d, format)).join(', ')
      );
    const foot = (top: number) => footOf(texts.foot(context, width < 500), { width, top });
    if (parameters.scale === 'log')
      return logDots(
        firms.map((one) => ({
          series: seriesOf(one),
          name: nameOf(one),
          group: aidGroup[sizeOf(one)],
          hollow: !one.followed,
          low: one.once?.low,
          high: one.all?.high,
          value: one.all === undefined ? texts.absent : valueOf(one),
          href: href(one.firm),
          title: titleOf(one)
        })),
        { width, tick: format.money, note: texts.logarithmic, foot }
      );

    const both = firms.some(({ followed }) => followed) && firms.some(({ followed }) => !followed);
    const all = firms.map((one, index): Bar => {
      const { followed, once, all: sum, grants } = one;
      const section = followed ? texts.section.organisation : texts.section.nace(parameters.level);
      const first = index === 0 || firms[index - 1]?.followed !== followed;
      const low = once?.low ?? 0;
      const high = sum?.high ?? 0;
      const grant = Math.min(grants?.low ?? 0, low);
      const part = (from: number, to: number, style: BarPart['style'], of: Row | undefined): BarPart[] =>
        to > from ? [{ from, to, style, href: href(of ?? one.firm), title: titleOf(one) }] : [];
      const loan = one.rows.find((d) => d.instrument !== 'grant');
      return {
        series: seriesOf(one),
        ...(both && first ? { section } : {}),
        label: nameOf(one),
        colour: aidSizeColour[sizeOf(one)],
        group: aidGroup[sizeOf(one)],
        parts: [
          ...part(0, grant, 'solid', one.rows[0]),
          ...part(grant, low, 'committed', loan),
          ...part(low, high, 'disputed', loan)
        ],
        value: valueOf(one),
        ...(sum === undefined ? { note: texts.absent } : {})
      };
    });
    const sizes = (['sme', 'large', 'unknown'] as const).filter((size) =>
      firms.some((one) => sizeOf(one) === size)
    );
    const [size = 'sme'] = sizes;
    const styles = all.flatMap(({ parts }) => parts.map(({ style }) => style));
    return bars(all, {
      width,
      tick: format.money,
      thickness: 18,
      legend: [
        ...sizes.map((one): Swatch => ({ text: texts.size[one], group: aidGroup[one] })),
        ...(['solid', 'committed', 'disputed'] as const)
          .filter((style) => styles.includes(style))
          .map((style): Swatch => ({ text: texts.legend[style], status: style, colour: aidSizeColour[size] }))
      ],
      foot
    });
  },
  words
});
