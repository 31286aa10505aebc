// Check: a value that we worked out is what its inputs give, of one kind of money, and is no more precise than they are.
import { derive, type Known } from '#model/derivation.ts';
import type { Fact } from '#model/fact.ts';
import type { Check } from '../check.ts';
import { DataError, pathTo } from '../error.ts';
import { bounds } from '../link/fact.ts';

const knownOf = ({ value, bound }: Fact): Known => ({ ...bounds(value), bound });
const shown = ({ low, high, bound }: Known): string =>
  `${low === high ? low : `${low} to ${high}`}${bound === 'exact' ? '' : ` (${bound})`}`;

/** The kind of money: sums and differences never cross it. */
const kind = ({ indicator, unit, status, instrument }: Fact): string =>
  [indicator, unit, status, instrument ?? 'none'].join('/');

const mistake = (fact: Fact, inputs: readonly Fact[]): [string, string] | undefined => {
  const { operation } = fact.derived ?? {};
  if (operation === undefined) return undefined;
  const [first, second] = inputs;
  if (operation === 'share') {
    if (inputs.length !== 2 || first?.unit !== 'percent' || second?.unit !== fact.unit)
      return [
        `a share is a fact in percent, then a total in ${fact.unit}`,
        'name those two facts in this order'
      ];
  } else {
    const other = inputs.find((input) => kind(input) !== kind(fact));
    if (other !== undefined)
      return [
        `${other.id} is ${kind(other)}, this is ${kind(fact)}`,
        'add and subtract facts of one kind only'
      ];
  }
  const found = derive(operation, inputs.map(knownOf));
  if (found === undefined)
    return ['its inputs give no value: one is a floor, another a ceiling', 'take the fact away'];
  const stated = knownOf(fact);
  return found.low === stated.low && found.high === stated.high && found.bound === stated.bound
    ? undefined
    : [
        `its inputs give ${shown(found)}, it says ${shown(stated)}`,
        `write ${shown(found)}, or correct the inputs`
      ];
};

export const derived: Check = ({ facts }) => {
  const byId = new Map<string, Fact>(facts.map(({ item }) => [item.id, item]));
  return facts.flatMap(({ file, path, item }) => {
    const inputs = (item.derived?.inputs ?? []).map((id) => byId.get(id));
    // The check of references reports what is missing.
    const found = inputs.filter((input) => input !== undefined);
    if (found.length < inputs.length) return [];
    const at = { file, path: pathTo(path, 'derived') };
    const again = found.find((input) => input.id === item.id || input.derived !== undefined);
    if (again !== undefined)
      return [
        new DataError(
          at,
          `${again.id} is no fact that was read`,
          'name the facts that it was worked out from'
        )
      ];
    const wrong = mistake(item, found);
    return wrong === undefined ? [] : [new DataError(at, ...wrong)];
  });
};
