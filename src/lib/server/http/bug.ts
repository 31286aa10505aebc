// An error that nobody expected: logged under an id, of which the reader is told and nothing more.
import { randomUUID } from 'node:crypto';

type Write = (text: string) => void;

/** Logs the error and returns its id. */
export const logBug = (thrown: unknown, address: string, write: Write = console.error): string => {
  const id = randomUUID().slice(0, 8);
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  write(`[${id}] ${address}\n${text}`);
  return id;
};
