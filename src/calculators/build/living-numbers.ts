import { getCollection } from 'astro:content';
import { models } from '../../models/index.ts';
import type { Model } from '../../models/model.ts';
import { onceABuild } from '../../reuse/once-a-build.ts';
import { inEssay, type LivingNumber, readingOf } from '../answer/living-number.ts';
import { fieldText } from '../answer/parse-number.ts';
import { print } from '../answer/quantity.ts';
import { livingNumber, type NumberWords, type WrittenNumber } from '../answer/written-number.ts';
import { calculatorOf } from './content.ts';

/** The numbers that an essay takes from models, printed at build with the words of the calculators. */

const byId: Readonly<Record<string, Model>> = models;

async function load() {
  const entries = await getCollection('calculators');
  const all = await Promise.all(entries.map(async ({ id }) => [id, (await calculatorOf(id)).words] as const));
  return new Map<string, NumberWords>(all);
}

const wordsByModel = onceABuild(load);

export interface PrintedNumber {
  readonly number: LivingNumber;
  readonly text: string;
}

/** Returns what prints the number that a tag asks for. The checks have refused tags that no model can answer. */
export async function numberPrinter(): Promise<(written: WrittenNumber) => PrintedNumber> {
  const words = await wordsByModel();
  return (written) => {
    const model = byId[String(written['model'])];
    const worded = words.get(String(written['model']));
    if (!model || !worded) throw new Error(`No calculator is called "${String(written['model'])}".`);
    const number = livingNumber(written, model, worded);
    const text = inEssay(number, readingOf(model, number));
    if (text === undefined) throw new Error(`"${model.id}" has no number "${number.output}" here.`);
    return { number, text };
  };
}

/** Inputs of a model as a line of fields says them: in the calculator's own words and units. */
export async function assumedInputs(id: string, keys: readonly string[]) {
  const { model, words } = await calculatorOf(id);
  return keys.filter(Boolean).map((key) => {
    const input = words.inputs[key];
    const parameter = model.parameters[key];
    if (!input || !parameter) throw new Error(`The calculator "${id}" has no input "${key}".`);
    const unit = input.unit ?? parameter.unit;
    const [before = '', after = ''] = print(parameter.likely, unit).split(/[\d.,]+/);
    return {
      label: input.label,
      before,
      after,
      text: fieldText(parameter.likely, unit),
      field: { model: id, key, name: input.sharedAs ?? key, unit },
    };
  });
}
