import { type Ends, span } from '../../charts/span.ts';
import { type Sensitivity, sensitivity } from '../../models/sensitivity.ts';
import { escape } from '../../text/escape.ts';
import { isUntouched } from './address.ts';
import type { Answer, Case } from './answer.ts';
import { print } from './quantity.ts';

const endsOf = ({ low, likely, high }: Sensitivity): Ends | undefined =>
  low === null || likely === null || high === null ? undefined : { low, likely, high };

/** How sure an answer is that permits no draws: with every assumption at one end, and at the other. */
export function endParts(each: Case, answer: Answer, pinned?: Answer): Record<string, string> {
  const { model, words, state } = each;
  const { label, unit } = words.axis;
  const ends = endsOf(sensitivity(model, answer.scenario));
  // What asks for nothing but the reader's own numbers has no ends to show, at no time.
  const ranged = Object.values(model.parameters).some(({ kind }) => kind !== 'yours');
  if (!ranged || !ends) return { dots: '', spread: '' };
  const { low, likely, high } = ends;
  const point = high - low < 1e-9;
  const bold = (value: number) => `<b>${print(value, unit)}</b>`;
  return {
    dots: span({
      ...ends,
      axis: label,
      yours: !isUntouched(state),
      name: `${label}: ${point ? '' : `${print(low, unit)} to ${print(high, unit)}, `}${print(likely, unit)} as it stands`,
      print: (value) => print(value, unit),
      pinned: pinned && endsOf(sensitivity(model, pinned.scenario)),
    }),
    spread: point
      ? `${escape(label)}: ${bold(likely)}. No assumption is left that could move it.`
      : `${escape(label)}: ${bold(low)} with every assumption at the end that lowers it, ${bold(likely)} as it stands, ${bold(high)} with every one at the end that raises it.`,
  };
}
