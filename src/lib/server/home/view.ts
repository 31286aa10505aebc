// What the home page shows for one choice: its figures, its first picture, linked charts, the settings, the story.
import type { FirmTableView } from '#lib/components/firm-table.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import type { FigureView, Link } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { readSearch, writeSearch } from '../address/read-search.ts';
import { figureOf, loadChart, type Size } from '../chart/chart.ts';
import type { Dataset } from '../db/dataset.ts';
import { firstFirms, followedFirms } from '../record/firm-table.ts';
import { homeFigures, type HomeFigure } from './figures.ts';
import { choices, homeSearch, type HomeChoice } from './params.ts';

/** A setting whose every value is a link that keeps the others. */
interface Setting {
  readonly name: string;
  readonly label: string;
  readonly values: readonly (Link & { readonly value: string; readonly selected: boolean })[];
}

/** A chart of the choice, and the address of the same state on its own page. */
interface LinkedChart {
  readonly figure: FigureView;
  readonly href: string;
}

export interface HomeView {
  readonly figures: readonly HomeFigure[];
  /** How many of the five figures the choice leaves out. */
  readonly others: number;
  readonly hero: LinkedChart | undefined;
  /** The first rows of the matrix of firms, and the address of all; undefined where none of the firms chosen is followed. */
  readonly firmTable: { readonly table: FirmTableView; readonly all: string } | undefined;
  readonly linked: readonly LinkedChart[];
  readonly settings: readonly Setting[];
  readonly firms: readonly { readonly id: string; readonly name: string; readonly selected: boolean }[];
  /** The canonical query string of the choice. */
  readonly search: string;
}

const allFigures = 5;
/** How many rows of the matrix stand on the home page. */
const maxFirms = 8;

const firmTableOf = (dataset: Dataset, lang: Lang, choice: HomeChoice): HomeView['firmTable'] => {
  const { wave, group, nature, organisations } = choice;
  const followed = followedFirms(dataset).map(({ id }) => id);
  const firms = organisations.filter((id) => followed.includes(id));
  if (organisations.length > 0 && firms.length === 0) return undefined;
  return firstFirms(
    dataset,
    lang,
    { wave, group, nature, ...(firms.length === 0 ? {} : { organisations: firms.join(',') }) },
    { columns: ['name', 'money', 'turnover', 'people', 'owner', 'status', 'technology'], max: maxFirms }
  );
};

/** The charts that a choice acts on, each with the query string that the choice gives it. */
const linkedCharts = ({ wave }: HomeChoice): readonly (readonly [slug: string, search: string])[] => [
  ['public-money-by-project', wave === 'all' ? '' : `wave=${wave}`],
  ['turnover-state-and-sme', ''],
  ['technology', '']
];

const settingsOf = (dataset: Dataset, lang: Lang, choice: HomeChoice): Setting[] => {
  const schema = homeSearch(dataset);
  const setting = (name: keyof typeof choices): Setting => ({
    name,
    label: typeset(lang, choices[name].label[lang]),
    values: Object.entries(choices[name].values).map(([value, text]) => ({
      value,
      text: typeset(lang, text[lang]),
      selected: choice[name] === value,
      href: urls.home(lang, writeSearch(schema, { ...choice, [name]: value }))
    }))
  });
  return [setting('wave'), setting('nature'), setting('group')];
};

/** Throws Kit's 400 for a value that a setting does not have. */
export const homeView = (dataset: Dataset, lang: Lang, search: URLSearchParams): HomeView => {
  const schema = homeSearch(dataset);
  const choice = readSearch(schema, search);
  const { organisations } = choice;
  const highlight = organisations.length === 0 ? '' : `highlight=${organisations.join(',')}`;
  const chart = (slug: string, own: string, sizes: readonly Size[]): LinkedChart[] => {
    const search = [own, highlight].filter((part) => part !== '').join('&');
    const state = loadChart(dataset, slug, lang, new URLSearchParams(search));
    return state === undefined
      ? []
      : [{ figure: figureOf(state, sizes), href: urls.chart(lang, slug, state.search) }];
  };
  const figures = homeFigures(dataset, lang, choice);
  return {
    figures,
    others: allFigures - figures.length,
    hero: chart('promise-and-result', '', ['narrow', 'medium'])[0],
    firmTable: firmTableOf(dataset, lang, choice),
    linked: linkedCharts(choice).flatMap(([slug, own]) => chart(slug, own, ['narrow'])),
    settings: settingsOf(dataset, lang, choice),
    firms: followedFirms(dataset).map((firm) => ({
      id: firm.id,
      name: typeset(lang, firm[`label_${lang}`]),
      selected: organisations.includes(firm.id)
    })),
    search: writeSearch(schema, choice)
  };
};
