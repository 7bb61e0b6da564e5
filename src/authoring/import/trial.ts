import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Post, Site } from './posts.ts';

/** What the process for trials is given. */
export interface Trial {
  readonly site: Site;
  readonly posts: readonly { readonly path: string; readonly file: string; readonly patience: number }[];
}

/**
 * Seconds of work, and not of the clock, after which a post of so many letters is given up: a busy machine loses none,
 * nor does a slow one, which reads the longest in five.
 */
export const patienceFor = (letters: number) => 4 + Math.ceil(letters / 80_000);

/** In fewer letters nothing stands deep enough within each other to end a process. */
const harmlessLength = 4000;
const mostFailures = 10;
/** So that no import works on these for more than a minute, or, where they are short, fifteen seconds. */
const mostHung = 3;

const program = fileURLToPath(import.meta.resolve('./trial-process.ts'));

/**
 * Posts that cannot be read to an end, with the reason. A parser that is not ours may never come back from a text, or
 * end the whole process: so longer ones are read beforehand in a process of their own, one after another.
 */
export function trial(posts: readonly Post[], site: Site): ReadonlyMap<string, string> {
  const failed = new Map<string, string>();
  let hung = 0;
  let left = posts
    .filter(({ front }) => front.body.length > harmlessLength)
    .map(({ path, file, front }) => ({ path, file, patience: patienceFor(front.body.length) }));
  while (left.length > 0) {
    if (failed.size >= mostFailures || hung >= mostHung) {
      const why = `not read, because ${failed.size} others could not be read to an end; take them away first`;
      for (const { path } of left) failed.set(path, why);
      break;
    }
    const { status, signal, stdout } = spawnSync(process.execPath, ['--no-warnings', program], {
      input: JSON.stringify({ site, posts: left } satisfies Trial),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    if (status === 0) break;
    const at = Math.max(0, stdout.trim().split('\n').length - 1);
    const culprit = left[at];
    if (signal === 'SIGKILL') hung += 1;
    if (culprit)
      failed.set(
        culprit.path,
        signal === 'SIGKILL'
          ? `cannot be read in ${culprit.patience} seconds of work`
          : 'too much stands within each other, or it takes more memory than a post may',
      );
    left = left.slice(at + 1);
  }
  return failed;
}
