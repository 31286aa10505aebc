// The formats of each language, as charts receive them. Words of vocabularies come from a dataset.
import type { Formats } from '#charts/chart-definition.ts';
import { between, bounded } from '#lib/i18n/value.ts';
import { date, list, money, moneyRange, number, pair, percent } from '#lib/i18n/format.ts';
import type { Lang } from '#model/language.ts';
import { memo, type Dataset } from './db/dataset.ts';
import { label } from './db/term.ts';

const formatsOf = (dataset: Dataset, lang: Lang): Formats => ({
  number: (value) => number(lang, value),
  money: (euros) => money(lang, euros),
  moneyRange: (low, high) => moneyRange(lang, low, high),
  percent: (value) => percent(lang, value),
  range: (low, high) => between(lang, low, high),
  bounded: (bound, figure) => bounded(lang, bound, figure),
  date: (instant) => date(lang, instant),
  pair: (name, value) => pair(lang, name, value),
  list: (items) => list(lang, items),
  term: (vocabulary, id) => label(dataset, vocabulary, id)[lang]
});

export const formats = memo((dataset): Readonly<Record<Lang, Formats>> => ({
  fr: formatsOf(dataset, 'fr'),
  en: formatsOf(dataset, 'en')
}));
