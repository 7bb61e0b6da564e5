import { warning, type Problem } from '../../checks/problem.ts';
import { quoted } from '../../checks/shown.ts';
import { isToWrite } from '../../checks/unwritten.ts';
import type { Passage } from './passages.ts';

const longest = 45;
const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
/** After these a full stop ends no sentence. */
const abbreviation =
  /(?:\b(?:e\.g|i\.e|al|cf|vs|etc|No|Dr|Mr|Mrs|Ms|Prof|St|Inc|Ltd|approx|p|pp|vol)|\b[A-Z])\.\s*$/;

interface Sentence {
  readonly text: string;
  readonly index: number;
}

export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  for (const { segment, index } of sentences.segment(text)) {
    const last = found.at(-1);
    if (last && abbreviation.test(last.text))
      found[found.length - 1] = { text: last.text + segment, index: last.index };
    else found.push({ text: segment, index });
  }
  return found;
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,:%−-]*/gu) ?? [];

const remark = (
  file: string,
  passage: Passage,
  index: number,
  about: string,
  found: string,
  expected: string,
): Problem => warning({ file, ...passage.placeOf(index) }, about, found, expected);

function longSentences(file: string, passage: Passage): Problem[] {
  return sentencesOf(passage.text).flatMap(({ text, index }) => {
    const { length } = wordsIn(text);
    return length > longest
      ? [
          remark(
            file,
            passage,
            index,
            'sentence',
            `${quoted(text)} (${length} words)`,
            `at most ${longest} words`,
          ),
        ]
      : [];
  });
}

/** Twice the same word, which the eye reads as one; "had had" and "that that" are English. */
function repeatedWords(file: string, passage: Passage): Problem[] {
  const twice = /(?<![\p{L}\p{N}’'-])(\p{L}+)(\s+)\1(?![\p{L}\p{N}’'-])/giu;
  return [...passage.text.matchAll(twice)]
    .filter(([, word = '']) => !/^(?:had|that)$/i.test(word))
    .map(({ 0: found, index }) => remark(file, passage, index, 'word', quoted(found), 'each word once'));
}

/**
 * Numbers that somebody must have measured or reckoned: shares, decimals, money, hundreds and more, "3 of 20". Years,
 * dates, times of day and small counts state nothing.
 */
const measured =
  /[£$€]\s?\d[\d,.]*|\d[\d,.]*\s?(?:%|per cent\b|percentage points?\b)|(?<![\d.,])\d+\.\d+(?![\d.])|(?<![\d.,])\d{1,3}(?:,\d{3})+|(?<![\d.,\p{L}-])(?!(?:1[5-9]|20)\d\d(?![\d.,]*\d))\d{3,}(?![\d:])|\b\d+ (?:in|of|out of) (?:the )?\d+\b|\b\d+ times (?:as|the|more|less)\b/u;

function uncitedNumbers(file: string, passage: Passage): Problem[] {
  if (passage.cited || passage.kind !== 'paragraph') return [];
  const found = measured.exec(passage.text);
  if (!found) return [];
  const sentence = sentencesOf(passage.text).findLast(({ index }) => index <= found.index);
  const expected = 'a citation in the passage, or a link to the calculator or source that it comes from';
  return [
    remark(
      file,
      passage,
      found.index,
      'number',
      `${found[0].trim()} in ${quoted(sentence?.text ?? passage.text)}`,
      expected,
    ),
  ];
}

function headingsOutOfOrder(file: string, passages: readonly Passage[]): Problem[] {
  let before = 1;
  return passages
    .filter(({ kind }) => kind === 'heading')
    .flatMap((heading) => {
      const { depth, text } = heading;
      const previous = before;
      before = depth;
      const found = `${'#'.repeat(depth)} ${quoted(text)}`;
      if (depth === 1)
        return [
          remark(
            file,
            heading,
            0,
            'heading',
            found,
            '## or deeper: the title is the only heading of the first order',
          ),
        ];
      return depth > previous + 1
        ? [
            remark(
              file,
              heading,
              0,
              'heading',
              found,
              `${'#'.repeat(previous + 1)}, as no order may be left out`,
            ),
          ]
        : [];
    });
}

/** What a careful editor would say of a text; `numbers` asks for a citation where a passage states one. */
export function remarksOn(file: string, passages: readonly Passage[], numbers: boolean): Problem[] {
  return [
    ...headingsOutOfOrder(file, passages),
    ...passages.flatMap((passage) => [
      ...(isToWrite(passage.text) ? [] : longSentences(file, passage)),
      ...repeatedWords(file, passage),
      ...(numbers ? uncitedNumbers(file, passage) : []),
    ]),
  ];
}
