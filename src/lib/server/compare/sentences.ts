// What is said beside the drawing of a measure: how years are lined up, who is left out and why, which SMEs are matched.
import { minFirms } from '#charts/matched-band.ts';
import { list, moneyRange, number } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { between, bounded } from '#lib/i18n/value.ts';
import type { Lang } from '#model/language.ts';
import type { AlignedFirm } from './align.ts';
import type { MatchedSet } from './matched.ts';
import type { Yearly } from './yearly.ts';

type NameOf = (id: string) => string;

type Kind = Pick<Yearly, 'measure' | 'alignment'>;

/** A range of a measure in its unit, or of indexes as bare whole numbers. */
export const rangeText = (lang: Lang, { measure, alignment }: Kind, low: number, high: number): string => {
  const isIndexed = alignment === 'indexed';
  if (measure === 'turnover' && !isIndexed) return moneyRange(lang, low, high);
  const write = (value: number) => number(lang, isIndexed ? Math.round(value) : value);
  return between(lang, write(low), write(high));
};

/** A range with the word of its bound; an index says that it is one. */
export const valueText = (
  lang: Lang,
  kind: Kind,
  { low, high, bound }: { readonly low: number; readonly high: number; readonly bound: string }
): string => {
  const text = bounded(lang, bound, rangeText(lang, kind, low, high));
  return kind.alignment === 'indexed' ? messages[lang].compare.aligned.index(text) : text;
};

/** A place on the axis of years: a calendar year, or years since the first public euro with their sign. */
export const yearText = ({ alignment }: Pick<Yearly, 'alignment'>, at: number): string =>
  alignment === 'since-public' ? (at > 0 ? `+${at}` : String(at).replace('-', '−')) : String(at);

const startOf = (lang: Lang, { alignment }: Yearly, { start, points }: AlignedFirm): string => {
  const last = points.at(-1)?.source.year ?? start;
  return alignment === 'calendar' ? messages[lang].compare.aligned.span(start, last) : String(start);
};

/** `Cloudwatt (2013), Gandi (2008 à 2021)`: each name with what is to be known of it. */
const noted = (lang: Lang, items: readonly (readonly [name: string, note: string])[]): string =>
  list(
    lang,
    items.map(([name, note]) => `${name} (${note})`)
  );

const matchedSentences = (lang: Lang, set: MatchedSet, yearly: Yearly, nameOf: NameOf): string[] => {
  const t = messages[lang].compare.aligned;
  const points = set.firms.flatMap((firm) => firm.points);
  if (points.length === 0) return [t.noMatch];
  const yearsOf = t.yearsOf[yearly.alignment === 'since-public' ? 'since-public' : 'calendar'];
  const spanOf = (some: readonly { readonly at: number }[]) => {
    const years = some.map(({ at }) => at);
    return yearsOf(yearText(yearly, Math.min(...years)), yearText(yearly, Math.max(...years)));
  };
  const range = valueText(lang, yearly, {
    low: Math.min(...points.map(({ low }) => low)),
    high: Math.max(...points.map(({ high }) => high)),
    bound: 'exact'
  });
  const names = list(
    lang,
    set.firms.map(({ id }) => nameOf(id))
  );
  return [
    t.match(set.firms.length, names, range, spanOf(points)),
    set.firms.length < minFirms ? t.tooFew : set.band.length === 0 ? t.neverThree : t.drawn(spanOf(set.band)),
    ...(yearly.alignment === 'since-public' ? [t.clock] : [])
  ];
};

/** `others` counts the values that the table shows and the drawing does not. */
export const sentences = (lang: Lang, yearly: Yearly, nameOf: NameOf, others: number): string[] => {
  const t = messages[lang].compare.aligned;
  const { firms, leftOut, alignment, matched, ageless } = yearly;
  const single = firms.filter(({ points }) => points.length === 1);
  const names = (some: readonly { readonly id: string }[]) =>
    list(
      lang,
      some.map(({ id }) => nameOf(id))
    );
  return [
    firms.length === 0
      ? t.nothing
      : t[alignment](
          noted(
            lang,
            firms.map((firm) => [nameOf(firm.id), startOf(lang, yearly, firm)] as const)
          )
        ),
    ...(leftOut.length === 0
      ? []
      : [
          t.leftOut[alignment](
            noted(
              lang,
              leftOut.map(({ id, reason }) => [nameOf(id), t.reasons[reason]] as const)
            )
          )
        ]),
    ...(single.length === 0 ? [] : [t.single(names(single))]),
    ...(others === 0 ? [] : [t.others(others)]),
    ...(matched === undefined ? [] : matchedSentences(lang, matched, yearly, nameOf)),
    ...(ageless.length === 0 ? [] : [t.ageless(names(ageless.map((id) => ({ id }))))])
  ].map((sentence) => typeset(lang, sentence));
};
