import { pointsOf } from '../calculators/build/reference-points.ts';
import { wordsSchema } from '../calculators/answer/words-schema.ts';
import { slugOfPreset } from '../publication/paths.ts';
import { nearest } from '../publication/vocabulary.ts';
import { models } from '../models/index.ts';
import type { Model, Reference } from '../models/model.ts';
import { speedRatioRows } from '../models/speed-ratio.ts';
import { dayOf } from '../text/day.ts';
import { checkNotInFuture } from './dates.ts';
import type { Document } from './documents.ts';
import { at, checkFields, named } from './fields.ts';
import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';
import type { Path, YamlRecord } from './yaml.ts';

const known: Readonly<Record<string, Model & { readonly references: readonly Reference[] }>> = models;

/** What a sentence may name besides inputs and outputs: the headline, the spread of the cases, and the kind of work. */
const ofDraws = ['low', 'middle', 'high', 'range'];
const ofAll = ['answer', 'row', 'below', 'casesBelow', ...ofDraws];

const keysAt = (record: YamlRecord, path: Path) => {
  const group = at(path, record.fields);
  return typeof group === 'object' && group !== null && !Array.isArray(group) ? Object.keys(group) : [];
};
const indicesAt = (record: YamlRecord, path: Path) => {
  const list = at(path, record.fields);
  return Array.isArray(list) ? [...list.keys()] : [];
};

/** Every text of a list of clauses, each with its path. */
const textsAt = (record: YamlRecord, path: Path): (readonly [Path, string])[] => {
  const written = at(path, record.fields);
  if (typeof written === 'string') return [[path, written]];
  return indicesAt(record, path).flatMap((index) => textsAt(record, [...path, index]));
};

/** The names in a clause: those it prints, and those that its condition compares. */
function namesIn(text: string): string[] {
  const [condition = '', ...conclusion] = text.split(/\s*=>\s*/);
  const compared = conclusion.length
    ? condition.split(' and ').flatMap((part) => /^(\S+) [<>=] /.exec(part.trim())?.[1] ?? [])
    : [];
  const printed = [...text.matchAll(/\[[-+]?([\w.]+)(?:\/([\w.]+))?\]/g)];
  return [
    ...compared,
    ...printed.flatMap(([, name, other]) => [name, other].filter((one) => one !== undefined)),
  ];
}

/** Reference points that a model does not reproduce; its page would claim that it reproduces all of them. */
const missedPoints = (name: string, model: Parameters<typeof pointsOf>[0]) =>
  pointsOf(model)
    .filter(({ holds }) => !holds)
    .map(({ inputs, output, known, computed, source }) =>
      mistake(
        { file: `src/models/references/${name}.ts` },
        `${output} (${inputs})`,
        `${computed} as src/models/${name}.ts computes it`,
        `${known}, to half a per cent: ${source}`,
      ),
    );

export const isCalculator = ({ name }: Document) => Object.hasOwn(known, name);

/** Presets that would share an address, or have none. */
function presetsOfOneAddress(front: YamlRecord): Problem[] {
  const taken = new Set<string>();
  return indicesAt(front, ['presets']).flatMap((index) => {
    const label = at(['presets', index, 'label'], front.fields);
    const id = at(['presets', index, 'id'], front.fields);
    if (typeof label !== 'string' || (id !== undefined && typeof id !== 'string')) return [];
    const slug = slugOfPreset({ label, id });
    const sound = slug !== '' && !taken.has(slug);
    taken.add(slug);
    const path = ['presets', index, id === undefined ? 'label' : 'id'];
    return sound
      ? []
      : [
          mistake(
            front.placeOf(path),
            named(path),
            quoted(id ?? label),
            slug
              ? 'a preset with an address of its own: another has “' + slug + '”; give it an `id`'
              : 'letters or digits for its address, or an `id`',
          ),
        ];
  });
}

