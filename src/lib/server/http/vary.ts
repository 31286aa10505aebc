// The headers of a request that an answer varies by, as its Vary names them.

export const varyNames = (header: string | null | undefined): string[] =>
  (header ?? '').split(/, */).filter((name) => name !== '');

/** Adds a name to Vary, once. */
export const vary = (headers: Headers, name: string): void => {
  const names = varyNames(headers.get('Vary'));
  if (!names.includes(name)) headers.set('Vary', [...names, name].join(', '));
};
