// Asks one thing at a time: no faster than allowed, again where the server says to wait or fails, and not for ever.
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, ImportError, messageOf } from '../error.ts';

export interface Pace {
  /** Milliseconds from one request to the next: the API allows 7 a second. */
  readonly apart: number;
  /** Milliseconds an answer may take. */
  readonly patience: number;
  readonly tries: number;
  /** Milliseconds before the second try; each later one waits twice as long. */
  readonly pause: number;
}

export const usual: Pace = { apart: 150, patience: 10_000, tries: 5, pause: 1000 };

const agent = 'cloud-souverain-a-livre-ouvert (importer of open data)';

/** Seconds, or a date. */
export const waitOf = (retryAfter: string | null, now: number): number | undefined => {
  if (retryAfter === null || retryAfter.trim() === '') return undefined;
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? Date.parse(retryAfter) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
};

/** A failure that may pass, and how long its server asks to wait. */
class Passing extends Error {
  readonly wait: number | undefined;
  constructor(message: string, wait?: number) {
    super(message);
    this.wait = wait;
  }
}

const once = async (url: URL, { patience }: Pace): Promise<string> => {
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(url, {
      headers: { accept: 'application/json', 'user-agent': agent },
      signal: AbortSignal.timeout(patience)
    });
    text = await answer.text();
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOTFOUND')
      throw new ImportError('', `the host ${url.host} is unknown`, 'check the address, or your connection');
    if (thrown instanceof Error && thrown.name === 'TimeoutError')
      throw new Passing(`no answer within ${patience / 1000} s`);
    throw new Passing(messageOf(thrown instanceof Error ? (thrown.cause ?? thrown) : thrown));
  }
  if (answer.status === 429 || answer.status >= 500)
    throw new Passing(`it answers ${answer.status}`, waitOf(answer.headers.get('retry-after'), Date.now()));
  if (!answer.ok)
    throw new ImportError(
      '',
      `${url.href} answers ${answer.status} (${text.slice(0, 200)})`,
      'check the address: it is that of the API, without /search'
    );
  return text;
};

/** One who asks at this pace; `read` proves an answer, and throws where it is not whole. */
export const asker = (pace: Pace) => {
  let free = 0;
  return async <T>(url: URL, read: (text: string) => T): Promise<{ text: string; answer: T }> => {
    for (let attempt = 1; ; attempt += 1) {
      const wait = free - performance.now();
      if (wait > 0) await sleep(wait);
      free = performance.now() + pace.apart;
      try {
        const text = await once(url, pace);
        try {
          return { text, answer: read(text) };
        } catch (thrown) {
          throw new Passing(`its answer cannot be read (${messageOf(thrown).slice(0, 300)})`);
        }
      } catch (thrown) {
        if (!(thrown instanceof Passing)) throw thrown;
        if (attempt >= pace.tries)
          throw new ImportError(
            '',
            `${url.href} failed ${attempt} times, the last time because ${thrown.message}`,
            'try later: what was answered is kept, and only what is missing will be asked'
          );
        await sleep(thrown.wait ?? pace.pause * 2 ** (attempt - 1));
      }
    }
  };
};
