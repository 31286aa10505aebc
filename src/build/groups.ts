// The groups that each organisation is compared in, its owners' size classes at hand.
import { groupSpans, type GroupSpan } from '#model/group.ts';
import type { Organisation } from '#model/organisation.ts';
import type { Data } from './data.ts';

export const groupsIn = ({
  organisations
}: Pick<Data, 'organisations'>): ((organisation: Organisation) => GroupSpan[]) => {
  const classes = new Map<string, Organisation['size_classes']>(
    organisations.map(({ item }) => [item.id, item.size_classes])
  );
  return (organisation) =>
    groupSpans({
      ...organisation,
      owners: organisation.owners.map((owner) => ({
        ...owner,
        size_classes: classes.get(owner.organisation ?? '')
      }))
    });
};
