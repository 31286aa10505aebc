// Every chart in one of its states as the text of a picture: what shots.ts draws, run with the aliases of the site.
import { charts } from '#charts/index.ts';
import { loadChart, slugs } from '#lib/server/chart/chart.ts';
import { defaultPicture, picture } from '#lib/server/chart/image.ts';
import { openDataset } from '#lib/server/db/dataset.ts';
export { outlined } from '#lib/server/draw/outline.ts';
import type { Lang } from '#model/language.ts';

export interface Shot {
  readonly slug: string;
  readonly search: string;
  readonly lang: Lang;
  /** Of the picture, in CSS pixels. */
  readonly width: number;
  readonly dark: boolean;
}

/** The default state of a chart, then each other value of each of its choices alone. */
const statesOf = (slug: string): string[] => [
  '',
  ...Object.entries(charts.get(slug)?.params ?? {}).flatMap(([name, param]) =>
    param.type === 'choice'
      ? Object.keys(param.values)
          .filter((value) => value !== param.default)
          .map((value) => `${name}=${value}`)
      : []
  )
];

const shotsOf = (slug: string): Shot[] =>
  statesOf(slug).flatMap((search) =>
    (['fr', 'en'] as const).flatMap((lang) =>
      [1024, 688, 366].flatMap((width) => [false, true].map((dark) => ({ slug, search, lang, width, dark })))
    )
  );

/** Returns the pictures of the charts that `wanted` keeps, their words still text. */
export const shots = (database: string, wanted: (shot: Shot) => boolean): (Shot & { svg: string })[] => {
  const dataset = openDataset(database);
  return slugs.flatMap((slug) =>
    shotsOf(slug)
      .filter(wanted)
      .flatMap((shot) => {
        const state = loadChart(dataset, slug, shot.lang, new URLSearchParams(shot.search));
        if (state === undefined) return [];
        const options = {
          ...defaultPicture,
          theme: shot.dark ? ('dark' as const) : ('light' as const),
          width: shot.width
        };
        return [{ ...shot, svg: picture(state, options, 'https://cloud-souverain.example') }];
      })
  );
};