/** Numbers of presets and switches that no reader could enter, and ranges that are not in order. */
function numbersNotTaken(front: YamlRecord, { parameters }: Model): Problem[] {
  return (['presets', 'switches'] as const).flatMap((list) =>
    indicesAt(front, [list]).flatMap((index) =>
      ['values', 'ranges'].flatMap((group) =>
        keysAt(front, [list, index, group]).flatMap((key) => {
          const parameter = parameters[key];
          if (!parameter) return [];
          const { minimum, maximum } = parameter;
          const path = [list, index, group, key];
          const numbers = [at(path, front.fields)].flat().filter((number) => typeof number === 'number');
          const isTaken = numbers.every(
            (number, place) =>
              number >= Math.max(minimum, numbers[place - 1] ?? minimum) && number <= maximum,
          );
          const found = numbers.length > 1 ? `[${numbers.join(', ')}]` : String(numbers[0]);
          const expected = `${group === 'ranges' ? 'low, likely and high in their order, each ' : 'a number '}between ${minimum} and ${maximum}`;
          return isTaken ? [] : [mistake(front.placeOf(path), named(path), found, expected)];
        }),
      ),
    ),
  );
}

/** Checks a calculator's words against its model: unknown names, inputs and outputs without words, wrong fields. */
export function checkCalculator({ name, front }: Document, now: Date): Problem[] {
  const model = known[name];
  if (!front || !model) return [];
  const inputs = Object.keys(model.parameters);
  const outputs = Object.keys(model.evaluate());
  const terms = [...inputs, ...outputs, ...ofAll];
  const drawn = outputs.flatMap((output) => ofDraws.map((point) => `${output}.${point}`));

  const stranger = (path: Path, key: string, choices: readonly string[], what: string, isKey = true) =>
    choices.includes(key)
      ? []
      : [
          mistake(
            isKey ? front.keyPlaceOf(path) : front.placeOf(path),
            named(path),
            quoted(key),
            what,
            nearest(choices, key, (choice) => [choice]),
          ),
        ];
  const keys = (path: Path, choices: readonly string[], what: string) =>
    keysAt(front, path).flatMap((key) => stranger([...path, key], key, choices, what));
  const missing = (path: string, choices: readonly string[], what: string) => {
    const there = keysAt(front, [path]);
    return there.length === 0
      ? []
      : choices
          .filter((key) => !there.includes(key))
          .map((key) =>
            mistake(front.keyPlaceOf([path]), `${path}.${key}`, 'missing', `words for every ${what}`),
          );
  };
  const input = `an input of src/models/${name}.ts`;
  const output = `an output of src/models/${name}.ts`;
  const rows = Object.keys(speedRatioRows);

  return [
    ...checkFields(wordsSchema, front),
    ...missedPoints(name, model),
    ...keys(['inputs'], inputs, input),
    ...missing('inputs', inputs, 'input of the model'),
    ...keys(['outputs'], outputs, output),
    ...missing('outputs', outputs, 'output of the model'),
    ...keys(['rows'], rows, 'a row of src/models/speed-ratio.ts'),
    ...indicesAt(front, ['small']).flatMap((index) =>
      stranger(['small', index], String(at(['small', index], front.fields)), inputs, input, false),
    ),
    ...presetsOfOneAddress(front),
    ...numbersNotTaken(front, model),
    ...indicesAt(front, ['presets']).flatMap((index) => {
      const row = at(['presets', index, 'row'], front.fields);
      return typeof row === 'string'
        ? stranger(['presets', index, 'row'], row, rows, 'a row of src/models/speed-ratio.ts', false)
        : [];
    }),
    ...indicesAt(front, ['changes']).flatMap((index) => {
      const path = ['changes', index, 'date'];
      return checkNotInFuture(front, path, named(path), dayOf(now));
    }),
    ...(['presets', 'switches'] as const).flatMap((list) =>
      indicesAt(front, [list]).flatMap((index) =>
        ['values', 'ranges'].flatMap((group) => keys([list, index, group], inputs, input)),
      ),
    ),
    ...['answer', 'range', 'short', 'reading'].flatMap((field) =>
      textsAt(front, [field]).flatMap(([path, text]) => [
        ...namesIn(text).flatMap((term) =>
          drawn.includes(term)
            ? []
            : stranger(path, term, terms, `${input}, an output, or ${ofAll.join(', ')}`, false),
        ),
        ...(/\{\w+\}/.test(text)
          ? [mistake(front.placeOf(path), named(path), quoted(text), 'a value written [name]')]
          : []),
      ]),
    ),
  ];
}
