import { fit, type Inputs, type Model, type Outputs } from './model.ts';

/** Differences up to this size are due to rounding and count as none. */
export const rounding = 1e-9;

/**
 * The answer of a model in one number: its headline output, less the output it is held against where there is one.
 *
 * @param inputs as `evaluate` takes them
 * @returns number in the unit of the headline; null where the model has no such answer for these inputs
 * @example headline(personalLeverage, { speedRatio: 1, verificationTax: 0 }) // 0
 */
export const headline = (model: Model, inputs: Inputs) => headlineOf(model, model.evaluate(inputs));

/**
 * The headline of outputs that are already computed.
 *
 * @param outputs as the model's `evaluate` gives them
 * @returns number in the unit of the headline; null where there is none among them
 * @example headlineOf(personalLeverage, personalLeverage.evaluate({ speedRatio: 1, verificationTax: 0 })) // 0
 */
export function headlineOf(model: Model, outputs: Outputs): number | null {
  const answer = outputs[model.headline];
  const against = model.against === undefined ? 0 : outputs[model.against];
  return typeof answer === 'number' && typeof against === 'number' ? answer - against : null;
}

/**
 * The point at which the headline turns from better to worse: a fixed number, or what the input or output of that
 * name comes to.
 *
 * @param inputs as `evaluate` takes them
 * @returns number in the unit of the headline; null where nothing flips
 * @example neutralPoint(teamCoordination, { teamSize: 12 }) // 12
 */
export function neutralPoint(model: Model, inputs: Inputs): number | null {
  if (typeof model.neutral !== 'string') return model.neutral;
  const parameter = model.parameters[model.neutral];
  const point = parameter ? fit(parameter, inputs[model.neutral]) : model.evaluate(inputs)[model.neutral];
  return typeof point === 'number' ? point : null;
}
