import { number, ratio } from '../charts/format.ts';
import type { Mixture, Refused } from '../models/weighing.ts';

/** What a weighing says of the studies that stand in it. */
export interface Named {
  readonly label: string;
  readonly people: number | null;
  readonly hasInterval: boolean;
}

const refusals: Readonly<Record<Refused, string>> = {
  none: 'Nothing is weighed yet. Say of at least one study how much it resembles your own work.',
  output:
    'What you chose counted finished tasks or merged changes, and timed nothing. That is a speed only if each is as large as before. Weigh a study that timed its work, or tick the box that takes output for speed.',
  mixed:
    'What you chose measured different things: some studies timed the work, others counted what came out of it. No number comes of mixing the two. Leave one kind out, or tick the box that takes output for speed.',
};

const fractions: readonly (readonly [share: number, words: string])[] = [
  [1, 'All'],
  [3 / 4, 'Three quarters'],
  [2 / 3, 'Two thirds'],
  [3 / 5, 'Three fifths'],
  [1 / 2, 'Half'],
  [2 / 5, 'Two fifths'],
  [1 / 3, 'A third'],
  [1 / 4, 'A quarter'],
  [1 / 5, 'A fifth'],
];

/** A share as it is said: `0.75` → `Three quarters`; one that is no plain fraction in hundredths. */
export const shareInWords = (share: number) =>
  fractions.find(([plain]) => Math.abs(plain - share) < 0.005)?.[1] ?? `${number(100 * share, 0)}%`;

const counts = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

const on = ({ label, people }: Named) =>
  people === null
    ? `${label}, whose number of people we do not know`
    : `${number(people, 0)} people (${label})`;

const casesOf = (share: number) => {
  const twentieths = Math.round(20 * share);
  if (share <= 1e-9) return 'In no case is it slower.';
  if (share >= 1 - 1e-9) return 'In every case it is slower.';
  if (twentieths === 0) return 'In fewer than one case of 20 it is slower.';
  if (twentieths === 20) return 'In nearly every case it is slower.';
  return `In ${twentieths === 1 ? 'one case' : `${twentieths} cases`} of 20 it is slower.`;
};

/** How fast, how sure, and how often slower, in two sentences. */
export function mixtureInWords({ low, middle, high, slower }: Mixture): string {
  const point = high - low < 1e-9;
  return `Weighed like this, work with AI goes ${ratio(middle)} as fast as without${
    point ? '' : `: ${ratio(low)} to ${ratio(high)} in 19 cases of 20`
  }. ${casesOf(slower)}`;
}

/** What it leans on: the study that makes up most of it, and what the rest is. */
export function leansOn({ shares }: Mixture, studies: readonly Named[]): string {
  const chosen = studies
    .map((study, i) => ({ study, share: shares[i] ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share);
  const [first, second] = chosen;
  if (!first) return '';
  const others = chosen.length - 1;
  const rest =
    others === 0
      ? ''
      : others === 1 && second
        ? `, the rest on ${on(second.study)}`
        : `, the rest on ${counts[others] ?? others} other studies`;
  const points = chosen.filter(({ study }) => !study.hasInterval).map(({ study }) => study.label);
  const unsure = points.length
    ? ` We hold no interval for ${points.join(' and ')}, which stands as a single point, surer than it is.`
    : '';
  return `${shareInWords(first.share)} of this rests on ${on(first.study)}${rest}.${unsure}`;
}

export const refusalInWords = (refused: Refused) => refusals[refused];

const inShort: Readonly<Record<Refused, string>> = {
  none: 'nothing is weighed yet',
  output: 'no number: output was counted, not time',
  mixed: 'no number: these measured different things',
};

/** The same beside the controls, where there is room for a few words. */
export const whyInShort = (refused: Refused) => inShort[refused];
