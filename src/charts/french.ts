// French elision, for sentences made of parts.

/** `de 15 %`, `d’environ 15 %`. */
export const de = (text: string): string =>
  /^[aeiouyàâäéèêëîïôöûü]/iu.test(text) ? `d’${text}` : `de ${text}`;
