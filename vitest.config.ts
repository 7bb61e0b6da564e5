/// <reference types="vitest/config" />
import { existsSync, globSync, readFileSync } from 'node:fs';
import { getViteConfig } from 'astro/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Parts that read the built folder: run `npm run build` first. */
const built = ['site', 'publication'] as const;

/** These speak of one calculator in its own words; a publication may have others, or none. */
const ofOurCalculators = Object.entries({
  'personal-leverage': 'address,answer,input-parts',
  'decision-velocity': 'no-range,swing-bars',
}).flatMap(([id, files]) =>
  existsSync(`content/calculators/${id}.mdx`) ? [] : [`tests/calculators/{${files}}.test.ts`],
);

/** These ask at the edge for answers of calculators that were built. */
const ofAnyCalculator = globSync('content/calculators/*.mdx').length > 0 ? [] : ['tests/site/edge.test.ts'];

/** These draw every plate, two of them from the data of our own studies. */
const ofOurStudies = existsSync('public/data')
  ? []
  : ['tests/plates/{drawing,findings,tables,returns-study,review-queue-study}.test.ts'];

const folder = (name: string) => `tests/${name}/**/*.test.ts`;

const ours = {
  // After this a test hangs. Many start whole programs, and a busy machine is no failure.
  testTimeout: 600_000,
  hookTimeout: 600_000,
  // A process for each of 200 files, and all code and pages read anew in each, would be a third of the work.
  isolate: false,
  setupFiles: ['tests/as-before.ts'],
};

/** How long a file of tests will take, where no run before it has told: those that build most are the longest. */
const weight = ({ moduleId }: TestSpecification) =>
  readFileSync(moduleId, 'utf8').match(/\b(?:build(?:Cold)?|run|serving)\(/g)?.length ?? 0;

/** The longest begin first: one that began last would leave all processors but one idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => weight(other) - weight(one));
  }
}

export default getViteConfig({
  test: {
    // On a machine with two processors it would else use one.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...ours,
          include: [folder('**')],
          exclude: [...[...built, 'browser', 'engines'].map(folder), ...ofOurCalculators, ...ofOurStudies],
        },
      },
      ...built.map((name) => ({
        extends: true as const,
        test: { name, include: [folder(name)], exclude: ofAnyCalculator, ...ours },
      })),
      {
        extends: true as const,
        // Whole browsers, one after another.
        test: { name: 'engines', include: [folder('engines')], testTimeout: 120_000, hookTimeout: 60_000 },
      },
    ],
  },
});
