import { readFileSync } from 'node:fs';
import path from 'node:path';
import { balancePlate } from './balance.ts';
import { calibrationPlate } from './calibration.ts';
import { ceilingPlate } from './ceiling.ts';
import { channelsPlate } from './channels.ts';
import { fiveRowsPlate } from './five-rows.ts';
import { freezePlate } from './freeze.ts';
import { hiresPlate } from './hires.ts';
import { ladderPlate, rungsOf } from './ladder.ts';
import { logPlate } from './log.ts';
import { loopPlate } from './loop.ts';
import type { PlateName } from './names.ts';
import type { Plate } from './plate.ts';
import { pipelinePlate } from './pipeline.ts';
import { pricesPlate } from './prices.ts';
import { queuePlate } from './queue.ts';
import { returnsPlate } from './returns.ts';
import { studyReturns } from './returns-study.ts';
import { reviewQueuePlate } from './review-queue.ts';
import { studyReviewQueue } from './review-queue-study.ts';
import { spansPlate } from './spans.ts';
import { type LedgerEntry, trialsOf, trialsPlate } from './trials.ts';

/** Reads a published file. Whoever makes the publication their own deletes these. */
const published = (file: string) => readFileSync(path.resolve('public/data', file), 'utf8');

/** Draws a plate when it is asked for: those of our studies read published files, which may have been deleted. */
const once = (draw: () => Plate) => {
  let drawn: Plate | undefined;
  return () => (drawn ??= draw());
};
const returns = once(() =>
  returnsPlate(
    studyReturns(published('returns/founding-commits.csv'), published('returns/repositories.csv')),
  ),
);
const reviewQueue = once(() =>
  reviewQueuePlate(
    studyReviewQueue(published('review-queue/ratios.csv'), published('review-queue/analysis.txt')),
  ),
);

/** Every plate by its name; the ledger is what `getCollection('sources')` returns. */
export const platesFrom = (ledger: readonly LedgerEntry[]): Readonly<Record<PlateName, Plate>> => ({
  ceiling: ceilingPlate,
  trials: trialsPlate(trialsOf(ledger)),
  channels: channelsPlate,
  queue: queuePlate,
  loop: loopPlate,
  calibration: calibrationPlate,
  balance: balancePlate,
  spans: spansPlate,
  pipeline: pipelinePlate,
  get returns() {
    return returns();
  },
  get 'review-queue'() {
    return reviewQueue();
  },
  prices: pricesPlate,
  freeze: freezePlate,
  'five-rows': fiveRowsPlate,
  hires: hiresPlate,
  ladder: ladderPlate(rungsOf(ledger)),
  log: logPlate,
});
