// Parts made one by one, as a stream: none before it is read, none once its reader has left.
import { setImmediate } from 'node:timers/promises';
import type { Bytes } from './define-format.ts';

export const streamOf = (parts: Iterator<Bytes> | AsyncIterator<Bytes>): ReadableStream<Bytes> =>
  new ReadableStream(
    {
      pull: async (controller) => {
        // What was made leaves, and other readers are answered, before the next part is made.
        await setImmediate();
        const next = await parts.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: () => void parts.return?.()
    },
    { highWaterMark: 0 }
  );
