import { inputs as said } from '#words/inputs';
import { unitOf } from '../answer/answer.ts';
import { print, printRange } from '../answer/quantity.ts';
import type { Awake } from './awake.ts';

/** What an argument or a kind of work just replaced, in words; nothing where it replaced nothing. */
export function replacedInWords(awake: Awake): string {
  const { replaced } = awake.history;
  if (!replaced) return '';
  const { values, ranges } = replaced.before;
  const numbers = replaced.keys.map((key) => {
    const unit = unitOf(awake, key);
    const ends = ranges?.[key];
    const number = ends ? printRange(ends.low, ends.high, unit) : print(values[key] ?? 0, unit);
    return `${number} (${awake.words.inputs[key]?.label ?? key})`;
  });
  return said.replaces(numbers);
}

/** Says so below the control that was just used, with a button that undoes it. */
export function noteReplaced(awake: Awake) {
  const { root, history } = awake;
  root.querySelector('[data-replaced]')?.remove();
  const { replaced } = history;
  if (!replaced) return;
  const control = [...root.querySelectorAll<HTMLElement>('[data-switch],[data-row]')].find(
    ({ dataset }) => (dataset['switch'] ?? 'row') === replaced.by,
  );
  const note = document.createElement('p');
  note.dataset['replaced'] = '';
  note.className = 'mt-1 border-l-2 border-yours pl-3 text-small';
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'min-h-6 underline';
  back.textContent = said.undo;
  back.onclick = () => {
    control?.focus();
    awake.take({ does: 'undo' });
  };
  note.append(`${replacedInWords(awake)} `, back);
  control?.closest('label')?.after(note);
}
