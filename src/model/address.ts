// Addresses of documents: when two spellings are one, what trackers add to them, and where an archive keeps a copy.

/** Names that mailers, networks, advertisers and audience counters add to the addresses that they pass on. */
const foreign = new RegExp(
  `^(?:${[
    '(?:utm|mtm|pk|piwik|matomo|at)_\\w+|xtor',
    // Google, Microsoft, Yandex and other advertisers.
    '_gl|_ga|gcl(?:id|src)|dclid|[gw]braid|gad_(?:source|campaignid)|srsltid|msclkid|ys?clid|_openstat|epik',
    // Networks.
    'fbclid|mibextid|igsh(?:id)?|twclid|ttclid|li_fat_id|ScCid|ref_src|rb_clickid',
    // Mailers.
    'mc_[ce]id|_hs(?:enc|mi)|__hs(?:tc|sc|fp)|hsCtaTracking|mkt_tok|vero_id|oly_(?:enc|anon)_id|_kx|ml_subscriber(?:_hash)?',
    'ep_ee|vgo_ee|_rt(?:_nonce)?'
  ].join('|')})$`
);

/** Whether a parameter only records where a reader came from, whatever the site. */
export const isForeign = (name: string): boolean => foreign.test(name);

/** The `&` keeps a question mark at the beginning of a name in it. */
const nameIn = (pair: string): string => [...new URLSearchParams(`&${pair}`).keys()][0] ?? '';

/** A query string without the parameters of other names. The others stay as they are written. */
export const searchOf = (search: string, keeps: (name: string) => boolean): string =>
  search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && keeps(nameIn(pair)))
    .join('&');

/** The parameters of an address that are foreign to every site. */
export const trackersIn = (url: string): string[] => [...new URL(url).searchParams.keys()].filter(isForeign);

/** The address as it should be written: without trackers and without a text directive (`#:~:text=…`). */
export const cleanAddress = (url: string): string => {
  const clean = new URL(url);
  // Untouched where nothing is to be taken away.
  if (trackersIn(url).length > 0) clean.search = searchOf(clean.search, (name) => !isForeign(name));
  clean.hash = clean.hash.replace(/:~:.*$/, '');
  return clean.href.replace(/#$/, '');
};

/**
 * Two spellings of one address: scheme, `www.`, a slash at the end, a fragment, a tracker's parameters and the page's
 * version for phones make no difference.
 */
export const sameAddress = (url: string): string => {
  const { host, pathname, search } = new URL(cleanAddress(url));
  const query = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => !['', 'amp', 'amp=1'].includes(pair));
  const path = pathname.replace(/\/+$/, '').replace(/\/amp$/, '');
  return `${host.replace(/^www\./, '')}${path}${query.length === 0 ? '' : `?${query.join('&')}`}`;
};

/** The address that a copy in the Wayback Machine was made of; undefined where the address is no such copy. */
export const waybackOriginal = (url: string): string | undefined => {
  const { protocol, host, href } = new URL(url);
  if (protocol !== 'https:' || host !== 'web.archive.org') return undefined;
  const original = /^https:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(.+)$/.exec(href)?.[1];
  if (original === undefined) return undefined;
  const absolute = /^https?:\/\//.test(original) ? original : `http://${original}`;
  return URL.canParse(absolute) ? absolute : undefined;
};

/** Where the Wayback Machine leads to the copy that it made nearest to a day (ISO 8601), if it made any. */
export const nearestCopy = (url: string, day: string): string =>
  `https://web.archive.org/web/${day.replaceAll('-', '')}/${url}`;
