/** The plates an author may name; each is drawn by the file of that name. */
export const plateNames = [
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
export type PlateName = (typeof plateNames)[number];
