import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { whyBusy } from '../../src/commands/port.ts';

const servers: Server[] = [];

const occupy = (page: string) =>
  new Promise<number>((resolve) => {
    const server = createServer((_, response) => response.end(page)).listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(address instanceof Object ? address.port : 0);
    });
    servers.push(server);
  });

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

describe('whyBusy(port)', () => {
  it('says nothing of a port that is free', async () => {
    const port = await occupy('');
    servers.pop()?.close();
    expect(await whyBusy(port)).toBeUndefined();
  });

  it('names the page that answers there, and how to choose another port', async () => {
    const port = await occupy('<title>Fulcrum</title>');
    expect(await whyBusy(port, 'start')).toBe(
      `Port ${port} is in use by another program, and answers there with a page called "Fulcrum". ` +
        `Choose another: PORT=${port + 1} npm start`,
    );
  });

  it('names no page when the one that answers there has no title', async () => {
    const port = await occupy('hello');
    expect(await whyBusy(port, 'preview')).toBe(
      `Port ${port} is in use by another program. Choose another: PORT=${port + 1} npm run preview`,
    );
  });
});
