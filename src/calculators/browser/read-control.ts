import { fit } from '../../models/model.ts';
import { type Case, unitOf } from '../answer/answer.ts';
import type { State } from '../answer/state.ts';
import type { Words } from '../answer/words-schema.ts';

/** What a reader can take hold of. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLButtonElement;

/** What one act of a reader comes to: the state after it, and the input that was set where it was one. */
export type Act = readonly [state: State, key?: string];

/** The input to which a control belongs; none for arguments, kinds of work and buttons. */
const keyOf = (control: Control) => control.closest<HTMLElement>('[data-input]')?.dataset['input'] ?? '';

/** The value where a slider stands; one of equal ratios is counted in hundredths of its length. */
const slidTo = (at: number, { slider: [from, to, step], log }: Words['inputs'][string]) =>
  log ? Math.round((from * (to / from) ** (at / 100)) / step) * step : at;

/**
 * What a reader did with one control, where that needs no words: a number slid or plainly typed, a kind of work, an
 * argument, a scenario to start from. All else is the session's to read.
 */
export function actOf(each: Case, control: Control): Act | undefined {
  const { model, words, state } = each;
  const { type, value, dataset } = control;
  const { preset, switch: argument, row } = dataset;
  if (preset !== undefined) {
    const fields = new URLSearchParams(preset);
    const values: Record<string, number> = {};
    for (const [key, number] of fields) if (model.parameters[key]) values[key] = Number(number);
    return [{ values, row: fields.get('row') ?? undefined, switches: [] }];
  }
  if (argument) {
    const others = state.switches.filter((id) => id !== argument);
    return [{ ...state, switches: others.length < state.switches.length ? others : [...others, argument] }];
  }
  if (row !== undefined) return [{ ...state, row: value }];
  const key = keyOf(control);
  const parameter = model.parameters[key];
  const input = words.inputs[key];
  if (!parameter || !input) return undefined;
  const number =
    type === 'range'
      ? slidTo(Number(value), input)
      : /^\d+([.,]\d\d?)?$/.test(value)
        ? Number(value.replace(',', '.')) / (unitOf(each, key) === 'share' ? 100 : 1)
        : NaN;
  const set = Number(number.toFixed(8));
  return fit(parameter, set) === set
    ? [{ ...state, values: { ...state.values, [key]: set } }, key]
    : undefined;
}
