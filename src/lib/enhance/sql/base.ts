// The database as the page sees it: its bytes fetched once, a worker that holds them, a query that can be stopped.
import type { WorkerRequest, Known, Refusal, Result, WorkerReply } from './messages.ts';

export interface Addresses {
  readonly database: string;
  /** Of the SQL that an older file needs first. */
  readonly views: string | undefined;
  readonly worker: string;
  readonly wasm: string;
}

export type Step =
  | { readonly kind: 'loading'; readonly read: number; readonly size: number }
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'running' };

export type Answer =
  | { readonly kind: 'result'; readonly result: Result; readonly known: Known }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly message: string }
  | { readonly kind: 'notLoaded' | 'notOpened'; readonly message: string }
  | { readonly kind: 'stopped' };

export interface Base {
  /** Loads and opens the database, where that is still to be done. What fails may be tried again. */
  readonly open: () => Promise<Answer | undefined>;
  readonly run: (sql: string) => Promise<Answer>;
  readonly stop: () => void;
}

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

const fetched = async (address: string, onStep: (step: Step) => void): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await fetch(address);
  if (!answer.ok || answer.body === null) throw new Error(String(answer.status));
  const size = Number(answer.headers.get('content-length'));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    read += part.value.length;
    onStep({ kind: 'loading', read, size });
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
};

interface Files {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SQL that is run before the first query. */
  readonly views: string;
}

const textOf = async (address: string): Promise<string> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
};

interface Opened {
  readonly worker: Worker;
  readonly known: Known;
}

/** What a worker tells next. A worker that can't even start tells that it did not open. */
const next = (worker: Worker): Promise<WorkerReply> =>
  new Promise((resolve) => {
    const done = (reply: WorkerReply): void => {
      worker.onmessage = worker.onerror = null;
      resolve(reply);
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => done(data);
    worker.onerror = (event) => done({ kind: 'notOpened', message: event.message || event.type });
  });

export const base = (
  { database, views, worker: script, wasm }: Addresses,
  onStep: (step: Step) => void
): Base => {
  let files: Promise<Files> | undefined;
  let opened: Promise<Opened | Answer> | undefined;
  let interrupt: (() => void) | undefined;

  const load = async (): Promise<Files> => ({
    bytes: await fetched(database, onStep),
    views: views === undefined ? '' : await textOf(views)
  });
  const opening = async (): Promise<Opened | Answer> => {
    try {
      const loaded = await (files ??= load());
      onStep({ kind: 'opening' });
      const worker = new Worker(script, { type: 'module' });
      const reply = next(worker);
      worker.postMessage({ kind: 'open', wasm, ...loaded } satisfies WorkerRequest);
      const answer = await reply;
      if (answer.kind === 'opened') {
        onStep({ kind: 'ready' });
        return { worker, known: answer.known };
      }
      worker.terminate();
      opened = undefined;
      return { kind: 'notOpened', message: answer.kind === 'notOpened' ? answer.message : '' };
    } catch (thrown) {
      files = opened = undefined;
      return { kind: 'notLoaded', message: messageOf(thrown) };
    }
  };
  const ready = (): Promise<Opened | Answer> => (opened ??= opening());

  return {
    open: async () => {
      const found = await ready();
      return 'worker' in found ? undefined : found;
    },
    run: async (sql) => {
      const found = await ready();
      if (!('worker' in found)) return found;
      const { worker, known } = found;
      onStep({ kind: 'running' });
      const stopped = new Promise<Answer>((resolve) => {
        interrupt = () => {
          worker.terminate();
          opened = undefined;
          resolve({ kind: 'stopped' });
        };
      });
      const reply = next(worker);
      worker.postMessage({ kind: 'query', sql } satisfies WorkerRequest);
      const answer = await Promise.race([reply, stopped]);
      interrupt = undefined;
      if (answer.kind === 'result') return { ...answer, known };
      if (answer.kind === 'refused' || answer.kind === 'stopped') return answer;
      worker.terminate();
      opened = undefined;
      return { kind: 'notOpened', message: answer.kind === 'notOpened' ? answer.message : '' };
    },
    stop: () => interrupt?.()
  };
};
