import { escape } from '../../text/escape.ts';
import { type Ends, span } from '../../charts/span.ts';
import { type Sensitivity, sensitivity } from '../../models/sensitivity.ts';
import { isUntouched } from './address.ts';
import type { Answer, Case } from './answer.ts';
import { print, printRange } from './quantity.ts';

const endsOf = ({ low, likely, high }: Sensitivity): Ends | undefined =>
  low === null || likely === null || high === null ? undefined : { low, likely, high };

/** How sure an answer is that permits no draws: with every assumption at one end, and at the other. */
export function endParts(each: Case, answer: Answer, pinned?: Answer): Record<string, string> {
  const { model, words, state } = each;
  const { label, unit } = words.axis;
  const ends = endsOf(sensitivity(model, answer.scenario));
  // What asks for nothing but the reader's own numbers has no ends to show, at no time.
  const ranged = Object.values(model.parameters).some(({ kind }) => kind !== 'yours');
  if (!ranged || !ends) return { dots: '', assumed: '' };
  const { low, likely, high } = ends;
  const point = high - low < 1e-9;
  return {
    dots: span({
      ...ends,
      axis: label,
      yours: !isUntouched(state),
      name: `${label}: ${point ? '' : `${printRange(low, high, unit)}, `}${print(likely, unit)} at your inputs`,
      print: (value) => print(value, unit),
      pinned: pinned && endsOf(sensitivity(model, pinned.scenario)),
    }),
    assumed: point
      ? 'No range left to show: every input is now a single number you chose.'
      : `${escape(label)}: ${printRange(low, high, unit)} across all that we assume.`,
  };
}
