// The drawing of one measure of the organisations compared, the sentences beside it, and the way to the site's own chart.
import { comparedLines, type ComparedLine, type ComparedLinesWords } from '#charts/compared-lines.ts';
import { charts } from '#charts/index.ts';
import { money, number, pair } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { typeset } from '#lib/i18n/typography.ts';
import type { ComparedFigure } from '#lib/components/comparison.ts';
import { urls } from '#lib/urls.ts';
import type { DrawnView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { smes } from '../db/compare.ts';
import type { Dataset } from '../db/dataset.ts';
import type { OrganisationRow } from '../db/organisation.ts';
import { label } from '../db/term.ts';
import { listOptions } from '../chart/params.ts';
import { draw } from '../draw/draw.ts';
import { rangeText, sentences, valueText, yearText } from './sentences.ts';
import type { Yearly } from './yearly.ts';

const widths = { narrow: 330, medium: 640, wide: 960 } as const;
const sizes = ['narrow', 'medium', 'wide'] as const;
const slugs = { turnover: 'turnover-state-and-sme', headcount: 'headcount' } as const;

/** The state of the site's own chart that shows these organisations. */
const chartHref = (
  dataset: Dataset,
  lang: Lang,
  slug: string,
  organisations: readonly OrganisationRow[]
): string | undefined => {
  const params = charts.get(slug)?.params;
  const param = params?.['organisations'];
  const from = params?.['from'];
  if (param?.type !== 'list') return undefined;
  const known = new Set(listOptions(dataset, param).map(({ id }) => id));
  const shown = organisations.map(({ id }) => id).filter((id) => known.has(id));
  if (shown.length === 0) return undefined;
  const first = from?.type === 'year' ? `&from=${from.min}` : '';
  return urls.chart(lang, slug, `organisations=${shown.join(',')}${first}`);
};

const wordsOf = (dataset: Dataset, lang: Lang, yearly: Yearly): ComparedLinesWords => {
  const t = messages[lang].compare.aligned;
  const { measure, alignment, matched } = yearly;
  return {
    tick: (value) =>
      alignment === 'indexed' || measure === 'headcount' ? number(lang, value) : money(lang, value),
    range: (low, high) => rangeText(lang, yearly, low, high),
    year: (at) => yearText(yearly, at),
    group: (group) => label(dataset, 'comparison-group', group)[lang],
    axis: alignment === 'calendar' ? '' : t.axis[alignment],
    logarithmic: t.logarithmic,
    hatched: t.hatched,
    dotted: t.dotted,
    band: t.band,
    median: t.median(matched?.firms.length ?? 0)
  };
};

const lines = (lang: Lang, yearly: Yearly, nameOf: (id: string) => string): ComparedLine[] =>
  yearly.firms.map(({ id, points }) => ({
    id,
    name: nameOf(id),
    points: points.map(({ at, low, high, bound, source }) => ({
      at,
      low,
      high,
      bound,
      group: source.group,
      unsure: source.facts.every(({ confidence }) => confidence === 'low'),
      href: urls.fact(lang, source.facts[0]?.fact_id ?? ''),
      title: pair(lang, `${nameOf(id)}, ${source.year}`, valueText(lang, yearly, { low, high, bound }))
    }))
  }));

interface FigureOptions {
  readonly lang: Lang;
  readonly organisations: readonly OrganisationRow[];
  readonly title: string;
  /** How many values the table shows and the drawing does not. */
  readonly others: number;
}

export const figure = (
  dataset: Dataset,
  yearly: Yearly,
  { lang, organisations, title, others }: FigureOptions
): ComparedFigure => {
  const names = new Map(
    [...smes(dataset), ...organisations].map((one) => [one.id, typeset(lang, one[`name_${lang}`])])
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  const texts = sentences(lang, yearly, nameOf, others);
  const all = lines(lang, yearly, nameOf);
  const words = wordsOf(dataset, lang, yearly);
  const drawing = (size: (typeof sizes)[number]): DrawnView => ({
    size,
    svg: draw(comparedLines(all, yearly.matched?.band ?? [], { ...words, width: widths[size] }), {
      width: widths[size],
      alt: [messages[lang].compare.aligned.alt(title, all.length), ...texts].join(' '),
      id: `compare-${yearly.measure}-${size}`,
      typeset: (text) => typeset(lang, text)
    })
  });
  return {
    title,
    sentences: texts,
    drawn: all.length === 0 ? [] : sizes.map(drawing),
    href: chartHref(dataset, lang, slugs[yearly.measure], organisations)
  };
};
