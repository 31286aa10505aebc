// Amounts of one thing over time: those of one period contradict each other, those of several are its history.
import { groups } from 'd3';
import type { Lang } from '#model/language.ts';
import type { Formats } from './chart-definition.ts';
import { highest, lowest, spanText, type Valued } from './span.ts';

interface Dated extends Valued {
  readonly year_from: number;
  readonly year_to: number;
}

export interface Reading<D> {
  readonly rows: readonly D[];
  /** `2021`, `2023–2030`: several where the same amount was read of another year. */
  readonly years: readonly string[];
}

export const yearsOf = ({ year_from, year_to }: Pick<Dated, 'year_from' | 'year_to'>): string =>
  year_from === year_to ? String(year_to) : `${year_from}–${year_to}`;

/** In the order of time. */
export const readingsOf = <D extends Dated>(rows: readonly D[]): Reading<D>[] => {
  const inTime = [...rows].sort((a, b) => a.year_to - b.year_to || a.year_from - b.year_from);
  const readings: Reading<D>[] = [];
  for (const [years, same] of groups(inTime, yearsOf)) {
    const last = readings.at(-1);
    if (last !== undefined && lowest(last.rows) === lowest(same) && highest(last.rows) === highest(same))
      readings[readings.length - 1] = { rows: [...last.rows, ...same], years: [...last.years, years] };
    else readings.push({ rows: same, years: [years] });
  }
  return readings;
};

const words = {
  fr: { in: 'en', for: 'pour', again: ', même chiffre lu', then: ', puis ' },
  en: { in: 'in', for: 'for', again: ', the same figure read', then: ', then ' }
} as const;

/** `135 M€ en 2011, puis 150 M€ en 2012`. `tail` adds to each what else is known of it. */
export const courseText = <D extends Dated>(
  lang: Lang,
  readings: readonly Reading<D>[],
  format: Formats,
  tail: (reading: Reading<D>) => string = () => ''
): string =>
  readings
    .map((reading) => {
      const { rows, years } = reading;
      const several = rows.some((d) => d.year_from !== d.year_to);
      const again = years.length > 1 ? words[lang].again : '';
      return `${spanText(lang, rows, format, format.moneyRange)}${again} ${several ? words[lang].for : words[lang].in} ${format.list(years)}${tail(reading)}`;
    })
    .join(words[lang].then);
