/** How many points a simulation draws. */
export const sobolPoints = 1024;

const bits = 10;

type Dimension = readonly [polynomial: number, ...first: readonly number[]];

/** All direction numbers of the first dimension are 1. */
const first: Dimension = [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

/**
 * Primitive polynomial (its inner coefficients as bits) and first direction numbers of each dimension after the first,
 * from Joe & Kuo 2008 (new-joe-kuo-6); a polynomial's degree is the count of its numbers. Together with the first they
 * are 13, as many as the largest model with draws has parameters (build-or-delegate).
 */
const dimensions: readonly Dimension[] = [
  [0, 1],
  [1, 1, 3],
  [1, 1, 3, 1],
  [2, 1, 1, 1],
  [1, 1, 1, 3, 3],
  [4, 1, 3, 5, 13],
  [2, 1, 1, 5, 5, 17],
  [4, 1, 1, 5, 5, 5],
  [7, 1, 1, 7, 11, 19],
  [11, 1, 1, 5, 1, 1],
  [13, 1, 1, 1, 3, 11],
  [14, 1, 3, 5, 5, 31],
];

function directions(dimension: number): readonly number[] {
  const [polynomial, ...numbers] = dimensions[dimension - 1] ?? first;
  const degree = numbers.length;
  while (numbers.length < bits) {
    // The recurrence m_i = 2a₁m_{i−1} ⊕ … ⊕ 2^s m_{i−s} ⊕ m_{i−s}, its coefficients read as bits.
    const coefficients = (polynomial << 1) | 1;
    const last = numbers.slice(-degree).reverse();
    numbers.push(
      last.reduce(
        (next, number, k) => next ^ ((coefficients >> (degree - 1 - k)) & 1 ? number << (k + 1) : 0),
        last.at(-1) ?? 0,
      ),
    );
  }
  return numbers;
}

/**
 * One coordinate of the 1,024 points of a Sobol sequence under a fixed digital shift. Each of the 1,024 equal parts of
 * the unit interval holds one point, at its middle, so that every engine gets the same points, and 0 and 1 never come.
 *
 * @param dimension 0 to 12, a whole number; any other gives the first coordinate under another shift
 * @returns 1,024 numbers above 0 and below 1, in the order of the sequence
 * @source Sobol 1967; Joe & Kuo 2008 for the numbers, Antonov & Saleev 1979 for the order
 * @example sobol(0).length // 1024
 */
export function sobol(dimension: number): Float64Array {
  const numbers = directions(dimension).map((number, bit) => number << (bits - 1 - bit));
  // The shift of each dimension: a multiple of the golden ratio, which spreads them evenly.
  let state = Math.imul(dimension + 1, 0x9e3779b9) >>> (32 - bits);
  const points = new Float64Array(sobolPoints);
  for (let index = 0; index < sobolPoints; index++) {
    points[index] = (state + 0.5) / sobolPoints;
    // The place of the lowest zero bit of the index says which direction turns (Gray code).
    state ^= numbers[31 - Math.clz32(~index & (index + 1))] ?? 0;
  }
  return points;
}
