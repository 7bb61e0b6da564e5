import * as answering from '#words/answering';
import { isWeighing } from '../../models/speed-ratio.ts';
import type { Words } from './words-schema.ts';

/** What a row of speed studies is called: by the calculator’s words, or as what a reader made of the trials. */
export const rowName = ({ rows = {} }: Pick<Words, 'rows'>, row: string): string =>
  rows[row] ?? (isWeighing(row) ? answering.weighing : row);
