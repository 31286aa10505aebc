// Numbers, money and dates as French and English write them.
import { ends, type Period } from '#model/period.ts';
import type { Lang } from '#model/language.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;
const noBreak = '\u00a0';

const decimal = (lang: Lang, digits: number) =>
  new Intl.NumberFormat(locales[lang], { maximumFractionDigits: digits });
const plain = { fr: decimal('fr', 2), en: decimal('en', 2) };
const short = { fr: decimal('fr', 1), en: decimal('en', 1) };

const steps = [
  { from: 1e9, fr: 'Md€', en: 'bn', format: plain },
  { from: 1e6, fr: 'M€', en: 'm', format: short }
] as const;

/** What a rounded amount is written with: its figure and its unit. Below a million, euros in full. */
const scaled = (lang: Lang, euros: number): { figure: string; unit: string } => {
  const size = Math.abs(euros);
  const step = steps.find(({ from }) => size >= from * 0.9995);
  if (step === undefined)
    return { figure: plain[lang].format(Math.round(euros * 100) / 100), unit: lang === 'fr' ? '€' : '' };
  return { figure: step.format[lang].format(euros / step.from), unit: step[lang] };
};

const write = (lang: Lang, figure: string, unit: string): string => {
  if (lang === 'fr') return `${figure}${noBreak}${unit}`;
  return figure.startsWith('-') ? `-€${figure.slice(1)}${unit}` : `€${figure}${unit}`;
};

/** A number with at most two decimals: `97 485`, `97,485`. */
export const number = (lang: Lang, value: number): string => plain[lang].format(value);

/** `75 M€`, `€75m`; in full below a million. */
export const money = (lang: Lang, euros: number): string => {
  const { figure, unit } = scaled(lang, euros);
  return write(lang, figure, unit);
};

/** `50 à 75 M€`, `€50m to €75m`; one amount where both ends read the same. */
export const moneyRange = (lang: Lang, low: number, high: number): string => {
  const a = scaled(lang, low);
  const first = write(lang, a.figure, a.unit);
  if (low === high) return first;
  const b = scaled(lang, high);
  const last = write(lang, b.figure, b.unit);
  if (first === last) return first;
  if (lang === 'en') return `${first} to ${last}`;
  return `${a.unit === b.unit ? a.figure : first} à ${last}`;
};

const full = (lang: Lang, euros: number): string =>
  write(lang, plain[lang].format(euros), lang === 'fr' ? '€' : '');

/** Amounts in full, as a register has them: `1 239 192 €`, `€1,239,192`; a range keeps both its ends. */
export const euros = (lang: Lang, low: number, high: number): string =>
  low === high
    ? full(lang, low)
    : lang === 'fr'
      ? `${full(lang, low)} à ${full(lang, high)}`
      : `${full(lang, low)} to ${full(lang, high)}`;

export const percent = (lang: Lang, value: number): string =>
  lang === 'fr' ? `${plain.fr.format(value)}${noBreak}%` : `${plain.en.format(value)}%`;

const months = {
  fr: new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
};
const days = {
  fr: new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
};

/** A date at its own precision: `2014`, `septembre 2014`, `1er septembre 2014`. */
export const date = (lang: Lang, instant: string): string => {
  if (instant.length === 4) return instant;
  if (instant.length === 7) return months[lang].format(new Date(`${instant}-01`));
  const text = days[lang].format(new Date(instant));
  return lang === 'fr' ? text.replace(/^1 /, '1er ') : text;
};

/** A period: one date, or `de … à …`, `depuis …`, `jusqu’à …`. */
export const period = (lang: Lang, observed: Period): string => {
  const { from, to } = ends(observed);
  if (from !== null && to !== null) {
    if (from === to) return date(lang, from);
    if (from.length === 4 && to.length === 4) return `${from}–${to}`;
    if (lang === 'en') return `${date(lang, from)} to ${date(lang, to)}`;
    return `${from.length === 10 ? 'du' : 'de'} ${date(lang, from)} ${to.length === 10 ? 'au' : 'à'} ${date(lang, to)}`;
  }
  if (from !== null) return lang === 'fr' ? `depuis ${date(lang, from)}` : `since ${date(lang, from)}`;
  return to === null ? '' : lang === 'fr' ? `jusqu’à ${date(lang, to)}` : `until ${date(lang, to)}`;
};

const conjunction = {
  fr: new Intl.ListFormat('fr-FR', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' })
};

/** `a, b et c`, `a, b and c`. */
export const list = (lang: Lang, items: readonly string[]): string => conjunction[lang].format(items);

/** A label and its value: `Cloudwatt : 75 M€`, `Cloudwatt: €75m`. */
export const pair = (lang: Lang, name: string, value: string): string =>
  lang === 'fr' ? `${name}${noBreak}: ${value}` : `${name}: ${value}`;
