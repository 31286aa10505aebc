// Firms that mainly sell something else than cloud or hosting: drawn hollow beside those that don't.

export const hybrid = ({ main_activity }: { readonly main_activity: string | null }): boolean =>
  main_activity === 'telecom' || main_activity === 'it-services';
