import { type Inputs, type Model, parameter, readInputs } from './model.ts';

/** How many years ahead the model looks for the first one in which seniors are missing. */
const horizon = 30;

const parameters = {
  seniors: parameter('yours', 'S', 'people', [0, 10_000], [30, 40, 50]),
  need: parameter('yours', 'N', 'people', [0, 10_000], [30, 40, 50]),
  juniors: parameter('yours', 'J', 'people', [0, 10_000], [10, 18, 26]),
  juniorsHiredBefore: parameter('yours', 'h₀', 'people', [0, 1000], [3, 6, 9]),
  juniorsHired: parameter('yours', 'h', 'people', [0, 1000], [0, 0, 6]),
  seniorsHired: parameter('yours', 'b', 'people', [0, 1000], [0, 1, 4]),
  years: { ...parameter('yours', 'T', 'years', [1, horizon], [3, 5, 10]), whole: true },
  startYear: { ...parameter('yours', 't₀', 'year', [2000, 2100], [2026, 2026, 2026]), whole: true },
  yearsToSenior: parameter('assumed', 'y', 'years', [1, 20], [3, 5, 8]),
  juniorsLeaving: parameter('assumed', 'q', 'share', [0, 1], [0.08, 0.15, 0.25]),
  seniorsLeaving: parameter('assumed', 'x', 'share', [0, 1], [0.05, 0.1, 0.15]),
  neighboursCut: parameter(
    'assumed',
    'n',
    'share',
    [0, 1],
    [0, 0.22, 1],
    [
      'lichtinger-2025-seniority/size-of-the-fall',
      'brynjolfsson-2025-canaries/young-workers',
      'ye-2026-newcomers/newcomers-inflow',
    ],
  ),
  seniorsLeavingTrade: parameter('assumed', 'z', 'share', [0, 0.2], [0.02, 0.03, 0.05]),
  priceResponse: parameter('assumed', 'ε', 'multiple', [0, 10], [0, 1, 3]),
  seniorCost: parameter(
    'yours',
    'w_S',
    'usd',
    [0, 2_000_000],
    [170_000, 220_000, 270_000],
    ['fulcrum-2026-engineer-cost/loaded-cost'],
  ),
  juniorCost: parameter(
    'yours',
    'w_J',
    'usd',
    [0, 2_000_000],
    [102_000, 136_000, 170_000],
    ['fulcrum-2026-engineer-cost/loaded-cost'],
  ),
};

type Key = keyof typeof parameters;

/** People in each grade at the end of a year. */
export interface Grades {
  /** People on their way to senior. */
  readonly juniors: number;
  readonly seniors: number;
  /** Seniors in the whole market, as a share of those of today. */
  readonly market: number;
}

/**
 * People by grade, year by year, the present first.
 *
 * Each year a share `juniorsLeaving` of juniors leaves and 1/`yearsToSenior` of those who stay become senior; a share
 * `seniorsLeaving` of seniors leaves; `juniorsHired` juniors come, and `seniorsHired` seniors times what is left of
 * the market. The market is the same stock and flow for everybody: there nobody is lost by changing firms, only
 * `seniorsLeavingTrade` by leaving the trade, and from now on `neighboursCut` fewer juniors are hired in it.
 *
 * @param inputs as `evaluate` takes them, with the same bounds; `years` is not read
 * @param years whole years to look ahead, 0 or more; below 0 as 0
 * @returns years + 1 entries; people as expected, so not whole, each 0 or more; `market` from 1 − `neighboursCut` to 1
 * @source assumption: no study in the ledger gives a form or a rate
 * @example pipeline({ juniors: 18 }, 1)[1] // juniors 12.24, seniors 40.06, market 1
 */
export function pipeline(inputs: Inputs<Key>, years: number): readonly Grades[] {
  const entered = readInputs(parameters, inputs);
  const promoted = 1 / entered.yearsToSenior;
  let [juniors, seniors, market, marketJuniors] = [entered.juniors, entered.seniors, 1, 1];
  const path: Grades[] = [{ juniors, seniors, market }];
  for (let year = 0; year < years; year++) {
    const staying = juniors * (1 - entered.juniorsLeaving);
    seniors = seniors * (1 - entered.seniorsLeaving) + staying * promoted + entered.seniorsHired * market;
    juniors = staying * (1 - promoted) + entered.juniorsHired;
    market += entered.seniorsLeavingTrade * (marketJuniors - market);
    marketJuniors += promoted * (1 - entered.neighboursCut - marketJuniors);
    path.push({ juniors, seniors, market });
  }
  return path;
}

