// Tells the page around an embed how tall it is, in every language that such pages listen to. Reads and keeps nothing else.

const { parent, document: page } = window;
const root = page.documentElement;
const secret = /secret=(\w{10})/.exec(location.hash)?.[1];
const childId = new URLSearchParams(location.search).get('childId');
const pym = `pymxPYMx${childId}xPYMx`;
const { stringify, parse } = JSON;

/** Iframely's name for this frame, once it has told it. */
let windowId: unknown;
let announced = false;

const send = (message: unknown): void => parent.postMessage(message, '*');

const sendHeight = (again: unknown): void => {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (again !== 1 && announced && Math.abs(innerHeight - height) < 1) return;
  announced = true;
  send({ 'cloud-chart': height, 'datawrapper-height': { [location.pathname.slice(10)]: height } });
  send({ sentinel: 'amp', type: 'embed-size', height });
  send(stringify({ src: location.href, context: 'iframe.resize', height }));
  if (secret) send({ message: 'height', value: height, secret });
  if (childId) send(`${pym}heightxPYMx${height}`);
  if (windowId) send(stringify({ method: 'resize', windowId, height }));
  if (windowId) send({ method: 'resize', windowId, height });
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
  const { method, message, type, ...received }: Readonly<Record<string, unknown>> = { ...Object(read(data)) };
  if (method === 'register') windowId = received['windowId'];
  if (
    method === 'register' ||
    type === 'frames-init' ||
    (message === 'ready' && received['secret'] === secret) ||
    String(data).startsWith(`${pym}width`)
  )
    sendHeight(1);
});

/** WordPress allows no new window in its frames: its page follows the links that lead to this site. */
if (secret)
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!link || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    send({ message: 'link', value: new URL(link.getAttribute('href') ?? '', page.baseURI).href, secret });
  });

if (parent !== window) {
  new ResizeObserver(sendHeight).observe(root);
  addEventListener('load', sendHeight);
  addEventListener('resize', sendHeight);
  void page.fonts.ready.then(sendHeight);
}
