import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPosts, siteOf } from '../../../src/authoring/import/posts.ts';
import { patienceFor, trial, type Trial } from '../../../src/authoring/import/trial.ts';
import { folderOf } from '../publication.ts';

const post = (body: string) => `---\ntitle: A\ndate: 2020-01-01\n---\n\n${body}`;
const words = 'Some *words* and [a link](https://x.example/a) with `code` in a line that **goes** on.\n\n';

const blogOf = (files: Readonly<Record<string, string>>) => {
  const folder = folderOf(files);
  const site = siteOf(folder);
  return { folder, site, posts: findPosts(site, folder).posts };
};

describe('trial(posts, site)', () => {
  const endless = '$a '.repeat(100_000);

  it('gives up on a post that takes too long to read, but not on one that is merely long', () => {
    const { posts, site } = blogOf({
      'endless.md': post(endless),
      'long.md': post(words.repeat(11_000)),
    });
    expect([...trial(posts, site)].map(([file, why]) => [path.basename(file), why])).toEqual([
      ['endless.md', `cannot be read in ${patienceFor(endless.length)} seconds of work`],
    ]);
  });

  it('counts CPU time, so that a post is not lost on a busy machine', async () => {
    const { folder, site } = blogOf({ 'long.md': post(words.repeat(5000)) });
    const patience = 6;
    const given: Trial = { site, posts: [{ path: path.join(folder, 'long.md'), file: 'long.md', patience }] };
    const program = fileURLToPath(import.meta.resolve('../../../src/authoring/import/trial-process.ts'));
    const reading = spawn(process.execPath, ['--no-warnings', program], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    reading.stdin.end(JSON.stringify(given));
    reading.stdout.once('data', () => {
      reading.kill('SIGSTOP');
      setTimeout(() => reading.kill('SIGCONT'), 1000 * patience + 500);
    });
    const ended = await new Promise((resolve) => {
      reading.on('exit', (code, signal) => resolve(signal ?? code));
    });
    expect(ended).toBe(0);
  });
});
