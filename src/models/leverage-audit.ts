import { type Inputs, type Model, parameter, readInputs } from './model.ts';

const hours = (symbol: string, likely: number) =>
  parameter('yours', symbol, 'hours/week', [0, 100], [0, likely, 40]);
const rating = (symbol: string, likely: number) =>
  parameter('yours', symbol, 'rating', [0, 5], [1, likely, 5]);

const parameters = {
  clarityHours: hours('h1', 4),
  decisionsHours: hours('h2', 8),
  systemsHours: hours('h3', 8),
  peopleHours: hours('h4', 14),
  codeHours: hours('h5', 6),
  clarityRating: rating('g1', 5),
  decisionsRating: rating('g2', 4),
  systemsRating: rating('g3', 3),
  peopleRating: rating('g4', 2),
  codeRating: rating('g5', 1),
};

const layers = ['clarity', 'decisions', 'systems', 'people', 'code'] as const;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Differences that only rounding makes count as none. */
const sign = (gap: number | undefined) => Math.sign(Math.round((gap ?? 0) * 1e9));

/**
 * A reader's own ratings of five layers of work, played back against the hours spent on them; it measures nothing.
 *
 * `index` Σh·g/(5·Σh), 0 to 1; the gap of each layer h/Σh − g/Σg, a share: above 0 more is spent than the rating
 * earns. `widest` is the layer of the largest gap, the first of equal ones, `widestHours` and `widestRating` are its
 * two shares; null where no gap is wider than rounding. All of these are null at 0 hours or if all ratings are 0.
 * `robust` is true where the largest gap keeps its sign both with the ratings in reverse order and with all ratings
 * equal; a gap that does not is not worth reporting.
 *
 * @example leverageAudit.evaluate({}) // index 0.55, clarityGap −0.233, peopleGap 0.217, robust false
 */
export const leverageAudit = {
  id: 'leverage-audit',
  version: 1,
  parameters,
  headline: 'index',
  neutral: null,
  distribution: false,
  evaluate(inputs?: Inputs<keyof typeof parameters>) {
    const read = readInputs(parameters, inputs);
    const spent = [
      read.clarityHours,
      read.decisionsHours,
      read.systemsHours,
      read.peopleHours,
      read.codeHours,
    ];
    const rated = [
      read.clarityRating,
      read.decisionsRating,
      read.systemsRating,
      read.peopleRating,
      read.codeRating,
    ];
    const spentInAll = sum(spent);
    const ratedInAll = sum(rated);
    const known = spentInAll > 0 && ratedInAll > 0;
    const shares = spent.map((spentHere) => spentHere / spentInAll);
    const gapsUnder = (ratings: readonly number[]) =>
      shares.map((share, layer) => share - (ratings[layer] ?? 0) / ratedInAll);
    const gaps = gapsUnder(rated);
    const largest = gaps.reduce(
      (best, gap, layer) => (Math.abs(gap) > Math.abs(gaps[best] ?? 0) ? layer : best),
      0,
    );
    const found = sign(gaps[largest]);
    const orders = [rated.toReversed(), rated.map(() => ratedInAll / rated.length)];
    const apart = known && found !== 0;
    const gap = (layer: number) => (known ? (gaps[layer] ?? null) : null);
    return {
      index: known ? sum(shares.map((share, layer) => share * (rated[layer] ?? 0))) / 5 : null,
      clarityGap: gap(0),
      decisionsGap: gap(1),
      systemsGap: gap(2),
      peopleGap: gap(3),
      codeGap: gap(4),
      widest: apart ? (layers[largest] ?? null) : null,
      widestHours: apart ? (shares[largest] ?? null) : null,
      widestRating: apart ? (rated[largest] ?? 0) / ratedInAll : null,
      robust: apart && orders.every((order) => sign(gapsUnder(order)[largest]) === found),
    };
  },
} as const satisfies Model<keyof typeof parameters>;
