// An organisation as the rule of its group reads it: with the size classes of those of its owners that have a file.
import type { Firm } from '#model/group.ts';
import type { Organisation } from '#model/organisation.ts';
import type { Data } from './data.ts';

export const firmsIn = ({ organisations }: Pick<Data, 'organisations'>): ((of: Organisation) => Firm) => {
  const classes = new Map<string, Organisation['size_classes']>(
    organisations.map(({ item }) => [item.id, item.size_classes])
  );
  return (organisation) => ({
    ...organisation,
    owners: organisation.owners.map((owner) => ({
      ...owner,
      size_classes: classes.get(owner.organisation ?? '')
    }))
  });
};
