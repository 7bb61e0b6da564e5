import { details as inWords } from '#words/details';
import { dotPlot } from '../../charts/dot-plot.ts';
import { sentence } from './sentence.ts';
import { escape } from '../../text/escape.ts';
import { type Ends, span } from '../../charts/span.ts';
import { hasRange, parametersUnder } from '../../models/scenario.ts';
import { type Sensitivity, sensitivity } from '../../models/sensitivity.ts';
import { isUntouched } from './address.ts';
import type { Answer, Case } from './answer.ts';
import { print, printRange } from './quantity.ts';

const endsOf = ({ low, likely, high }: Sensitivity): Ends | undefined =>
  low === null || likely === null || high === null ? undefined : { low, likely, high };

/** Why no range can be shown, claiming no more than holds for these inputs. */
function noRange({ model, state }: Case, { scenario }: Answer): string {
  const parameters = Object.entries(parametersUnder(model, scenario));
  const ranged = parameters.filter(([key, { kind }]) => kind !== 'yours' || hasRange(scenario, key));
  if (ranged.some(([, { low, high }]) => low < high)) return inWords.nothingMoves;
  return parameters.every(([key]) => Object.hasOwn(state.values, key))
    ? inWords.allChosen
    : inWords.noneRanged;
}

/** How sure the answer of a model with draws is: fifty dots that stand for all of them. */
export function drawParts(
  { words, state }: Case,
  { simulation, terms }: Answer,
  pinned?: Answer,
): Record<string, string> {
  const { label, unit } = words.axis;
  const said = sentence(words.answer, terms).replace(/<[^>]+>/g, '');
  const answer = terms['answer']?.value;
  return {
    dots: simulation
      ? dotPlot({
          ...words.axis,
          axis: label,
          dots: simulation.dots,
          answer: typeof answer === 'number' ? answer : null,
          yours: !isUntouched(state),
          middle: simulation.p50,
          neutral: simulation.neutral,
          name: `${escape(label)}: ${said}`,
          print: (tick) => print(tick, unit),
          pinned: pinned?.simulation?.dots,
        })
      : '',
  };
}

/** How sure the answer of a model without draws is: its value with all ranges at their lowering, or raising, ends. */
export function endParts(each: Case, answer: Answer, pinned?: Answer): Record<string, string> {
  const { model, words, state } = each;
  const { label, unit } = words.axis;
  const ends = endsOf(sensitivity(model, answer.scenario));
  // A model that asks only for the reader's own numbers has no ends to show until they give a range.
  const ranged = Object.entries(model.parameters).some(
    ([key, { kind }]) => kind !== 'yours' || hasRange(answer.scenario, key),
  );
  if (!ranged || !ends) return { dots: '', assumed: '' };
  const { low, likely, high } = ends;
  const point = high - low < 1e-9;
  return {
    dots: span({
      ...ends,
      axis: label,
      yours: !isUntouched(state),
      name: `${label}: ${point ? '' : `${printRange(low, high, unit)}, `}${inWords.numberAtInputs(print(likely, unit))}`,
      print: (value) => print(value, unit),
      pinned: pinned && endsOf(sensitivity(model, pinned.scenario)),
    }),
    assumed: point
      ? noRange(each, answer)
      : inWords.acrossAssumed(escape(label), printRange(low, high, unit)),
  };
}
