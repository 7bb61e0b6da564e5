import { fit, type Parameter, type Range } from './model.ts';

/** How many times as likely as not; infinite for a share of 1. */
const odds = (share: number) => share / (1 - share);

/** `times` the odds of a share, as a share again; 0 stays 0 and 1 stays 1. */
function atOdds(share: number, times: number): number {
  if (share <= 0 || share >= 1) return share;
  if (times === Infinity) return 1;
  const scaled = odds(share) * times;
  return scaled / (1 + scaled);
}

/**
 * The range of a parameter, carried to another likely value: readers who put their own number in place of ours are
 * taken to know it no better than we knew ours, until they say so.
 *
 * A positive quantity keeps its ratios: where 1.26 may be 1.06 to 1.46, 2.52 may be 2.12 to 2.92. A share keeps the
 * ratios of its odds, since ratios of the share itself could carry 95% to 119%. With odds nothing leaves 0 to 1, the
 * unlikely end moves as far as the likely one, and a small share behaves like a quantity. A quantity of 0, and a share
 * of 0 or 1, thus becomes a single point. Where `likely` lies at the end of its scale there is no ratio, and where a
 * parameter may be negative a ratio means nothing: the range then stays where it is, widened to include the value.
 *
 * @param parameter the range to carry, and the bounds that nothing leaves
 * @param value what is taken as likely, in the parameter's unit; fitted as any input
 * @returns low ≤ likely ≤ high within the bounds, likely being the value
 * @example inProportion(parameter('measured', 's', 'ratio', [0.1, 20], [1, 2, 4]), 3) // 1.5, 3, 6
 * @example inProportion(parameter('assumed', 'a', 'share', [0, 1], [0.5, 0.8, 1]), 0.5) // 0.2, 0.5, 1
 */
export function inProportion(parameter: Parameter, value: number): Range {
  const { low, likely, high, unit, minimum } = parameter;
  const middle = fit(parameter, value);
  const share = unit === 'share';
  const hasRatio = minimum >= 0 && likely > 0 && !(share && likely >= 1);
  const carry = (end: number) => {
    if (!hasRatio) return end;
    return share ? atOdds(middle, odds(end) / odds(likely)) : (middle * end) / likely;
  };
  return {
    low: Math.min(middle, fit(parameter, carry(low))),
    likely: middle,
    high: Math.max(middle, fit(parameter, carry(high))),
  };
}
