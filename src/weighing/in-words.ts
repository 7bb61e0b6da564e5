import { weighing as words } from '#words/weighing';
import { number, percent, ratio } from '../charts/format.ts';
import type { Mixture, Refused } from '../models/weighing.ts';

/** What it takes to name a study of a weighing. */
export interface Named {
  readonly label: string;
  readonly people: number | null;
  readonly hasInterval: boolean;
}

const { fractions: said } = words;
const fractions: readonly (readonly [share: number, words: string])[] = [
  [1, said.all],
  [3 / 4, said.threeQuarters],
  [2 / 3, said.twoThirds],
  [3 / 5, said.threeFifths],
  [1 / 2, said.half],
  [2 / 5, said.twoFifths],
  [1 / 3, said.third],
  [1 / 4, said.quarter],
  [1 / 5, said.fifth],
];

/** A share in words: `0.75` → `Three quarters`; in per cent if it is not a plain fraction. */
export const shareInWords = (share: number) =>
  fractions.find(([plain]) => Math.abs(plain - share) < 0.005)?.[1] ?? percent(share);

const on = ({ label, people }: Named) =>
  people === null ? words.unknownPeople(label) : words.people(number(people, 0), label);

const casesOf = (share: number) => {
  const twentieths = Math.round(20 * share);
  if (share <= 1e-9) return words.never;
  if (share >= 1 - 1e-9) return words.always;
  if (twentieths === 0) return words.seldom;
  if (twentieths === 20) return words.nearlyAlways;
  return words.sometimes(twentieths);
};

/** How fast, how sure, and how often slower, in two sentences. */
export function mixtureInWords({ low, middle, high, slower }: Mixture): string {
  const point = high - low < 1e-9;
  const range = point ? '' : words.range(ratio(low), ratio(high));
  return `${words.comesTo(ratio(middle), range)} ${casesOf(slower)}`;
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
    others === 0 ? '' : others === 1 && second ? words.restOn(on(second.study)) : words.restOnOthers(others);
  const points = chosen.filter(({ study }) => !study.hasInterval).map(({ study }) => study.label);
  const unsure = points.length ? words.noInterval(points) : '';
  return words.restsOn(shareInWords(first.share), on(first.study), rest, unsure);
}

export const refusalInWords = (refused: Refused) => words.refusals[refused];

/** The same beside the controls, where there is room for a few words. */
export const whyInShort = (refused: Refused) => words.inShort[refused];
