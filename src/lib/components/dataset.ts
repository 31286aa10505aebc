// What the page about the data is given to show: tables, their columns and files, code to open them.

interface DataColumnView {
  readonly name: string;
  readonly key: boolean;
  readonly label: string;
  readonly type: string;
  readonly unit: string;
  readonly description: string;
  readonly example: string;
}

export interface FileView {
  readonly name: string;
  readonly href: string;
  readonly size: string;
}

export interface DataTableView {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly rows: string;
  readonly columns: readonly DataColumnView[];
  readonly files: readonly FileView[];
}

interface SnippetView {
  readonly tool: string;
  readonly code: string;
}

export interface ParameterView {
  readonly parameter: string;
  readonly meaning: string;
  readonly example: string;
}

export interface DatasetView {
  readonly whole: readonly FileView[];
  readonly descriptions: readonly FileView[];
  readonly tables: readonly DataTableView[];
  readonly parameters: readonly ParameterView[];
  readonly snippets: readonly SnippetView[];
  readonly citation: string;
  readonly licenceUrl: string;
  /** schema.org Dataset, as JSON. */
  readonly linked: string;
}
