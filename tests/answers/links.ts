// The addresses that a page leads to: the site map's, those in any attribute of a page, and what its forms may ask for.

const unescape = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

export const sitemapUrls = (xml: string): URL[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => new URL(unescape(address)));

/** The paths on the same host in the attributes of a page, in their order. */
export const linksOf = (html: string, page: URL): string[] => {
  const paths = [...html.matchAll(/\s[\w:-]+="((?:\/|\.\/|https?:\/\/)[^"]*)"/g)].flatMap(
    ([, value = '']) => {
      const address = unescape(value);
      if (!URL.canParse(address, page)) return [];
      const url = new URL(address, page);
      return url.origin === page.origin ? [url.pathname + url.search] : [];
    }
  );
  return [...new Set(paths)];
};

/** At most `count` of the items, spread evenly over all. */
export const spread = <T>(items: readonly T[], count: number): T[] =>
  items.length <= count
    ? [...items]
    : Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)]).filter(
        (item) => item !== undefined
      );

const shapeOf = (path: string): string => path.replaceAll(/=[^&]*/g, '=');

/** At most `count` paths of those that differ by the values of their parameters alone. */
export const spreadStates = (paths: readonly string[], count: number): string[] =>
  [...Map.groupBy(paths, shapeOf).values()].flatMap((alike) => spread(alike, count));

/** No more choices of one field than this. */
const maxChoices = 20;

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescape(value);
};

/** The smallest, the middle and the largest of the numbers that a field takes. */
export const numbersWithin = (min: number, max: number): number[] => [
  ...new Set([min, Math.floor((min + max) / 2), max])
];

interface Field {
  readonly name: string;
  readonly values: readonly string[];
}

const selectsOf = (form: string): Field[] =>
  [...form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(([, tag = '', options = '']) => ({
    name: attribute(tag, 'name') ?? '',
    values: [...options.matchAll(/<option\b[^>]*>/g)].map(([option]) => attribute(option, 'value') ?? '')
  }));

const numbersOf = (form: string): Field[] =>
  [...form.matchAll(/<input\b[^>]*type="number"[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, 'name') ?? '',
    values: numbersWithin(Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))).map(String)
  }));

const choicesOf = (form: string): Field[] => {
  const inputs = [...form.matchAll(/<input\b[^>]*type="(?:checkbox|radio)"[^>]*>/g)].map(([tag]) => tag);
  const byName = Map.groupBy(inputs, (tag) => attribute(tag, 'name') ?? '');
  return [...byName].map(([name, tags]) => ({
    name,
    values: tags.map((tag) => attribute(tag, 'value') ?? '')
  }));
};

/** The addresses that the filters of a page lead to, one field at a time: forms that open another page are left out. */
export const filterPaths = (html: string, path: string): string[] =>
  [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, tag = '', form = '']) => {
    const action = attribute(tag, 'action');
    if (action !== path) return [];
    return [...selectsOf(form), ...numbersOf(form), ...choicesOf(form)]
      .filter(({ name }) => name !== '')
      .flatMap(({ name, values }) =>
        spread(values, maxChoices).map((value) => `${action}?${new URLSearchParams({ [name]: value })}`)
      );
  });
