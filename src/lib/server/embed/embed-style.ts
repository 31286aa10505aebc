// The style of one embed: the colours of its theme, what charts and embeds share, and what its options change.
import css from '../../components/embed.css?inline';
import panelCss from '../../components/mark-panel.css?inline';
import { colours } from '../draw/colours.ts';
import type { EmbedOptions } from './embed-options.ts';

/** The colours of a theme that `used` names. */
const palette = (theme: keyof typeof colours, used: string): string =>
  Object.entries(colours[theme])
    .filter(([name]) => used.includes(`var(--${name})`))
    .map(([name, hex]) => `--${name}:${hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')}`)
    .join(';');

/** Ink on paper when printed, whatever the screen shows. */
const screens = { light: undefined, dark: 'screen', auto: 'screen and (prefers-color-scheme:dark)' } as const;

/** The schemes that an embed can take: a frame whose page declares others gets an opaque box behind it. */
export const schemes = { light: 'light', dark: 'dark', auto: 'light dark' } as const;

/** `body` is what the style is for. */
export const embedStyle = ({ theme, height, bg, tips }: EmbedOptions, body: string): string => {
  const used = css + (tips ? panelCss : '') + body;
  const dark = screens[theme];
  return [
    `:root{color-scheme:${schemes[theme]};${palette('light', used)}}`,
    ...(dark === undefined ? [] : [`@media ${dark}{:root{${palette('dark', used)}}}`]),
    css,
    ...(tips ? [panelCss] : []),
    ...(bg === 'transparent' ? ['@media screen{html{background:transparent}}'] : []),
    ...(height === undefined ? [] : [`@media screen{main{max-height:${height}px;overflow-y:auto}}`])
  ].join('');
};
