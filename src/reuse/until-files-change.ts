import type { AstroIntegration } from 'astro';

/**
 * In `dev`, lets `onceABuild` know that a file has changed. Astro keeps its collections in a file too, which is watched
 * like all others: what was loaded between an essay's change and theirs does not outlive theirs.
 */
export const untilFilesChange: AstroIntegration = {
  name: 'until-files-change',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.watcher.on('all', () => {
        globalThis.filesChanged = (globalThis.filesChanged ?? 0) + 1;
      });
    },
  },
};
