// For pages that show our charts: gives each frame the height of its content, and makes <cloud-chart> a frame.

const own = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
const { origin } = new URL(own instanceof HTMLScriptElement ? own.src : location.href);

/** Our frames, wherever they stand: in the page, or in an open shadow root. */
const frames = (root: Document | ShadowRoot): HTMLIFrameElement[] => [
  ...[...root.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${origin}/`)),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? frames(shadowRoot) : []))
];

const heightIn = (data: unknown): unknown => {
  if (typeof data !== 'object' || data === null) return undefined;
  if ('cloud-chart' in data) return data['cloud-chart'];
  const heights = 'datawrapper-height' in data ? data['datawrapper-height'] : undefined;
  return typeof heights === 'object' && heights !== null ? Object.values(heights)[0] : undefined;
};

addEventListener('message', ({ source, data }) => {
  const height = heightIn(data);
  if (typeof height !== 'number' || !(height > 0)) return;
  const frame = frames(document).find(({ contentWindow }) => contentWindow === source);
  if (frame === undefined) return;
  frame.style.height = `${height}px`;
  frame.dispatchEvent(new Event('cloud-chart'));
});

/** Those that spoke before this script listened are asked to say it again. */
for (const { contentWindow } of frames(document)) contentWindow?.postMessage({ type: 'frames-init' }, '*');

/** Attributes that say how the element stands in its page, and nothing to the chart. */
const standing = /^(?:slug|lang|id|class|style|slot|hidden|dir|role|data-.*|aria-.*)$/;

if (customElements.get('cloud-chart') === undefined)
  customElements.define(
    'cloud-chart',
    class extends HTMLElement {
      connectedCallback(): void {
        if (this.shadowRoot) return;
        const address = new URL(
          `/${this.lang === 'en' ? 'en' : 'fr'}/embed/${encodeURIComponent(this.getAttribute('slug') ?? '')}`,
          origin
        );
        for (const { name, value } of this.attributes)
          if (!standing.test(name)) address.searchParams.set(name, value);
        address.searchParams.set('resize', '1');
        const frame = document.createElement('iframe');
        frame.src = address.href;
        frame.loading = 'lazy';
        frame.referrerPolicy = 'strict-origin-when-cross-origin';
        frame.style.cssText = 'display:block;border:0;width:100%;height:400px';
        const theme = this.getAttribute('theme');
        frame.style.colorScheme = theme === 'light' || theme === 'dark' ? theme : 'light dark';
        const fallback = document.createElement('slot');
        // The parser may not have reached the link inside: its text comes with it.
        const name = (): void => {
          frame.title = this.textContent.trim() || address.pathname;
        };
        fallback.addEventListener('slotchange', name);
        name();
        frame.addEventListener('cloud-chart', () => fallback.remove(), { once: true });
        this.style.display ||= 'block';
        this.attachShadow({ mode: 'open' }).append(fallback, frame);
      }
    }
  );
