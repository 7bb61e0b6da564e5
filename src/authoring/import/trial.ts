import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Post, Site } from './posts.ts';

/** The input of `trial-process.ts`. */
export interface Trial {
  readonly site: Site;
  readonly posts: readonly { readonly path: string; readonly file: string; readonly patience: number }[];
}

/**
 * CPU seconds after which a post of this length is given up. Clock time would reject good posts on a busy machine. Even
 * a slow machine reads the longest allowed post in five seconds.
 */
export const patienceFor = (letters: number) => 4 + Math.ceil(letters / 80_000);

/** A shorter text cannot be nested deeply enough to crash the process. */
const harmlessLength = 4000;
const mostFailures = 10;
/** Limits the time an import spends on posts that hang to a minute, or to fifteen seconds if they are short. */
const mostHung = 3;

const program = fileURLToPath(import.meta.resolve('./trial-process.ts'));

/**
 * The posts that cannot be read to the end, by path, each with the reason. A third-party parser may hang on a text or
 * crash the process, so longer posts are read in a child process first.
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
