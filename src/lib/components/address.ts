// The address of an error page: how it reads, and the same with another value.

/** An address as people read it, its control characters replaced; as it came where it is malformed. */
export const readable = (address: string): string => {
  try {
    return decodeURI(address).replace(/\p{Cc}/gu, '\ufffd');
  } catch {
    return address;
  }
};

/** Whether what a parameter may be is a value that can be put in an address, not the description of a range. */
export const isWord = (allowed: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(allowed);

/** The same address with one value of a parameter changed: the wrong one of a list, or the only one. */
export const withValue = (url: URL, name: string, value: string, wrong = ''): string => {
  const search = new URLSearchParams(url.search);
  const values = search.getAll(name).flatMap((text) => text.split(','));
  const others = values.map((one) => (one === wrong ? value : one));
  search.set(name, values.includes(wrong) ? [...new Set(others)].join(',') : value);
  return `${url.pathname}?${search.toString().replaceAll('%2C', ',')}`;
};
