import { isWeighing } from '../../models/speed-ratio.ts';
import { rowName } from '../answer/row-name.ts';
import type { Awake } from './awake.ts';

/** Puts a reader’s weighing among the rows of studies, once; the others were there at build. */
export function offerRow({ root, words }: Awake, row: string) {
  const choice = root.querySelector<HTMLSelectElement>('[data-row]');
  if (!choice || !isWeighing(row) || [...choice.options].some(({ value }) => value === row)) return;
  const option = new Option(rowName(words, row), row);
  option.className = 'text-yours';
  choice.append(option);
}
