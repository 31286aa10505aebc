// How each tool opens the data: code to copy, with the addresses of this site.
import { urls } from '#lib/urls.ts';
import { joined } from '../address/read-search.ts';

export interface Snippet {
  readonly tool: string;
  readonly code: string;
}

/** A shell would take the `?` of an address for a pattern. */
const inShell = (address: string): string => (address.includes('?') ? `"${address}"` : address);

interface Version {
  /** The query string of a published version; none for the latest. */
  readonly search?: string;
  /** The name that the database gives the table of facts: older versions have another. */
  readonly table?: string | undefined;
}

export const snippets = (origin: string, { search = '', table = 'facts' }: Version = {}): Snippet[] => {
  const facts = (suffix: string) => `${origin}${urls.table('facts', suffix, search)}`;
  const database = `${origin}${urls.dataFile('sovereign-cloud.sqlite', search)}`;
  const example =
    'organisation=gandi,ikoula&from=2010&to=2015&columns=fact_id,low,high,period_from&sort=-low';
  return [
    {
      tool: 'sqlite3',
      code: `curl -o sovereign-cloud.sqlite ${inShell(database)}\nsqlite3 sovereign-cloud.sqlite "SELECT organisation_fr, low, status FROM ${table} WHERE indicator_id = 'public-funding'"`
    },
    {
      tool: 'DuckDB',
      code: `INSTALL httpfs; LOAD httpfs;\nSELECT organisation_id, min(low), max(high) FROM '${facts('parquet')}'\nWHERE money_kind = 'public-funding/committed/equity' GROUP BY ALL;`
    },
    {
      tool: 'Python',
      code: `import csv, io, urllib.request\nwith urllib.request.urlopen("${facts('csv')}") as answer:\n    rows = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8", newline="")))`
    },
    {
      tool: 'Python, sqlite3',
      code: `import sqlite3, urllib.request\npath, _ = urllib.request.urlretrieve("${database}")\nrows = sqlite3.connect(path).execute("SELECT * FROM ${table}").fetchall()`
    },
    {
      tool: 'pandas',
      code: `import pandas as pd\nfacts = pd.read_csv("${facts('csv')}", dtype={"edition": "string"})`
    },
    { tool: 'polars', code: `import polars as pl\nfacts = pl.read_parquet("${facts('parquet')}")` },
    {
      tool: 'R',
      code: `facts <- read.csv("${facts('csv')}", encoding = "UTF-8", na.strings = "")`
    },
    {
      tool: 'Datasette',
      code: `curl -o sovereign-cloud.sqlite ${inShell(database)}\ncurl -o metadata.json ${inShell(`${origin}${urls.dataFile('metadata.json', search)}`)}\ndatasette sovereign-cloud.sqlite --metadata metadata.json`
    },
    {
      tool: 'curl',
      code: `curl -H "Accept: text/csv" "${origin}${urls.table('facts', undefined, joined(example, search))}"`
    }
  ];
};
