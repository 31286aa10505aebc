// Makes the codes that put a chart elsewhere a dialog: settings that rewrite them, a live preview, buttons that copy.

type Values = Readonly<Record<string, string>>;

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt' }[mark] ?? 'quot'};`);

/** As components/embed-codes.ts fills them. */
const fill = (template: string, values: Values): string =>
  template.replace(/\{(\w+)(?::(html|uri))?\}/g, (whole, name: string, how?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return how === 'html' ? escape(value) : how === 'uri' ? encodeURIComponent(value) : value;
  });

const withSearch = (address: string, search: Values): string => {
  const url = new URL(address);
  for (const [name, value] of Object.entries(search)) url.searchParams.set(name, value);
  return url.href.replaceAll('%2C', ',');
};

/** What the form asks for, in the words of an embed's address. */
const settingsOf = (form: HTMLFormElement, version = ''): Values => {
  const search: Record<string, string> = {};
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      if (!field.checked) search[field.name] = '0';
    } else if (field.value !== '' && field.checkValidity())
      search[field.name] = field.value === 'pinned' ? version : field.value;
  }
  return search;
};

const valuesOf = (
  { embed = '', page = '', picture = '', height = '' }: DOMStringMap,
  search: Values
): Values => {
  const { v, theme } = search;
  const pinned: Values = v === undefined ? {} : { v };
  const own = Object.entries(search).map(([name, value]) => ` ${name}="${value}"`);
  return {
    embed: withSearch(embed, search),
    page: withSearch(page, pinned),
    picture: withSearch(picture, pinned),
    height: String(Math.min(Number(height), Number(search['height'] ?? height))),
    scheme: theme ?? 'light dark',
    attributes: own.join(''),
    day: new Date().toLocaleDateString('sv')
  };
};

const copy = async (area: HTMLTextAreaElement): Promise<boolean> => {
  area.select();
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    return false;
  }
};

const make = (tag: string, attributes: Values, text = ''): HTMLElement => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
};

const enhance = (share: HTMLDetailsElement, panel: HTMLElement, form: HTMLFormElement): void => {
  const { dataset } = panel;
  const dialog = document.createElement('dialog');
  dialog.className = 'embed-dialog';
  dialog.setAttribute('aria-labelledby', 'embed-title');
  const voice = make('p', { role: 'status', class: 'said' });
  const close = make('button', { type: 'button', class: 'close' }, dataset['close']);
  const frame = document.createElement('iframe');
  frame.title = dataset['title'] ?? '';

  const write = (): void => {
    const search = settingsOf(form, dataset['version']);
    const values = valuesOf(dataset, search);
    for (const area of panel.querySelectorAll('textarea'))
      area.value = fill(area.dataset['template'] ?? '', values);
    frame.style.colorScheme = values['scheme'] ?? '';
    const address = withSearch(values['embed'] ?? '', { resize: '1' });
    if (dialog.open && frame.src !== address) frame.src = address;
  };

  const open = make(
    'button',
    { type: 'button', 'aria-haspopup': 'dialog' },
    share.querySelector('summary')?.textContent
  );
  open.addEventListener('click', () => {
    dialog.showModal();
    write();
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('close', () => (voice.textContent = ''));
  form.addEventListener('input', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('message', ({ source, data }) => {
    if (source === frame.contentWindow && data?.['cloud-chart'] > 0)
      frame.style.height = `${data['cloud-chart']}px`;
  });
  panel.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    const area = document.getElementById(button?.dataset['copy'] ?? '');
    if (!(area instanceof HTMLTextAreaElement)) return;
    voice.textContent = '';
    void copy(area).then((done) => (voice.textContent = dataset[done ? 'copied' : 'selected'] ?? ''));
  });

  for (const part of panel.querySelectorAll<HTMLElement>('[hidden]')) part.hidden = false;
  form.after(frame);
  panel.prepend(close);
  panel.append(voice);
  dialog.append(panel);
  share.replaceWith(open, dialog);
};

const find = (): void => {
  const share = document.querySelector<HTMLDetailsElement>('details.embed-share');
  const panel = share?.querySelector<HTMLElement>('.embed-panel');
  const form = panel?.querySelector('form');
  if (share && panel && form) enhance(share, panel, form);
};

find();
document.addEventListener('swap', find);
