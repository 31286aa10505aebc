// What a newsroom may ask of an embed, beside the settings of its chart.
import { oneOf, wholeNumber } from '../address/read-search.ts';

const themes = ['auto', 'light', 'dark'] as const;
type EmbedTheme = (typeof themes)[number];

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

const heights = { min: 200, max: 2000 } as const;

/** The parameters that an embed takes for itself. */
export const embedNames: readonly string[] = ['theme', 'height', 'title', 'bg', 'resize'];

/** Throws Kit's 400, with the parameter at fault and what it may be. */
export const readEmbedOptions = (search: URLSearchParams): EmbedOptions => ({
  theme: oneOf(search, 'theme', themes) ?? defaults.theme,
  height: wholeNumber(search, 'height', heights),
  title: oneOf(search, 'title', ['0', '1']) !== '0',
  transparent: oneOf(search, 'bg', ['transparent']) === 'transparent',
  resize: oneOf(search, 'resize', ['0', '1']) === '1'
});
