// Sorts tables by a column: a button in each head, added where there is a script to answer it.

const valueOf = (row: HTMLTableRowElement, at: number): string =>
  row.cells[at]?.dataset['value'] ?? row.cells[at]?.textContent?.trim() ?? '';

/** Numbers by size, words by the alphabet of the page; cells without a value last, whichever way. */
const compare = (a: string, b: string, lang: string): number => {
  if (a === '' || b === '') return 0;
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? a.localeCompare(b, lang, { numeric: true }) : difference;
};

const sort = (table: HTMLTableElement, at: number, head: Element): void => {
  const descending = head.getAttribute('aria-sort') === 'ascending';
  for (const other of table.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  const lang = document.documentElement.lang;
  for (const body of table.tBodies) {
    const rows = [...body.rows].sort((a, b) => {
      const first = valueOf(a, at);
      const second = valueOf(b, at);
      const empty = Number(first === '') - Number(second === '');
      return empty || compare(first, second, lang) * (descending ? -1 : 1);
    });
    body.append(...rows);
  }
};

const prepare = (): void => {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    if (table.querySelector('thead button') !== null) continue;
    [...table.querySelectorAll('thead th')].forEach((head, at) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      const [label] = head.childNodes;
      if (label === undefined) return;
      label.replaceWith(button);
      button.append(label);
      button.addEventListener('click', () => sort(table, at, head));
    });
  }
};
prepare();
document.addEventListener('swap', prepare);
