import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../engines/engine.ts';
import { essay, Trial } from '../finishing/trial.ts';

it('npm run dev says where the site is, nothing else, and serves what wakes a calculator', async () => {
  const trial = new Trial('dev', { 'content/essays/a/index.mdx': essay('Honest', 'Words.') });
  onTestFinished(() => trial.remove());
  const port = await freePort();
  const command = path.resolve('src/commands/dev.ts');
  // Variables of Vitest, NODE_ENV=test among them, would leave Astro without essays.
  const env = { PATH: process.env['PATH'], PORT: String(port) };
  const dev = spawn(process.execPath, [command], { cwd: trial.root, env });
  onTestFinished(() => void dev.kill('SIGKILL'));
  let said = '';
  await new Promise<void>((up) => {
    for (const stream of [dev.stdout, dev.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('localhost')) up();
      });
    dev.once('close', () => up());
  });
  const page = await fetch(`http://localhost:${port}/essays/a/`);
  const island = await fetch(`http://localhost:${port}/src/calculators/browser/island.ts`);
  expect(said).toBe(`http://localhost:${port}/ (drafts are shown; Ctrl-C ends)\n`);
  expect([page.status, island.status]).toEqual([200, 200]);
});
