import { readingOf } from '../../calculators/answer/living-number.ts';
import { inForm, type NumberForm } from '../../calculators/answer/number-form.ts';
import { livingNumber, type NumberWords } from '../../calculators/answer/written-number.ts';
import type { Document } from '../../checks/documents.ts';
import { warning, type Problem } from '../../checks/problem.ts';
import { quoted } from '../../checks/quote.ts';
import { summedUp } from '../../checks/summaries.ts';
import { numberTagsIn, type Props } from '../../manuscript/living-numbers.ts';
import type { Passage } from '../../manuscript/passages.ts';
import { models } from '../../models/index.ts';
import type { Model } from '../../models/model.ts';
import { words as publication } from '../../words/words.ts';
import { sentencesOf } from './sentences.ts';

const byId: Readonly<Record<string, Model>> = models;

/** The forms in which an author would type a number of each unit. All include the unit, to avoid chance matches. */
const typedAs: Readonly<Record<string, readonly NumberForm[]>> = {
  hours: ['minutes', 'hours', 'clock'],
  'hours/week': ['minutes', 'hours', 'clock'],
  days: ['days'],
  share: ['percent', 'points'],
  usd: ['dollars'],
};

const significant = (text: string) => text.replace(/\D/g, '').replace(/^0+/, '').length;

interface Candidate {
  readonly text: string;
  readonly tag: string;
}

const attribute = (name: string, value: unknown) =>
  typeof value === 'string' ? ` ${name}="${value}"` : ` ${name}={${JSON.stringify(value)}}`;

/** Every answer of a model in the cases that an essay uses, as an author would type it. */
function candidatesOf(model: Model, words: NumberWords, cases: readonly Props[string][]): Candidate[] {
  return Object.keys(model.evaluate()).flatMap((output) =>
    cases.flatMap((given) => {
      const number = livingNumber({ output, with: given }, model, words);
      const { value } = readingOf(model, number);
      const supposed = given === undefined ? '' : attribute('with', given);
      const tag = `<Answer model="${model.id}" output="${output}"${supposed}`;
      if (value === null) return [];
      const { unit } = number;
      const counted = publication.prose.countedInLabel(words.outputs[output]?.label ?? '');
      const typed = (typedAs[unit] ?? []).map((as) => ({
        text: inForm(value, { unit, as }),
        tag: `${tag} as="${as}" />`,
      }));
      if (unit === 'managers' || unit === 'layers')
        typed.push({ text: inForm(value, { unit }), tag: `${tag} />` });
      if (counted !== undefined && (unit === 'people' || unit === 'plain'))
        typed.push({ text: `${inForm(value, { unit })} ${counted}`, tag: `${tag} />` });
      // A single digit would match too much.
      return typed.filter(({ text }) => significant(text) > 1);
    }),
  );
}

/** As a regex source. Allows a word between number and unit: `16 working hours`. */
const escaped = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/(?<=\d)[ \u00a0]/g, '[\\s\u00a0](?:\\p{Ll}+\\s)?');
const asTyped = (text: string) => new RegExp(`(?<![\\d.,$−-])${escaped(text)}(?![\\d%]|[.,]\\d|\\p{L})`, 'u');

/** Warns of typed numbers that a model of the essay computes; an `<Answer>` would keep them up to date. */
export function typedNumbers(
  document: Document,
  passages: readonly Passage[],
  words: ReadonlyMap<string, NumberWords>,
): Problem[] {
  const { body, file, manuscript } = document;
  const tags = (manuscript.faults.length === 0 ? [body] : [])
    .concat(summedUp(document).map(([, text]) => text))
    .flatMap((text) => numberTagsIn(text, 'essay.mdx'));
  const named = new Set([
    ...manuscript.calculators,
    ...tags.map(({ props }) => (typeof props['model'] === 'string' ? props['model'] : '')),
  ]);
  const candidates = [...named].flatMap((id) => {
    const model = Object.hasOwn(byId, id) ? byId[id] : undefined;
    const worded = words.get(id);
    const own = tags.flatMap(({ props }) => (props['model'] === id && props['with'] ? [props['with']] : []));
    return model && worded ? candidatesOf(model, worded, [undefined, ...own]) : [];
  });
  return passages.flatMap((passage) =>
    [...Map.groupBy(candidates, ({ text }) => text)].flatMap(([text, [first]]) => {
      const at = asTyped(text).exec(passage.text);
      if (!at || !first) return [];
      const sentence = sentencesOf(passage.text).findLast(({ index }) => index <= at.index);
      return [
        warning(
          { file, ...passage.placeOf(at.index) },
          'typed',
          `${at[0]} in ${quoted(sentence?.text ?? passage.text)}`,
          `what the model answers: ${first.tag}`,
        ),
      ];
    }),
  );
}
