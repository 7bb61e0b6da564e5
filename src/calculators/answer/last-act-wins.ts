import type { Model } from '../../models/model.ts';
import { inputsOfArgument, type State, withoutNumbers } from './state.ts';
import type { Words } from './words-schema.ts';

/**
 * The state after an act, without what the act contradicts: otherwise a number set before would block an argument, or
 * an argument a number, and the act would change nothing. An argument removes numbers set before and other arguments
 * on the same inputs; a number, or a kind of work, removes arguments on its inputs.
 *
 * @param key the input that was set, if the act set one
 */
export function withoutContradiction(
  { parameters }: Model,
  { switches }: Pick<Words, 'switches'>,
  before: State,
  now: State,
  key?: string,
): State {
  const keysOf = (id: string) => inputsOfArgument(switches.find((one) => one.id === id) ?? {});
  const argued =
    now.values === before.values ? now.switches.filter((id) => !before.switches.includes(id)) : [];
  const chosen = now.row !== before.row && now.values === before.values && now.switches === before.switches;
  const set =
    key !== undefined && key in now.values
      ? [key]
      : chosen
        ? Object.keys(parameters).filter((name) => parameters[name]?.row)
        : argued.flatMap(keysOf);
  const standing = now.switches.filter(
    (id) => argued.includes(id) || !keysOf(id).some((name) => set.includes(name)),
  );
  const outdone = Object.keys(now.values).filter((name) => name !== key && set.includes(name));
  return standing.length === now.switches.length && !outdone.length
    ? now
    : { ...withoutNumbers(now, outdone), switches: standing };
}
