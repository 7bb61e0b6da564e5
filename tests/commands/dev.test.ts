import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { announced, freePort } from '../engines/engine.ts';
import { environment, essay, Trial } from '../finishing/trial.ts';

/** `npm run dev` of a small publication, once it has printed its address. */
async function serving(name: string, text: string) {
  const trial = new Trial(name, { 'content/essays/a/index.mdx': essay('Honest', text) });
  onTestFinished(() => trial.remove());
  const port = await freePort();
  const command = path.resolve('src/commands/dev.ts');
  const env = { ...environment, PORT: String(port) };
  const dev = spawn(process.execPath, [command], { cwd: trial.root, env });
  onTestFinished(() => void dev.kill('SIGKILL'));
  let output = '';
  for (const stream of [dev.stdout, dev.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => (output += more));
  await announced(dev, /localhost.*\n/);
  const get = (address: string) =>
    fetch(`http://localhost:${port}${address}`, { headers: { accept: 'text/html' } });
  return { trial, port, get, output: () => output };
}

it('npm run dev prints the address of the site and nothing else, and serves the script of calculators', async () => {
  const { port, get, output } = await serving('dev', 'Words.');
  const page = await get('/essays/a/');
  const island = await get('/src/calculators/browser/island.ts');
  expect(output()).toBe(`http://localhost:${port}/ (drafts are shown; Ctrl-C ends)\n`);
  expect([page.status, island.status]).toEqual([200, 200]);
});

it('npm run dev shows mistakes in the content on the page, without a stack trace, until they are mended', async () => {
  const { trial, get, output } = await serving('dev-mistakes', 'Words.<Cite id="nobody-1900" />');
  const said = '&#60;Cite id&#62;: &#34;nobody-1900&#34;; expected a source of the ledger';
  const broken = await get('/essays/a/');
  expect(broken.status).toBe(500);
  expect(await broken.text()).toContain(said);
  const list = await (await get('/about/')).text();
  expect(list).toContain(said);
  expect(list).toContain('</main>');

  trial.write('content/essays/a/index.mdx', essay('Honest', 'Words, mended.'));
  let afterTheReport: string | undefined;
  await vi.waitFor(
    async () => {
      const page = await (await get('/essays/a/')).text();
      if (!page.includes(said)) afterTheReport ??= page;
      expect(page).toContain('Words, mended.');
      expect(page).not.toContain('nobody-1900');
    },
    // Longer than the test's own timeout, which is to fail if the page never comes.
    { timeout: 600_000, interval: 500 },
  );
  expect(afterTheReport).toContain('Words, mended.');
  expect(output(), output()).not.toMatch(/^\s+at /m);
});
