// What an Accept header likes best of what is offered (RFC 9110).

interface Wish {
  readonly type: string;
  readonly quality: number;
}

const wishes = (accept: string): Wish[] =>
  accept
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const quality = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1);
      return { type, quality: quality > 0 && quality <= 1 ? quality : 0 };
    })
    .sort((a, b) => b.quality - a.quality);

/** The first offer whose media types the header likes best; undefined where it names none of them. */
export const preferred = <Name>(
  accept: string | null,
  offers: readonly (readonly [name: Name, types: readonly string[]])[]
): Name | undefined => {
  for (const { type, quality } of wishes(accept ?? '')) {
    if (quality === 0) continue;
    const found = offers.find(([, types]) => types.includes(type));
    if (found !== undefined) return found[0];
  }
  return undefined;
};
