// Suggestions under a search field, as one types: a combobox that arrows, Enter and Escape drive. The form works without.

interface Suggestion {
  readonly text: string;
  readonly kind: string;
  readonly href: string;
}

const wait = 120;

const enhance = (form: HTMLFormElement, input: HTMLInputElement, address: string): void => {
  const list = document.createElement('ul');
  list.id = `${input.id}-list`;
  list.role = 'listbox';
  list.ariaLabel = input.dataset['name'] ?? '';
  list.className = 'suggestions';
  list.hidden = true;
  form.append(list);
  input.role = 'combobox';
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-autocomplete', 'list');
  let at = -1;
  let timer = 0;
  let pending = new AbortController();

  const options = (): HTMLElement[] => [...list.querySelectorAll('li')];
  const choose = (next: number): void => {
    at = next;
    options().forEach((option, index) => (option.ariaSelected = String(index === at)));
    const chosen = options()[at];
    if (chosen) {
      input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const open = (shown: boolean): void => {
    list.hidden = !shown;
    input.ariaExpanded = String(shown);
    choose(-1);
  };
  const close = (): void => {
    clearTimeout(timer);
    pending.abort();
    open(false);
  };
  open(false);

  const ask = async (): Promise<void> => {
    pending.abort();
    const { signal } = (pending = new AbortController());
    try {
      const url = new URL(address, location.href);
      url.searchParams.set('q', input.value.toWellFormed());
      const answer = await fetch(url, { signal });
      const { suggestions = [] }: { suggestions?: Suggestion[] } = await answer.json();
      if (signal.aborted) return;
      list.replaceChildren(
        ...suggestions.map(({ text, kind, href }, index) => {
          const option = document.createElement('li');
          option.id = `${list.id}-${index}`;
          option.role = 'option';
          option.dataset['href'] = href;
          const small = document.createElement('small');
          small.textContent = kind;
          option.append(text, ' ', small);
          return option;
        })
      );
      open(suggestions.length > 0);
    } catch {
      // No suggestion is no harm: the form still searches.
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    if (input.value.trim().length < 2) close();
    else timer = window.setTimeout(() => void ask(), wait);
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const { length } = options();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const href = options()[at]?.dataset['href'];
    if (step !== undefined) choose(((at + 1 + step + length + 1) % (length + 1)) - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && href) location.assign(href);
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', close);
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const href = target instanceof Element ? target.closest('li')?.dataset['href'] : undefined;
    if (href) location.assign(href);
  });
};

for (const form of document.querySelectorAll('form')) {
  const input = form.querySelector<HTMLInputElement>('input[type=search]');
  const address = form.dataset['suggest'];
  if (!input || !address) continue;
  enhance(form, input, address);
  const folded = form.closest('details');
  folded?.addEventListener('toggle', () => folded.open && input.focus());
}
