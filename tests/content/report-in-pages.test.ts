import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../engines/engine.ts';
import { reportInPages } from '../../src/checks/report-in-pages.ts';

type Next = (error?: unknown) => void;
type Handler = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

const mistake = '1 mistake in the content.';

/** A server whose pages fail while `state.isStale`, as Astro’s do when a text cites a missing source. */
async function serving(state: { report: string; isTakenUp: boolean; isStale: boolean }, asked: () => void) {
  const handlers: Handler[] = [];
  const httpServer = createServer((request, response) => {
    handlers[0]?.(request, response, () => {
      asked();
      response.writeHead(state.isStale ? 500 : 200);
      response.end(state.isStale ? 'A stack' : '<html><body class="a">Words.</body></html>');
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => httpServer.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => void httpServer.close());
  const middlewares = { use: (handler: Handler) => handlers.push(handler) };
  const { isDrawing } = reportInPages({ httpServer, middlewares } as never, {
    report: () => state.report,
    isTakenUp: () => state.isTakenUp,
  });
  const get = () => fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } });
  return { get, isDrawing };
}

describe('the development server, while content has a mistake or has just been mended', () => {
  it('shows the report above the page, or alone where the page fails', async () => {
    const state = { report: mistake, isTakenUp: true, isStale: false };
    const { get } = await serving(state, () => undefined);
    expect(await (await get()).text()).toMatch(/<body class="a"><pre .*1 mistake.*<\/pre>Words\./);
    state.isStale = true;
    const alone = await get();
    expect([alone.status, await alone.text()]).toEqual([500, expect.stringContaining(mistake)]);
  });

  it('asks again for a page that failed, if the text has been mended meanwhile', async () => {
    const state = { report: mistake, isTakenUp: true, isStale: true };
    let times = 0;
    const wasDrawing: boolean[] = [];
    const { get, isDrawing } = await serving(state, () => {
      times += 1;
      wasDrawing.push(isDrawing());
      // The check reads the file at once, Astro a little later.
      if (times === 1) Object.assign(state, { report: '', isTakenUp: false });
      if (times === 3) state.isStale = false;
    });
    const page = await get();
    expect([page.status, await page.text()]).toEqual([200, '<html><body class="a">Words.</body></html>']);
    expect(wasDrawing).toEqual([true, true, true]);
    expect(isDrawing()).toBe(false);
  });

  it('leaves the failure of a page to the server once Astro has reloaded the mended text', async () => {
    const state = { report: '', isTakenUp: false, isStale: true };
    const { get } = await serving(state, () => (state.isTakenUp = true));
    const page = await get();
    expect([page.status, await page.text()]).toEqual([500, 'A stack']);
  });
});
