// What a newsroom may ask of an embed, beside the settings of its chart.
import { error } from '@sveltejs/kit';

export const themes = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof themes)[number];

export interface EmbedOptions {
  readonly theme: EmbedTheme;
  /** The most pixels that the embed may take; what is beyond scrolls. */
  readonly height: number | undefined;
  readonly title: boolean;
  readonly transparent: boolean;
  /** Whether the embed tells the page around it how tall it is. */
  readonly resize: boolean;
}

export const defaults: EmbedOptions = {
  theme: 'auto',
  height: undefined,
  title: true,
  transparent: false,
  resize: false
};

const lowest = 200;
const highest = 2000;

/** What pym.js adds to the address of the frames that it makes. */
const pym = ['childId', 'initialWidth', 'parentTitle', 'parentUrl'];

/** The parameters that an embed takes for itself. */
export const embedNames: readonly string[] = ['theme', 'height', 'title', 'bg', 'resize', ...pym];

const oneOf = <T extends string>(
  search: URLSearchParams,
  name: string,
  allowed: readonly T[]
): T | undefined => {
  const text = search.get(name);
  if (text === null || text === '') return undefined;
  const found = allowed.find((value) => value === text);
  return found ?? error(400, { message: `${name}=${text}`, parameter: name, allowed });
};

const heightIn = (search: URLSearchParams): number | undefined => {
  const text = search.get('height');
  if (text === null || text === '') return undefined;
  const height = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (height >= lowest && height <= highest) return height;
  return error(400, {
    message: `height=${text}`,
    parameter: 'height',
    allowed: [`${lowest}–${highest}`]
  });
};

/** Throws Kit's 400, with the parameter at fault and what it may be. */
export const readEmbedOptions = (search: URLSearchParams): EmbedOptions => ({
  theme: oneOf(search, 'theme', themes) ?? defaults.theme,
  height: heightIn(search),
  title: oneOf(search, 'title', ['0', '1']) !== '0',
  transparent: oneOf(search, 'bg', ['transparent']) === 'transparent',
  resize: oneOf(search, 'resize', ['0', '1']) === '1'
});
