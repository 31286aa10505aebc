// An answer as a table: what is known of this site leads to its page.
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { make } from './dom.ts';
import { idName } from './columns.ts';
import type { Known, Result, Row, Value } from './messages.ts';
import { fill, type Texts } from './texts.ts';

const maxShown = 1_000;
const longestCell = 600;

const kinds = ['fact', 'source', 'organisation'] as const;

/** Where an identifier leads. Its column says what it names; `id`, `owner_id` and the like are looked up. */
export const pageOf = (
  lang: Lang,
  column: string,
  id: string,
  known: Readonly<Record<(typeof kinds)[number], ReadonlySet<string>>>
): string | undefined => {
  const named = kinds.find((kind) => column.startsWith(kind));
  const found = (named === undefined ? kinds : [named]).find((kind) => known[kind].has(id));
  return found && urls[found](lang, id);
};

const isNumber = (value: Value | undefined): boolean =>
  typeof value === 'number' || typeof value === 'bigint' || value === null;

export const captionOf = ({ rows: { length } }: Result, { live, number }: Texts): string => {
  if (length === 1) return fill(live.one, { n: number(1) });
  return length <= maxShown
    ? fill(live.whole, { n: number(length) })
    : fill(live.part, { n: number(maxShown), m: number(length) });
};

export const tableOf = (result: Result, known: Known, lang: Lang, speech: Texts): HTMLTableElement => {
  const { columns, rows } = result;
  const sets = {
    fact: new Set(known.fact),
    source: new Set(known.source),
    organisation: new Set(known.organisation)
  };
  const addresses = new Set(known.addresses);
  const numeric = columns.map(
    (_, at) => rows.some((row) => row[at] !== null) && rows.every((row) => isNumber(row[at]))
  );

  const linked = (column: string, text: string): readonly (Node | string)[] | undefined => {
    if (addresses.has(text)) return [make('a', { href: text, rel: 'external noopener' }, text)];
    if (!idName.test(column) && column !== 'facts' && column !== 'sources') return undefined;
    const parts = text.split(/([ ,]+)/).map((word) => {
      const href = pageOf(lang, column, word, sets);
      return href === undefined ? word : make('a', { href }, word);
    });
    return parts.some((made) => typeof made !== 'string') ? parts : undefined;
  };
  const content = (value: Value, column: string): readonly (Node | string)[] => {
    const text = speech.text(value);
    if (typeof value !== 'string') return [value === null ? make('span', { class: 'absent' }, text) : text];
    if (text.length > longestCell)
      return [fill(speech.live.cut, { text: text.slice(0, longestCell), n: speech.number(text.length) })];
    return linked(column, text) ?? [text];
  };
  const line = (row: Row): HTMLTableRowElement =>
    make(
      'tr',
      {},
      ...columns.map((column, at) =>
        make('td', numeric[at] === true ? { class: 'numeric' } : {}, ...content(row[at] ?? null, column))
      )
    );
  const heads = columns.map((name, at) =>
    make(
      'th',
      { scope: 'col', ...(numeric[at] === true ? { class: 'numeric' } : {}) },
      make('code', {}, name)
    )
  );
  return make(
    'table',
    {},
    make('caption', {}, make('span', {}, captionOf(result, speech))),
    make('thead', {}, make('tr', {}, ...heads)),
    make('tbody', {}, ...rows.slice(0, maxShown).map(line))
  );
};
