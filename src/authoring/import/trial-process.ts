import { readFileSync, writeSync } from 'node:fs';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { readManuscript } from '../../manuscript/read.ts';
import { takeFields } from './fields.ts';
import { readPost } from './posts.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { templateValues } from './template-values.ts';
import { openingOf, textFor, withoutTitle } from './text.ts';
import type { Trial } from './trial.ts';

interface Reading extends Trial {
  /** CPU seconds at which the current post is given up. In shared memory: a message could arrive too late. */
  readonly end: Float64Array<SharedArrayBuffer>;
}

/** CPU seconds of this process, which do not depend on how busy the machine is. */
function secondsWorked() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** Reads each post as an import does, except for its pictures and links. */
function read({ site, posts, end }: Reading) {
  for (const { path, file, patience } of posts) {
    end[0] = secondsWorked() + patience;
    writeSync(1, `${JSON.stringify(file)}\n`);
    try {
      const post = readPost(path, file, site, site.root);
      if (typeof post === 'string') continue;
      const { title } = takeFields(post, new Date());
      const { text: body } = withoutShortcodes(withoutTitle(post.front.body, title), templateValues(post));
      openingOf(body);
      const rewriting = { picture: () => undefined, link: () => undefined, dropped: () => undefined };
      const { text, ending } = textFor(body, post, rewriting);
      readManuscript(text, `post.${ending}`);
    } catch {
      // An error that can be caught is reported when the post is imported.
    }
  }
}

if (!isMainThread) read(workerData as Reading);
else {
  const given = JSON.parse(readFileSync(0, 'utf8')) as Trial;
  const end = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  end[0] = Infinity;
  setInterval(() => {
    // A regular exit would wait for the thread, which may never return.
    if (secondsWorked() > (end[0] ?? 0)) process.kill(process.pid, 'SIGKILL');
  }, 100);
  new Worker(new URL(import.meta.url), {
    workerData: { ...given, end } satisfies Reading,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
    .on('error', () => process.exit(1))
    .on('exit', (code) => process.exit(code));
}
