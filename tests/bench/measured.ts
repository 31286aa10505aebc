// Runs a file of ours in a process of its own, and measures it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
  /** What it said, on both outputs. */
  readonly text: string;
  readonly seconds: number;
  /** The highest resident memory, in MB. */
  readonly peak: number;
}

export const measured = async (file: string, ...parameters: readonly string[]): Promise<Measured> => {
  const start = performance.now();
  const child = spawn(process.execPath, [file, ...parameters]);
  let text = '';
  let peak = 0;
  for (const output of [child.stdout, child.stderr]) output.on('data', (piece) => (text += String(piece)));
  const watch = setInterval(() => {
    const status = readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 25);
  child.on('exit', () => clearInterval(watch));
  await new Promise((resolve) => child.on('close', resolve));
  return { text, seconds: (performance.now() - start) / 1000, peak };
};
