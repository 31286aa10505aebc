// The languages that an address may begin with.
import { languages } from '#model/language.ts';

export const match = (param: string): param is 'fr' | 'en' => languages.some((lang) => lang === param);
