import { onceABuild } from '../reuse/once-a-build.ts';
import { sharedPages } from './shared-pages.ts';
import { words } from '../words/words.ts';

/** What a page is called where a correction names it; undefined of one that is not published. */
export const pageNames = onceABuild(async () => {
  const titles = new Map((await sharedPages()).map(({ path, title }) => [path, title]));
  return (path: string) => {
    if (path === '/') return words.lists.pages['/'];
    // A file of `public/` is called by its name.
    return titles.get(path) ?? (path.endsWith('/') ? undefined : path.replace(/^.*\//, ''));
  };
});
