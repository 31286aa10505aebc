// What an Accept header likes best of what is offered (RFC 9110).
import Negotiator from 'negotiator';

/** The first offer whose media types the header likes best; undefined where it names none of them. */
export const preferred = <Name>(
  accept: string | null,
  offers: readonly (readonly [name: Name, types: readonly string[]])[]
): Name | undefined => {
  for (const type of new Negotiator({ headers: { accept: accept ?? '' } }).mediaTypes()) {
    const found = offers.find(([, types]) => types.includes(type.toLowerCase()));
    if (found !== undefined) return found[0];
  }
  return undefined;
};
