import { existsSync } from 'node:fs';

/** Each plate is drawn by the file of the same name. */
const all = [
  'ceiling',
  'trials',
  'channels',
  'queue',
  'loop',
  'calibration',
  'balance',
  'spans',
  'pipeline',
  'returns',
  'review-queue',
  'prices',
  'freeze',
  'five-rows',
  'hires',
  'ladder',
  'log',
] as const;
export type PlateName = (typeof all)[number];

/** Drawn from data of our own studies, in `public/data`; whoever makes the publication their own deletes it. */
const ofStudies: readonly PlateName[] = ['returns', 'review-queue'];

/** The plates an author may name. */
export const plateNames = all.filter(
  (name) => !ofStudies.includes(name) || existsSync(`public/data/${name}`),
);
