import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { workingChromium } from '../browser/chromium.ts';

/** The delay of every response in milliseconds: a round trip on slow 4G. */
const roundTrip = 400;

interface Answered {
  readonly path: string;
  readonly bytes: number;
  readonly began: number;
  readonly ended: number;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Serves a built folder as a CDN would on a slow line, and records each response. */
function serve(folder: string) {
  const answered: Answered[] = [];
  const server = createServer((request, response) => {
    const began = performance.now();
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = path.join(folder, pathname, pathname.endsWith('/') ? 'index.html' : '');
    const type = types[path.extname(name)];
    const content = existsSync(name) ? readFileSync(name) : Buffer.from('');
    const isText = /html|script|json|svg/.test(type ?? '');
    const body = isText ? brotliCompressSync(content) : content;
    setTimeout(() => {
      answered.push({ path: pathname, bytes: body.length, began, ended: performance.now() });
      response.writeHead(existsSync(name) ? 200 : 404, {
        'Content-Type': type ?? 'application/octet-stream',
        'Cache-Control': pathname.startsWith('/_astro/') ? 'max-age=31536000, immutable' : 'max-age=0',
        ...(isText ? { 'Content-Encoding': 'br' } : {}),
      });
      response.end(body);
    }, roundTrip);
  });
  return { server, answered };
}

/** Groups requests into steps, each begun after a response of the step before: the chain that a reader waits for. */
function stepsOf(answered: readonly Answered[]) {
  const depths: { readonly one: Answered; readonly depth: number }[] = [];
  for (const one of answered.toSorted((a, b) => a.began - b.began)) {
    const before = depths.filter(({ one: { ended } }) => ended <= one.began);
    depths.push({ one, depth: 1 + Math.max(0, ...before.map(({ depth }) => depth)) });
  }
  return Map.groupBy(depths, ({ depth }) => depth);
}

const kB = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const named = ({ path: name, bytes }: Answered) =>
  `${name.replace(/^\/(?:pagefind|_astro)\//, '').replace(/[\w-]{9,}(?=\.pf_(?!meta))/, '…')} ${kB(bytes)}`;

async function typed(page: Page, word: string) {
  const input = page.getByRole('searchbox');
  await input.press('Control+a');
  await input.pressSequentially(word, { delay: 90 });
  await page
    .getByText(new RegExp(`for “${word}”`))
    .first()
    .waitFor({ timeout: 60_000 });
  await page.waitForTimeout(3 * roundTrip);
}

/** Prints what a reader's first and later queries fetch, and in how many steps, after a click on the front page. */
export async function measureInBrowser(folder: string, [first = '', ...further]: readonly string[]) {
  const { server, answered } = serve(path.join(folder, 'dist'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const browser = await chromium.launch(await workingChromium());
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${address instanceof Object ? address.port : ''}/`);
  await page.waitForTimeout(4 * roundTrip);
  const since = (from: number) => answered.slice(from);
  const weight = (some: readonly Answered[]) => kB(some.reduce((sum, { bytes }) => sum + bytes, 0));

  let before = answered.length;
  const start = performance.now();
  await page.locator('[data-search-open]').click();
  await page.getByRole('dialog').waitFor();
  await typed(page, first);
  const all = since(before);
  console.log(`“${first}” typed after a click: ${all.length} requests, ${weight(all)}`);
  for (const [depth, some] of stepsOf(all))
    console.log(
      `  step ${depth}, ${((some[0]?.one.began ?? 0) - start).toFixed(0)} ms: ${some.map(({ one }) => named(one)).join(', ')}`,
    );
  for (const query of further) {
    before = answered.length;
    await typed(page, query);
    const more = since(before);
    console.log(`then “${query}”: ${more.length} requests, ${weight(more)}: ${more.map(named).join(', ')}`);
  }
  await browser.close();
  server.closeAllConnections();
  server.close();
}
