// The words of the interface, in both languages.
import type { Lang } from '#model/language.ts';
import { en } from './en.ts';
import { fr, type Messages } from './fr.ts';

export const messages: Readonly<Record<Lang, Messages>> = { fr, en };
