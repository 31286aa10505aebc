// Addresses of documents: when two spellings are one, what trackers add to them, and where an archive keeps a copy.

/** Parameters that only say where a reader came from. */
const tracker =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|_hs(?:enc|mi)|xtor|ep_ee|vgo_ee|_rt(?:_nonce)?)$/;

/** The parameters of an address that are a tracker's. */
export const trackersIn = (url: string): string[] =>
  [...new URL(url).searchParams.keys()].filter((name) => tracker.test(name));

/** The address as it should be written: without trackers and without a text directive (`#:~:text=…`). */
export const cleanAddress = (url: string): string => {
  const clean = new URL(url);
  const tracked = trackersIn(url);
  // Untouched where nothing is to be taken away: searchParams would write the others anew.
  if (tracked.length > 0) {
    const kept = clean.search
      .slice(1)
      .split('&')
      .filter((pair) => !tracked.includes(decodeURIComponent(pair.split('=')[0] ?? '')));
    clean.search = kept.join('&');
  }
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
