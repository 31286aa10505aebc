// How an address is refused: Kit's error, with the parameter at fault and what it may be.
import { error } from '@sveltejs/kit';

const maxShown = 80;

/** As much of a text of an address as a message shows: on one line, never with half a character. */
export const short = (text: string): string => {
  const shown = text.replace(/\p{Cc}/gu, '\ufffd');
  return shown.length > maxShown ? `${shown.slice(0, maxShown - 1).replace(/[\ud800-\udbff]$/, '')}…` : shown;
};

interface Wording {
  readonly status?: 400 | 404 | 414 | 501;
  readonly message?: string;
}

/** Throws Kit's 400, or another status where one is given. The message is `parameter=text` unless another is given. */
export const refuse = (
  parameter: string,
  text: string,
  allowed: readonly string[],
  { status = 400, message = `${parameter}=${short(text)}` }: Wording = {}
): never => error(status, { message, parameter: short(parameter), allowed });
