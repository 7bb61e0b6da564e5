import { dotPlot } from '../../charts/dot-plot.ts';
import { escape } from '../../text/escape.ts';
import { type Model, type Outputs, readInputs } from '../../models/model.ts';
import { parametersUnder, type Scenario } from '../../models/scenario.ts';
import { simulate, type Simulation, type Spread, spreadOf } from '../../models/simulate.ts';
import { print, type Printed } from './quantity.ts';
import { sentence, type Term } from './sentence.ts';
import { scenarioOf, type State } from './state.ts';
import type { Words } from './words-schema.ts';

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
  readonly terms: Readonly<Record<string, Term>>;
  readonly inputs: Readonly<Record<string, number>>;
}

/** The points of a spread that are said. */
const points = ['p10', 'p50', 'p90'] as const;

/** How the draws of an output are spread; null where there are none. */
export const drawnOf = (simulation: Simulation | null, output: string) =>
  simulation && spreadOf(simulation.outputs.map((each) => each[output]));

export const unitOf = ({ model, words }: Omit<Case, 'state'>, key: string): Printed =>
  words.inputs[key]?.unit ?? words.outputs[key]?.unit ?? model.parameters[key]?.unit ?? 'plain';

/** Computes a case: what its sentences may name, and the draws. */
export function answerOf(each: Case): Answer {
  const { model, words, state } = each;
  const scenario = scenarioOf(model, words, state);
  const inputs = readInputs(parametersUnder(model, scenario));
  const simulation = simulate(model, scenario);
  const terms: Record<string, Term> = {};
  const add = (name: string, value: Outputs[string], unit: Printed) => {
    const printed = typeof value === 'number' ? print(value, unit) : String(value ?? 'none');
    terms[name] = { value, words: printed, yours: name in state.values };
  };
  const addDraws = (name: string, drawn: Spread | null, unit: Printed) => {
    for (const p of points) add(name + p, drawn && drawn[p], unit);
  };
  for (const [key, value] of Object.entries({ ...inputs, ...model.evaluate(inputs) }))
    add(key, value, unitOf(each, key));
  if (model.distribution) {
    addDraws('', simulation, words.axis.unit);
    for (const [, name = ''] of [words.answer, words.reading].join().matchAll(/(\w+)\.p50/g))
      addDraws(`${name}.`, drawnOf(simulation, name), unitOf(each, name));
    add('below', simulation && simulation.below, 'plain');
  }
  const row = state.row ?? Object.values(model.parameters).find((parameter) => parameter.row)?.row ?? '';
  terms['row'] = { value: row, words: words.rows?.[row] ?? row, yours: state.row !== undefined };
  return { scenario, simulation, terms, inputs };
}

/** The parts of a view that say the answer: HTML by the name of the place where each stands. */
export function answerParts(
  { model, words }: Case,
  { simulation, terms }: Answer,
  pinned?: Answer,
): Record<string, string> {
  const answer = sentence(words.answer, terms);
  const { label, unit } = words.axis;
  const parts: Record<string, string> = {
    answer,
    short: sentence(words.short, terms),
    reading: (words.reading ?? [])
      .map((line) => sentence([line], terms).replace(/.+/, '<p class="mt-2">$&</p>'))
      .join(''),
  };
  // Where no draws are permitted, what stands in these places is not drawn here.
  if (model.distribution) {
    for (const name of points) parts[name] = terms[name]?.words ?? '';
    parts['dots'] = simulation
      ? dotPlot({
          ...words.axis,
          axis: label,
          dots: simulation.dots,
          middle: simulation.p50,
          neutral: simulation.neutral,
          name: `${escape(label)}: ${answer.replace(/<[^>]+>/g, '')}`,
          print: (tick) => print(tick, unit),
          pinned: pinned?.simulation?.dots,
        })
      : '';
  }
  return parts;
}
