// Rows as an Excel workbook of four sheets: the data, what the columns mean, the sources, how to cite.
// By write-excel-file: maintained, typed, one small dependency; exceljs has had no release since 2023.
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import type { Lang } from '#model/language.ts';
import type { About, ExportColumn, ExportRow, Rows } from './column.ts';

export interface XlsxSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly date: string;
}

const sheetNames = {
  fr: { data: 'données', dictionary: 'dictionnaire', sources: 'sources', readme: 'lisez-moi' },
  en: { data: 'data', dictionary: 'dictionary', sources: 'sources', readme: 'read me' }
} as const satisfies Record<Lang, unknown>;

const heads = {
  fr: {
    dictionary: ['Colonne', 'Libellé', 'Type', 'Unité', 'Description', 'Exemple'],
    sources: ['Identifiant', 'Titre', 'Éditeur', 'Date', 'Adresse'],
    readme: ['Titre', 'Contenu', 'Version', 'Date', 'Licence', 'Texte de la licence', 'Citer', 'Adresse']
  },
  en: {
    dictionary: ['Column', 'Label', 'Type', 'Unit', 'Description', 'Example'],
    sources: ['Identifier', 'Title', 'Publisher', 'Date', 'Address'],
    readme: ['Title', 'Content', 'Version', 'Date', 'Licence', 'Text of the licence', 'Cite', 'Address']
  }
} as const satisfies Record<Lang, unknown>;

type SheetCell = NonNullable<SheetData[number][number]>;

const head = (texts: readonly string[]): SheetCell[] =>
  texts.map((value) => ({ value, type: String, fontWeight: 'bold' }));

const text = (value: string): SheetCell => ({ value, type: String });

/** Whole days are dates; a year or a month alone stays a text, as precise as its source. */
const cell = ({ type }: ExportColumn, value: unknown): SheetCell | null => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (type === 'date' && typeof value === 'string' && value.length === 10)
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return text(String(value));
};

const gathered = async (rows: Rows): Promise<ExportRow[]> => {
  const all: ExportRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
};

export const xlsx = async (
  columns: readonly ExportColumn[],
  rows: Rows,
  sources: readonly XlsxSource[],
  about: About
): Promise<Uint8Array<ArrayBuffer>> => {
  const { lang } = about;
  const names = sheetNames[lang];
  const data = (await gathered(rows)).map((row) => columns.map((column) => cell(column, row[column.name])));
  const dictionary = columns.map(({ name, label, type, unit, description, example }) =>
    [name, label[lang], type, unit?.[lang] ?? '', description[lang], String(example ?? '')].map(text)
  );
  const { title, description, version, date, licence, licenceUrl, citation, url } = about;
  const readme = [title, description, version, date, licence, licenceUrl, citation, url];
  const book = writeWorkbook([
    { sheet: names.data, data: [head(columns.map(({ name }) => name)), ...data], stickyRowsCount: 1 },
    {
      sheet: names.dictionary,
      data: [head(heads[lang].dictionary), ...dictionary],
      columns: [20, 28, 10, 22, 80, 30].map((width) => ({ width })),
      stickyRowsCount: 1
    },
    {
      sheet: names.sources,
      data: [
        head(heads[lang].sources),
        ...sources.map((source) =>
          [source.id, source.title, source.publisher, source.date, source.url].map(text)
        )
      ],
      columns: [30, 60, 24, 12, 80].map((width) => ({ width })),
      stickyRowsCount: 1
    },
    {
      sheet: names.readme,
      data: heads[lang].readme.map((label, index) => [...head([label]), text(readme[index] ?? '')]),
      columns: [24, 100].map((width) => ({ width }))
    }
  ]);
  return new Uint8Array(await book.toBuffer());
};
