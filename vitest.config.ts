/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

const built = 'tests/site/**/*.test.ts';

export default getViteConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [built, 'tests/browser/**'] },
      },
      {
        // Reads the built folder: run `npm run build` first.
        extends: true,
        test: { name: 'site', include: [built], testTimeout: 60_000 },
      },
    ],
  },
});
