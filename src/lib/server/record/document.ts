// What pages say of a document that was read: who published it and when, how much was read and by when, its copy.
import type { Pair } from '#lib/components/record.ts';
import { date } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { Link } from '#lib/view.ts';
import { nearestCopy } from '#model/address.ts';
import type { Lang } from '#model/language.ts';
import type { SourceRow } from '../db/source.ts';

export const publication = (lang: Lang, row: SourceRow): Pair[] => {
  const t = messages[lang].source;
  const published = row.published === null ? t.notDated : date(lang, row.published);
  return [
    { name: t.publisher, text: typeset(lang, row.publisher) },
    {
      name: t.published,
      text: row.published_basis === 'inferred' ? `${published} (${t.inferred})` : published
    }
  ];
};

export const reading = (lang: Lang, row: SourceRow): Pair[] => {
  const t = messages[lang].source;
  return [
    { name: t.consulted, text: t.consultedAs[row.consulted] },
    ...(row.consulted_on === null ? [] : [{ name: t.consultedOn, text: date(lang, row.consulted_on) }]),
    { name: t.file, text: `data/sources/${row.id}.yaml` }
  ];
};

/** The copy of a document; what was worked out from the day of reading is said to be the nearest, not the one read. */
export const copyOf = (lang: Lang, row: SourceRow): { readonly archive?: Link } => {
  if (row.archive === null) return {};
  const t = messages[lang].source;
  const isNearest = row.consulted_on !== null && row.archive === nearestCopy(row.url, row.consulted_on);
  return { archive: { text: isNearest ? t.nearest : t.archive, href: row.archive } };
};
