// What an Accept header likes best of what is offered (RFC 9110).
import Negotiator from 'negotiator';

/** Whether a range of the header names a type, alone or with all of its kind. A range of everything names none. */
const names = (range: string, type: string): boolean =>
  range === type || (/^[^*]+\/\*$/.test(range) && type.startsWith(range.slice(0, -1)));

/** The first offer whose media types the header likes best; undefined where it names none of them. */
export const preferred = <Name>(
  accept: string | null,
  offers: readonly (readonly [name: Name, types: readonly string[]])[]
): Name | undefined => {
  const withoutParameters = (accept ?? '').replace(/;\s*(?!q\s*=)[^;,]*/gi, '');
  const negotiator = new Negotiator({ headers: { accept: withoutParameters } });
  const ranges = negotiator.mediaTypes().map((range) => range.toLowerCase());
  const named = offers
    .flatMap(([, types]) => types)
    .filter((type) => ranges.some((range) => names(range, type)));
  const [best] = named.length === 0 ? [] : negotiator.mediaTypes(named);
  return best === undefined ? undefined : offers.find(([, types]) => types.includes(best))?.[0];
};
