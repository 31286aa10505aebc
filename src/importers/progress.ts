// The line that tells how far a reading is, on a terminal only.
import type { Count } from './validate.ts';

const every = 100;

export const figures = ({ records, bytes }: Count, milliseconds: number): string =>
  `${records.toLocaleString('en')} records, ${(bytes / 1e6).toFixed(1)} MB, ` +
  `${Math.round((records * 1000) / Math.max(milliseconds, 1)).toLocaleString('en')} records/s`;

export const progress = (
  terminal: Pick<typeof process.stderr, 'isTTY' | 'write'> = process.stderr,
  now: () => number = () => performance.now()
): { report: (count: Count) => void; end: () => void; since: () => number } => {
  const start = now();
  let last = start;
  return {
    report(count) {
      if (!terminal.isTTY || now() - last < every) return;
      last = now();
      terminal.write(`\r\u001B[K${figures(count, last - start)}`);
    },
    end() {
      if (terminal.isTTY) terminal.write('\r\u001B[K');
    },
    since: () => now() - start
  };
};
