import { inputs as said } from '#words/inputs';
import { unitOf } from '../answer/answer.ts';
import type { End } from '../answer/history.ts';
import { endsOf } from '../answer/input-parts.ts';
import { print } from '../answer/quantity.ts';
import { positionOf } from '../answer/slider.ts';
import type { Awake } from './awake.ts';
import { isStillAt } from './focus.ts';

/** The two further handles of a slider, for the ends of the range around its number. */

const names = { low: said.lowOf, high: said.highOf } as const satisfies Readonly<Record<End, unknown>>;

const handleOf = (control: HTMLElement, end: End) =>
  control.querySelector<HTMLInputElement>(`[data-end="${end}"]`);

const ask = (control: HTMLElement) => control.querySelector<HTMLButtonElement>('[data-ask]');

/** Shows the handles in a row of their own below the track, so that they cover neither the number's nor each other. */
function show({ words }: Awake, control: HTMLElement, key: string) {
  const track = control.querySelector('.track');
  const main = track?.querySelector<HTMLInputElement>('input');
  if (!track || !main || handleOf(control, 'low')) return;
  const row = document.createElement('div');
  row.className = 'ends';
  for (const end of ['low', 'high'] as const) {
    const handle = document.createElement('input');
    handle.type = 'range';
    [handle.min, handle.max, handle.step] = [main.min, main.max, main.step];
    handle.dataset['end'] = end;
    handle.setAttribute('aria-label', names[end](words.inputs[key]?.label ?? key));
    row.append(handle);
  }
  track.after(row);
  ask(control)?.setAttribute('hidden', '');
}

/** Removes the handles, unless one of them has the focus. */
function hide(control: HTMLElement) {
  const row = control.querySelector('.ends');
  if (!row || row.contains(document.activeElement)) return;
  row.remove();
  ask(control)?.removeAttribute('hidden');
}

/** Moves the handles to the ends of the range. */
function place(awake: Awake, control: HTMLElement, key: string) {
  const input = awake.words.inputs[key];
  const ends = endsOf(awake, key);
  const likely = awake.answer.inputs[key];
  if (!input || !ends || likely === undefined) return;
  const middle = positionOf(likely, input);
  const { editing, end: moved } = awake.history;
  for (const end of ['low', 'high'] as const) {
    const handle = handleOf(control, end);
    if (!handle) continue;
    // The handle that the reader is moving is left alone, until it would pass the number.
    const held = handle === document.activeElement && editing === key && moved === end;
    const passed = end === 'low' ? Number(handle.value) > middle : Number(handle.value) < middle;
    if (!held || passed) handle.value = String(positionOf(ends[end], input));
    handle.setAttribute('aria-valuetext', print(ends[end], unitOf(awake, key)));
  }
}

/** Shows the handles of a number that was set and has a range; others are hidden, once the focus is not on them. */
export function followHandles(awake: Awake, control: HTMLElement, key: string) {
  const { ranges, values } = awake.state;
  const ends = endsOf(awake, key);
  const ranged = ranges?.[key] ?? (Object.hasOwn(values, key) && ends && ends.low < ends.high);
  if (ranged) show(awake, control, key);
  else hide(control);
  place(awake, control, key);
}

/** Shows the handles at a reader's request, and focuses the first unless the reader has moved on. */
export function offerHandles(awake: Awake, control: HTMLElement, key: string) {
  // Asked before the button is hidden.
  const isWaiting = isStillAt(ask(control));
  show(awake, control, key);
  place(awake, control, key);
  if (isWaiting) handleOf(control, 'low')?.focus();
}
