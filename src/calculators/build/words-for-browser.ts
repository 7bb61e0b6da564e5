import type { Model } from '../../models/model.ts';
import type { Form } from './frame.ts';
import type { Words, WordsOfPage } from '../answer/words-schema.ts';

/** The words that travel to the browser: all that a form may say, and no more. */
export function wordsFor(form: Form, words: WordsOfPage, model: Model): Words {
  const {
    title,
    question,
    answer,
    range,
    short,
    axis,
    inputs,
    outputs,
    rows,
    switches,
    small,
    reading,
    basis,
  } = words;
  const reported = words.reported?.filter((key) => form === 'whole' || small.includes(key));
  const common = {
    title,
    question,
    answer,
    short,
    axis,
    ...(range ? { range } : {}),
    ...(reading ? { reading } : {}),
    ...(basis ? { basis } : {}),
    ...(rows ? { rows } : {}),
    ...(reported?.length ? { reported } : {}),
  };
  if (form === 'whole') return { ...common, inputs, outputs, switches };
  const named = new Set(JSON.stringify([answer, range, short, reading]).match(/[A-Za-z]+/g));
  const pick = <Value>(record: Readonly<Record<string, Value>>, keep: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));
  const needsRows = small.some((key) => model.parameters[key]?.row);
  return {
    ...common,
    question: '',
    ...(rows && !needsRows
      ? { rows: pick(rows, (key) => key === Object.values(model.parameters).find((each) => each.row)?.row) }
      : {}),
    inputs: Object.fromEntries(
      small.flatMap((key) => {
        const input = inputs[key];
        // What a flip means is said on the whole page; here it is only marked.
        return input ? [[key, { ...input, ...(input.flip ? { flip: '[]' } : {}) }] as const] : [];
      }),
    ),
    outputs: Object.fromEntries(
      Object.entries(
        pick({ ...inputs, ...outputs }, (key) => named.has(key) && !small.includes(key)),
      ).flatMap(([key, { unit }]) => (unit ? [[key, { label: '', unit }]] : [])),
    ),
    switches: [],
  };
}
