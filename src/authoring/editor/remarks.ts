import { warning, type Problem } from '../../checks/problem.ts';
import { quoted } from '../../checks/quote.ts';
import { isToWrite } from '../../checks/placeholder.ts';
import type { Passage } from '../../manuscript/passages.ts';
import { words } from '../../words/words.ts';
import { sentencesOf } from './sentences.ts';

const longest = 45;
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

/** Doubled words, which the eye skips. Some are correct, such as "had had" and "that that". */
function repeatedWords(file: string, passage: Passage): Problem[] {
  const twice = /(?<![\p{L}\p{N}’'-])(\p{L}+)(\s+)\1(?![\p{L}\p{N}’'-])/giu;
  return [...passage.text.matchAll(twice)]
    .filter(([, word = '']) => !words.prose.twice.test(word))
    .map(({ 0: found, index }) => remark(file, passage, index, 'word', quoted(found), 'each word once'));
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

/** Warns of skipped heading levels, long sentences and doubled words. */
export function remarksOn(file: string, passages: readonly Passage[]): Problem[] {
  return [
    ...headingsOutOfOrder(file, passages),
    ...passages.flatMap((passage) => [
      ...(isToWrite(passage.text) ? [] : longSentences(file, passage)),
      ...repeatedWords(file, passage),
    ]),
  ];
}
