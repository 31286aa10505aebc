// Whether a reader already has what it asks for (RFC 9110): If-None-Match first, If-Modified-Since where it is absent.

const opaque = (tag: string): string =>
  tag
    .trim()
    .replace(/^W\//, '')
    // What compression adds to a validator.
    .replace(/-(?:gzip|br)"$/, '"');

export const isKnown = (
  request: Headers,
  { etag, modified }: { readonly etag: string; readonly modified: Date | undefined }
): boolean => {
  const tags = request.get('if-none-match');
  if (tags !== null)
    return tags.trim() === '*' || tags.split(',').some((tag) => opaque(tag) === opaque(etag));
  const since = Date.parse(request.get('if-modified-since') ?? '');
  return modified !== undefined && modified.getTime() <= since;
};
