// Rows as one JSON document, with what they mean: `{ "meta": …, "rows": […] }`, a row a line.
import { objectText } from './ndjson.ts';
import type { CellFormat } from './text.ts';

/** For one document alone: it knows whether a row came before. `empty` where none will. */
export const json = (
  head: Readonly<Record<string, unknown>>,
  names: readonly string[],
  empty: boolean
): CellFormat => {
  const object = objectText(names);
  let before = '\n';
  return {
    head: `${JSON.stringify(head, null, 1).replace(/\n\}$/, '')},\n "rows": [`,
    cells: (values) => {
      const text = `${before}${object(values)}`;
      before = ',\n';
      return text;
    },
    tail: `${empty ? '' : '\n'}]\n}\n`
  };
};
