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

/** Where its picture stands; of what is withdrawn, or has no number to be shown large, none is drawn. */
export const pictureOf = ({ id }: Pick<Source, 'id'>, { id: finding, figure, withdrawn }: Finding) =>
  figure !== undefined && !withdrawn ? pictureOfFinding(id, finding) : undefined;

/** What a reader is offered: “No study found” is no number. */
export const offerOf = ({ figure = '' }: Finding) =>
  /\d/.test(figure) ? words.evidence.finding.takeNumber : words.evidence.finding.take;
