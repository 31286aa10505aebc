// The headers that every response carries, whoever answers.

/** What a page of the site may load and do: its own files, and nothing else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'"
].join('; ');

/** What an embed may load and do, wherever it is framed: its one inline style. */
export const embedPolicy = (styleHash: string): string =>
  `default-src 'none'; style-src '${styleHash}'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors *`;

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'
};

/** What other sites may read: charts as files, and embeds; their errors too. */
export const isOpen = (path: string): boolean =>
  /^\/[^/]+\/(?:embed\/[^/]+|charts\/[^/]+\.(?:svg|csv|json))$/.test(path);

export const openHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Content-Disposition, Content-Length',
  'Cross-Origin-Resource-Policy': 'cross-origin'
};

/** How long an answer may be kept: a good one while the data can't have changed much, an error not at all. */
export const cacheControl = (status: number): string =>
  status === 200 ? 'public, max-age=300, stale-while-revalidate=86400' : 'no-store';
