import * as quantities from '#words/quantities';
import { type Model, type Outputs, readInputs } from '../../models/model.ts';
import { parametersUnder, type Scenario } from '../../models/scenario.ts';
import { simulate, type Simulation, type Spread, spreadOf } from '../../models/simulate.ts';
import { headlineOf, rounding } from '../../models/headline.ts';
import { frequency } from './frequency.ts';
import { between, print, printEnd, type Printed, printRange } from './quantity.ts';
import { rowName } from './row-name.ts';
import { sentence, type Term } from './sentence.ts';
import { scenarioOf, type State } from './state.ts';
import type { Words } from './words-schema.ts';

/** A model with its words and the reader's state: everything that a view is drawn from. */
export interface Case {
  readonly model: Model;
  readonly words: Words;
  readonly state: State;
}

/** What the parts of a view share, so that nothing is computed twice. */
export interface Answer {
  readonly scenario: Scenario;
  readonly simulation: Simulation | null;
  readonly terms: Readonly<Record<string, Term>>;
  readonly inputs: Readonly<Record<string, number>>;
}

/** How the draws of an output are spread; null where there are none. */
export const drawnOf = (simulation: Simulation | null, output: string) =>
  simulation && spreadOf(simulation.outputs.map((each) => each[output]));

export const unitOf = ({ model, words }: Omit<Case, 'state'>, key: string): Printed =>
  words.inputs[key]?.unit ?? words.outputs[key]?.unit ?? model.parameters[key]?.unit ?? 'plain';

/** Computes a case: its draws, and the terms that its sentences may name. */
export function answerOf(each: Case): Answer {
  const { model, words, state } = each;
  const scenario = scenarioOf(model, words, state);
  const inputs = readInputs(parametersUnder(model, scenario));
  const simulation = simulate(model, scenario);
  const terms: Record<string, Term> = {};
  const add = (name: string, value: Outputs[string], unit: Printed, say = print) => {
    const printed = typeof value === 'number' ? say(value, unit) : String(value ?? quantities.none);
    const isNothing = typeof value === 'number' && Math.abs(value) < rounding;
    terms[name] = { value: isNothing ? 0 : value, words: printed, yours: name in state.values };
  };
  const addDraws = (name: string, drawn: Spread | null, unit: Printed) => {
    add(`${name}low`, drawn && drawn.p10, unit, printEnd);
    add(`${name}middle`, drawn && drawn.p50, unit);
    add(`${name}high`, drawn && drawn.p90, unit, printEnd);
    const range = drawn && printRange(drawn.p10, drawn.p90, unit);
    // Ends that print alike are not a range.
    add(`${name}range`, range?.includes(between) ? range : null, unit);
  };
  const outputs = model.evaluate(inputs);
  for (const [key, value] of Object.entries({ ...inputs, ...outputs })) add(key, value, unitOf(each, key));
  add('answer', headlineOf(model, outputs), words.axis.unit);
  if (model.distribution) {
    addDraws('', simulation, words.axis.unit);
    const said = [words.answer, words.range, words.reading, words.short].join();
    // Each output once, though sentences name it many times: sorting its draws takes longer than drawing them.
    const named = said.match(/\w+(?=\.(?:low|middle|high|range))/g);
    for (const name of new Set(named)) addDraws(`${name}.`, drawnOf(simulation, name), unitOf(each, name));
    add('below', simulation && simulation.below, 'plain');
    terms['casesBelow'] = { value: simulation?.below ?? null, words: frequency(simulation?.below ?? 0) };
  }
  const row = state.row ?? Object.values(model.parameters).find((parameter) => parameter.row)?.row ?? '';
  terms['row'] = { value: row, words: rowName(words, row), yours: state.row !== undefined };
  return { scenario, simulation, terms, inputs };
}

/** The parts of a view that state the answer, as HTML by the name of their `data-part`. */
export function answerParts({ words }: Case, { terms }: Answer): Record<string, string> {
  return {
    answer: sentence(words.answer, terms),
    short: sentence(words.short, terms),
    ...(words.range ? { range: sentence(words.range, terms) } : {}),
    reading: (words.reading ?? [])
      .map((line) => sentence([line], terms).replace(/.+/, '<p class="mt-2">$&</p>'))
      .join(''),
  };
}
