// The frame that consumers put in their page: bare for most, after a quotation for WordPress.
import { escape } from '#lib/escape.ts';

export interface Frame {
  readonly title: string;
  /** What a reader without the frame gets to read, as a link to the chart's page. */
  readonly text: string;
  /** The absolute addresses of the embed and of the chart's page. */
  readonly embed: string;
  readonly page: string;
  readonly width: number;
  readonly height: number;
}

const attributes = (named: Readonly<Record<string, string | number>>): string =>
  Object.entries(named)
    .map(([name, value]) => `${name}="${escape(String(value))}"`)
    .join(' ');

/** One element and nothing else: several consumers accept no more, or show as text whatever stands around. */
export const bareFrame = ({ title, embed, width, height }: Frame): string => {
  const style = 'border:0;max-width:100%';
  const referrerpolicy = 'strict-origin-when-cross-origin';
  return `<iframe ${attributes({ title, src: embed, width, height, style, loading: 'lazy', referrerpolicy })}></iframe>`;
};

/**
 * WordPress keeps these attributes alone, gives the frame the height that the embed tells, and shows the quotation until
 * then; it does neither unless a bare blockquote comes first. No `scrolling="no"`: past the 1,000 pixels that it allows,
 * the rest must stay within reach.
 */
export const wordPressFrame = ({ title, text, embed, page, width, height }: Frame): string => {
  const src = `${embed}${embed.includes('?') ? '&' : '?'}resize=1`;
  const frame = { src, width, height, frameborder: 0, marginwidth: 0, marginheight: 0, title };
  return `<blockquote><a ${attributes({ href: page })}>${escape(text)}</a></blockquote><iframe ${attributes(frame)}></iframe>`;
};
