import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Astro keeps a copy of each page beside the list of their keys, and writes the list last: after a build that did not
 * end, a copy may be newer than its key, and would be taken for the page of an essay that was changed back. So a list
 * is not believed after such a build.
 */
export function interruptedBuilds(): AstroIntegration {
  let begun: URL | undefined;
  return {
    name: 'interrupted-builds',
    hooks: {
      'astro:config:done': ({ config }) => void (begun = new URL('build-begun', config.cacheDir)),
      'astro:build:start': () => {
        if (!begun) return;
        if (existsSync(begun)) rmSync(new URL('incremental-build.json', begun), { force: true });
        mkdirSync(fileURLToPath(new URL('.', begun)), { recursive: true });
        writeFileSync(begun, '');
      },
      'astro:build:generated': () => void (begun && rmSync(begun)),
    },
  };
}
