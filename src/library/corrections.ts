import { getCollection } from 'astro:content';
import { onceABuild } from '../reuse/once-a-build.ts';
import { typeset } from '../text/typesetting.ts';

async function load() {
  return (await getCollection('corrections'))
    .map(({ id, data }) => {
      const anchor = `on-${id}`;
      return { id, anchor, path: `/corrections/#${anchor}`, ...typeset(data) };
    })
    .sort((a, b) => b.date.getTime() - a.date.getTime() || (a.id < b.id ? -1 : 1));
}

/** Every correction, the newest first. */
export const corrections = onceABuild(load);

/** The corrections of one page, the newest first. */
export const correctionsOf = async (page: string) =>
  (await corrections()).filter(({ pages }) => pages.includes(page));
