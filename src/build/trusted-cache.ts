import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/**
 * Takes out of Astro's cache what could be stale. Parsed content is kept until it or `content.config.ts` changes, though
 * the schema may have; reading all of it again takes a second for a thousand essays. And the keys of pages are written
 * after their copies: after a build that did not end, a copy may be newer than its key, and would be taken for the page
 * of an essay that was changed back.
 */
export function trustedCache(): AstroIntegration {
  let folder: URL | undefined;
  const forget = (name: string) => folder && rmSync(new URL(name, folder), { force: true });
  return {
    name: 'trusted-cache',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        folder = config.cacheDir;
        const begun = new URL('build-begun', folder);
        if (existsSync(begun)) forget('incremental-build.json');
        forget('data-store.json');
        mkdirSync(folder, { recursive: true });
        writeFileSync(begun, '');
      },
      'astro:build:generated': () => {
        forget('build-begun');
      },
    },
  };
}
