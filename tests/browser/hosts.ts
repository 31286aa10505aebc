// Host pages of each kind that newsrooms have, served from another origin than the site's.
import { createServer } from 'node:http';

/** What each kind of host page runs, as its own documents show it; `#frame` is the embed. */
const scripts: Readonly<Record<string, string>> = {
  none: '',
  datawrapper: `addEventListener('message', (e) => {
    const heights = e.data['datawrapper-height'];
    if (heights === undefined) return;
    for (const frame of document.querySelectorAll('iframe'))
      for (const id in heights) if (frame.contentWindow === e.source) frame.style.height = heights[id] + 'px';
  });`,
  newswire: `addEventListener('message', (e) => {
    if (e.source !== frame.contentWindow || e.data.sentinel !== 'amp' || e.data.type !== 'embed-size') return;
    frame.setAttribute('height', e.data.height);
  });
  addEventListener('DOMContentLoaded', () => frame.contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*'));`,
  embedly: `addEventListener('message', (e) => {
    if (typeof e.data !== 'string') return;
    const said = JSON.parse(e.data);
    if (said.context === 'iframe.resize' && said.src === frame.src) frame.height = said.height;
  });`,
  wordpress: `addEventListener('message', (e) => {
    const { secret, message, value } = e.data;
    if (!secret || !message || secret !== frame.dataset.secret || e.source !== frame.contentWindow) return;
    frame.removeAttribute('style');
    frame.style.width = '100%';
    if (message === 'height') frame.height = Math.min(1000, Math.max(200, ~~value));
    if (message === 'link') document.title = value;
  });
  addEventListener('load', () => frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*'));`,
  pym: `addEventListener('message', (e) => {
    const [, height] = /^pymxPYMxmapxPYMxheightxPYMx(\\d+)$/.exec(e.data) ?? [];
    if (height !== undefined) frame.height = height;
  });
  addEventListener('load', () => frame.contentWindow.postMessage('pymxPYMxmapxPYMxwidthxPYMx' + frame.clientWidth, '*'));`,
  iframely: `addEventListener('message', (e) => {
    if (typeof e.data !== 'string') return;
    const said = JSON.parse(e.data);
    if (said.method === 'resize' && said.windowId === 'w1') frame.height = said.height;
  });
  addEventListener('load', () => frame.contentWindow.postMessage(JSON.stringify({ method: 'register', windowId: 'w1' }), '*'));`,
  late: `addEventListener('load', () => {
    document.querySelector('template') && document.body.append(document.querySelector('template').content);
    const shadow = document.createElement('div');
    document.body.append(shadow);
    shadow.attachShadow({ mode: 'open' }).innerHTML = document.querySelector('template.shadow')?.innerHTML ?? '';
  });`
};

export interface Host {
  /** The address of a page of this kind around `body`. */
  readonly page: (kind: string, body: string, head?: string) => string;
  readonly stop: () => Promise<void>;
}

/** `policy` is the Content-Security-Policy of every page. Scripts are files: a strict policy lets them run. */
export const startHost = (policy: string, look = ''): Promise<Host> =>
  new Promise((resolve) => {
    const pages = new Map<string, string>();
    const server = createServer(({ url = '' }, response) => {
      const script = /^\/(\w+)\.js$/.exec(url)?.[1];
      if (script !== undefined) {
        response.setHeader('Content-Type', 'text/javascript');
        return void response.end(scripts[script] ?? '');
      }
      if (url === '/look.css') {
        response.setHeader('Content-Type', 'text/css');
        return void response.end(look);
      }
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Referrer-Policy', 'no-referrer');
      response.end(pages.get(url) ?? '');
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({
        page: (kind, body, head = '') => {
          const path = `/${pages.size}`;
          pages.set(
            path,
            `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>host</title><link rel="stylesheet" href="/look.css">${head}<script src="/${kind}.js"></script><body>${body}`
          );
          return `http://127.0.0.1:${port}${path}`;
        },
        stop: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          })
      });
    });
  });
