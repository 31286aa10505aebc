// Tells the page around an embed how tall it is, in every language that such pages listen to. Reads and keeps nothing else.

const { parent, document: page } = window;
const root = page.documentElement;
const secret = /secret=(\w{10})/.exec(location.hash)?.[1];
const childId = new URLSearchParams(location.search).get('childId');
const pym = `pymxPYMx${childId}xPYMx`;
const { stringify, parse } = JSON;

/** Iframely's name for this frame, once it has told it. */
let windowId: unknown;
let told = false;

const say = (message: unknown): void => parent.postMessage(message, '*');

const tell = (again: unknown): void => {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (again !== 1 && told && Math.abs(innerHeight - height) < 1) return;
  told = true;
  say({ 'cloud-chart': height, 'datawrapper-height': { [location.pathname.slice(10)]: height } });
  say({ sentinel: 'amp', type: 'embed-size', height });
  say(stringify({ src: location.href, context: 'iframe.resize', height }));
  if (secret) say({ message: 'height', value: height, secret });
  if (childId) say(`${pym}heightxPYMx${height}`);
  if (windowId) say(stringify({ method: 'resize', windowId, height }));
  if (windowId) say({ method: 'resize', windowId, height });
};

/** What was said, where it is an object or the text of one. */
const read = (data: unknown): unknown => {
  try {
    return typeof data === 'string' ? parse(data) : data;
  } catch {
    return undefined;
  }
};

addEventListener('message', ({ source, data }) => {
  if (source !== parent) return;
  const { method, message, type, ...said }: Readonly<Record<string, unknown>> = { ...Object(read(data)) };
  if (method === 'register') windowId = said['windowId'];
  if (
    method === 'register' ||
    type === 'frames-init' ||
    (message === 'ready' && said['secret'] === secret) ||
    String(data).startsWith(`${pym}width`)
  )
    tell(1);
});

/** WordPress allows no new window in its frames: its page follows the links that lead to this site. */
if (secret)
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!link || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    say({ message: 'link', value: new URL(link.getAttribute('href') ?? '', page.baseURI).href, secret });
  });

if (parent !== window) {
  new ResizeObserver(tell).observe(root);
  addEventListener('load', tell);
  addEventListener('resize', tell);
  void page.fonts.ready.then(tell);
}
