// The settings of a chart as its page shows them: what each may be, and the address that sets it.
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import type { ParamView } from '#lib/view.ts';
import { writeSearch } from '../address/read-search.ts';
import type { ChartState } from './chart.ts';
import { chartSearch, listOptions } from './params.ts';

/** Returns the settings of a state, in the order of the chart. */
export const paramViews = ({ dataset, slug, lang, chart, params }: ChartState): ParamView[] => {
  const own = chartSearch(dataset, chart.params);
  return Object.entries(chart.params).map(([name, param]) => {
    const label = typeset(lang, param.label[lang]);
    const href = (value: string | readonly string[]) =>
      urls.chart(lang, slug, writeSearch(own, { ...params, [name]: value }));
    const current = params[name];
    if (param.type === 'year')
      return {
        name,
        label,
        type: 'year',
        options: [],
        min: param.min,
        max: param.max,
        value: Number(current)
      };
    if (param.type === 'choice') {
      const options = Object.entries(param.values).map(([value, words]) => ({
        value,
        label: typeset(lang, words[lang]),
        selected: value === current,
        href: href(value)
      }));
      return { name, label, type: 'choice', options };
    }
    const picked = Array.isArray(current) ? current : [];
    const options = listOptions(dataset, param).map((option) => ({
      value: option.id,
      label: typeset(lang, option[`label_${lang}`]),
      selected: picked.includes(option.id),
      href: href(
        picked.includes(option.id) ? picked.filter((id) => id !== option.id) : [...picked, option.id]
      )
    }));
    return { name, label, type: 'list', options };
  });
};
