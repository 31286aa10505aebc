// Text cut where hits begin and end, so that a page marks them without any markup in the text.
import type { Piece } from '#lib/components/found.ts';

/** Private characters: what is typed loses them, and no text of ours has any. */
export const hitOpens = '\ue000';
export const hitCloses = '\ue001';

export const segments = (marked: string): Piece[] =>
  marked.split(hitOpens).flatMap((part, index): Piece[] => {
    if (index === 0) return part === '' ? [] : [{ text: part, hit: false }];
    const [hit = '', rest = ''] = part.split(hitCloses);
    return [{ text: hit, hit: true }, ...(rest === '' ? [] : [{ text: rest, hit: false }])];
  });
