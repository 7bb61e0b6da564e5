import type { Kind, Question, Reading, verdicts, volatilities } from '../schema.ts';
import { words } from '../words/words.ts';

/** How we know what a source says: filled marks for what we read, open for what we were told. */
export const readingMarks: Readonly<Record<Reading, string>> = {
  primary: '●●●',
  mirror: '●●○',
  secondary: '●○○',
  recalled: '○○○',
  derived: '∴',
  gap: '∅',
};

/** The same in words; the About page explains each. */
export const readingWords: Readonly<Record<Reading, string>> = words.evidence.readings;

/** What the words mean, for a legend. */
export const readingMeanings: Readonly<Record<Reading, string>> = words.evidence.readingMeanings;

export const kindWords: Readonly<Record<Kind, string>> = words.evidence.kinds;

/** The questions under which the ledger files its findings. */
export const questionWords: Readonly<Record<Question, string>> = words.evidence.questions;

export const verdictWords: Readonly<Record<(typeof verdicts)[number], string>> = words.evidence.verdicts;

export const volatilityWords: Readonly<Record<(typeof volatilities)[number], string>> =
  words.evidence.volatilities;
