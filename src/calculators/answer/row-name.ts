import * as answering from '#words/answering';
import { isWeighing } from '../../models/speed-ratio.ts';
import type { Words } from './words-schema.ts';

/** The name of a row of speed studies: from the calculator’s words, or that for a reader’s own weighing. */
export const rowName = ({ rows = {} }: Pick<Words, 'rows'>, row: string): string =>
  rows[row] ?? (isWeighing(row) ? answering.weighing : row);
