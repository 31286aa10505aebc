// The main activity of a firm: whether it is a host, or mainly sells something else.

/** Whether it mainly sells cloud, hosting or colocation. */
export const isHost = ({ main_activity }: { readonly main_activity: string | null }): boolean =>
  main_activity === 'cloud' || main_activity === 'hosting' || main_activity === 'colocation';
