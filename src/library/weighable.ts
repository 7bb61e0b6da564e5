import { trials, type Estimate, type Trial } from '../models/weighing.ts';
import type { Kind, Reading } from '../schema.ts';
import { ledger, resolved } from './evidence.ts';

/** A study that a reader may weigh, with what the ledger says of it. */
export interface Weighable extends Trial {
  readonly label: string;
  readonly population: string;
  readonly path: string;
  readonly estimate: Estimate;
  readonly kind: Kind;
  readonly read: Reading;
}

const isEstimate = (told: unknown): told is Estimate =>
  typeof told === 'object' && told !== null && 'likely' in told && typeof told.likely === 'number';

/** The speed studies that readers may weigh, without those that are missing from the ledger or withdrawn. */
export async function weighable(): Promise<readonly Weighable[]> {
  const sources = await ledger();
  return trials.flatMap((trial) => {
    const [sourceId, findingId] = trial.finding.split('/');
    const source = sources.find(({ id }) => id === sourceId);
    const finding = source?.findings.find(({ id }) => id === findingId);
    // A ratio that is only reported second-hand is in `numbers`, so that the plate of trials leaves it out.
    const estimate = finding?.ratio ?? finding?.numbers?.['ratio'];
    if (!source || !finding || !isEstimate(estimate) || finding.withdrawn) return [];
    const { kind, read } = resolved(source, finding);
    return [
      {
        ...trial,
        label: source.label,
        population: finding.population ?? '',
        path: `${source.path}#${finding.id}`,
        estimate,
        kind,
        read,
      },
    ];
  });
}
