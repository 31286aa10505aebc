// How many connections may be open, and which make way for others once all are.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** More than this many readers at once are not served better by being let in. */
const maxConnections = 16_000;
/** Descriptors that connections must leave: the databases, the log, what opens and closes. */
const reserve = 64;

/** The descriptors that the system lets this process open; undefined where it doesn't say, or sets no limit. */
export const descriptorLimit = (): number | undefined => {
  const limit = /"open_files":\{"soft":(\d+)/.exec(JSON.stringify(process.report.getReport()))?.[1];
  return limit === undefined ? undefined : Number(limit);
};

export const connectionsWithin = (limit: number | undefined): number =>
  limit === undefined
    ? maxConnections
    : Math.min(maxConnections, Math.max(limit - reserve, Math.ceil(limit / 2)));

/** Closing those that ask nothing looks at every connection: not for every one that is turned away. */
const pause = 1_000;

/**
 * Bounds the connections of a server. A new one that finds no place is turned away, and makes place for the next: those
 * that are kept open between two requests are closed, and the oldest of those that never asked anything.
 */
export const boundConnections = (server: Server, connections: number): void => {
  server.maxConnections = connections;
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  let last = -Infinity;
  server.on('drop', () => {
    if (performance.now() - last < pause) return;
    last = performance.now();
    server.closeIdleConnections();
    for (const socket of [...silent].slice(0, Math.ceil(silent.size / 2))) socket.destroy();
  });
};
