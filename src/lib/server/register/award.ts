// A row of the State aid register as the page shows it.
import { z } from 'zod';
import type { RegisterCell, RegisterLine } from '#lib/components/register.ts';
import { date, euros } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import type { Row } from '#model/table/table.ts';
import type { Dataset } from '../db/dataset.ts';
import { label } from '../db/term.ts';
import { anchorLine, cell, criterionLine, named, sirenLine, small } from './lines.ts';

const awardRow = z.object({
  ref: z.string(),
  beneficiary: z.string(),
  siren: z.string().nullable(),
  organisation_id: z.string().nullable(),
  declared_size: z.enum(['sme', 'large']).nullable(),
  size: z.enum(['sme', 'large']).nullable(),
  size_reason_fr: z.string().nullable(),
  size_reason_en: z.string().nullable(),
  sector: z.string(),
  instrument: z.string(),
  instrument_found: z.string(),
  objective: z.string(),
  aid_low: z.number().nullable(),
  aid_high: z.number().nullable(),
  nominal_low: z.number().nullable(),
  nominal_high: z.number().nullable(),
  granted: z.string().nullable(),
  authority: z.string(),
  measure: z.string(),
  measure_number: z.string(),
  level: z.string(),
  criterion: z.string()
});
type Award = z.infer<typeof awardRow>;

const english = (lang: Lang, text: string): RegisterLine => ({
  text,
  small: true,
  ...(lang === 'en' ? {} : { lang: 'en' })
});

/** The aid element in full, a range as a range; in words where the register gives none. */
export const aidOf = (lang: Lang, low: number | null, high: number | null): string =>
  low === null || high === null ? messages[lang].registers.rows.unpublished : euros(lang, low, high);

const nominal = (lang: Lang, row: Award): RegisterLine | undefined => {
  const { aid_low, aid_high, nominal_low, nominal_high } = row;
  if (nominal_low === null || nominal_high === null) return undefined;
  if (nominal_low === aid_low && nominal_high === aid_high) return undefined;
  return small(messages[lang].registers.rows.nominal(euros(lang, nominal_low, nominal_high)));
};

/** The size as declared, or that it is not known. */
export const sizeOf = (lang: Lang, size: 'sme' | 'large' | null): string =>
  messages[lang].registers.rows.sizes[size ?? 'unknown'];

const taken = (lang: Lang, row: Award): RegisterLine | undefined => {
  const t = messages[lang].registers.rows;
  const reason = row[`size_reason_${lang}`];
  return reason === null ? undefined : small(t.taken(sizeOf(lang, row.size), typeset(lang, reason)));
};

export const awardLine = (
  dataset: Dataset,
  lang: Lang,
  found: Row
): { id: string; cells: RegisterCell[] } => {
  const row = awardRow.parse(found);
  return {
    id: row.ref,
    cells: [
      cell(
        named(dataset, lang, row.beneficiary, row.organisation_id),
        sirenLine(lang, row.siren),
        anchorLine(lang, row.ref)
      ),
      { ...cell({ text: aidOf(lang, row.aid_low, row.aid_high) }, nominal(lang, row)), numeric: true },
      cell({ text: label(dataset, 'instrument', row.instrument)[lang] }, english(lang, row.instrument_found)),
      cell({ text: sizeOf(lang, row.declared_size) }, taken(lang, row)),
      cell({
        text: row.granted === null ? messages[lang].registers.rows.undated : date(lang, row.granted)
      }),
      cell(
        { text: typeset('fr', row.authority) },
        small(`${typeset('fr', row.measure)} (${row.measure_number})`),
        english(lang, row.objective)
      ),
      cell(
        { ...english(lang, row.sector), small: false },
        criterionLine(dataset, lang, row.level, row.criterion)
      )
    ]
  };
};
