// Parts made one by one, as a stream: none before it is read, none once its reader has left.

type Part = Uint8Array<ArrayBuffer>;

export const streamOf = (parts: Iterator<Part>): ReadableStream<Part> =>
  new ReadableStream(
    {
      pull: (controller) => {
        const next = parts.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: () => void parts.return?.()
    },
    { highWaterMark: 0 }
  );
