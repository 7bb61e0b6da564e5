import type { Figure } from './figure.ts';

/** The picture of each calculator, by its id. A browser fetches only the one that its page shows. */
const figures: Readonly<Record<string, () => Promise<Figure>>> = {
  'personal-leverage': async () => (await import('./ceiling.ts')).ceiling,
  'team-coordination': async () => (await import('./channels.ts')).channels,
  'decision-velocity': async () => (await import('./queue.ts')).queue,
  'feedback-loop': async () => (await import('./loop.ts')).loop,
  'hour-a-week': async () => (await import('./calibration.ts')).calibration,
  'build-or-delegate': async () => (await import('./balance.ts')).balance,
  'leverage-audit': async () => (await import('./layers.ts')).layerGaps,
  'executive-compression': async () => (await import('./spans.ts')).spans,
  'senior-pipeline': async () => (await import('./pipeline.ts')).pipeline,
};

/** The picture of a calculator; undefined if it has none and answers in words and dots alone. */
export const figureOf = (id: string): Promise<Figure | undefined> =>
  figures[id]?.() ?? Promise.resolve(undefined);
