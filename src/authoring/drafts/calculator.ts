import { toWrite } from '../../checks/placeholder.ts';
import { nearest } from '../../publication/vocabulary.ts';
import type { Parameter } from '../../models/model.ts';
import { Refusal } from '../refusal.ts';
import { dateAsWritten, withFrontMatter } from '../yaml-text.ts';
import { day, replaceMarked, type Desk, type Draft } from './draft.ts';

/** A parameter's name in words: `hoursPerWeek` → `Hours per week`. */
const spelledOut = (key: string) => {
  const spaced = key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

function slider({ minimum, maximum, whole }: Parameter) {
  const step = 10 ** Math.floor(Math.log10((maximum - minimum) / 50));
  return [minimum, maximum, whole ? Math.max(1, step) : step];
}

export function calculator({ title, models, now }: Desk, id: string): Draft {
  const model = models[id];
  if (!model) {
    const near = nearest(Object.keys(models), id, (name) => [name]);
    throw new Refusal([
      `A calculator shows a model, and there is no model "${id}". Nearest: ${near.join(', ')}. ` +
        `Name it with --model; a new one is a file in src/models, listed in src/models/index.ts`,
    ]);
  }
  const outputs = Object.keys(model.evaluate());
  const label = (key: string) => ({ label: spelledOut(key) });
  const fields = {
    title,
    question: toWrite('the question, as a reader would ask it?'),
    order: Object.keys(models).indexOf(id) + 1,
    description: toWrite('what the answer tells, and what it rests on, in 50 to 160 characters.'),
    given: toWrite('what the default case supposes'),
    answer: [toWrite(`a sentence that ends with the answer, [${model.headline}].`)],
    short: [`[${model.headline}]`],
    axis: { label: spelledOut(model.headline), unit: 'plain' },
    inputs: Object.fromEntries(
      Object.entries(model.parameters).map(([key, parameter]) => [
        key,
        { ...label(key), hint: toWrite('what counts, and what does not'), slider: slider(parameter) },
      ]),
    ),
    outputs: Object.fromEntries(outputs.map((key) => [key, { ...label(key), unit: 'plain' }])),
    presets: [],
    switches: [],
    small: Object.keys(model.parameters).slice(0, 3),
    changes: [{ version: model.version, date: dateAsWritten(day(now)), note: 'First published.' }],
  };
  const body = ['How it is computed', 'What it leaves out', 'Whom it does not describe']
    .map((heading) => `## ${heading}\n\n${toWrite('this section.')}`)
    .join('\n\n');
  return {
    file: `calculators/${id}.mdx`,
    text: withFrontMatter(fields, body),
    next: `${replaceMarked}, and set units and sliders; an essay shows it with <Calculator model="${id}" />`,
  };
}
