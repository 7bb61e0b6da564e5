import { changeNumbers, keepNumbers, readersNumbers } from '../../readers-numbers.ts';
import { fieldText, parseNumber, refusal } from '../answer/parse-number.ts';
import type { Printed } from '../answer/quantity.ts';
import { fill } from './focus.ts';
import { load } from './models-by-id.ts';

/** The line below a paragraph in which a reader sets the assumptions behind its numbers. */

interface Field {
  readonly model: string;
  readonly key: string;
  /** The name under which all calculators know it. */
  readonly name: string;
  readonly unit: Printed;
}

// Written by Assumes.astro.
const fieldOf = (input: HTMLInputElement) => JSON.parse(input.dataset['assumed'] ?? '{}') as Field;

/** The text last accepted from a field, or filled in. Any other text in it is still being typed, or was refused. */
const settled = new WeakMap<HTMLInputElement, string>();

/** Says beside a field why its text was refused. `reportValidity` would move the focus of a reader who has read on. */
function complain(input: HTMLInputElement, fault = '') {
  input.setCustomValidity(fault);
  const label = input.closest('label');
  label?.querySelector('[role]')?.remove();
  if (!fault) return;
  const line = document.createElement('span');
  line.role = 'alert';
  line.className = 'text-ink';
  line.textContent = ` ${fault}`;
  label?.append(line);
}

/** Takes what was entered, or says why not. */
export async function assume(input: HTMLInputElement, text: string) {
  const { model: id, key, name, unit } = fieldOf(input);
  const parameter = (await load(id)).parameters[key];
  if (!parameter) return;
  const isEmpty = !text.trim();
  const { number = NaN, problem } = parseNumber(text);
  const value = Number((unit === 'share' ? number / 100 : number).toFixed(8));
  const fault = isEmpty ? undefined : (problem ?? refusal(value, parameter, unit));
  complain(input, fault);
  if (fault !== undefined) return;
  settled.set(input, text);
  changeNumbers({ [name]: isEmpty ? undefined : value });
  keepNumbers();
}

/** Brings the fields into line with the reader's numbers; a field without one shows the essay's. */
export function followFields() {
  const numbers = readersNumbers();
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-assumed]')) {
    const { name, unit } = fieldOf(input);
    const theirs = numbers[name];
    const isTheirs = typeof theirs === 'number';
    input.classList.toggle('text-yours', isTheirs);
    if (input.value !== (settled.get(input) ?? input.defaultValue)) continue;
    const text = isTheirs ? fieldText(theirs, unit) : input.defaultValue;
    // A field in use keeps its text, and follows once the reader leaves it.
    fill(input, text, input === document.activeElement);
    settled.set(input, input.value);
  }
}
