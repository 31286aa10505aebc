// Check: a firm that is followed (kind: provider) is French, sells hosting or cloud of its own, and can be compared.
import type { Fact } from '#model/fact.ts';
import { groupSpans } from '#model/group.ts';
import type { Check } from '../check.ts';
import { DataError, pathTo } from '../error.ts';
import { firmsIn } from '../firm.ts';

const activities = new Set(['cloud', 'hosting', 'colocation']);
const services = new Set(['cloud', 'hosting', 'iaas', 'paas', 'saas', 'storage', 'hds']);

const sizes = new Set<string>(['headcount', 'turnover']);
const observed = new Set<string>(['reported', 'estimated']);
/** Flags under which a figure still is the firm's own, for a whole year. */
const own = new Set<string | undefined>([undefined, 'disputed', 'wider-than-cloud']);

const tellsSize = ({ indicator, status, confidence, flag }: Fact): boolean =>
  sizes.has(indicator) && observed.has(status) && confidence !== 'low' && own.has(flag);

export const followed: Check = (data) => {
  const firmOf = firmsIn(data);
  const measured = new Set<string | undefined>(
    data.facts.filter(({ item }) => tellsSize(item)).map(({ item }) => item.organisation)
  );
  return data.organisations
    .filter(({ item }) => item.kind === 'provider')
    .flatMap(({ file, path, item }) => {
      const error = (key: string, message: string, fix: string): DataError =>
        new DataError({ file, path: pathTo(path, key) }, message, `${fix}, or write kind: company`);
      const sells =
        activities.has(item.main_activity ?? '') || item.services.some((service) => services.has(service));
      const compared =
        groupSpans(firmOf(item)).some(({ group }) => group !== 'unsized') || measured.has(item.id);
      return [
        ...(item.country === 'FR'
          ? []
          : [error('country', `a followed firm is French, not ${item.country}`, 'correct the country')]),
        ...(sells
          ? []
          : [
              error(
                'services',
                'a followed firm sells hosting or cloud of its own, and this one sells none that was read',
                `add the services that it runs (${[...services].join(', ')})`
              )
            ]),
        ...(compared
          ? []
          : [
              error(
                'size_classes',
                'the size of a followed firm is known, and nothing read gives that of this one',
                'add a size class, an owner that settles it, or a fact: its headcount or its turnover'
              )
            ])
      ];
    });
};
