import { headline, neutralPoint } from './headline.ts';
import { fit, type Model, readInputs, trusted } from './model.ts';
import { parametersUnder, type Scenario } from './scenario.ts';
import { sideOfNeutral } from './side-of-neutral.ts';

const scanSteps = 48;
const halvings = 40;

/**
 * The value of one parameter at which the headline crosses the neutral point, all others at their likely values: going
 * up, the first value at which the headline leaves its side. Everything between the bounds is scanned, more closely
 * near the minimum, and each change of side is narrowed down by bisection. Of several crossings the nearest to the
 * current value counts (of two as near, the lower). A gap in which there is no answer is not a crossing.
 *
 * @param key the parameter; one that the model does not have gives null
 * @param scenario current values and chosen ranges
 * @returns value within the parameter's bounds, in its unit, whole where the parameter is; null where nothing crosses
 * @example breakEven(personalLeverage, 'speedRatio') // 1.111: with a verification tax of 0.1, below it time is lost
 */
export function breakEven(model: Model, key: string, scenario?: Scenario): number | null {
  const parameters = parametersUnder(model, scenario);
  const parameter = Object.hasOwn(parameters, key) ? parameters[key] : undefined;
  if (parameter === undefined) return null;
  const { minimum, maximum, low, likely, high } = parameter;
  const inputs = readInputs(parameters);
  trusted.add(inputs);
  const sideAt = (tried: number) => {
    inputs[key] = fit(parameter, tried);
    return sideOfNeutral(headline(model, inputs), neutralPoint(model, inputs));
  };
  const scan = Array.from(
    { length: scanSteps + 1 },
    (_, step) => minimum + (maximum - minimum) * (step / scanSteps) ** 3,
  );
  const tries = [...scan, low, likely, high].sort((one, other) => one - other);
  let nearest: number | null = null;
  let from = minimum;
  let sideFrom = 0;
  for (const tried of tries) {
    const side = sideAt(tried);
    if ((side ?? 0) * sideFrom < 0) {
      let [below, above] = [from, tried];
      for (let halving = 0; halving < halvings; halving++) {
        const middle = (below + above) / 2;
        if (sideAt(middle) === sideFrom) below = middle;
        else above = middle;
      }
      const crossing = parameter.whole ? Math.round(above) : above;
      if (nearest === null || Math.abs(crossing - likely) < Math.abs(nearest - likely)) nearest = crossing;
    }
    if (side !== 0) [from, sideFrom] = [tried, side ?? 0];
  }
  return nearest;
}
