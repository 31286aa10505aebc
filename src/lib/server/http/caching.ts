// How long caches may keep an answer.

/** What was asked, whole, in part, or known already: neither an error nor a redirection. */
export const isContent = (status: number): boolean => status === 200 || status === 206 || status === 304;

/** What never changes at its address may be kept for ever, another answer while the data can't have changed much, an error not at all. */
export const cacheControl = (status: number, forever: boolean): string => {
  if (!isContent(status)) return 'no-store';
  return forever
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=300, stale-while-revalidate=86400';
};
