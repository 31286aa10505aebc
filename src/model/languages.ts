// The languages of the site, for what runs before the site does and so without its libraries.

export const languages = ['fr', 'en'] as const;
export type Lang = (typeof languages)[number];
