// A stream that has begun before anything is said of it: what fails at once is a failure, what fails later is a cut.
import { logBug } from './bug.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Waits for the first part of `stream`, and rejects with it. What fails after that is logged under an id, and ends the
 * answer in an error, by which its reader's connection is cut.
 */
export const started = async (
  stream: ReadableStream<Bytes>,
  address: string
): Promise<ReadableStream<Bytes>> => {
  const reader = stream.getReader();
  let next: ReadableStreamReadResult<Bytes> | undefined = await reader.read();
  return new ReadableStream<Bytes>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = next ?? (await reader.read());
          next = undefined;
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (thrown) {
          logBug(thrown, address);
          controller.error(thrown);
        }
      },
      cancel: (reason) => reader.cancel(reason)
    },
    { highWaterMark: 0 }
  );
};
