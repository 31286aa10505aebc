import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { started } from './started.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const log = vi.fn<(line: string) => void>();
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(log));
afterEach(() => {
  vi.restoreAllMocks();
  log.mockClear();
});

/** Gives parts, then fails where it is told to. */
const flowing = (parts: readonly string[], failure?: Error) => {
  let at = 0;
  const left = vi.fn<() => void>();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: (controller) => {
        const { [at]: part } = parts;
        at += 1;
        if (part !== undefined) controller.enqueue(encode(part));
        else if (failure === undefined) controller.close();
        else throw failure;
      },
      cancel: left
    },
    { highWaterMark: 0 }
  );
  return { stream, left, taken: () => at };
};

it('a stream is the same once it has begun', async () => {
  const { stream } = flowing(['a', 'b', 'c']);
  expect(await new Response(await started(stream, '/x')).text()).toBe('abc');
  expect(await new Response(await started(flowing([]).stream, '/x')).text()).toBe('');
});

it('takes one part before it is read, and no more', async () => {
  const { stream, taken } = flowing(['a', 'b', 'c']);
  await started(stream, '/x');
  expect(taken()).toBe(1);
});

it('what fails at its first part is a failure, which others tell of', async () => {
  await expect(started(flowing([], new Error('no row')).stream, '/x')).rejects.toThrow('no row');
  expect(log).not.toHaveBeenCalled();
});

it('what fails later is logged under an id, and ends in an error', async () => {
  const stream = await started(flowing(['a'], new Error('half a row')).stream, '/data/facts.csv');
  await expect(new Response(stream).text()).rejects.toThrow('half a row');
  expect(log).toHaveBeenCalledOnce();
  expect(log.mock.calls[0]?.[0]).toMatch(/^\[[0-9a-f]{8}\] \/data\/facts\.csv\n[\s\S]*half a row/);
});

it('ends with its reader', async () => {
  const { stream, left } = flowing(['a', 'b']);
  await (await started(stream, '/x')).cancel();
  expect(left).toHaveBeenCalledOnce();
  expect(log).not.toHaveBeenCalled();
});
