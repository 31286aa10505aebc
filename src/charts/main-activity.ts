// The main activity of a firm: charts draw those that mainly sell something else than cloud hollow, beside the others.

export const isTelecomOrItServices = ({
  main_activity
}: {
  readonly main_activity: string | null;
}): boolean => main_activity === 'telecom' || main_activity === 'it-services';

/** Whether it mainly sells cloud, hosting or colocation. */
export const isHost = ({ main_activity }: { readonly main_activity: string | null }): boolean =>
  main_activity === 'cloud' || main_activity === 'hosting' || main_activity === 'colocation';
