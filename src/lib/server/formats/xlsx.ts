// An Excel workbook of four sheets: the data, what the columns mean, the sources, how to cite.
// By write-excel-file: maintained, typed, one small dependency; exceljs has had no release since 2023.
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import type { Lang } from '#model/language.ts';
import type { About, ExportColumn } from '../export/column.ts';
import { defineFormat, rowLimits, type Bytes, type Content } from '../export/define-format.ts';

const sheetNames = {
  fr: { data: 'données', dictionary: 'dictionnaire', sources: 'sources', readme: 'lisez-moi' },
  en: { data: 'data', dictionary: 'dictionary', sources: 'sources', readme: 'read me' }
} as const satisfies Record<Lang, unknown>;

const heads = {
  fr: {
    dictionary: ['Colonne', 'Libellé', 'Type', 'Unité', 'Description', 'Exemple'],
    sources: ['Identifiant', 'Titre', 'Éditeur', 'Date', 'Adresse']
  },
  en: {
    dictionary: ['Column', 'Label', 'Type', 'Unit', 'Description', 'Example'],
    sources: ['Identifier', 'Title', 'Publisher', 'Date', 'Address']
  }
} as const satisfies Record<Lang, unknown>;

/** What describes the whole, in order. A table has neither question nor answer. */
const readmeHeads = {
  fr: {
    title: 'Titre',
    question: 'Question',
    takeaway: 'À retenir',
    description: 'Contenu',
    missing: 'Ce qui manque',
    version: 'Version',
    date: 'Date',
    licence: 'Licence',
    licenceUrl: 'Texte de la licence',
    citation: 'Citer',
    url: 'Adresse'
  },
  en: {
    title: 'Title',
    question: 'Question',
    takeaway: 'Takeaway',
    description: 'Content',
    missing: 'What is missing',
    version: 'Version',
    date: 'Date',
    licence: 'Licence',
    licenceUrl: 'Text of the licence',
    citation: 'Cite',
    url: 'Address'
  }
} as const satisfies Record<Lang, Record<Exclude<keyof About, 'lang'>, string>>;

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

const write = async ({ columns, rows, about, sources }: Content): Promise<Bytes> => {
  const { lang, ...described } = about();
  const names = sheetNames[lang];
  const data = Array.from(rows, (row) => columns.map((column, at) => cell(column, row[at])));
  const dictionary = columns.map(({ name, label, type, unit, description, example }) =>
    [name, label[lang], type, unit?.[lang] ?? '', description[lang], String(example ?? '')].map(text)
  );
  const texts: Readonly<Record<string, string>> = { ...described };
  const readme = Object.entries(readmeHeads[lang]).flatMap(([name, label]) => {
    const { [name]: value } = texts;
    return value === undefined ? [] : [[...head([label]), text(value)]];
  });
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
        ...sources().map((source) =>
          [source.id, source.title, source.publisher, source.date, source.url].map(text)
        )
      ],
      columns: [30, 60, 24, 12, 80].map((width) => ({ width })),
      stickyRowsCount: 1
    },
    {
      sheet: names.readme,
      data: readme,
      columns: [24, 100].map((width) => ({ width }))
    }
  ]);
  return new Uint8Array(await book.toBuffer());
};

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export default defineFormat({
  suffix: 'xlsx',
  order: 50,
  type,
  accept: [type, 'application/vnd.ms-excel'],
  inline: false,
  name: { fr: 'Excel (XLSX)', en: 'Excel (XLSX)' },
  label: { fr: 'Classeur Excel (XLSX)', en: 'Excel workbook (XLSX)' },
  note: null,
  maxRows: rowLimits.inMemory,
  maxRowsAtOnce: rowLimits.inMemory,
  dependsOn: 'moment',
  catalogue: { fileType: 'XLSX', mediaType: type },
  csv: null,
  schema: null,
  write
});
