// The five figures that the home page opens with, each computed from the rows of the chart that it leads to.
import { z } from 'zod';
import { amountsOf, firmsOf } from '#charts/money-per-firm/beneficiaries.ts';
import { row as firmRow, type Row as FirmRow } from '#charts/money-per-firm/data.ts';
import { row as promiseRow, type Row as PromiseRow } from '#charts/promise-and-result/data.ts';
import { isKnown, type Known } from '#charts/public-money-by-project/project.ts';
import { row as projectRow, type Row as ProjectRow } from '#charts/public-money-by-project/data.ts';
import { caveatOf, reached, spanOf, sure } from '#charts/span.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { loadChart } from '../chart/chart.ts';
import { evidenceHref, ids } from '../chart/table.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { formats } from '../number-formats.ts';
import type { HomeChoice } from './params.ts';

/** A figure of the first screen: an amount or its absence, what it is, from when and how many sources, and its proof. */
export interface HomeFigure {
  readonly id: 'committed' | 'paid' | 'promised' | 'aid' | 'announced';
  readonly value: string;
  /** Nothing was read or published: the value says which, in words. */
  readonly absent: boolean;
  readonly text: string;
  readonly basis: string;
  readonly href: string;
}

/** The plan of 2011 to 2016, and from when on the second wave announces. */
const plan = 'andromede';
const secondWave = 2017;

interface Rows {
  readonly projects: readonly ProjectRow[];
  readonly promises: readonly PromiseRow[];
  readonly firms: readonly FirmRow[];
}

const rowsOf = memo((dataset): Rows => {
  const read = (slug: string) => loadChart(dataset, slug, 'fr', new URLSearchParams())?.rows ?? [];
  return {
    projects: z.array(projectRow).parse(read('public-money-by-project')),
    promises: z.array(promiseRow).parse(read('promise-and-result')),
    firms: z.array(firmRow).parse(read('money-per-firm'))
  };
});

const yearsIn = (rows: readonly ProjectRow[]): number[] =>
  rows
    .flatMap((d) => [d.period_from, d.period_to])
    .flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))]));

/** `2012`, `2012-2015`; empty where no year is known. */
const spanOfYears = (years: readonly number[], dash: string): string => {
  if (years.length === 0) return '';
  const first = Math.min(...years);
  const last = Math.max(...years);
  return first === last ? String(first) : `${first}${dash}${last}`;
};

/** What the figures of one state are made with. */
const makerOf = (dataset: Dataset, lang: Lang) => {
  const format = formats(dataset)[lang];
  const t = messages[lang].home.figures;
  const basis = (years: string, sources: readonly string[], register: boolean): string =>
    [years, register ? t.register : t.sources(new Set(sources).size)]
      .filter((part) => part !== '')
      .join(', ');
  const hrefOf = (rows: readonly { readonly fact_ids: string | null }[], chart: string): string => {
    const [only, ...others] = rows;
    return (only !== undefined && others.length === 0 ? evidenceHref(only, lang) : undefined) ?? chart;
  };
  const finish = (figure: HomeFigure): HomeFigure => ({
    ...figure,
    value: typeset(lang, figure.value),
    text: typeset(lang, figure.text),
    basis: typeset(lang, figure.basis)
  });
  return { format, t, basis, hrefOf, finish };
};
type Maker = ReturnType<typeof makerOf>;

const sourcesOf = (rows: readonly { readonly source_ids: string | null }[]): string[] =>
  rows.flatMap(({ source_ids }) => ids(source_ids));

/** What was committed to the plan, or paid for it. */
const ofPlan = (
  { projects }: Rows,
  lang: Lang,
  status: 'committed' | 'disbursed',
  { format, t, basis, hrefOf, finish }: Maker
): HomeFigure | undefined => {
  const own = projects.filter((d) => d.organisation_id === plan);
  const [first] = own;
  if (first === undefined) return undefined;
  const known = own.filter((d) => d.status === status).filter(isKnown);
  const decisive = sure(known);
  const id = status === 'committed' ? 'committed' : 'paid';
  const name = first[`organisation_${lang}`];
  const chart = urls.chart(lang, 'public-money-by-project', 'wave=first');
  if (decisive.length === 0)
    return finish({ id, value: t.unpublished, absent: true, text: t[id](name), basis: '', href: chart });
  const caveat = caveatOf(lang, decisive);
  return finish({
    id,
    value: spanOf(decisive, format, format.moneyRange),
    absent: false,
    text: caveat === undefined ? t[id](name) : `${t[id](name)} (${caveat})`,
    basis: basis(spanOfYears(yearsIn(decisive), t.dash), sourcesOf(decisive), false),
    href: hrefOf(decisive, chart)
  });
};

