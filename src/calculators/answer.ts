import { dotPlot } from '../charts/dot-plot.ts';
import { escape } from '../charts/svg.ts';
import { type Model, type Outputs, readInputs } from '../models/model.ts';
import { parametersUnder, type Scenario } from '../models/scenario.ts';
import { simulate, type Simulation } from '../models/simulate.ts';
import { print, type Printed } from './quantity.ts';
import { plain, sentence, type Term } from './sentence.ts';
import { scenarioOf, type State } from './state.ts';
import type { Words } from './words.ts';

/** A model with its words and what the reader made of it: all that a view is drawn from. */
export interface Case {
  readonly model: Model;
  readonly words: Words;
  readonly state: State;
}

/** What the parts of a view share, so that nothing is drawn twice. */
export interface Answer {
  readonly scenario: Scenario;
  readonly simulation: Simulation | null;
  /** All outputs of each draw. */
  readonly draws: readonly Outputs[];
  readonly terms: Readonly<Record<string, Term>>;
  readonly inputs: Readonly<Record<string, number>>;
}

/** What a tenth, half and nine tenths of the draws of an output lie below; null where it is no number. */
export function quantilesOf(draws: readonly Outputs[], output: string) {
  const numbers = Float64Array.from(
    draws.map((each) => each[output]).filter((each) => typeof each === 'number'),
  ).sort();
  const at = (share: number) => numbers[Math.ceil(share * numbers.length) - 1] ?? 0;
  return numbers.length ? { p10: at(0.1), p50: at(0.5), p90: at(0.9) } : null;
}

export const unitOf = ({ model, words }: Omit<Case, 'state'>, key: string): Printed =>
  words.inputs[key]?.unit ?? words.outputs[key]?.unit ?? model.parameters[key]?.unit ?? 'plain';

/** Computes a case: what its sentences may name, and the draws. */
export function answerOf(each: Case): Answer {
  const { model, words, state } = each;
  const scenario = scenarioOf(model, words, state);
  const parameters = parametersUnder(model, scenario);
  const inputs = readInputs(parameters);
  const simulation = simulate(model, scenario);
  const draws = simulation?.outputs ?? [];
  const terms: Record<string, Term> = {};
  const number = (name: string, value: number | null, unit: Printed, yours = false) => {
    terms[name] = { value, words: value === null ? 'none' : print(value, unit), yours };
  };
  for (const [key, value] of Object.entries(inputs)) {
    number(key, value, unitOf(each, key), Object.hasOwn(state.values, key));
  }
  for (const [key, value] of Object.entries(model.evaluate(inputs))) {
    if (typeof value === 'number' || value === null) number(key, value, unitOf(each, key));
    else terms[key] = { value, words: value === true ? 'yes' : value === false ? 'no' : value };
  }
  const quantiles = (name: string, of: ReturnType<typeof quantilesOf>, unit: Printed) => {
    for (const p of ['p10', 'p50', 'p90'] as const) number(`${name}${p}`, of && of[p], unit);
  };
  if (model.distribution) {
    quantiles('', simulation, words.axis.unit);
    for (const [, name = ''] of JSON.stringify([words.answer, words.reading]).matchAll(/(\w+)\.p50/g)) {
      quantiles(`${name}.`, quantilesOf(draws, name), unitOf(each, name));
    }
    number('below', simulation && simulation.below, 'plain');
  }
  const row = state.row ?? Object.values(model.parameters).find((each) => each.row)?.row ?? '';
  terms['row'] = { value: row, words: words.rows?.[row] ?? row, yours: state.row !== undefined };
  return { scenario, simulation, draws, terms, inputs };
}

/** The parts of a view that say the answer: HTML by the name of the place where each stands. */
export function answerParts(
  { model, words }: Case,
  { simulation, terms }: Answer,
  other?: Simulation | null,
): Record<string, string> {
  const said = sentence(words.answer, terms);
  const { label, unit, below, above } = words.axis;
  const value = (name: string) => `<b>${terms[name]?.words ?? ''}</b>`;
  const reading = words.reading?.map((line) => sentence([line], terms)).filter(Boolean) ?? [];
  const dots = simulation
    ? dotPlot({
        dots: simulation.dots,
        neutral: simulation.neutral,
        below,
        above,
        name: `${label}: ${plain(said)}`,
        print: (tick) => print(tick, unit),
        other: other?.dots,
      })
    : '';
  const spread = simulation
    ? `${escape(label)}: one draw in ten is below ${value('p10')}, half below ${value('p50')}, nine in ten below ${value('p90')}.`
    : '';
  return {
    answer: said,
    short: sentence(words.short, terms),
    ...(model.distribution ? { dots, spread } : {}),
    reading: reading.map((line) => `<p class="mt-2">${line}</p>`).join(''),
  };
}
