import type { Model } from '../../models/model.ts';
import { rangeOfRow } from '../../models/speed-ratio.ts';
import { decimal, parseNumber, quote, refusal } from './parse-number.ts';
import type { State } from './state.ts';
import type { Words } from './words-schema.ts';

export const isUntouched = ({ values, row, switches }: State) =>
  row === undefined && !switches.length && !Object.keys(values).length;

/** The part of an address that says a scenario: version and changed keys only. Empty for an untouched model. */
export function writeState(model: Model, state: State): string {
  if (isUntouched(state)) return '';
  const fields = new URLSearchParams({ v: String(model.version) });
  if (state.row) fields.set('row', state.row);
  if (state.switches.length) fields.set('with', state.switches.join(' '));
  for (const [key, value] of Object.entries(state.values)) fields.set(key, decimal(value));
  // A reader’s weighing is written with a sign that stands in an address as it is.
  return String(fields).replaceAll('%7E', '~');
}

/** A scenario read from an address, and in words whatever could not be understood; that part counts as not given. */
export function readState(model: Model, words: Pick<Words, 'switches' | 'inputs'>, text: string) {
  const problems: string[] = [];
  const values: Record<string, number> = {};
  let row: string | undefined;
  let switches: readonly string[] = [];
  for (const [key, written] of new URLSearchParams(text)) {
    const parameter = Object.hasOwn(model.parameters, key) ? model.parameters[key] : undefined;
    if (key === 'v') {
      if (written !== String(model.version)) {
        problems.push(
          `The link names version ${quote(written)} of this model. This is version ${model.version}, and the answer is computed anew.`,
        );
      }
    } else if (key === 'row') {
      if (rangeOfRow(written) && Object.values(model.parameters).some((each) => each.row)) row = written;
      else problems.push(`There is no kind of work ${quote(written)}.`);
    } else if (key === 'with') {
      const asked = new Set(written.split(' '));
      switches = words.switches.map(({ id }) => id).filter((id) => asked.has(id));
      if (switches.length !== asked.size)
        problems.push(`${quote(written)} names an argument that this model does not have.`);
    } else if (parameter) {
      const { number } = parseNumber(written);
      const input = Object.hasOwn(words.inputs, key) ? words.inputs[key] : undefined;
      const problem =
        number === undefined ? `${quote(written)} is not a number.` : refusal(number, parameter, input?.unit);
      if (number === undefined || problem) problems.push(`${input?.label ?? key}: ${problem}`);
      else values[key] = number;
    } else problems.push(`${quote(key)} is no input of this model.`);
  }
  if (problems.length > 5)
    problems.splice(4, Infinity, `And ${problems.length - 4} more parts could not be read.`);
  return { state: { values, row, switches }, problems };
}
