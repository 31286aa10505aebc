import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { boundConnections, connectionsWithin, descriptorLimit } from './connections.ts';

it.each([
  [undefined, 16_000],
  [1_048_576, 16_000],
  [1_024, 960],
  [256, 192],
  [100, 50]
])('with %s descriptors, at most %i connections', (limit, connections) => {
  expect(connectionsWithin(limit)).toBe(connections);
});

it('reads the limit of this process', () => {
  const limit = descriptorLimit();
  expect(limit === undefined || limit > 0).toBe(true);
});

it('where all places are taken, those who ask nothing make way', async () => {
  const server = createServer((_, response) => response.end('served'));
  boundConnections(server, 4);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  const opened = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    await new Promise((done) => socket.once('connect', done));
    return socket;
  };
  const silent = [await opened(), await opened()];
  const idle = [await opened(), await opened()];
  for (const socket of idle) {
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await new Promise((done) => socket.once('data', done));
  }
  const ask = () => fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } });
  await expect(ask()).rejects.toThrow();
  await wait(50);
  expect(await (await ask()).text()).toBe('served');
  expect(silent.map(({ closed }) => closed)).toEqual([true, false]);
  for (const socket of [...silent, ...idle]) socket.destroy();
  server.close();
});
