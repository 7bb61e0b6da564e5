import fc from 'fast-check';
import { expect } from 'vitest';
import { agrees, type Model, type Parameter } from '../../src/models/model.ts';

/** Any inputs within the bounds of a model. */
export const inputsOf = (model: Model): fc.Arbitrary<Record<string, number>> =>
  fc.record(
    Object.fromEntries(Object.entries(model.parameters).map(([key, bounds]) => [key, within(bounds)])),
  );

/** Any value of a parameter, bounds included. */
export const within = ({ minimum, maximum, whole }: Parameter): fc.Arbitrary<number> =>
  whole
    ? fc.integer({ min: minimum, max: maximum })
    : fc.oneof(fc.double({ min: minimum, max: maximum, noNaN: true }), fc.constantFrom(minimum, maximum));

/** The contract of a model's inputs, one line each. */
export const parameterTable = (model: Model): readonly string[] =>
  Object.entries(model.parameters).map(([key, { minimum, maximum, low, likely, high, ...rest }]) =>
    [
      `${key} ${rest.symbol} ${rest.kind} ${minimum}…${maximum} ${rest.unit}`,
      `${low} ${likely} ${high}`,
      rest.sources.join(' '),
      [rest.whole ? 'whole' : '', rest.row ?? '', rest.drawnWith ?? ''].filter(Boolean).join(' '),
    ]
      .join(' | ')
      .trimEnd(),
  );

/** Numbers must agree within 0.5 %, as reference points do; text and null exactly. */
export function expectAgreement(actual: unknown, expected: unknown): void {
  expect(agrees(actual, expected), `${String(actual)}, expected ${String(expected)}`).toBe(true);
}

/** Expects at least `least`, allowing for rounding. */
export function expectAtLeast(actual: number, least: number): void {
  expect(actual).toBeGreaterThanOrEqual(least - 1e-9 * Math.max(1, Math.abs(least)));
}
