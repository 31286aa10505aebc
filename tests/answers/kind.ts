// The kind of an address: its path with every name in it replaced, for counts that say what has changed.

const families = /\/(charts|embed|facts|organisations|registers|sources)\/[^/.]+/;
const wholeFiles = /^\/data\/(?:datapackage|metadata|openapi|csv-metadata|dcat|sovereign-cloud)\b/;

/** `/fr/charts/market-size.svg?scale=linear` → `/[lang]/charts/[id].svg`. */
export const kindOf = (path: string): string => {
  const bare = path.split('?', 1)[0] ?? '';
  if (wholeFiles.test(bare)) return bare;
  if (bare.startsWith('/_app/')) return '/_app/…';
  return bare
    .replace(/^\/(?:fr|en)(?=\/|$)/, '/[lang]')
    .replace(families, '/$1/[id]')
    .replace(/^\/data\/[^/.]+/, '/data/[table]')
    .replace(/^\/scripts\/.*/, '/scripts/[name]');
};
