import { changeNumbers, keepNumbers, readersNumbers } from '../../readers-numbers.ts';
import { fieldText, parseNumber, refusal } from '../answer/parse-number.ts';
import type { Printed } from '../answer/quantity.ts';
import { load } from './models-by-id.ts';

/** The quiet line below a paragraph, in which a reader sets what its numbers suppose. */

interface Field {
  readonly model: string;
  readonly key: string;
  /** The name under which all calculators know it. */
  readonly name: string;
  readonly unit: Printed;
}

// Written by Assumes.astro.
const fieldOf = (input: HTMLInputElement) => JSON.parse(input.dataset['assumed'] ?? '{}') as Field;

/** Takes what was typed, or says in the browser's own way why not. */
export async function assume(input: HTMLInputElement) {
  const { model: id, key, name, unit } = fieldOf(input);
  const parameter = (await load(id)).parameters[key];
  if (!parameter) return;
  input.setCustomValidity('');
  if (!input.value.trim()) {
    changeNumbers({ [name]: undefined });
    return;
  }
  const { number, problem } = parseNumber(input.value);
  const value = number === undefined ? NaN : Number((unit === 'share' ? number / 100 : number).toFixed(8));
  const fault = problem ?? refusal(value, parameter, unit);
  input.setCustomValidity(fault ?? '');
  input.reportValidity();
  if (fault !== undefined) return;
  changeNumbers({ [name]: value });
  keepNumbers();
}

/** Brings the fields into line with the reader's numbers; without one of theirs a field says the essay's. */
export function followFields() {
  const numbers = readersNumbers();
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-assumed]')) {
    const { name, unit } = fieldOf(input);
    const theirs = numbers[name];
    const isTheirs = typeof theirs === 'number';
    const text = isTheirs ? fieldText(theirs, unit) : input.defaultValue;
    if (input !== document.activeElement || input.validity.valid) input.value = text;
    input.classList.toggle('text-yours', isTheirs);
  }
}
