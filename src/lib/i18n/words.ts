// The words of the interface, in both languages. French gives the shape: a word missing in English doesn't compile.
import type { Lang } from '#model/language.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type Words = typeof fr;

export const words: Readonly<Record<Lang, Words>> = { fr, en };
