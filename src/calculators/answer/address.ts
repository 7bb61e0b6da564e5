import * as said from '#words/answering';
import type { Model } from '../../models/model.ts';
import { rangeOfRow } from '../../models/speed-ratio.ts';
import { decimal, quote } from './parse-number.ts';
import { readInput, type Reading } from './read-input.ts';
import { inputsOfArgument, rangesOf, type State } from './state.ts';
import type { Words } from './words-schema.ts';

export const isUntouched = ({ values, row, switches }: State) =>
  row === undefined && !switches.length && !Object.keys(values).length;

/**
 * The part of an address that carries a scenario: version and changed keys only. Empty for an untouched model.
 *
 * `speedRatio=1.6` is a number alone; our range is placed around it in proportion. Links from before readers could give
 * ranges look the same: they still give the same answer at their numbers, but no longer claim too much certainty.
 * `speedRatio=1.2~1.6~2.1` is a number with the range that the reader gave. `~` is the one sign that needs no escaping
 * in an address and occurs in no number.
 */
export function writeState(model: Model, state: State): string {
  if (isUntouched(state)) return '';
  const fields = new URLSearchParams({ v: String(model.version) });
  if (state.row) fields.set('row', state.row);
  if (state.switches.length) fields.set('with', state.switches.join(' '));
  for (const [key, value] of Object.entries(state.values)) {
    const ends = state.ranges?.[key];
    fields.set(key, (ends ? [ends.low, value, ends.high] : [value]).map(decimal).join('~'));
  }
  // URLSearchParams escapes `~`, which an address may hold as it is.
  return String(fields).replaceAll('%7E', '~');
}

/** Reads a scenario from an address. Parts that are not understood count as not given, and are named in `problems`. */
export function readState(model: Model, words: Pick<Words, 'switches' | 'inputs'>, text: string) {
  const problems: string[] = [];
  const given = new Map<string, Reading>();
  let row: string | undefined;
  let switches: readonly string[] = [];
  for (const [key, written] of new URLSearchParams(text)) {
    if (key === 'v') {
      if (written !== String(model.version)) {
        problems.push(said.otherVersion(quote(written), model.version));
      }
    } else if (key === 'row') {
      if (rangeOfRow(written) && Object.values(model.parameters).some((each) => each.row)) row = written;
      else problems.push(said.noRow(quote(written)));
    } else if (key === 'with') {
      const asked = new Set(written.split(' '));
      switches = words.switches.map(({ id }) => id).filter((id) => asked.has(id));
      if (switches.length !== asked.size) problems.push(said.noArgument(quote(written)));
    } else if (Object.hasOwn(model.parameters, key)) {
      const read = readInput({ model, words }, key, written, 1, '.');
      if ('problem' in read) problems.push(`${words.inputs[key]?.label ?? key}: ${read.problem}`);
      else given.set(key, read);
    } else problems.push(said.noInput(quote(key)));
  }
  const notByHand = words.switches.filter((argument) => {
    if (!switches.includes(argument.id)) return false;
    const set = inputsOfArgument(argument).find((key) => given.has(key));
    if (set !== undefined) problems.push(said.setByHand(argument.label, words.inputs[set]?.label ?? set));
    return set === undefined;
  });
  const standing = notByHand.filter((argument, index) => {
    const keys = inputsOfArgument(argument);
    const other = notByHand
      .slice(index + 1)
      .find((one) => inputsOfArgument(one).some((key) => keys.includes(key)));
    if (other) problems.push(said.contradicted(argument.label, other.label));
    return !other;
  });
  if (problems.length > 5) problems.splice(4, Infinity, said.unreadParts(problems.length - 4));
  const values = Object.fromEntries([...given].map(([key, { value }]) => [key, value]));
  const ranges = Object.fromEntries(
    [...given].flatMap(([key, { ends }]) => (ends ? [[key, ends] as const] : [])),
  );
  return {
    state: { values, ...rangesOf(ranges), row, switches: standing.map(({ id }) => id) } satisfies State,
    problems,
  };
}
