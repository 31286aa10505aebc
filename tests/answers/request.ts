// A request that the recorder sends: its method, its path, and the headers that it sends beside its own.

export interface SiteRequest {
  readonly method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const get = (path: string, headers: SiteRequest['headers'] = {}): SiteRequest => ({
  method: 'GET',
  path,
  headers
});

/** The value of If-None-Match that stands for the validator which the same address has just sent. */
export const ownValidator = 'the validator of the address';

/** Two requests with the same text are the same request. */
export const describeRequest = ({ method, path, headers }: SiteRequest): string =>
  [`${method} ${path}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join(' · ');

/** Adds parameters to a path that may have some. */
export const withSearch = (path: string, search: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}${search}`;
