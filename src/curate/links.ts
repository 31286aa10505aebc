// The command `npm run data -- --check-links`: every address of the data, by its spelling alone; nothing is fetched.
import { DataError, reportOf } from '#build/error.ts';
import { sameAddress } from '#model/address.ts';
import { isPlain, wrongsOf, wrongsOfArchive, type Wrong } from './address.ts';
import { addressesIn, type Found } from './find.ts';

const errorAt = (place: Found, [message, fix]: Wrong): DataError => new DataError(place, message, fix);

/** One document, one file: two `url` of sources that lead to the same page. */
const twice = (found: readonly Found[]): DataError[] => {
  const sources = found.filter(
    ({ file, path, url }) => file.startsWith('data/sources/') && path === 'url' && URL.canParse(url)
  );
  return [...Map.groupBy(sources, ({ url }) => sameAddress(url)).values()].flatMap(([first, ...others]) =>
    others.map((other) =>
      errorAt(other, [
        `this is the address of ${first?.file} as well`,
        'keep one file for this document and move everything into it'
      ])
    )
  );
};

const archives = (found: readonly Found[]): DataError[] =>
  found
    .filter(({ key }) => key === 'archive')
    .flatMap((copy) => {
      const original = found.find(({ file, path }) => file === copy.file && path === 'url');
      return original === undefined
        ? []
        : wrongsOfArchive(copy.url, original.url).map((wrong) => errorAt(copy, wrong));
    });

export interface Checked {
  readonly errors: readonly DataError[];
  readonly addresses: number;
  /** Those that travel unencrypted. */
  readonly plain: readonly Found[];
}

export const checkLinks = (data: string): Checked => {
  const found = addressesIn(data);
  const spelled = found.flatMap((each) => wrongsOf(each.url).map((wrong) => errorAt(each, wrong)));
  return {
    errors: [...spelled, ...twice(found), ...archives(found)],
    addresses: found.length,
    plain: found.filter(({ url }) => isPlain(url))
  };
};

/** Says all that was found; true where nothing is wrong. */
export const reportLinks = (
  data: string,
  {
    log = console.log,
    complain = console.error
  }: Partial<Record<'log' | 'complain', (line: string) => void>> = {}
): boolean => {
  const { errors, addresses, plain } = checkLinks(data);
  if (plain.length > 0) {
    log(`${plain.length} in http, to be written in https where the host answers in https (not an error):`);
    for (const { file, path, url } of plain) log(`  ${file} ${path}: ${url}`);
  }
  if (errors.length > 0) complain(reportOf(errors));
  log(
    `${addresses} addresses read, ${errors.length === 0 ? 'none' : errors.length} wrong. Nothing was fetched.`
  );
  return errors.length === 0;
};
