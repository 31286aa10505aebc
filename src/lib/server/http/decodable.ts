// Paths whose bytes are no text: a `%` that begins no character of UTF-8 is read as the sign itself.

const isText = (encoded: string): boolean => {
  try {
    decodeURIComponent(encoded);
    return true;
  } catch {
    return false;
  }
};

/** An address of a request that can be decoded, so that what it names is looked for, and refused, like any other name. */
export const decodable = (address: string): string => {
  const [path = ''] = address.split(/[?#]/, 1);
  const written = path.replace(/(?:%[0-9a-f]{2})+|%/gi, (run) =>
    isText(run) ? run : run.replaceAll('%', '%25')
  );
  return `${written}${address.slice(path.length)}`;
};
