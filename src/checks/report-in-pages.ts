import type { AddressInfo } from 'node:net';
import type { HookParameters } from 'astro';
import { escape } from '../text/escape.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** Marks what this server asks itself: the page as it is without the report. */
const inner = 'x-without-report';
const address = '/@content-report';

const box = (report: string) =>
  `<pre data-report style="margin:0;padding:1.5rem;max-height:50vh;overflow:auto;white-space:pre-wrap;font:14px/1.5 monospace;color:canvastext;background:canvas;border-bottom:2px solid">${escape(report)}</pre>`;

/** Where nothing else can be shown. It asks by itself until it is mended: Vite's client would lay a stack over it. */
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

/**
 * While something in the content stops a build, pages of the development server begin with what that is, and those that
 * cannot be drawn consist of it: an author looks there, and not at a stack of ours.
 */
export function reportInPages(server: Server, report: () => string) {
  server.middlewares.use((request, response, next) => {
    const { url = '/', headers } = request;
    const text = report();
    if (url.endsWith(address)) {
      response.end(text);
      return;
    }
    const at = server.httpServer?.address();
    if (text === '' || inner in headers || !headers.accept?.includes('text/html') || !isListening(at)) {
      next();
      return;
    }
    const host = at.family === 'IPv6' ? `[${at.address}]` : at.address;
    fetch(`http://${host}:${at.port}${url}`, {
      headers: { accept: 'text/html', [inner]: '1' },
      redirect: 'manual',
    })
      .then(async (answer) => {
        const page = await answer.text();
        if (answer.status !== 200 && answer.status < 500) {
          next();
          return;
        }
        // What fails while it is sent ends before its end, and was begun as if all were well.
        const isDrawn = answer.ok && page.includes('</html>');
        response.writeHead(isDrawn ? 200 : 500, { 'content-type': 'text/html; charset=utf-8' });
        response.end(isDrawn ? page.replace(/<body[^>]*>/, (body) => body + box(text)) : alone(text));
      })
      .catch(next);
  });
}
