// What the home page is asked to show: a wave, a group, a nature of money, some firms. The address holds all of it.
import { z } from 'zod';
import { params as firmMoney } from '#charts/money-per-firm/data.ts';
import { group } from '#charts/params.ts';
import { params as projectMoney } from '#charts/public-money-by-project/data.ts';
import { closest } from '#model/nearest.ts';
import { choice, list } from '../address/parameters.ts';
import { refuse, short } from '../address/refuse.ts';
import { fewEnough } from '../chart/params.ts';
import { candidates } from '../db/compare.ts';
import { memo } from '../db/dataset.ts';

export const choices = {
  wave: projectMoney.wave,
  group,
  nature: firmMoney.nature
} as const;

const wordsOf = <T extends string>(values: Readonly<Record<T, unknown>>) =>
  z.array(z.custom<T>((value) => typeof value === 'string')).parse(Object.keys(values));

const candidateIds = memo((dataset) => candidates(dataset).map(({ id }) => id));

/** What an address takes for the home page. */
export const homeSearch = memo((dataset) =>
  z.object({
    wave: choice(wordsOf(choices.wave.values)).default(choices.wave.default),
    group: choice(wordsOf(choices.group.values)).default(choices.group.default),
    nature: choice(wordsOf(choices.nature.values)).default(choices.nature.default),
    organisations: list(() => candidateIds(dataset), {
      arrange: (ids) => fewEnough('organisations', ids).sort(),
      refuse: (name, id) => refuse(name, id, closest(short(id), candidateIds(dataset), 3))
    })
  })
);

export type HomeChoice = z.infer<ReturnType<typeof homeSearch>>;
