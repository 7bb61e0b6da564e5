import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { models } from '../../src/models/index.ts';
import type { Model } from '../../src/models/model.ts';
import { wordsSchema } from '../../src/calculators/answer/words-schema.ts';

const byId: Readonly<Record<string, Model>> = models;

const names = existsSync('content/calculators') ? readdirSync('content/calculators') : [];

/** Every calculator that has words, with its model. */
export const calculators = names.flatMap((name) => {
  const id = name.replace(/\.mdx$/, '');
  const [, front = ''] = readFileSync(`content/calculators/${name}`, 'utf8').split(/^---$/m);
  const model = byId[id];
  return model ? [{ id, model, words: wordsSchema.parse(parse(front)) }] : [];
});
