import { type Changes, changeNumbers, rangeName, readersNumbers } from '../../readers-numbers.ts';
import type { Parameter } from '../../models/model.ts';
import type { History } from '../answer/history.ts';
import { decimal } from '../answer/parse-number.ts';
import type { Ends } from '../answer/state.ts';
import type { Awake } from './awake.ts';

/** The name under which all calculators know an input. */
export const nameOf = ({ words }: Pick<Awake, 'words'>, key: string) => words.inputs[key]?.sharedAs ?? key;

/** A range as it is stored. */
export const writeEnds = (ends: Ends | undefined) => ends && `${decimal(ends.low)}~${decimal(ends.high)}`;

/** Reads a stored range; undefined if it does not hold the number, or leaves the parameter's bounds. */
export function endsIn(
  written: number | string | undefined,
  value: number,
  { minimum, maximum }: Parameter,
): Ends | undefined {
  const [low = NaN, high = NaN] = String(written).split('~').map(Number);
  return minimum <= low && low <= value && value <= high && high <= maximum ? { low, high } : undefined;
}

/**
 * Shares with the rest of the page what a reader set by hand, and what they took back. Numbers of a preset or of
 * somebody's link are not theirs, and are not shared.
 */
export function publish(awake: Pick<Awake, 'words'>, before: History, now: History) {
  const theirs = readersNumbers();
  const changes: Record<string, number | string | undefined> = {};
  const compare = (
    key: string,
    name: string,
    from: number | string | undefined,
    to: number | string | undefined,
  ) => {
    if (from !== to && (now.byHand.includes(key) || (from !== undefined && theirs[name] === from)))
      changes[name] = to;
  };
  const [from, to] = [before.state.values, now.state.values];
  const [had, has] = [before.state.ranges, now.state.ranges];
  for (const key of Object.keys({ ...from, ...to })) {
    const name = nameOf(awake, key);
    compare(key, name, from[key], to[key]);
    compare(key, rangeName(name), writeEnds(had?.[key]), writeEnds(has?.[key]));
  }
  compare('row', 'row', before.state.row, now.state.row);
  if (Object.keys(changes).length > 0) changeNumbers(changes satisfies Changes);
}
