// What an embed's own address asks of it, proved and written anew.
import { readEmbedOptions } from '../embed/embed-options.ts';

/** Those that change how it looks; the rest is between a frame and the page that holds it. */
const looks = ['theme', 'height', 'title', 'bg'] as const;

export interface Settings {
  readonly search: string;
  /** The most pixels that the embed takes. */
  readonly height: number | undefined;
}

/** Throws Kit's 400 for a setting out of its set. */
export const settingsKept = (search: URLSearchParams): Settings => {
  const { height } = readEmbedOptions(search);
  const found = looks.flatMap((name) => {
    const value = search.get(name) ?? '';
    return value === '' ? [] : [[name, value]];
  });
  return { search: new URLSearchParams(found).toString(), height };
};
