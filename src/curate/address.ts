// What can be wrong with an address, seen from its spelling alone: nothing is fetched.
import { cleanAddress, sameAddress, trackersIn, waybackOriginal } from '#model/address.ts';

/** What is wrong, and what would cure it. */
export type Wrong = readonly [message: string, fix: string];

/** What RFC 3986 lets an address hold. */
const outside = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/u;
const here = /^(?:localhost|127\.|10\.|192\.168\.|169\.254\.|\[|[^.]+$)/;

const spelling = (url: string): Wrong[] => {
  if (/\s/.test(url)) return [[`"${url}" holds a space`, 'write %20 in its place, or take it away']];
  if (!URL.canParse(url))
    return [[`"${url}" is not a web address`, 'copy it whole, from https:// to its end']];
  const { protocol, hostname, username, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:')
    return [[`"${url}" is not a web address`, 'give the https:// address of the document']];
  const found: Wrong[] = [];
  if (here.test(hostname))
    found.push([`${hostname} is not a public host`, 'give the address that everyone can open']);
  if (username !== '') found.push(['the address holds a name or a password', 'take them away, up to the @']);
  if (outside.test(url)) found.push(['the address holds characters to be encoded', `write ${href}`]);
  const half = /%(?![0-9a-f]{2})/i.test(url);
  if (half) found.push(['a % is not followed by two hexadecimal digits', 'write %25 for a true % sign']);
  else if (/%25[0-9a-f]{2}/i.test(url))
    found.push(['the address was encoded twice (%25…)', 'decode it once, and open it to make sure']);
  return found;
};

/** An address that can be read, with parts that are no part of it. */
const tracks = (url: string): Wrong[] => {
  const trackers = trackersIn(url);
  const clean = cleanAddress(url);
  return [
    ...(trackers.length === 0
      ? []
      : [[`the address carries what trackers added (${trackers.join(', ')})`, `write ${clean}`] as const]),
    ...(url.includes('#:~:') || url.includes(':~:text=')
      ? [['the address ends in a text directive (#:~:)', `write ${clean}`] as const]
      : [])
  ];
};

export const wrongsOf = (url: string): Wrong[] => {
  const found = spelling(url);
  return URL.canParse(url) && /^https?:/.test(url) ? [...found, ...tracks(url)] : found;
};

/** A copy is elsewhere than the original; one in the Wayback Machine names the original in its own address. */
export const wrongsOfArchive = (archive: string, url: string): Wrong[] => {
  if (!URL.canParse(archive) || !URL.canParse(url)) return [];
  const { host } = new URL(archive);
  if (host === new URL(url).host)
    return [['the copy is at the document’s own host', 'give the address of a copy kept by an archive']];
  if (!/(?:^|\.)archive\.org$/.test(host)) return [];
  const original = waybackOriginal(archive);
  const wanted = `https://web.archive.org/web/<date>/${url}`;
  if (original === undefined) return [[`this is no copy in the Wayback Machine`, `write ${wanted}`]];
  return sameAddress(original) === sameAddress(url)
    ? []
    : [[`the copy is one of ${original}, not of this document`, `write ${wanted}`]];
};

/** Whether the address travels unencrypted: worth a look, not wrong where the host offers nothing else. */
export const isPlain = (url: string): boolean => url.startsWith('http://');