/** The largest sale that a firm promised, and its sales of the latest year known. */
const promised = (
  rows: readonly PromiseRow[],
  lang: Lang,
  { format, t, basis, finish }: Maker
): HomeFigure | undefined => {
  const targets = rows.filter((d) => d.kind === 'target' && reached(d) !== undefined);
  const top = Math.max(...targets.map((d) => reached(d) ?? 0));
  const largest = targets.filter((d) => reached(d) === top);
  const [first] = largest;
  if (first === undefined) return undefined;
  const own = rows.filter((d) => d.organisation_id === first.organisation_id);
  const same = largest.filter((d) => d.organisation_id === first.organisation_id);
  const year = Math.max(...own.flatMap((d) => (d.kind === 'result' && d.year !== null ? [d.year] : [])));
  const results = own.filter((d) => d.kind === 'result' && d.year === year);
  const due = same.flatMap((d) => (d.year === null ? [] : [d.year]));
  const sold = results.length === 0 ? undefined : spanOf(results, format, format.moneyRange);
  return finish({
    id: 'promised',
    value: spanOf(same, format, format.moneyRange),
    absent: false,
    text: t.promised(first[`organisation_${lang}`], spanOfYears(due, t.dash), sold, String(year)),
    basis: basis('', sourcesOf([...same, ...results]), false),
    href: urls.chart(lang, 'promise-and-result')
  });
};

/** Whether all of a row's years lie in a wave. */
const inWave = ({ year_from, year_to }: FirmRow, wave: HomeChoice['wave']): boolean =>
  wave === 'all' ||
  (year_from !== null &&
    year_to !== null &&
    (wave === 'first' ? year_to < secondWave : year_from >= secondWave));

/** The money of one nature found for the followed firms of a group, firm by firm. */
const aid = (
  rows: readonly FirmRow[],
  lang: Lang,
  choice: HomeChoice,
  { format, t, basis, finish }: Maker
): HomeFigure => {
  const group = choice.group === 'all' ? 'sme' : choice.group;
  const nature = choice.nature === 'all' ? 'grant' : choice.nature;
  const followed = rows.filter((d) => d.comparison_group === group);
  const found = amountsOf(
    followed.filter((d) => inWave(d, choice.wave)),
    nature
  ).flatMap((amount) => sure(amount.rows));
  const firms = firmsOf(found);
  const search = choice.nature === 'all' ? '' : `nature=${choice.nature}`;
  const href = urls.chart(lang, 'money-per-firm', search);
  const text = t.aid(t.natures[nature], t.groups[group], firms, firmsOf(followed));
  if (found.length === 0)
    return finish({ id: 'aid', value: t.notFound, absent: true, text, basis: '', href });
  const years = found.flatMap((d) => [d.year_from, d.year_to]).filter((year) => year !== null);
  const register = found.every((d) => d.origin === 'register');
  return finish({
    id: 'aid',
    value: spanOf(found, format, format.moneyRange),
    absent: false,
    text,
    basis: basis(spanOfYears(years, t.dash), sourcesOf(found), register),
    href
  });
};

/** The largest sum that the second wave announced, and what is known of its payment. */
const announced = (
  { projects }: Rows,
  lang: Lang,
  { format, t, basis, hrefOf, finish }: Maker
): HomeFigure | undefined => {
  const started = (d: Known): boolean => Math.min(...yearsIn([d])) >= secondWave;
  const known = sure(projects.filter((d) => d.status === 'announced').filter(isKnown)).filter(started);
  const top = Math.max(...known.map((d) => reached(d) ?? 0));
  const first = known.find((d) => reached(d) === top);
  if (first === undefined) return undefined;
  const own = known.filter((d) => d.organisation_id === first.organisation_id);
  const paid = sure(
    projects
      .filter((d) => d.organisation_id === first.organisation_id && d.status === 'disbursed')
      .filter(isKnown)
  );
  return finish({
    id: 'announced',
    value: spanOf(own, format, format.moneyRange),
    absent: false,
    text: t.announced(
      first[`organisation_${lang}`],
      paid.length === 0 ? undefined : spanOf(paid, format, format.moneyRange)
    ),
    basis: basis(spanOfYears(yearsIn(own), t.dash), sourcesOf(own), false),
    href: hrefOf(own, urls.chart(lang, 'public-money-by-project', 'wave=second'))
  });
};

/**
 * The figures that a choice asks for, at most five, in the order of the story. A wave, a group or firms leave out the
 * figures that are not theirs; the figure of aid is that of the group and of the nature chosen.
 */
export const homeFigures = (dataset: Dataset, lang: Lang, choice: HomeChoice): HomeFigure[] => {
  const rows = rowsOf(dataset);
  const maker = makerOf(dataset, lang);
  const { wave, group, organisations } = choice;
  const chosen = <D extends { readonly organisation_id: string }>(all: readonly D[]): D[] =>
    all.filter((d) => organisations.length === 0 || organisations.includes(d.organisation_id));
  const ofState = organisations.length === 0 && (group === 'all' || group === 'state-backed');
  const promises = chosen(rows.promises).filter((d) => group === 'all' || d.comparison_group === group);
  const first = wave !== 'second';
  return [
    first && ofState ? ofPlan(rows, lang, 'committed', maker) : undefined,
    first && ofState ? ofPlan(rows, lang, 'disbursed', maker) : undefined,
    first ? promised(promises, lang, maker) : undefined,
    aid(chosen(rows.firms), lang, choice, maker),
    wave !== 'first' && ofState ? announced(rows, lang, maker) : undefined
  ].filter((figure) => figure !== undefined);
};
