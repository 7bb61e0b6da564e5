import type { Act } from '../answer/history.ts';

/** An element that a reader can operate. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLButtonElement;

/** The act that a control now stands for; undefined where it opens a tool or has its own listener. */
export function actOf(control: Control): Act | undefined {
  const { type, value, dataset } = control;
  const { preset, switch: argument, row, offer, do: does, end } = dataset;
  if (preset !== undefined) return { does: 'start', query: preset };
  if (argument) return { does: 'argue', id: argument };
  if (row !== undefined) return { does: 'choose', row: value };
  if (does === 'undo' || does === 'reset') return { does };
  const key = control.closest<HTMLElement>('[data-input]')?.dataset['input'];
  if (key === undefined) return undefined;
  if (offer !== undefined) return { does: 'type', key, text: offer };
  const position = Number(value);
  if (end === 'low' || end === 'high') return { does: 'slide', key, position, end };
  if (type === 'range') return { does: 'slide', key, position };
  return type === 'text' ? { does: 'type', key, text: value } : undefined;
}
