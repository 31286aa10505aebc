// The headers that every response carries, whoever answers.

/** What a page of the site may load and do: its own files, and nothing else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // Under `npm run dev` alone: Vite puts the style sheets in the page there.
  `style-src 'self'${import.meta.env.DEV ? " 'unsafe-inline'" : ''}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'"
].join('; ');

/** What the worker that runs SQL in the reader's browser may do: compile its engine, and fetch it from here. */
export const workerPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'"
].join('; ');

/** What an embed may load and do, wherever it is framed: its one inline style, and its one script where it has one. */
export const embedPolicy = (styleHash: string, scriptHash?: string): string =>
  [
    "default-src 'none'",
    `style-src ${styleHash}`,
    ...(scriptHash === undefined ? [] : [`script-src ${scriptHash}`]),
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *'
  ].join('; ');

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'
};

/** What other sites may read: charts as files, and embeds; their errors too. */
export const isOpen = (path: string): boolean =>
  /^\/[^/]+\/(?:embed\/[^/]+|charts\/[^/]+\.[^/]+|(?:[^/]+\/){0,2}card\.png|compare\.csv)$|^\/embed\.js$|^\/data(?:\/|$)/.test(
    path
  );

export const openHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Link, Content-Disposition, Content-Length, Content-Location, Content-Range, Accept-Ranges',
  'Cross-Origin-Resource-Policy': 'cross-origin'
};

/**
 * A file of a published version never changes. Pages and embeds may: they say whether the chart has changed since. What is
 * named as the latest may, too: once it is published, its addresses name the version.
 */
export const isPinnedFile = (path: string, published: string | undefined): boolean =>
  published !== undefined && /\.[a-z]+$/.test(path);
