import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import { escape } from '../text/escape.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** Marks a request of the server to itself, for the page without the report. */
const inner = 'x-without-report';
const address = '/@content-report';

const box = (report: string) =>
  `<pre data-report style="margin:0;padding:1.5rem;max-height:50vh;overflow:auto;white-space:pre-wrap;font:14px/1.5 monospace;color:canvastext;background:canvas;border-bottom:2px solid">${escape(report)}</pre>`;

/** A page with only the report. It polls and reloads by itself, as Vite's client would cover it with a stack trace. */
const alone = (
  report: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mistakes in the content</title></head><body style="margin:0">${box(report)}<script type="module">
const report = document.querySelector('[data-report]').textContent;
for (;;) {
  await new Promise((resolve) => setTimeout(resolve, 500));
  const now = await fetch('${address}').then((answer) => answer.text(), () => report);
  if (now !== report) location.reload();
}
</script></body></html>`;

const isListening = (at: string | AddressInfo | null | undefined): at is AddressInfo => at instanceof Object;

interface Content {
  /** The report, if something in the content would stop a build; empty otherwise. */
  readonly report: () => string;
  /** Whether Astro has had time to reload what was corrected last. */
  readonly isTakenUp: () => boolean;
}

/**
 * While something in the content would stop a build, every page of the development server begins with the report, or
 * consists of it if it cannot be rendered: authors look there, and not at a stack trace. `isDrawing` says whether such
 * a page is being rendered.
 */
export function reportInPages(server: Server, { report, isTakenUp }: Content) {
  let drawing = 0;

  /** The page with the report above it; undefined if the server should answer as usual. */
  async function drawn(at: AddressInfo, url: string) {
    const host = at.family === 'IPv6' ? `[${at.address}]` : at.address;
    for (;;) {
      const answer = await fetch(`http://${host}:${at.port}${url}`, {
        headers: { accept: 'text/html', [inner]: '1' },
        redirect: 'manual',
      });
      const page = await answer.text();
      if (answer.status !== 200 && answer.status < 500) return undefined;
      // A page that fails while it is streamed has status 200, but breaks off before its end.
      const isDrawn = answer.ok && page.includes('</html>');
      const text = report();
      if (isDrawn) {
        const above = text === '' ? '' : box(text);
        return { status: 200, page: page.replace(/<body[^>]*>/, (body) => body + above) };
      }
      if (text !== '') return { status: 500, page: alone(text) };
      if (isTakenUp()) return undefined;
      await setTimeout(200);
    }
  }

  server.middlewares.use((request, response, next) => {
    const { url = '/', headers } = request;
    if (url.endsWith(address)) {
      response.end(report());
      return;
    }
    const at = server.httpServer?.address();
    const isSound = report() === '' && isTakenUp();
    if (isSound || inner in headers || !headers.accept?.includes('text/html') || !isListening(at)) {
      next();
      return;
    }
    drawing += 1;
    drawn(at, url)
      .finally(() => (drawing -= 1))
      .then((answer) => {
        if (!answer) {
          next();
          return;
        }
        response.writeHead(answer.status, { 'content-type': 'text/html; charset=utf-8' });
        response.end(answer.page);
      })
      .catch(next);
  });
  return { isDrawing: () => drawing > 0 };
}
