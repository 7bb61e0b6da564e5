import { readFileSync, writeSync } from 'node:fs';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { readManuscript } from '../../manuscript/read.ts';
import { takeFields } from './fields.ts';
import { readPost } from './posts.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { openingOf, textFor, withoutTitle } from './text.ts';
import { patience, type Trial } from './trial.ts';

/** Does with each post what an import does with it, but for its pictures and links. */
function read({ site, posts }: Trial) {
  for (const { path, file } of posts) {
    parentPort?.postMessage(path);
    writeSync(1, `${JSON.stringify(file)}\n`);
    try {
      const post = readPost(path, file, site, site.root);
      if (typeof post === 'string') continue;
      const { title } = takeFields(post, new Date());
      const { text: body } = withoutShortcodes(withoutTitle(post.front.body, title));
      openingOf(body);
      const rewriting = { picture: () => undefined, link: () => undefined, dropped: () => undefined };
      const { text, ending } = textFor(body, post, rewriting);
      readManuscript(text, `post.${ending}`);
    } catch {
      // What can be caught is caught again, and said, where the post is imported.
    }
  }
}

if (!isMainThread) read(workerData as Trial);
else {
  const given = JSON.parse(readFileSync(0, 'utf8')) as Trial;
  // An orderly end would wait for the thread, which never comes back.
  const end = () => void process.kill(process.pid, 'SIGKILL');
  let timer = setTimeout(end, 1000 * (patience + 5));
  new Worker(new URL(import.meta.url), {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
    .on('message', () => {
      clearTimeout(timer);
      timer = setTimeout(end, 1000 * patience);
    })
    .on('error', () => process.exit(1))
    .on('exit', (code) => process.exit(code));
}
