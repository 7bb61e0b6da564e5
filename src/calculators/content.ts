import { getCollection, getEntry } from 'astro:content';
import { models } from '../models/index.ts';
import type { Model } from '../models/model.ts';
import { answerOf, answerParts } from './answer.ts';
import { detailParts } from './detail.ts';
import { plain } from './sentence.ts';
import { writeState } from './address.ts';
import { untouched } from './state.ts';
import { type WordsOfPage, wordsSchema } from './words.ts';

/** What is asked of the calculators at build: their words, their models, their answers. */

const byId: Readonly<Record<string, Model>> = models;

/** The words of a calculator, checked; a mistake is said with file and field. */
export async function calculatorOf(id: string): Promise<{ model: Model; words: WordsOfPage }> {
  const model = Object.hasOwn(byId, id) ? byId[id] : undefined;
  const entry = await getEntry('calculators', id);
  if (!model || !entry) {
    const known = (await getCollection('calculators')).map((each) => each.id).join(', ');
    throw new Error(`There is no calculator "${id}". There are: ${known}.`);
  }
  const read = wordsSchema.safeParse(entry.data);
  const strangers = read.success
    ? [...Object.keys(read.data.inputs)].filter((key) => !Object.hasOwn(model.parameters, key))
    : [];
  const missing = read.success
    ? Object.keys(model.parameters).filter((key) => !Object.hasOwn(read.data.inputs, key))
    : [];
  if (!read.success || strangers.length || missing.length) {
    const lines = read.success
      ? [...strangers.map((key) => `inputs.${key}: the model has no such input`), ...missing.map((key) => `inputs.${key}: words are missing`)]
      : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`content/calculators/${id}.mdx\n${lines.map((line) => `  ${line}`).join('\n')}`);
  }
  return { model, words: read.data };
}

/** The answer of a model for its default case, as a sentence of plain text and in a few characters. */
export async function answerOfDefault(id: string) {
  const { model, words } = await calculatorOf(id);
  const each = { model, words, state: untouched };
  const computed = answerOf(each);
  const { answer = '', short = '', dots = '' } = { ...answerParts(each, computed), ...detailParts(each, computed) };
  return { ...words, sentence: plain(answer), short: plain(short), picture: dots, measured: model.distribution };
}

/** Presets as changed keys of an address. */
export const presetsOf = (model: Model, { presets }: WordsOfPage) =>
  presets.map(({ label, values = {}, row }) => ({ label, query: writeState(model, { values, row, switches: [] }) }));
