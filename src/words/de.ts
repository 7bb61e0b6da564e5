import type { en } from './en.ts';
import * as answering from './de/answering.ts';
import { calculators } from './de/calculators.ts';
import { copying } from './de/copying.ts';
import { essay } from './de/essay.ts';
import { evidence } from './de/evidence.ts';
import { frame } from './de/frame.ts';
import * as living from './de/living.ts';
import { lists } from './de/lists.ts';
import { passage } from './de/passage.ts';
import { plates } from './de/plates.ts';
import { prose } from './de/prose.ts';
import * as quantities from './de/quantities.ts';
import { sharing } from './de/sharing.ts';
import { trials } from './de/trials.ts';

export const de: typeof en = {
  frame,
  lists,
  essay,
  evidence,
  calculators,
  copying,
  answering,
  living,
  passage,
  plates,
  prose,
  quantities,
  sharing,
  trials,
};
