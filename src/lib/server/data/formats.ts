// The formats of files: those of rows, which tables and charts share, and those of pictures.

interface FileFormat {
  readonly suffix: string;
  readonly type: string;
  /** Opened in a browser as it is; the others are saved. */
  readonly inline: boolean;
}

interface DataFormat extends FileFormat {
  /** The media types of an Accept header that ask for it. */
  readonly accepted: readonly string[];
  /** Streams have no end; what is made in memory has. */
  readonly maxRows: number;
  readonly dependsOn: Dependence;
}

/** What the bytes of a file depend on: the data alone, the address too that they were asked at, or even the moment. */
export type Dependence = 'data' | 'address' | 'moment';

const most = { streamed: 100_000_000, inMemory: 100_000 } as const;

export const dataFormats = {
  json: {
    suffix: 'json',
    type: 'application/json; charset=utf-8',
    accepted: ['application/json', 'text/json'],
    inline: true,
    maxRows: most.streamed,
    dependsOn: 'address'
  },
  csv: {
    suffix: 'csv',
    type: 'text/csv; charset=utf-8; header=present',
    accepted: ['text/csv'],
    inline: false,
    maxRows: most.streamed,
    dependsOn: 'data'
  },
  'fr.csv': {
    suffix: 'fr.csv',
    type: 'text/csv; charset=utf-8; header=present',
    accepted: [],
    inline: false,
    maxRows: most.streamed,
    dependsOn: 'data'
  },
  ndjson: {
    suffix: 'ndjson',
    type: 'application/x-ndjson; charset=utf-8',
    accepted: ['application/x-ndjson', 'application/ndjson', 'application/jsonl'],
    inline: true,
    maxRows: most.streamed,
    dependsOn: 'data'
  },
  xlsx: {
    suffix: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    accepted: [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.ms-excel'
    ],
    inline: false,
    maxRows: most.inMemory,
    dependsOn: 'moment'
  },
  parquet: {
    suffix: 'parquet',
    type: 'application/vnd.apache.parquet',
    accepted: ['application/vnd.apache.parquet', 'application/x-parquet'],
    inline: false,
    maxRows: most.streamed,
    dependsOn: 'address'
  }
} as const satisfies Readonly<Record<string, DataFormat>>;

export type FormatName = keyof typeof dataFormats;

export const isFormat = (name: string): name is FormatName => Object.hasOwn(dataFormats, name);
export const formatNames: readonly FormatName[] = Object.keys(dataFormats).filter(isFormat);

/** The files that hold every table. */
export const wholeFiles = { sqlite: 'data', zip: 'address' } as const satisfies Readonly<
  Record<string, Dependence>
>;

export type WholeName = keyof typeof wholeFiles;

/** A chart is offered as a picture, and its rows as a table's are. */
export const chartFormats = {
  svg: { suffix: 'svg', type: 'image/svg+xml; charset=utf-8', inline: true },
  png: { suffix: 'png', type: 'image/png', inline: true },
  ...dataFormats
} as const satisfies Readonly<Record<string, FileFormat>>;

export type ChartFormat = keyof typeof chartFormats;

export const isChartFormat = (name: string): name is ChartFormat => Object.hasOwn(chartFormats, name);
export const chartFormatNames: readonly ChartFormat[] = Object.keys(chartFormats).filter(isChartFormat);
