import { isWeighing } from '../../models/speed-ratio.ts';
import { rowName } from '../answer/row-name.ts';
import type { Awake } from './awake.ts';

/** Adds a reader’s own weighing to the choice of rows, once; the other rows are drawn at build. */
export function offerRow({ root, words }: Awake, row: string) {
  const choice = root.querySelector<HTMLSelectElement>('[data-row]');
  if (!choice || !isWeighing(row) || [...choice.options].some(({ value }) => value === row)) return;
  const option = new Option(rowName(words, row), row);
  option.className = 'text-yours';
  choice.append(option);
}
