import { resolved, sourceById, type Source } from '../library/evidence.ts';
import { pictureOfFinding } from '../publication/paths.ts';
import type { Finding } from '../schema.ts';
import { absolute } from '../site.ts';
import type { Quotable } from './quotation.ts';
import { words } from '../words/words.ts';

/** A finding of the ledger with all that is said where it is repeated. */
export async function quotable(source: Source, finding: Finding): Promise<Quotable> {
  const { label, year, checked, path } = source;
  const others = await Promise.all((finding.disagrees ?? []).map((other) => sourceById(other.source)));
  return {
    label,
    year,
    checked,
    address: absolute(`${path}#${finding.id}`),
    finding: resolved(source, finding),
    disagreeing: others.flatMap((other) => other?.label ?? []),
  };
}

/** The path of its picture; a finding that is withdrawn, or has no number to be shown large, has none. */
export const pictureOf = ({ id }: Pick<Source, 'id'>, { id: finding, figure, withdrawn }: Finding) =>
  figure !== undefined && !withdrawn ? pictureOfFinding(id, finding) : undefined;

/** The label of the offer to take a finding away; “No study found” is not called a number. */
export const offerOf = ({ figure = '' }: Finding) =>
  /\d/.test(figure) ? words.evidence.finding.takeNumber : words.evidence.finding.take;
