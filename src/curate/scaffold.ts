// The file of a source yet to be filled: every field of its reference, each with what is wanted.
import { stringify } from 'yaml';
import { vocabulary } from '#model/vocabulary.ts';
import { sourceSchema } from '#model/source.ts';

export interface Known {
  readonly url: string;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly published_basis?: string | undefined;
  readonly lang?: string | undefined;
  readonly kind?: string | undefined;
  readonly consulted?: string | undefined;
  /** ISO 8601. */
  readonly today: string;
}

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => /^(?=.*[a-z])[a-z0-9]{3,}$/.test(word) && !small.has(word));

const small = new Set(
  'les des une aux par pour sur dans avec est que qui son ses the and for from with html htm php asp index page article articles actualites'.split(
    ' '
  )
);

/** `<publisher>-<date>-<words of the title>`, as sources are named: `nd` where no date shows. */
export const idOf = ({ url, title, published }: Known): string => {
  const { hostname, pathname } = new URL(url);
  const site = hostname.replace(/^www\d*\./, '').split('.');
  const host = (site.length > 2 ? site.at(-2) : site[0]) ?? '';
  const last = decodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? '');
  const lines = wordsIn(title ?? last).filter((word) => word !== host);
  return [host, published ?? 'nd', ...lines.slice(0, 3)]
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
};

const quoted = (text: string): string => stringify(text, { lineWidth: 0 }).trim();
const optional = (text: string | undefined): string => (text === undefined ? '' : quoted(text));
const listed = (words: readonly string[]): string =>
  `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

/** The YAML of the file. What is not known stays empty, so that the checks ask for it. */
export const scaffold = (known: Known): string => {
  const {
    url,
    id = idOf(known),
    title,
    publisher,
    published,
    published_basis,
    lang,
    kind,
    consulted,
    today
  } = known;
  const date = published === undefined ? 'null' : quoted(published);
  const { shape } = sourceSchema;
  const lines: readonly (readonly [field: string, wanted: string])[] = [
    [`id: ${id}`, "the file's name: publisher, date, what it is about"],
    [`title: ${quoted(title ?? '')}`, 'as printed on the page'],
    [`publisher: ${quoted(publisher ?? '')}`, 'who published it, as it names itself'],
    [`url: ${quoted(url)}`, 'the original, not a copy of it'],
    [
      `published: ${date}`,
      "'2015', '2015-05' or '2015-05-21', as precise as the page is; null where no date shows"
    ],
    [
      `published_basis: ${published_basis === undefined ? 'null' : quoted(published_basis)}`,
      'stated (written on the page) or inferred (worked out from its text); null without a date'
    ],
    [`lang: ${optional(lang)}`, `the language of the document: ${listed(shape.lang.options)}`],
    [`kind: ${optional(kind)}`, listed(vocabulary['source-kind'])],
    [`consulted: ${optional(consulted)}`, `how much of it was read: ${listed(shape.consulted.options)}`],
    [`consulted_on: '${today}'`, 'the last day on which it can have been read'],
    [
      `# archive: https://web.archive.org/web/<date>/${url}`,
      'the very copy that was read, where it is known; else the build gives the nearest'
    ],
    [
      'facts:',
      'below: data/README.md shows a fact whole, and how to write one; events: and excerpts: likewise'
    ]
  ];
  return `${lines.flatMap(([field, wanted]) => [`# ${wanted}`, field.trimEnd()]).join('\n')}\n`;
};
