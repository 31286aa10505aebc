// What firms mainly sell: cloud or hosting, or something else, drawn hollow beside them.

export const hybrid = ({ main_activity }: { readonly main_activity: string | null }): boolean =>
  main_activity === 'telecom' || main_activity === 'it-services';

/** Whether it mainly sells cloud, hosting or room in its data centres. */
export const isHost = ({ main_activity }: { readonly main_activity: string | null }): boolean =>
  main_activity === 'cloud' || main_activity === 'hosting' || main_activity === 'colocation';
