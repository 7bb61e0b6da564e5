import { inEssay, points, readingOf } from '../calculators/answer/living-number.ts';
import { unitsOfForm } from '../calculators/answer/number-form.ts';
import {
  isForm,
  isPoint,
  livingNumber,
  type NumberWords,
  unitOfNumber,
} from '../calculators/answer/written-number.ts';
import type { Printed } from '../calculators/answer/quantity.ts';
import type { Element } from '../manuscript/manuscript.ts';
import { propsOf } from '../manuscript/living-numbers.ts';
import { recordOf } from '../manuscript/script.ts';
import type { Constants } from '../manuscript/script.ts';
import { models } from '../models/index.ts';
import type { Model } from '../models/model.ts';
import { speedRatioRows } from '../models/speed-ratio.ts';
import { nearest } from '../publication/vocabulary.ts';
import { mistake, type Place, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

const byId: Readonly<Record<string, Model>> = models;
const itself = (name: string) => [name];

export interface Worded {
  /** The words of each calculator, which name the units of its numbers, by model. */
  readonly words: ReadonlyMap<string, NumberWords>;
  readonly constants: Constants;
}

const modelOf = ({ attributes }: Element) => {
  const id = attributes['model']?.text ?? '';
  return Object.hasOwn(byId, id) ? byId[id] : undefined;
};

/** The value of an attribute, as text. */
const written = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

type Say = (attribute: string, found: string, expected: string, near?: readonly string[]) => Problem;

const sayOf =
  ({ name }: Element, place: Place): Say =>
  (attribute, found, expected, near) =>
    mistake(place, `<${name} ${attribute}>`, found, expected, near);

/** Checks the case in `with`: inputs that the model has, with numbers in their range. */
function checkCase(given: unknown, code: string, { id, parameters }: Model, say: Say): Problem[] {
  const inputs = Object.keys(parameters);
  if (typeof given !== 'object' || given === null)
    return [say('with', quoted(code), `inputs and their numbers: with={{ ${inputs[0] ?? ''}: … }}`)];
  return Object.entries(given).flatMap(([key, value]: [string, unknown]) => {
    const found = `${key}: ${typeof value === 'string' ? quoted(value) : String(value)}`;
    if (key === 'row') {
      const rows = Object.keys(speedRatioRows);
      if (!Object.values(parameters).some(({ row }) => row))
        return [say('with', found, `inputs of "${id}", which has no rows of studies`, [])];
      return rows.includes(String(value))
        ? []
        : [say('with', found, `a row: ${rows.join(', ')}`, nearest(rows, String(value), itself))];
    }
    const parameter = Object.hasOwn(parameters, key) ? parameters[key] : undefined;
    if (!parameter)
      return [
        say('with', quoted(key), `an input of "${id}": ${inputs.join(', ')}`, nearest(inputs, key, itself)),
      ];
    const { minimum, maximum, whole = false } = parameter;
    const fits =
      value === 'low' ||
      value === 'high' ||
      (typeof value === 'number' &&
        value >= minimum &&
        value <= maximum &&
        (!whole || Number.isInteger(value)));
    const kind = whole ? 'a whole number' : 'a number';
    return fits ? [] : [say('with', found, `${kind} from ${minimum} to ${maximum}, 'low' or 'high'`)];
  });
}

/** Checks `output`, `less` and `at`: what of the model is asked for, and at which point of its range. */
function checkAsked(
  { output, less, at }: Readonly<Record<string, unknown>>,
  model: Model,
  say: Say,
): Problem[] {
  const { id, parameters, headline, distribution, neutral } = model;
  const inputs = Object.keys(parameters);
  const names = [...Object.keys(model.evaluate()), ...inputs];
  const unknown = (['output', 'less'] as const).flatMap((attribute) => {
    const name = attribute === 'output' ? output : less;
    return typeof name !== 'string' || names.includes(name)
      ? []
      : [
          say(
            attribute,
            quoted(name),
            `an output or input of "${id}": ${names.join(', ')}`,
            nearest(names, name, itself),
          ),
        ];
  });
  if (at === undefined || unknown.length > 0) return unknown;
  if (!isPoint(at))
    return [
      say('at', quoted(written(at)), `one of ${points.join(', ')}`, nearest(points, written(at), itself)),
    ];
  const refuse = (expected: string) => [say('at', `${at} of ${String(output)}`, expected)];
  if ((at === 'low' || at === 'high' || at === 'flip') && !inputs.includes(String(output)))
    return refuse(`an input of "${id}": ${inputs.join(', ')}`);
  if (/^p\d/.test(at) && inputs.includes(String(output))) return refuse('an output, which is what is drawn');
  if (/^(?:p\d|below|above)/.test(at) && !distribution)
    return refuse(`no point of a spread: nothing in "${id}" was measured that it could be drawn from`);
  if ((at === 'below' || at === 'above') && (output !== headline || neutral === null))
    return refuse(`${headline}, the output that has two sides`);
  return [];
}

const formsFor = (unit: Printed) =>
  Object.entries(unitsOfForm).flatMap(([form, units]) =>
    units === 'any' || units.includes(unit) ? [form] : [],
  );

/** Checks how the number is to be written: `as`, `digits`, `bare`, and the words around it. */
function checkSaid(props: Readonly<Record<string, unknown>>, unit: Printed, say: Say): Problem[] {
  const { as, digits, bare } = props;
  const forms = formsFor(unit);
  return [
    ...(as === undefined || (isForm(as) && forms.includes(as))
      ? []
      : [
          say(
            'as',
            quoted(written(as)),
            `a form for what is counted in ${unit}: ${forms.join(', ')}`,
            nearest(forms, written(as), itself),
          ),
        ]),
    ...(digits === undefined || /^[0-6]$/.test(written(digits))
      ? []
      : [say('digits', quoted(written(digits)), 'a whole number from 0 to 6')]),
    ...(bare === undefined || typeof bare === 'boolean'
      ? []
      : [say('bare', quoted(written(bare)), 'bare, without a value')]),
    ...(['says', 'negative'] as const).flatMap((attribute) => {
      const words = props[attribute];
      return words === undefined || (typeof words === 'string' && words.includes('[]'))
        ? []
        : [
            say(
              attribute,
              quoted(typeof words === 'string' ? words : ''),
              'words around [], which is the number',
            ),
          ];
    }),
    ...(['zero', 'none'] as const).flatMap((attribute) =>
      props[attribute] === undefined || typeof props[attribute] === 'string'
        ? []
        : [say(attribute, 'empty', 'words in quotation marks')],
    ),
  ];
}

/** Checks an `<Answer>`: the model must have the number, and be able to print it in this form. */
export function checkNumber(element: Element, place: Place, { words, constants }: Worded): Problem[] {
  const say = sayOf(element, place);
  const model = modelOf(element);
  const worded = words.get(model?.id ?? '');
  if (!model || !worded) return [];
  const { with: supposed } = element.attributes;
  const given = supposed?.expression === undefined ? undefined : recordOf(supposed.expression, constants);
  const props: Readonly<Record<string, unknown>> = { ...propsOf(element.attributes, constants), with: given };
  const problems = [
    ...(supposed ? checkCase(given, supposed.expression ?? supposed.text ?? '', model, say) : []),
    ...checkAsked(props, model, say),
    ...checkSaid(props, unitOfNumber(props, model, worded), say),
  ];
  if (problems.length > 0 || typeof props['output'] !== 'string') return problems;
  const number = livingNumber(props, model, worded);
  return inEssay(number, readingOf(model, number)) === undefined
    ? [
        say(
          'output',
          `${number.output}, of which the model has no number here`,
          'none="…", what is said then',
        ),
      ]
    : [];
}

/** Checks an `<Assumes>`, the line of inputs below a paragraph. */
export function checkAssumed(element: Element, place: Place, { words }: Worded): Problem[] {
  const say = sayOf(element, place);
  const model = modelOf(element);
  const worded = words.get(model?.id ?? '');
  const written = element.attributes['inputs']?.text;
  if (!model || !worded || !written) return [];
  const keys = written.trim().split(/\s+/);
  const inputs = Object.keys(worded.inputs).filter((key) => Object.hasOwn(model.parameters, key));
  return [
    ...(keys.length > 3 ? [say('inputs', `${keys.length} of them`, 'at most three')] : []),
    ...keys
      .filter((key) => !inputs.includes(key))
      .map((key) =>
        say(
          'inputs',
          quoted(key),
          `an input of "${model.id}": ${inputs.join(', ')}`,
          nearest(inputs, key, itself),
        ),
      ),
  ];
}
