// Links and forms that only change a page's settings change its content in place; whatever fails is an ordinary visit.
// A control that keeps its id keeps the focus; what carries `data-announced` is read to screen readers.

const voice = document.createElement('p');
voice.role = 'status';
voice.className = 'unseen';
document.body.append(voice);

let shown = location.pathname + location.search;
let pending = new AbortController();

/** The address, if it is this page with other settings. */
const settingsAt = (address: string): URL | undefined => {
  const url = new URL(address, location.href);
  return url.origin === location.origin && url.pathname === location.pathname && url.hash === ''
    ? url
    : undefined;
};

const about = 'link[rel="canonical"],link[rel="alternate"],meta[name="description"],meta[property]';

const put = (next: Document): void => {
  const main = document.querySelector('main');
  const content = next.querySelector('main');
  if (main === null || content === null) throw new Error('no content');
  const held = document.activeElement;
  const own = main.contains(held) || held === document.body;
  main.replaceChildren(...content.childNodes);
  document.title = next.title;
  for (const old of document.head.querySelectorAll(about)) old.remove();
  document.head.append(...next.head.querySelectorAll(about));
  const language = next.querySelector('.language');
  if (language !== null) document.querySelector('.language')?.replaceWith(language);
  if (own && held !== document.body) {
    const control = held?.id ? document.getElementById(held.id) : null;
    control?.closest('details')?.setAttribute('open', '');
    (control ?? main).focus({ preventScroll: true });
  }
  voice.textContent = main.querySelector('[data-announced]')?.textContent ?? document.title;
  document.dispatchEvent(new Event('swap'));
};

const go = async ({ href }: URL, remember: boolean): Promise<void> => {
  pending.abort();
  const { signal } = (pending = new AbortController());
  try {
    const answer = await fetch(href, { signal });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (signal.aborted) return;
    if (remember) history.pushState(null, '', href);
    shown = location.pathname + location.search;
    put(next);
  } catch {
    if (!signal.aborted) location.assign(href);
  }
};

document.addEventListener('click', (event) => {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (event.defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
  const link = target instanceof Element ? target.closest('main a') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return;
  const url = settingsAt(link.href);
  if (url === undefined) return;
  event.preventDefault();
  void go(url, true);
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get') return;
  const url = settingsAt(form.action);
  if (url === undefined) return;
  const fields = [...new FormData(form, event.submitter)].map(([name, value]) => [name, String(value)]);
  url.search = String(new URLSearchParams(fields));
  event.preventDefault();
  void go(url, true);
});

/** Back and forward; a move to another place of the same page is the browser's own. */
addEventListener('popstate', () => {
  if (location.pathname + location.search !== shown) void go(new URL(location.href), false);
});
