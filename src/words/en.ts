import * as answering from './en/answering.ts';
import { calculators } from './en/calculators.ts';
import { copying } from './en/copying.ts';
import { essay } from './en/essay.ts';
import { evidence } from './en/evidence.ts';
import { frame } from './en/frame.ts';
import * as living from './en/living.ts';
import { lists } from './en/lists.ts';
import { passage } from './en/passage.ts';
import { plates } from './en/plates.ts';
import { prose } from './en/prose.ts';
import * as quantities from './en/quantities.ts';
import { sharing } from './en/sharing.ts';
import { trials } from './en/trials.ts';

/** What pages say, by topic. Every language has the same topics, one file each: scripts import just what they say. */
export const en = {
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
