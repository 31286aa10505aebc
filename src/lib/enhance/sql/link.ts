// The address of the page follows the query: an example or a chart by its name, another text in full.

/** Servers refuse longer addresses. */
const longest = 6_000;

export const linkTo = (root: HTMLElement, editor: HTMLTextAreaElement) => {
  const known = new Map<string, string>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-example]')) {
    const text = link.parentElement?.querySelector('code')?.textContent;
    if (text) known.set(text, link.search);
  }
  if (root.dataset['asked'] === 'true') known.set(editor.value, location.search);

  const searchOf = (text: string): string => {
    const search = new URLSearchParams({ q: text });
    const version = new URLSearchParams(location.search).get('v');
    if (version !== null) search.set('v', version);
    return known.get(text) ?? `?${search}`;
  };

  /** The address now says the text; the other language's page does too. A text too long for it leaves both as they are. */
  const remember = (): boolean => {
    const search = searchOf(editor.value);
    if (search.length > longest) return false;
    history.replaceState(null, '', search);
    const language = document.querySelector<HTMLAnchorElement>('a.language');
    if (language !== null) language.search = search;
    return true;
  };
  return {
    remember,
    copy: async (): Promise<'copied' | 'notCopied' | 'tooLong'> => {
      if (!remember()) return 'tooLong';
      try {
        await navigator.clipboard.writeText(location.href);
        return 'copied';
      } catch {
        return 'notCopied';
      }
    }
  };
};
