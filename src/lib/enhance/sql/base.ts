// The database as the page sees it: its bytes fetched once, a worker that holds them, a query that can be stopped.
import type { WorkerRequest, Known, Refusal, Result, WorkerReply } from './messages.ts';

export interface Addresses {
  readonly database: string;
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

export const base = ({ database, worker: script, wasm }: Addresses, onStep: (step: Step) => void): Base => {
  let bytes: Promise<Uint8Array<ArrayBuffer>> | undefined;
  let opened: Promise<Opened | Answer> | undefined;
  let interrupt: (() => void) | undefined;

  const opening = async (): Promise<Opened | Answer> => {
    try {
      const held = await (bytes ??= fetched(database, onStep));
      onStep({ kind: 'opening' });
      const worker = new Worker(script, { type: 'module' });
      const reply = next(worker);
      worker.postMessage({ kind: 'open', wasm, bytes: held } satisfies WorkerRequest);
      const answer = await reply;
      if (answer.kind === 'opened') {
        onStep({ kind: 'ready' });
        return { worker, known: answer.known };
      }
      worker.terminate();
      opened = undefined;
      return { kind: 'notOpened', message: answer.kind === 'notOpened' ? answer.message : '' };
    } catch (thrown) {
      bytes = opened = undefined;
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
