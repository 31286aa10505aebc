// What stock WordPress does with a pasted address, step by step, as its class-wp-oembed.php, embed.php and wp-embed.js have it.
import { z } from 'zod';

export const userAgent = 'WordPress/6.8.3; https://blog.example';

/** What it reads of a page. */
export const pageLimit = 153_600;

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
      name.toLowerCase(),
      double ?? single ?? ''
    ])
  );

const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const linkTypes = new Map([
  ['application/json+oembed', 'json'],
  ['text/xml+oembed', 'xml'],
  ['application/xml+oembed', 'xml']
]);

/** The endpoint that the beginning of a page names: the first in JSON, else the last in XML. */
export const discover = (html: string): string | undefined => {
  const end = html.toLowerCase().indexOf('</head>');
  const head = end > 0 ? html.slice(0, end) : html;
  const found = new Map<string, string>();
  for (const [, link = ''] of head.matchAll(/<link([^<>]+?)\/?>/gi)) {
    const attributes = attributesOf(link);
    const format = linkTypes.get(attributes.get('type') ?? '');
    const href = attributes.get('href');
    if (format === undefined || href === undefined || href === '') continue;
    found.set(format, decoded(href));
    if (format === 'json') break;
  }
  return found.get('json') ?? found.get('xml');
};

/** The address that it asks, for a theme whose content is that wide. */
export const question = (endpoint: string, pasted: string, width: number): string => {
  const url = new URL(endpoint);
  url.searchParams.set('maxwidth', String(width));
  url.searchParams.set('maxheight', String(Math.min(Math.ceil(width * 1.5), 1000)));
  url.searchParams.set('url', pasted);
  url.searchParams.set('dnt', '1');
  url.searchParams.set('format', 'json');
  return url.href;
};

const allowed = new Map([
  ['a', ['href']],
  ['blockquote', []],
  ['iframe', ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title']]
]);

/** Its sanitiser: other elements lose their tags and keep their text, other attributes go. */
const kses = (html: string): string =>
  html.replace(/<(\/?)(\w+)([^>]*)>/g, (_, slash: string, element: string, rest: string) => {
    const name = element.toLowerCase();
    const known = allowed.get(name);
    if (known === undefined) return '';
    if (slash !== '') return `</${name}>`;
    const stored = [...attributesOf(rest)].filter(
      ([attribute, value]) =>
        known.includes(attribute) && (!/^(?:src|href)$/.test(attribute) || /^https?:/.test(value))
    );
    return `<${name}${stored.map(([attribute, value]) => ` ${attribute}="${value}"`).join('')}>`;
  });

export const secret = 'aB3dE6gH9j';

const data = z.looseObject({ type: z.enum(['rich', 'video']), html: z.string() });

/** What ends up in the article, from an answer; undefined where the address stays a bare link. */
export const inserted = (answer: unknown): string | undefined => {
  const { html } = data.parse(answer);
  const found = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/ms.exec(kses(html));
  if (found === null) return undefined;
  const [, quotation = '', frame = ''] = found;
  const guarded = `${quotation}${frame}`
    .replace(
      / src=(['"])(.*?)\1/,
      (_, quote: string, src: string) =>
        ` src=${quote}${src.replaceAll('&amp;', '&#038;')}#?secret=${secret}${quote} data-secret=${quote}${secret}${quote}`
    )
    .replaceAll('<blockquote', `<blockquote data-secret="${secret}"`);
  const hidden =
    quotation === ''
      ? guarded
      : guarded
          .replaceAll('<iframe', '<iframe style="position: absolute; visibility: hidden;"')
          .replaceAll('<blockquote', '<blockquote class="wp-embedded-content"');
  return hidden.replaceAll(
    '<iframe',
    '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"'
  );
};

/** What its wp-embed.js does in the article, said anew: shows the frame, sets its height within 200 to 1,000 pixels, follows links. */
export const hostScript = `
const framesOf = (secret) => document.querySelectorAll('iframe[data-secret="' + secret + '"]');
window.received = [];
addEventListener('message', ({ data, source }) => {
  if (!data || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const quotation of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]'))
    quotation.style.display = 'none';
  for (const frame of framesOf(data.secret)) {
    if (frame.contentWindow !== source) continue;
    window.received.push(data);
    frame.removeAttribute('style');
    if (data.message === 'height') {
      const asked = parseInt(data.value, 10);
      frame.height = asked > 1000 ? 1000 : asked >= 200 ? asked : 200;
    }
    if (data.message === 'link') {
      const target = new URL(data.value);
      const same = target.host === new URL(frame.getAttribute('src')).host;
      if (/^https?:$/.test(target.protocol) && same && document.activeElement === frame) window.top.location.href = data.value;
    }
  }
});
document.addEventListener('DOMContentLoaded', () => {
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content'))
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.getAttribute('data-secret') }, '*');
});
`;
