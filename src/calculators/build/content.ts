import { getCollection, getEntry } from 'astro:content';
import { onceABuild } from '../../reuse/once-a-build.ts';
import { models } from '../../models/index.ts';
import type { Model, Range } from '../../models/model.ts';
import { pathOf, presetPath, slugOfPreset } from '../../publication/paths.ts';
import { speedRatioRows } from '../../models/speed-ratio.ts';
import { noSpeed, speedRatioSources } from '../../models/speed-ratio-sources.ts';
import { answerOf, answerParts } from '../answer/answer.ts';
import { detailParts } from '../answer/detail.ts';
import { plainText, wholeAnswer } from '../answer/plain-answer.ts';
import { sentence } from '../answer/sentence.ts';
import { writeState } from '../answer/address.ts';
import { words as publication } from '../../words/words.ts';
import { untouched } from '../answer/state.ts';
import { type WordsOfPage, wordsSchema } from '../answer/words-schema.ts';

/** The calculators at build: their words, models and answers. */

const said = publication.calculators;

const byId: Readonly<Record<string, Model>> = models;

async function load(id: string): Promise<{ readonly model: Model; readonly words: WordsOfPage }> {
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
      ? [
          ...strangers.map((key) => `inputs.${key}: the model has no such input`),
          ...missing.map((key) => `inputs.${key}: words are missing`),
        ]
      : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`content/calculators/${id}.mdx\n${lines.map((line) => `  ${line}`).join('\n')}`);
  }
  const known = await readings();
  const cited = [...sourcesOf(model)].filter((finding) => !known.has(finding));
  if (cited.length)
    throw new Error(`src/models/${id}.ts rests on what is not in the ledger: ${cited.join(', ')}.`);
  return { model, words: withReported(read.data, model, known) };
}

/** How we know each finding of the ledger, by `source/finding`. Anyone can check a theory, so it counts as read. */
async function readings(): Promise<ReadonlyMap<string, string>> {
  const sources = await getCollection('sources');
  return new Map(
    sources.flatMap(({ id, data }) =>
      data.findings.map((finding) => [
        `${id}/${finding.id}`,
        (finding.kind ?? data.kind) === 'theory' ? 'primary' : (finding.read ?? data.read),
      ]),
    ),
  );
}

/** Every finding that a model rests on, including those of all rows that a reader may choose. */
export const sourcesOf = ({ parameters }: Model): ReadonlySet<string> =>
  new Set(
    Object.values(parameters).flatMap(({ row, sources }) =>
      row ? Object.values(speedRatioSources).flat() : sources,
    ),
  );

/** Marks the inputs whose findings, gaps aside, are all second-hand, and names them in a sentence below the answer. */
function withReported(
  words: WordsOfPage,
  { parameters }: Model,
  known: ReadonlyMap<string, string>,
): WordsOfPage {
  const reported = Object.entries(parameters).flatMap(([key, { sources }]) => {
    const reads = sources.map((finding) => known.get(finding)).filter((read) => read !== 'gap');
    return reads.length && reads.every((read) => read === 'secondary') ? [key] : [];
  });
  // A default of 0 rests on no evidence.
  const labels = reported
    .filter((key) => parameters[key]?.likely)
    .map((key) => said.quoted(words.inputs[key]?.label ?? key));
  return {
    ...words,
    reported,
    ...(labels.length ? { basis: said.onlySecondHand(labels) } : {}),
  };
}

/** The calculators that rest on a source, in the order of their pages. */
export async function calculatorsOn(source: string) {
  const entries = await getCollection('calculators');
  const all = await Promise.all(
    entries.map(async ({ id }) => ({ id, path: pathOf('calculators', id), ...(await calculatorOf(id)) })),
  );
  return all
    .filter(({ model }) => [...sourcesOf(model)].some((finding) => finding.startsWith(`${source}/`)))
    .sort((one, other) => one.words.order - other.words.order);
}

/** The calculators that take the speed of work with AI, in the order of their pages. */
export async function calculatorsWithSpeed() {
  const entries = await getCollection('calculators');
  const all = await Promise.all(
    entries.map(async ({ id }) => ({ path: pathOf('calculators', id), ...(await calculatorOf(id)) })),
  );
  return all
    .filter(({ model }) => Object.values(model.parameters).some(({ row }) => row))
    .sort((one, other) => one.words.order - other.words.order)
    .map(({ path, model, words }) => ({ path, version: model.version, question: words.question }));
}

/** A calculator's model and checked words; a mistake stops the build, by file and field. Once, as many essays ask. */
export const calculatorOf = onceABuild(load);

/** The answer of a model for its default case, as a sentence of plain text and in a few characters. */
export const answerOfDefault = onceABuild(answer);

async function answer(id: string) {
  const { model, words } = await calculatorOf(id);
  const each = { model, words, state: untouched };
  const computed = answerOf(each);
  const { short = '', dots = '' } = { ...answerParts(each, computed), ...detailParts(each, computed) };
  return {
    ...words,
    presets: presetsOf(model, words),
    sentence: wholeAnswer(words, computed),
    short: plainText(short),
    picture: dots,
    measured: model.distribution,
  };
}

/** The presets of a calculator, each with its query, the path of its own page and its answer. */
export const presetsOf = (model: Model, words: WordsOfPage) =>
  words.presets.map((preset) => {
    const { label, values = {}, row } = preset;
    const state = { values, row, switches: [] };
    const computed = answerOf({ model, words, state });
    const slug = slugOfPreset(preset);
    return {
      label,
      slug,
      path: presetPath(model.id, slug),
      state,
      query: writeState(model, state),
      answer: plainText(sentence(words.short, computed.terms)),
      sentence: wholeAnswer(words, computed),
    };
  });
export type PresetOfPage = ReturnType<typeof presetsOf>[number];

const numbers = ({ low, likely, high }: Range) => said.numbers(low, likely, high);

const rangeOf: Readonly<Record<string, Range>> = speedRatioRows;
const countedIn: Readonly<Record<string, string>> = said.counted;

/** On which findings each parameter rests, by row of studies where it has rows, and what its range means. */
export const groundsOf = (model: Model, rows: Readonly<Record<string, string>> = {}) =>
  Object.entries(model.parameters).map(([key, parameter]) => ({
    key,
    means: said.means[parameter.kind],
    groups: parameter.row
      ? [
          ...Object.entries(speedRatioSources).map(([row, cited]) => ({
            title: said.row(rows[row] ?? row, numbers(rangeOf[row] ?? parameter), countedIn[row] ?? ''),
            cited,
          })),
          { title: said.noSpeed, cited: noSpeed },
        ]
      : [{ title: '', cited: parameter.sources }],
  }));
