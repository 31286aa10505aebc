// What the page says: its templates filled, numbers as the reader's language writes them.
import type { Messages } from '#lib/i18n/fr.ts';
import type { Lang } from '#model/language.ts';
import type { Value } from './messages.ts';

export type Live = Messages['sql']['live'];

/** `{name}` replaced by what `values` give for it. */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** Years stay as they are; larger numbers are grouped. */
const grouped = 10_000;

export const textsFor = (lang: Lang, live: Live) => {
  const locale = lang === 'fr' ? 'fr-FR' : 'en-GB';
  const plain = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10 });
  const wide = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 });
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const number = (value: number | bigint): string =>
    (value > -grouped && value < grouped ? plain : wide).format(value);
  return {
    live,
    number,
    /** `75 M`, as axes write it. */
    short: (value: number): string => (Math.abs(value) < grouped ? plain.format(value) : short.format(value)),
    millions: (bytes: number): string => wide.format(Math.round(bytes / 100_000) / 10),
    text: (value: Value): string => {
      if (value === null) return 'NULL';
      if (typeof value === 'string') return value;
      if (value instanceof Uint8Array) return fill(live.bytes, { n: number(value.length) });
      return number(value);
    }
  };
};
export type Texts = ReturnType<typeof textsFor>;
