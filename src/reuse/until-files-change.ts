import type { AstroIntegration } from 'astro';

/**
 * In `dev`, tells `onceABuild` that a file has changed. Astro's collections update a little later, but are stored in a
 * watched file too, so that whatever was loaded in between is dropped again.
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