/**
 * Where the seniors settle if all goes on like this for good: what comes in a year over the share that leaves.
 *
 * @param inputs as `evaluate` takes them, with the same bounds
 * @returns people; null where no senior leaves, or so few that no number holds the answer
 * @source the fixed point of the sum in `pipeline`
 * @example settled({ juniorsHired: 6, neighboursCut: 0 }) // 41.875: (0.17 × 18.75 + 1) / 0.1
 */
export function settled(inputs: Inputs<Key>): number | null {
  const entered = readInputs(parameters, inputs);
  const promoted = 1 / entered.yearsToSenior;
  const staying = 1 - entered.juniorsLeaving;
  const juniors = entered.juniorsHired / (1 - staying * (1 - promoted));
  const market = entered.seniorsLeavingTrade > 0 ? 1 - entered.neighboursCut : 1;
  const coming = juniors * staying * promoted + entered.seniorsHired * market;
  const seniors = coming / entered.seniorsLeaving;
  return Number.isFinite(seniors) ? seniors : null;
}

/** Less than half a senior missing counts as none, since people come whole. */
const isShort = (seniors: number, need: number) => need - seniors >= 0.5;

/**
 * How many seniors a company has in some years if it hires `juniorsHired` juniors a year from now on, and what the
 * missing ones cost.
 *
 * `seniorsThen` and `juniorsThen` after T years, `seniorsBefore` with the juniors hired as before; `year` t₀ + T;
 * `shortfall` max(0, N − seniors) and `shortfallBefore` the same as before; `firstShortYear` the first year in which
 * half a senior or more is missing, null where none is within 30 years; `seniorsInTheEnd` where they settle, null where
 * no senior leaves; `marketSeniors` M the share of today's seniors that the whole market then has; `priceMultiple` M^−ε;
 * `costToBuy` shortfall · w_S · M^−ε and `costOfNeighbours`, the part of it that is there because M is below 1,
 * US dollars a year; `savedOnJuniors` the yearly pay of the juniors no longer there, below 0 where there are more.
 *
 * @source the arithmetic is ours and every rate assumed; neighboursCut lichtinger-2025-seniority/size-of-the-fall;
 *   pay fulcrum-2026-engineer-cost/loaded-cost, halfway from the median to the upper and to the lower tenth
 * @example seniorPipeline.evaluate({ neighboursCut: 0 })
 * // year 2031, seniorsThen 33.91, shortfall 6.09, costToBuy 1340770, firstShortYear 2028
 */
export const seniorPipeline = {
  id: 'senior-pipeline',
  version: 1,
  parameters,
  headline: 'seniorsThen',
  neutral: 'need',
  distribution: false,
  evaluate(inputs?: Inputs<Key>) {
    const entered = readInputs(parameters, inputs);
    const { need, years, startYear, seniorCost, juniorCost, priceResponse, juniorsHiredBefore } = entered;
    const path = pipeline(entered, horizon);
    const then = path[years];
    const before = pipeline({ ...entered, juniorsHired: juniorsHiredBefore }, years)[years];
    const alone = pipeline({ ...entered, neighboursCut: 0 }, years)[years];
    const missing = (grades?: Grades) => Math.max(0, need - (grades?.seniors ?? 0));
    const firstShort = path.findIndex(({ seniors }) => isShort(seniors, need));
    const market = then?.market ?? 1;
    const priceMultiple = market ** -priceResponse;
    const costToBuy = missing(then) * seniorCost * priceMultiple;
    return {
      seniorsThen: then?.seniors ?? 0,
      seniorsBefore: before?.seniors ?? 0,
      juniorsThen: then?.juniors ?? 0,
      year: startYear + years,
      shortfall: missing(then),
      shortfallBefore: missing(before),
      firstShortYear: firstShort < 0 ? null : startYear + firstShort,
      seniorsInTheEnd: settled(entered),
      marketSeniors: market,
      priceMultiple,
      costToBuy,
      costOfNeighbours: costToBuy - missing(alone) * seniorCost,
      savedOnJuniors: ((before?.juniors ?? 0) - (then?.juniors ?? 0)) * juniorCost,
    };
  },
} as const satisfies Model<Key>;
