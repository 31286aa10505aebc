// The headers of a request that an answer varies by, as its Vary names them.

export const varyNames = (header: string | null | undefined): string[] =>
  (header ?? '').split(/, */).filter((name) => name !== '');
