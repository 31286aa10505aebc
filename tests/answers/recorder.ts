// Sends requests to a site, a few at once, and collects their normalised answers; each request is sent once.
import { askSite, concurrency, type SiteAnswer } from './ask-site.ts';
import { storeBody } from './body-store.ts';
import { kindOf } from './kind.ts';
import { normalizeBody, normalizeHeaders, normalizeText } from './normalize.ts';
import type { RecordedAnswer, Release } from './recorded-answer.ts';
import { describeRequest, type SiteRequest } from './request.ts';

/** A site that leads to more addresses than this is not read to its end: something is wrong with its links. */
const maxRequests = 40_000;
/** Milliseconds between two lines of progress. */
const progressInterval = 10_000;

export interface RecorderOptions {
  readonly origin: string;
  /** The file of the record: bodies are stored beside it. */
  readonly file: string;
  readonly release: Release;
  readonly log?: (line: string) => void;
}

export const createRecorder = ({ origin, file, release, log = console.log }: RecorderOptions) => {
  const sent = new Set<string>();
  const names = new Set<string>();
  const recorded: RecordedAnswer[] = [];

  /** Assets with one name but for their hash are numbered, in the order in which pages link to them. */
  const nameOf = (request: SiteRequest): string => {
    const name = normalizeText(describeRequest(request), release);
    let free = name;
    for (let count = 2; names.has(free); count += 1) free = `${name} (${count})`;
    names.add(free);
    return free;
  };

  const isNew = (request: SiteRequest): boolean => {
    const text = describeRequest(request);
    if (sent.has(text)) return false;
    sent.add(text);
    return true;
  };

  const recordOne = async (request: SiteRequest, name: string): Promise<SiteAnswer> => {
    const answer = await askSite(origin, request);
    const { body, isText } = normalizeBody(answer, release);
    const path = normalizeText(request.path, release);
    recorded.push({
      request: name,
      method: request.method,
      path,
      kind: kindOf(path),
      status: answer.status,
      headers: normalizeHeaders(answer.headers, release),
      body: storeBody(file, body),
      isText
    });
    return answer;
  };

  /**
   * Sends those of the requests that were not sent before. `read` is given each answer as it comes. Throws where the site
   * doesn't answer, or where there are too many requests.
   */
  const record = async (
    phase: string,
    requests: readonly SiteRequest[],
    read: (request: SiteRequest, answer: SiteAnswer) => void = () => undefined
  ): Promise<void> => {
    const queue = requests.filter(isNew).map((request) => ({ request, name: nameOf(request) }));
    if (sent.size > maxRequests) throw new Error(`${phase}: more than ${maxRequests} requests`);
    const started = performance.now();
    const total = queue.length;
    const report = (): void => {
      const seconds = Math.round((performance.now() - started) / 1_000);
      log(`${phase}: ${total - queue.length} of ${total}, ${seconds} s`);
    };
    const timer = setInterval(report, progressInterval);
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        read(next.request, await recordOne(next.request, next.name));
    };
    try {
      await Promise.all(Array.from({ length: concurrency }, work));
    } finally {
      clearInterval(timer);
    }
    report();
  };

  return { record, recorded };
};
