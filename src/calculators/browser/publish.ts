import { type Changes, changeNumbers, readersNumbers } from '../../readers-numbers.ts';
import type { History } from '../answer/history.ts';
import type { Awake } from './awake.ts';

/** The name under which all calculators know an input. */
export const nameOf = ({ words }: Pick<Awake, 'words'>, key: string) => words.inputs[key]?.sharedAs ?? key;

/**
 * Makes known what a reader set by hand, and what they took back. A preset's numbers, or those of somebody's link, are
 * not theirs.
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
  for (const key of Object.keys({ ...from, ...to })) compare(key, nameOf(awake, key), from[key], to[key]);
  compare('row', 'row', before.state.row, now.state.row);
  if (Object.keys(changes).length > 0) changeNumbers(changes satisfies Changes);
}
