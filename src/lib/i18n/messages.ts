// The words of the interface, in both languages.
import type { Lang } from '#model/language.ts';
import { en } from './en.ts';
import { fr, type Words } from './fr.ts';

export const messages: Readonly<Record<Lang, Words>> = { fr, en };
